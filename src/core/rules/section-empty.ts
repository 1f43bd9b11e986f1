import type { SectionKind } from '../account/account';
import { isEmptySection } from '../account/parts';
import { askFix } from './ask';
import type { Rule } from './rule';

const QUESTIONS: Readonly<Record<SectionKind, string>> = {
  situation: 'Did this happen at a certain time and place?',
  task: 'Did the customer need or want something?',
  action: 'Did you do something about it yourself?',
  result: 'Did anything come of it?',
  reflection: 'Did you learn anything from it?',
};

/** Looks for STAR headings with nothing under them. */
export const sectionEmpty: Rule = {
  id: 'section-empty',
  summary: 'Looks for STAR headings with nothing written under them.',
  level: 'information',
  needs: 'text',
  kinds: ['account'],
  messages: { empty: 'Nothing is written under "{title}" yet.' },
  *check({ account }) {
    if (new Set(account.sections.map(({ kind }) => kind)).size < 2) return;
    for (const section of account.sections) {
      if (!isEmptySection(account, section)) continue;
      yield {
        message: 'empty',
        values: { title: section.title },
        span: section.heading,
        fixes: askFix(account, QUESTIONS[section.kind], [section.kind], true),
        answerable: true,
      };
    }
  },
};
