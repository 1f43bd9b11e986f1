import type { Span } from '../source/text';
import type { FeatureBuffer, ReadClause } from './features';
import type { Head, Model } from './model';
import { familyOf, MOVE_IDS, type MoveFamily, type MoveId } from './move';
import { HEAD, scoreFeatures, tokenShares } from './score';
import type { Token } from './tokens';

/** A move a clause seems to make. */
export interface MoveGuess {
  readonly move: MoveId;
  readonly strength: 'strong' | 'weak' | 'contrary';
  readonly score: number;
  /** The words that spoke most for it, in the order of the text; in the block's text. */
  readonly words: readonly Span[];
}

interface Gate {
  readonly family: MoveFamily;
  readonly head: Head;
  readonly denied: Head | undefined;
  /** The moves the head stands for; all of its family without them. */
  readonly moves: readonly MoveId[];
}

const inFamily = (family: MoveFamily): MoveId[] => MOVE_IDS.filter((move) => familyOf(move) === family);
const GATES: readonly Gate[] = [
  { family: 'contrast', head: 'routine', denied: 'not-contrast', moves: ['contrast.routine'] },
  { family: 'contrast', head: 'need', denied: undefined, moves: ['contrast.need', 'contrast.gap'] },
  { family: 'contrast', head: 'extra', denied: undefined, moves: ['contrast.extra'] },
  { family: 'feasibility', head: 'feasibility', denied: 'not-feasibility', moves: inFamily('feasibility') },
  { family: 'outcome', head: 'outcome', denied: 'not-outcome', moves: inFamily('outcome') },
  { family: 'action', head: 'action', denied: undefined, moves: ['action.taken'] },
];
const RARE: readonly MoveId[] = [
  'contrast.options',
  'contrast.choice',
  'action.customer-aware',
  'action.effect-monitored',
  ...inFamily('setting'),
];

const STRONG = 1;
const WEAK = -0.5;
const CONTRARY = 0.3;

const sums = new Float64Array(MOVE_IDS.length);

/** The moves a clause makes, best first within each family; `features` are the clause's own, `scores` its heads'. */
export function guessMoves(
  model: Model,
  clause: ReadClause,
  features: FeatureBuffer,
  scores: Float64Array,
): MoveGuess[] {
  const guesses: MoveGuess[] = [];
  scoreFeatures(model.known, model.moves, features, sums);
  for (const { head, denied, moves } of GATES) {
    const score = scores[HEAD[head]] as number;
    const against = denied === undefined ? -9 : (scores[HEAD[denied]] as number);
    const contrary = against > CONTRARY && against > score;
    if (!contrary && score < WEAK) continue;
    const move = bestOf(moves);
    const shown = contrary ? (denied as Head) : head;
    guesses.push({
      move,
      strength: contrary ? 'contrary' : score >= STRONG ? 'strong' : 'weak',
      score: contrary ? against : score,
      words: wordsThatSpoke(model, clause, features, HEAD[shown]),
    });
  }
  for (const move of RARE) {
    const score = sums[MOVE_IDS.indexOf(move)] as number;
    if (score >= 0) guesses.push({ move, strength: score >= STRONG ? 'strong' : 'weak', score, words: [] });
  }
  return guesses;
}

function bestOf(moves: readonly MoveId[]): MoveId {
  let best = moves[0] as MoveId;
  for (const move of moves)
    if ((sums[MOVE_IDS.indexOf(move)] as number) > (sums[MOVE_IDS.indexOf(best)] as number)) best = move;
  return best;
}

function wordsThatSpoke(model: Model, { tokens }: ReadClause, features: FeatureBuffer, head: number): Span[] {
  const shares = [...tokenShares(model, model.clauses, head, features)].filter(([, share]) => share > 0);
  const best = shares.sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, 3);
  return best
    .sort((a, b) => a[0] - b[0])
    .map(([token]) => {
      const { start, end } = tokens[token] as Token;
      return { start, end };
    });
}
