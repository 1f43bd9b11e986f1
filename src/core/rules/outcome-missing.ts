import { elementFindings } from './element';
import type { Rule } from './rule';

/** Looks for what came of it, good or bad, for the customer or for others. */
export const outcomeMissing: Rule = {
  id: 'outcome-missing',
  summary: 'Looks for what came of it, good or bad, for the customer or for others.',
  level: 'warning',
  needs: 'text',
  headline: true,
  kinds: ['account'],
  messages: {
    result: 'What came of it, for the customer or for others, was not found here.',
    'result-not-hoped': 'What really came of it, rather than what was hoped, was not found here.',
    unfamiliar: 'This text is of a kind not met before; what came of it was not seen.',
  },
  check: (context) => elementFindings(context, 'outcome', 'missing'),
};
