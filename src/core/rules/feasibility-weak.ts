import { elementFindings } from './element';
import type { Rule } from './rule';

/** Asks whether the check made before acting can be plainly seen. */
export const feasibilityWeak: Rule = {
  id: 'feasibility-weak',
  summary: 'Asks whether the check made before acting can be plainly seen.',
  level: 'information',
  needs: 'text',
  kinds: ['account'],
  messages: {
    check: 'It may not be plain here what was checked before acting.',
    'check-in-time': 'It may not be plain here that the check came before acting.',
    unfamiliar: 'This text is of a kind not met before, so the check before acting is uncertain.',
  },
  check: (context) => elementFindings(context, 'feasibility', 'weak'),
};
