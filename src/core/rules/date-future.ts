import { compareDates } from '../account/date';
import type { Rule } from './rule';

/** Looks for a date that has not come yet. */
export const dateFuture: Rule = {
  id: 'date-future',
  summary: 'Looks for a date in the details that has not come yet.',
  level: 'warning',
  needs: 'details',
  kinds: ['account', 'witness'],
  messages: { future: 'This date has not come yet.' },
  *check({ account, today }) {
    const { date } = account.frontmatter;
    if (date?.value && today && compareDates(date.value, today) > 0) yield { message: 'future', span: date.span };
  },
};
