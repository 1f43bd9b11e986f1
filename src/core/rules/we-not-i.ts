import { askFix } from './ask';
import { absenceSpanOf } from './place';
import type { Rule } from './rule';

/** How many clauses in the past about "we" make a telling, and how small the part of "I" is then. */
const LEAST = 3;
const SMALL = 0.2;

/** Looks for accounts that tell what a team did, and hardly what the writer did. */
export const weNotI: Rule = {
  id: 'we-not-i',
  summary: 'Looks for accounts that tell what a team did, and hardly what the writer did.',
  level: 'hint',
  needs: 'text',
  kinds: ['account'],
  messages: { we: 'This tells mostly what "we" did; what the writer did is hard to see.' },
  *check({ account, signs }) {
    const { i, we } = signs().telling();
    if (we < LEAST || i > SMALL * (i + we)) return;
    const span = absenceSpanOf(account, ['action']);
    yield {
      message: 'we',
      span,
      related: [{ message: 'Looked for: what the writer did, told with "I".', span }],
      fixes: askFix(account, 'Did you do a part of this yourself?', ['action'], true),
      answerable: true,
      about: '',
    };
  },
};
