import { openingOf } from '../account/parts';
import type { Rule } from './rule';

/** Looks for the day of the occasion in the details. */
export const dateMissing: Rule = {
  id: 'date-missing',
  summary: 'Looks for the day of the occasion in the details.',
  level: 'information',
  needs: 'details',
  kinds: ['account'],
  messages: { missing: 'The day this happened is not in the details.' },
  *check({ account }) {
    const { date, bounds, entries } = account.frontmatter;
    if (date) return;
    const empty = entries.find((entry) => entry.key.value.trim().toLowerCase() === 'date');
    const opening = bounds && { start: bounds.span.start, end: bounds.span.start + 3 };
    yield { message: 'missing', span: empty?.key.span ?? opening ?? openingOf(account), about: '' };
  },
};
