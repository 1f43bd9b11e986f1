import { elementFindings } from './element';
import type { Rule } from './rule';

/** Asks whether what came of it can be plainly seen. */
export const outcomeWeak: Rule = {
  id: 'outcome-weak',
  summary: 'Asks whether what came of it can be plainly seen.',
  level: 'information',
  needs: 'text',
  kinds: ['account'],
  messages: {
    result: 'It may not be plain here what came of it for the customer or for others.',
    'result-not-hoped': 'It may not be plain here what really came of it.',
    unfamiliar: 'This text is of a kind not met before, so what came of it is uncertain.',
  },
  check: (context) => elementFindings(context, 'outcome', 'weak'),
};
