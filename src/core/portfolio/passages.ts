import type { Account } from '../account/account';
import { sourceSpanOf } from '../account/parse-account';
import { wordsBehind } from '../moves/explain';
import type { Model } from '../moves/model';
import { familyOf } from '../moves/move';
import type { MovesReading, ReadMove } from '../moves/read-moves';
import type { Span } from '../source/text';
import type { Criterion } from '../unit/unit';
import type { Claim } from './claims';
import type { PassageState } from './state';

/** The passage of an account that speaks to a criterion, and how plainly. */
export interface Passage {
  readonly state: PassageState;
  /** Where it stands; undefined where none was seen or looked for. */
  readonly span: Span | undefined;
}

/** Where a move that was read stands in the account. */
export function moveSpanOf(account: Account, move: ReadMove): Span {
  const block = account.blocks[move.block];
  return block ? sourceSpanOf(block, move.span) : { start: account.bodyStart, end: account.bodyStart };
}

/**
 * The passage for a criterion: the one the writer bound to it by a mark, else the strongest move that supports it.
 * Criteria that no move supports are `unchecked`. So are those that only ask on what kind of day it was, unless that is
 * plainly said: such words are too many and too small to miss one with confidence.
 */
export function passageFor(
  account: Account,
  reading: MovesReading,
  criterion: Criterion,
  claims: readonly Claim[],
): Passage {
  const bound = claims.find((claim) => claim.passage && claim.criterion === criterion)?.passage;
  if (bound) return { state: 'found', span: bound };
  if (criterion.moves.length === 0) return { state: 'unchecked', span: undefined };
  const moves = reading.moves.filter((move) => criterion.moves.includes(move.move));
  const strong = moves.find((move) => move.strength === 'strong');
  if (!strong && criterion.moves.every((move) => familyOf(move) === 'setting'))
    return { state: 'unchecked', span: undefined };
  const best = strong ?? moves.find((move) => move.strength === 'weak');
  if (!best) return { state: 'none', span: undefined };
  return { state: strong ? 'found' : 'weak', span: moveSpanOf(account, best) };
}

/** The words that spoke most for a move, as the account has them. */
export function moveWordsOf(account: Account, { block: index, span, move }: ReadMove, model: Model): string[] {
  const block = account.blocks[index];
  const words = block ? wordsBehind(block, span, move, model) : [];
  return [...new Set(words.map(({ start, end }) => (block?.text ?? '').slice(start, end).trim()))].filter(Boolean);
}
