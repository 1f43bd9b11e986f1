import { askFix } from './ask';
import type { Rule } from './rule';
import { isOpen, lookedFor, signSpanOf, strongSignsOf } from './signs';

/** Looks for a hope or a guess that stands where no outcome was found. */
export const hopeNotOutcome: Rule = {
  id: 'hope-not-outcome',
  summary: 'Looks for a hope or a guess that stands where no outcome was found.',
  level: 'hint',
  needs: 'text',
  kinds: ['account'],
  messages: { hoped: 'This is a hope or a guess; what really came of it was not found.' },
  *check(context) {
    if (!isOpen(context, 'outcome')) return;
    const { account } = context;
    for (const sign of strongSignsOf(context, 'hoped-outcome').slice(-2)) {
      const span = signSpanOf(account, sign);
      yield {
        message: 'hoped',
        span,
        related: lookedFor(context, 'outcome', 'result-not-hoped', span),
        fixes: askFix(account, 'Did you find out how it turned out for the customer?', ['result'], true),
        element: 'outcome',
        answerable: true,
      };
    }
  },
};
