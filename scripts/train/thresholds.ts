import type { AccountModel } from '../../src/core/moves/model';

/** An account's score on one element, with the truth. */
export interface Judged {
  /** Between 0 and 1. */
  readonly score: number;
  readonly found: boolean;
}

/** What the thresholds are to reach on accounts by unseen writers. */
export const AIMS = { missing: 0.95, found: 0.9, coverage: 0.88 } as const;

/**
 * The score below which an element is called missing, and the one from which it is called found. `low` is the highest
 * at which so many of those below are rightly below; `high` lies as far up as coverage allows.
 */
export function thresholdsFor(judged: readonly Judged[], aims = AIMS): Pick<AccountModel, 'low' | 'high'> {
  const sorted = [...judged].sort((a, b) => a.score - b.score);
  let right = 0;
  let below = 0;
  sorted.forEach(({ found }, index) => {
    if (!found) right += 1;
    if ((right + 1) / (index + 2) >= aims.missing - 0.005 && right / (index + 1) >= aims.missing) below = index + 1;
  });
  const low = between(sorted, below);
  let good = 0;
  let above = 0;
  for (let index = sorted.length - 1; index >= below; index -= 1) {
    if (sorted[index]?.found) good += 1;
    const share = good / (sorted.length - index);
    if (share >= aims.found || sorted.length - index + below <= aims.coverage * sorted.length) above = index;
  }
  return { low: Math.min(low, 0.5), high: Math.max(low, between(sorted, above)) };
}

function between(sorted: readonly Judged[], index: number): number {
  const here = sorted[index]?.score ?? 1;
  const before = sorted[index - 1]?.score ?? 0;
  return (here + before) / 2;
}
