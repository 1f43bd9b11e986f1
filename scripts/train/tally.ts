import type { Judged } from './thresholds';

/** A tally of verdicts against the truth. */
export interface Tally {
  readonly accounts: number;
  readonly missing: number;
  readonly flagged: number;
  readonly right: number;
  readonly decided: number;
  /** Missing accounts among the decided. */
  readonly decidedMissing: number;
}

/** A verdict drawn from a score. */
export type Value = 'found' | 'weak' | 'missing';

/** Counts verdicts. */
export function tallyOf(rows: readonly { readonly value: Value; readonly found: boolean }[]): Tally {
  const count = (test: (row: { readonly value: Value; readonly found: boolean }) => boolean): number =>
    rows.filter(test).length;
  return {
    accounts: rows.length,
    missing: count((row) => !row.found),
    flagged: count((row) => row.value === 'missing'),
    right: count((row) => row.value === 'missing' && !row.found),
    decided: count((row) => row.value !== 'weak'),
    decidedMissing: count((row) => row.value !== 'weak' && !row.found),
  };
}

/** The verdict a score gives under thresholds. */
export function verdictFor(score: number, { low, high }: { readonly low: number; readonly high: number }): Value {
  return score >= high ? 'found' : score < low ? 'missing' : 'weak';
}

/** The Wilson interval of a share, at 95 %. */
export function wilson(right: number, total: number): readonly [number, number] {
  if (total === 0) return [0, 1];
  const z = 1.96;
  const p = right / total;
  const middle = p + (z * z) / (2 * total);
  const reach = z * Math.sqrt((p * (1 - p)) / total + (z * z) / (4 * total * total));
  const scale = 1 + (z * z) / total;
  return [Math.max(0, (middle - reach) / scale), Math.min(1, (middle + reach) / scale)];
}

const share = (part: number, whole: number): string => (whole === 0 ? '  - ' : (part / whole).toFixed(2).padStart(4));

/** One line of figures: precision, recall (weak counts as not flagged), F1 on decided accounts, coverage. */
export function renderTally(tally: Tally): string {
  const { right, flagged, missing, decided, decidedMissing, accounts } = tally;
  const [from, to] = wilson(right, flagged);
  const f1 = flagged + decidedMissing === 0 ? '  - ' : ((2 * right) / (flagged + decidedMissing)).toFixed(2);
  const base = ((2 * missing) / (missing + accounts)).toFixed(2);
  return `P ${share(right, flagged)} [${from.toFixed(2)}–${to.toFixed(2)}]  R ${share(right, missing)}  F1 ${f1}  coverage ${share(decided, accounts)}  of ${accounts} (${missing} missing; flag everything F1 ${base})`;
}

/** How well scores rank found above missing. */
export function areaOf(judged: readonly Judged[]): number {
  const found = judged.filter((row) => row.found);
  const missing = judged.filter((row) => !row.found);
  let sum = 0;
  for (const a of found) for (const b of missing) sum += a.score > b.score ? 1 : a.score === b.score ? 0.5 : 0;
  return sum / (found.length * missing.length);
}
