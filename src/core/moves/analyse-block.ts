import type { Block } from '../account/account';
import type { Span } from '../source/text';
import { clausesOf } from './clauses';
import { clauseFeatures, FeatureBuffer, isRead, type ReadClause } from './features';
import { type Frame, frameOf } from './frame';
import type { Model } from './model';
import { addRows, writeRow } from './net';
import { type Token, tokensOf } from './tokens';
import { wordRowsOf } from './word-rows';

/** The prose the detector reads; spans are into `text`. */
export type ProseBlock = Pick<Block, 'text' | 'sentences' | 'section' | 'kind'>;

/** A clause cut out of a block. */
export interface CutClause extends ReadClause {
  /** In the block's text. */
  readonly span: Span;
  /** The number of the sentence within the block. */
  readonly sentence: number;
}

/** A clause as the net reads it. */
export interface EmbeddedClause {
  readonly span: Span;
  readonly sentence: number;
  readonly frame: Frame;
  /** The number of features, and of those met in training. */
  readonly features: number;
  readonly met: number;
}

/** All clauses of a block, in order; depends on nothing but the block's text and sentences, and the model. */
export interface BlockAnalysis {
  readonly clauses: readonly EmbeddedClause[];
  /** A row of the net's width for each clause. */
  readonly rows: Float32Array;
}

/** Cuts a block into clauses with their frames. */
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

const bonds = new FeatureBuffer();

/** Reads a block by itself; the same block always gives the same analysis, whatever stands around it. */
export function analyseBlock(block: Pick<ProseBlock, 'text' | 'sentences'>, model: Model): BlockAnalysis {
  const { net, known } = model;
  const read = readClauses(block);
  const rows = new Float32Array(read.length * net.width);
  const rowOf = wordRowsOf(model);
  const sums = new Int32Array(net.width);
  const clauses = read.map((cut, index) => {
    clauseFeatures(cut, bonds, true);
    sums.fill(0);
    let met = addRows(net, known, bonds.values, bonds.count, sums);
    let features = bonds.count;
    for (let i = cut.clause.from; i < cut.clause.to; i += 1) {
      const token = cut.tokens[i] as Token;
      if (!isRead(token)) continue;
      const row = rowOf(token.word);
      for (let d = 0; d < net.width; d += 1) sums[d] = (sums[d] as number) + (row.sums[d] as number);
      met += row.met;
      features += row.features;
    }
    writeRow(net, sums, met, rows, index * net.width);
    const { span, sentence, frame } = cut;
    return { span, sentence, frame, features, met };
  });
  return { clauses, rows };
}
