import { openingOf, sentenceCountOf } from '../account/parts';
import type { Rule } from './rule';

/** Fewer sentences than these may still become anything. */
const ENOUGH = 3;

/** Looks for accounts that tell something and are tagged with nothing. */
export const criteriaMissing: Rule = {
  id: 'criteria-missing',
  summary: 'Looks for accounts that tell something and are tagged with nothing.',
  level: 'information',
  needs: 'text',
  messages: { missing: 'No criterion is tagged here yet, so this account counts for none.' },
  *check({ account, claims }) {
    if (claims.length > 0 || sentenceCountOf(account) < ENOUGH) return;
    const { criteriaEntry, bounds } = account.frontmatter;
    const key = criteriaEntry && { start: criteriaEntry.span.start, end: criteriaEntry.span.start + 'criteria'.length };
    const opening = bounds && { start: bounds.span.start, end: bounds.span.start + 3 };
    yield { message: 'missing', span: key ?? opening ?? openingOf(account), about: '' };
  },
};
