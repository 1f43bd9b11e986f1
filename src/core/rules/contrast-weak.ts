import { elementFindings } from './element';
import type { Rule } from './rule';

/** Asks whether the usual service and what was done beyond it can be plainly seen. */
export const contrastWeak: Rule = {
  id: 'contrast-weak',
  summary: 'Asks whether the usual service and what was done beyond it can be plainly seen.',
  level: 'information',
  needs: 'text',
  kinds: ['account'],
  messages: {
    routine: 'It may not be plain here what customers normally get.',
    extra: 'It may not be plain here what was done beyond the usual service.',
    'routine-and-extra': 'It may not be plain here what is usual, and what was done beyond it.',
    unfamiliar: 'This text is of a kind not met before, so the contrast is uncertain.',
  },
  check: (context) => elementFindings(context, 'contrast', 'weak'),
};
