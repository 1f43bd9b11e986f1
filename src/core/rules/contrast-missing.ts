import { elementFindings } from './element';
import type { Rule } from './rule';

/** Looks for what customers normally get, and what was done beyond that. */
export const contrastMissing: Rule = {
  id: 'contrast-missing',
  summary: 'Looks for what customers normally get, and what was done beyond that.',
  level: 'warning',
  needs: 'text',
  headline: true,
  kinds: ['account'],
  messages: {
    routine: 'What customers normally get was not found in this account.',
    extra: 'What was done beyond the usual service was not found in this account.',
    'routine-and-extra': 'The usual service, and something done beyond it, were not both found here.',
    unfamiliar: 'This text is of a kind not met before; the usual service and the extra were not seen.',
  },
  check: (context) => elementFindings(context, 'contrast', 'missing'),
};
