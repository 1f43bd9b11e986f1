import { occasionStartsOf } from '../account/occasions';
import { splitAccount } from '../account/split-account';
import type { Fix, Rule } from './rule';

/** Looks for places where an account begins to tell of another occasion. */
export const severalOccasions: Rule = {
  id: 'several-occasions',
  summary: 'Looks for places where an account begins to tell of another occasion.',
  level: 'information',
  needs: 'text',
  kinds: ['account'],
  messages: { another: 'Another occasion seems to begin here.' },
  *check({ account }) {
    const starts = occasionStartsOf(account);
    const split = splitAccount(account, starts);
    if (!split) return;
    const fix: Fix = {
      kind: 'repair',
      choice: true,
      title: 'Split into separate accounts',
      edits: split.edits,
      files: split.files,
    };
    for (const { marker } of starts) yield { message: 'another', span: marker, fixes: [fix] };
  },
};
