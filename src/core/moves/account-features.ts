import { HEAD, HEADS } from './model';

/** Scores are kept within these bounds: beyond them they differ by register, not by evidence. */
const LOWEST = -8;
const HIGHEST = 4;

const K = HEADS.length;

/** The best of `first` that has a `second` behind it: the weaker of both, as a score. */
function inOrder(scores: Float64Array, first: number, second: number): number {
  let lead = LOWEST;
  let pair = LOWEST;
  for (let at = 0; at < scores.length; at += K) {
    const behind = scores[at + second] as number;
    const weaker = behind < lead ? behind : lead;
    if (weaker > pair) pair = weaker;
    const before = scores[at + first] as number;
    if (before > lead) lead = before;
  }
  return Math.min(HIGHEST, pair);
}

/** The features an account's verdicts are drawn from; none grows with the length of the account by itself. `scores` has one for each of HEADS, clause after clause. */
export function accountFeatures(scores: Float64Array, verdicts: readonly number[]): number[] {
  const out: number[] = [];
  const count = scores.length / K;
  for (let head = 0; head < K; head += 1) {
    let top = LOWEST;
    let next = LOWEST;
    let sum = 0;
    let spread = 0;
    for (let at = head; at < scores.length; at += K) {
      let score = scores[at] as number;
      if (score > HIGHEST) score = HIGHEST;
      if (score > top) {
        next = top;
        top = score;
      } else if (score > next) next = score;
      if (score < LOWEST) continue;
      const odds = Math.exp(score);
      sum += odds;
      spread += odds / (1 + odds);
    }
    const pooled = count === 0 ? -3 : Math.max(-3, Math.log(sum / count));
    out.push(top / 2, next / 2, pooled / 2, count === 0 ? 0 : (spread / count) * 4);
  }
  out.push(
    inOrder(scores, HEAD.routine, HEAD.extra) / 2,
    inOrder(scores, HEAD.feasibility, HEAD.extra) / 2,
    inOrder(scores, HEAD.feasibility, HEAD.action) / 2,
    inOrder(scores, HEAD.extra, HEAD.outcome) / 2,
    inOrder(scores, HEAD.action, HEAD.outcome) / 2,
  );
  for (const verdict of verdicts) out.push(Math.max(-4, Math.min(4, verdict)) / 1.5);
  return out;
}
