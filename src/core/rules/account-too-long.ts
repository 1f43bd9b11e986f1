import { openingOf } from '../account/parts';
import type { Rule } from './rule';

/**
 * Above this many UTF-16 units an account is only read for its details unless it is asked for.
 * A bare Markdown parse of 5 MB takes over a second.
 */
export const LONG_ACCOUNT = 1_000_000;

/** Says that a text is too long to be read while typing. */
export const accountTooLong: Rule = {
  id: 'account-too-long',
  summary: 'Says that a text is so long that it is read in full only when asked.',
  level: 'information',
  needs: 'details',
  messages: { long: 'This account is very long: "Check account" reads all of it.' },
  *check({ account }) {
    if (account.source.text.length > LONG_ACCOUNT) yield { message: 'long', span: openingOf(account), about: '' };
  },
};
