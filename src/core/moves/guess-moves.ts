import { HEAD, type Head } from './model';
import { familyOf, MOVE_IDS, type MoveFamily, type MoveId } from './move';

/** A move a clause seems to make. */
export interface MoveGuess {
  readonly move: MoveId;
  readonly strength: 'strong' | 'weak' | 'contrary';
}

interface Gate {
  readonly head: Head;
  readonly denied: Head | undefined;
  /** The moves the head stands for. */
  readonly moves: readonly number[];
}

const numbersOf = (moves: readonly MoveId[]): number[] => moves.map((move) => MOVE_IDS.indexOf(move));
const inFamily = (family: MoveFamily): MoveId[] => MOVE_IDS.filter((move) => familyOf(move) === family);

const GATES: readonly Gate[] = [
  { head: 'routine', denied: 'not-contrast', moves: numbersOf(['contrast.routine']) },
  { head: 'need', denied: undefined, moves: numbersOf(['contrast.need', 'contrast.gap']) },
  { head: 'extra', denied: undefined, moves: numbersOf(['contrast.extra']) },
  { head: 'feasibility', denied: 'not-feasibility', moves: numbersOf(inFamily('feasibility')) },
  { head: 'outcome', denied: 'not-outcome', moves: numbersOf(inFamily('outcome')) },
  { head: 'action', denied: undefined, moves: numbersOf(['action.taken']) },
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

/** The moves a clause makes, by the scores of its kinds of evidence and, where those speak, of its single moves. */
export function guessMoves(scores: Float64Array, moveAt: (move: number) => number): MoveGuess[] {
  const guesses: MoveGuess[] = [];
  if (scores.every((score) => score < QUIET)) return guesses;
  for (const { head, denied, moves } of GATES) {
    const score = scores[HEAD[head]] as number;
    const against = denied === undefined ? -9 : (scores[HEAD[denied]] as number);
    const contrary = against > 0 && against > score;
    if (!contrary && score < WEAK) continue;
    guesses.push({
      move: bestOf(moves, moveAt),
      strength: contrary ? 'contrary' : score >= STRONG ? 'strong' : 'weak',
    });
  }
  for (const move of RARE) {
    const score = moveAt(move);
    if (score >= 0) guesses.push({ move: MOVE_IDS[move] as MoveId, strength: score >= STRONG ? 'strong' : 'weak' });
  }
  return guesses;
}

function bestOf(moves: readonly number[], moveAt: (move: number) => number): MoveId {
  let best = moves[0] as number;
  if (moves.length === 1) return MOVE_IDS[best] as MoveId;
  let highest = -Infinity;
  for (const move of moves) {
    const score = moveAt(move);
    if (score > highest) {
      best = move;
      highest = score;
    }
  }
  return MOVE_IDS[best] as MoveId;
}
