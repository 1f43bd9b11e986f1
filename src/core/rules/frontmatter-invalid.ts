import { lineAt, lineSpan } from '../source/text';
import type { Rule } from './rule';

/** Looks for details at the head of an account that cannot be read as they were meant. */
export const frontmatterInvalid: Rule = {
  id: 'frontmatter-invalid',
  summary: 'Looks for details at the head of the account that cannot be read as they were meant.',
  level: 'warning',
  needs: 'details',
  settles: false,
  messages: {
    problem: '{problem}',
    unread: 'None of the details at the head of this account can be read.',
  },
  *check({ account }) {
    const { bounds, entries, problems } = account.frontmatter;
    const unread = bounds !== undefined && entries.length === 0 && problems.length > 0;
    if (unread) {
      yield {
        message: 'unread',
        span: lineSpan(account.source, lineAt(account.source, bounds.span.start)),
        level: 'error',
        related: problems.map(({ message, span }) => ({ message, span })),
      };
    }
    for (const { message, span, repair } of problems) {
      if (unread && !repair) continue;
      yield {
        message: 'problem',
        values: { problem: message },
        span,
        fixes: repair ? [{ kind: 'repair', ...repair, preferred: true }] : [],
      };
    }
  },
};
