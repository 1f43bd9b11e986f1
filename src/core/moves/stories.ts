import type { Account } from '../account/account';
import { occasionStartsOf } from '../account/occasions';

/** One occasion told in the account: blocks `first` up to and with `last`. */
export interface Story {
  readonly first: number;
  readonly last: number;
}

/** The numbers of the blocks with which another occasion begins, for `readMoves`; empty where an account tells of one. */
export function storyStartsOf(account: Account): number[] {
  const starts = occasionStartsOf(account).map(({ start }) => account.blocks.findIndex(({ span }) => span.end > start));
  return [...new Set(starts)].filter((start) => start > 0);
}

/** The stories of `count` blocks of which some begin another occasion. */
export function storiesOf(count: number, starts: readonly number[]): Story[] {
  if (count === 0) return [];
  const firsts = [0, ...starts.filter((start) => start > 0 && start < count)];
  return firsts.map((first, index) => ({ first, last: (firsts[index + 1] ?? count) - 1 }));
}
