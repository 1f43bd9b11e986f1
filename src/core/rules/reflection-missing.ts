import { askFix } from './ask';
import { absenceSpanOf } from './place';
import type { Rule } from './rule';

/** Looks for what was learned, in accounts that are ready. */
export const reflectionMissing: Rule = {
  id: 'reflection-missing',
  summary: 'Looks for what was learned, in accounts that are ready.',
  level: 'hint',
  needs: 'text',
  kinds: ['account'],
  messages: { learned: 'What was learned from this, or would be done again, was not found.' },
  *check({ account, reading, signs }) {
    const { status } = account.frontmatter;
    if (status?.value !== 'ready' || reading.unfamiliar || account.blocks.length === 0) return;
    if (signs().of('reflection').length > 0) return;
    const span = absenceSpanOf(account, ['reflection', 'result']);
    yield {
      message: 'learned',
      span,
      related: [{ message: 'Looked for: what was learned, or what would be done again or otherwise.', span }],
      fixes: askFix(account, 'Did you learn anything from it?', ['reflection', 'result'], true),
      answerable: true,
      about: '',
    };
  },
};
