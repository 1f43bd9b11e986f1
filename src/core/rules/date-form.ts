import { standardDateOf } from '../account/frontmatter';
import type { Rule } from './rule';

/** Looks for a date that is written in another form than 2026-03-14, or that is no date. */
export const dateForm: Rule = {
  id: 'date-form',
  summary: 'Looks for a date in another form than 2026-03-14.',
  level: 'hint',
  needs: 'details',
  messages: {
    form: 'This date is read as {date}; written so, everyone reads it alike.',
    unread: 'This cannot be read as a date such as 2026-03-14.',
  },
  *check({ account }) {
    const { date } = account.frontmatter;
    if (!date) return;
    if (!date.value) {
      yield { message: 'unread', span: date.span };
      return;
    }
    const standard = standardDateOf(date);
    if (!standard) return;
    yield {
      message: 'form',
      values: { date: standard },
      span: date.span,
      fixes: [
        {
          kind: 'repair',
          title: `Write ${standard}`,
          edits: [{ span: date.span, text: standard }],
          preferred: true,
        },
      ],
    };
  },
};
