import type { Block } from '../account/account';
import type { Span } from '../source/text';
import { clausesOf } from './clauses';
import { clauseFeatures, FeatureBuffer, type ReadClause } from './features';
import { type Frame, frameOf } from './frame';
import { guessMoves, type MoveGuess } from './guess-moves';
import { HEADS, type Model } from './model';
import { scoreFeatures } from './score';
import { type Token, tokensOf } from './tokens';

/** The prose the detector reads; spans are into `text`. */
export type ProseBlock = Pick<Block, 'text' | 'sentences' | 'section' | 'kind'>;

/** A clause cut out of a block. */
export interface CutClause extends ReadClause {
  /** In the block's text. */
  readonly span: Span;
  /** The number of the sentence within the block. */
  readonly sentence: number;
}

/** A clause and what the scorers make of it. */
export interface ScoredClause {
  readonly span: Span;
  readonly sentence: number;
  readonly frame: Frame;
  /** A score for each of HEADS; above 0 speaks for it. */
  readonly scores: Float64Array;
  readonly moves: readonly MoveGuess[];
  /** The number of features, and of those met in training. */
  readonly features: number;
  readonly met: number;
}

/** All clauses of a block, in order; depends on nothing but the block's text and sentences. */
export interface BlockAnalysis {
  readonly clauses: readonly ScoredClause[];
}

/** Cuts a block into clauses with their frames, without scores. */
export function readClauses(block: Pick<ProseBlock, 'text' | 'sentences'>): CutClause[] {
  const read: CutClause[] = [];
  for (const [sentence, span] of block.sentences.entries()) {
    const tokens = tokensOf(block.text, span);
    for (const clause of clausesOf(tokens)) {
      const from = (tokens[clause.from] as Token).start;
      const to = (tokens[clause.to - 1] as Token).end;
      read.push({ tokens, clause, frame: frameOf(tokens, clause), span: { start: from, end: to }, sentence });
    }
  }
  return read;
}

const features = new FeatureBuffer();

/** Reads a block by itself; the same block always gives the same analysis, whatever stands around it. */
export function analyseBlock(block: ProseBlock, model: Model): BlockAnalysis {
  const read = readClauses(block);
  const clauses = read.map((clause, index) => {
    const scores = new Float64Array(HEADS.length);
    clauseFeatures(read, index, features);
    const met = scoreFeatures(model.known, model.clauses, features, scores);
    const moves = guessMoves(model, clause, features, scores);
    const { span, sentence, frame } = clause;
    return { span, sentence, frame, scores, moves, features: features.count, met };
  });
  return { clauses };
}
