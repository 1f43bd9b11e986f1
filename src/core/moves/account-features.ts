import { HEAD } from './model';

/** What the account models read of a clause. */
export interface ClauseEvidence {
  readonly scores: Float64Array;
}

/** Scores are kept within these bounds: beyond them they differ by register, not by evidence. */
const LOWEST = -8;
const HIGHEST = 4;

const squash = (score: number): number => 1 / (1 + Math.exp(-score));

/** The two best scores of a head, kept within bounds. */
function best(clauses: readonly ClauseEvidence[], head: number): [number, number] {
  let top = LOWEST;
  let next = LOWEST;
  for (const { scores } of clauses) {
    const score = Math.max(LOWEST, Math.min(HIGHEST, scores[head] as number));
    if (score > top) {
      next = top;
      top = score;
    } else if (score > next) next = score;
  }
  return [top, next];
}

/** How much the clauses together speak for the head, weighed down by their number: as if one of them carried it, unknown which. */
function pooled(clauses: readonly ClauseEvidence[], head: number): number {
  let sum = 0;
  for (const { scores } of clauses) sum += Math.exp(Math.min(HIGHEST, scores[head] as number));
  return clauses.length === 0 ? -3 : Math.max(-3, Math.log(sum / clauses.length));
}

/** The best of `first` that has a `second` behind it: the weaker of both, as a score. */
function inOrder(clauses: readonly ClauseEvidence[], first: number, second: number): number {
  let lead = LOWEST;
  let pair = LOWEST;
  for (const { scores } of clauses) {
    pair = Math.max(pair, Math.min(lead, scores[second] as number));
    lead = Math.max(lead, scores[first] as number);
  }
  return Math.min(HIGHEST, pair);
}

/** The average score of the few best clauses beside the very best: a head that speaks everywhere says little. */
function spread(clauses: readonly ClauseEvidence[], head: number): number {
  let sum = 0;
  for (const { scores } of clauses) sum += squash(scores[head] as number);
  return clauses.length === 0 ? 0 : sum / clauses.length;
}

const HEADS_READ = [
  'routine',
  'need',
  'extra',
  'feasibility',
  'senior',
  'outcome',
  'reaction',
  'action',
  'not-contrast',
  'not-feasibility',
  'not-outcome',
] as const;

/** The features an account's verdicts are drawn from; none grows with the length of the account by itself. */
export function accountFeatures(clauses: readonly ClauseEvidence[], verdicts: readonly number[]): number[] {
  const out: number[] = [];
  for (const name of HEADS_READ) {
    const head = HEAD[name];
    const [top, next] = best(clauses, head);
    out.push(top / 2, next / 2, pooled(clauses, head) / 2, spread(clauses, head) * 4);
  }
  out.push(
    inOrder(clauses, HEAD.routine, HEAD.extra) / 2,
    inOrder(clauses, HEAD.feasibility, HEAD.extra) / 2,
    inOrder(clauses, HEAD.feasibility, HEAD.action) / 2,
    inOrder(clauses, HEAD.extra, HEAD.outcome) / 2,
    inOrder(clauses, HEAD.action, HEAD.outcome) / 2,
  );
  for (const verdict of verdicts) out.push(Math.max(-4, Math.min(4, verdict)) / 1.5);
  return out;
}
