import { elementFindings } from './element';
import type { Rule } from './rule';

/** Looks for a check, made before acting, that the idea could be done and was allowed. */
export const feasibilityMissing: Rule = {
  id: 'feasibility-missing',
  summary: 'Looks for a check, made before acting, that the idea could be done and was allowed.',
  level: 'warning',
  needs: 'text',
  headline: true,
  kinds: ['account'],
  messages: {
    check: 'A check, made before acting, that it could be done was not found here.',
    'check-in-time': 'A check that plainly came before acting was not found here.',
    unfamiliar: 'This text is of a kind not met before; a check made before acting was not seen.',
  },
  check: (context) => elementFindings(context, 'feasibility', 'missing'),
};
