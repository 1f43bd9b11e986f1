import { sentenceCountOf } from '../account/parts';
import { askFixes } from './ask';
import { absenceSpanOf } from './place';
import type { Rule } from './rule';

const QUESTIONS = [
  'Did a customer need something out of the ordinary?',
  'Did something go wrong that you helped to put right?',
  'Did anyone thank you for something, however small?',
];

/** Looks whether anything has been written yet. */
export const notStarted: Rule = {
  id: 'not-started',
  summary: 'Looks whether anything has been written yet.',
  level: 'hint',
  needs: 'text',
  messages: { empty: 'Not started: nothing is written here yet.' },
  *check({ account }) {
    if (sentenceCountOf(account) > 0) return;
    const occasion = (account.frontmatter.kind?.value ?? 'account') === 'account';
    yield {
      message: 'empty',
      about: '',
      span: absenceSpanOf(account, ['situation']),
      fixes: occasion ? askFixes(account, QUESTIONS, ['situation']) : [],
    };
  },
};
