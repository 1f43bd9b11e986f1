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

const sums = new Float64Array(MOVE_IDS.length);

/** The moves a clause makes, by the scores of its kinds of evidence and, asked for once, those of its single moves. */
export function guessMoves(scores: Float64Array, movesInto: (out: Float64Array) => void): MoveGuess[] {
  const guesses: MoveGuess[] = [];
  if (scores.every((score) => score < QUIET)) return guesses;
  movesInto(sums);
  for (const { head, denied, moves } of GATES) {
    const score = scores[HEAD[head]] as number;
    const against = denied === undefined ? -9 : (scores[HEAD[denied]] as number);
    const contrary = against > 0 && against > score;
    if (!contrary && score < WEAK) continue;
    guesses.push({ move: bestOf(moves), strength: contrary ? 'contrary' : score >= STRONG ? 'strong' : 'weak' });
  }
  for (const move of RARE) {
    const score = sums[move] as number;
    if (score >= 0) guesses.push({ move: MOVE_IDS[move] as MoveId, strength: score >= STRONG ? 'strong' : 'weak' });
  }
  return guesses;
}

function bestOf(moves: readonly number[]): MoveId {
  let best = moves[0] as number;
  for (const move of moves) if ((sums[move] as number) > (sums[best] as number)) best = move;
  return MOVE_IDS[best] as MoveId;
}
