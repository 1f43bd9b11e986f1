import type { AccountModel } from '../../src/core/moves/model';
import type { Element } from '../../src/core/moves/move';

/** An account's score on one element, with the truth. */
export interface Judged {
  /** Between 0 and 1. */
  readonly score: number;
  readonly found: boolean;
  /** The construction that keeps the element from being called missing. */
  readonly held: string | undefined;
}

/** What the thresholds are to reach on accounts by unseen writers: the share of rightly missing and found ones, and decided ones. */
export interface Aims {
  readonly missing: number;
  readonly found: number;
  readonly coverage: number;
}

/** The aims of each element: as strict for *missing* as each can bear before hardly anything is said. */
export const AIMS: Readonly<Record<Element, Aims>> = {
  contrast: { missing: 0.935, found: 0.9, coverage: 0.88 },
  feasibility: { missing: 0.925, found: 0.9, coverage: 0.88 },
  outcome: { missing: 0.955, found: 0.9, coverage: 0.88 },
};

/**
 * The score below which an element is called missing, and the one from which it is called found. `low` is the highest
 * at which so many of those below are rightly below, leaving out those a construction holds back anyway; `high` lies
 * as far up as coverage allows.
 */
export function thresholdsFor(all: readonly Judged[], aims: Aims): Pick<AccountModel, 'low' | 'high'> {
  const judged = all.filter(({ held }) => held === undefined);
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
