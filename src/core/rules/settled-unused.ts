import { removeItem } from '../account/edit-list';
import { lineAt, lineSpan } from '../source/text';
import type { Rule } from './rule';

/** Looks for settled entries that fit no finding. */
export const settledUnused: Rule = {
  id: 'settled-unused',
  summary: 'Looks for entries under "settled" that fit no finding any more.',
  level: 'hint',
  needs: 'findings',
  settles: false,
  messages: { unused: 'This settled entry fits no finding now.' },
  *check({ account, unusedSettled }) {
    const { source } = account;
    for (const { span } of unusedSettled) {
      yield {
        message: 'unused',
        span: { start: span.start, end: Math.min(span.end, lineSpan(source, lineAt(source, span.start)).end) },
        fixes: [
          {
            kind: 'repair',
            choice: true,
            title: 'Take this entry out',
            edits: removeItem(account, 'settled', span),
          },
        ],
      };
    }
  },
};
