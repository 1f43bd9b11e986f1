import { HEAD, HEADS, type Head } from './model';
import { familyOf, MOVE_IDS, type MoveFamily, type MoveId } from './move';

/** How sure a move is; `contrary` looks like the move and does not count. */
export type Strength = 'strong' | 'weak' | 'contrary';

interface Gate {
  readonly head: number;
  /** The head that speaks against it; -1 where none does. */
  readonly denied: number;
  /** The moves the head stands for. */
  readonly moves: readonly number[];
}

const numbersOf = (moves: readonly MoveId[]): number[] => moves.map((move) => MOVE_IDS.indexOf(move));
const inFamily = (family: MoveFamily): MoveId[] => MOVE_IDS.filter((move) => familyOf(move) === family);
const gate = (head: Head, denied: Head | undefined, moves: readonly MoveId[]): Gate => ({
  head: HEAD[head],
  denied: denied === undefined ? -1 : HEAD[denied],
  moves: numbersOf(moves),
});

const GATES: readonly Gate[] = [
  gate('routine', 'not-contrast', ['contrast.routine']),
  gate('need', undefined, ['contrast.need', 'contrast.gap']),
  gate('extra', undefined, ['contrast.extra']),
  gate('feasibility', 'not-feasibility', inFamily('feasibility')),
  gate('outcome', 'not-outcome', inFamily('outcome')),
  gate('action', undefined, ['action.taken']),
];
const RARE = numbersOf([
  'contrast.options',
  'contrast.choice',
  'action.customer-aware',
  'action.effect-monitored',
  ...inFamily('setting'),
]);

const STRONG = 1;
const WEAK = -0.4;

/** Where no kind of evidence scores higher, no single move does. */
const QUIET = -1.5;

const K = HEADS.length;

/**
 * Tells `told` the moves that clause `index` makes, by the scores of its kinds of evidence and, where those speak, of its
 * single moves; `scores` has one for each of HEADS, clause after clause.
 */
export function guessMoves(
  scores: Float64Array,
  index: number,
  moveAt: (index: number, move: number) => number,
  told: (move: MoveId, strength: Strength) => void,
): void {
  const at = index * K;
  let highest = -Infinity;
  for (let k = 0; k < K; k += 1) highest = Math.max(highest, scores[at + k] as number);
  if (highest < QUIET) return;
  for (const { head, denied, moves } of GATES) {
    const score = scores[at + head] as number;
    const against = denied < 0 ? -9 : (scores[at + denied] as number);
    const contrary = against > 0 && against > score;
    if (!contrary && score < WEAK) continue;
    told(bestOf(moves, index, moveAt), contrary ? 'contrary' : score >= STRONG ? 'strong' : 'weak');
  }
  for (const move of RARE) {
    const score = moveAt(index, move);
    if (score >= 0) told(MOVE_IDS[move] as MoveId, score >= STRONG ? 'strong' : 'weak');
  }
}

function bestOf(moves: readonly number[], index: number, moveAt: (index: number, move: number) => number): MoveId {
  let best = moves[0] as number;
  if (moves.length === 1) return MOVE_IDS[best] as MoveId;
  let highest = -Infinity;
  for (const move of moves) {
    const score = moveAt(index, move);
    if (score > highest) {
      best = move;
      highest = score;
    }
  }
  return MOVE_IDS[best] as MoveId;
}
