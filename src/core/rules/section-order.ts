import type { SectionKind } from '../account/account';
import type { Rule } from './rule';

const ORDER: readonly SectionKind[] = ['situation', 'task', 'action', 'result', 'reflection'];

/** Looks for STAR parts that come in another order than S, T, A, R. Off unless a portfolio asks for it. */
export const sectionOrder: Rule = {
  id: 'section-order',
  summary: 'Looks for STAR parts in another order than Situation, Task, Action, Result.',
  level: 'off',
  needs: 'text',
  kinds: ['account'],
  messages: { order: '"{title}" comes after "{before}", which usually follows it.' },
  *check({ account }) {
    let latest = account.sections[0];
    for (const section of account.sections) {
      if (!latest || ORDER.indexOf(section.kind) >= ORDER.indexOf(latest.kind)) {
        latest = section;
        continue;
      }
      yield {
        message: 'order',
        values: { title: section.title, before: latest.title },
        span: section.heading,
        related: [{ message: 'This part comes before it.', span: latest.heading }],
      };
    }
  },
};
