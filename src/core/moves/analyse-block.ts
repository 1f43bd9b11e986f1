import type { Block } from '../account/account';
import type { Span } from '../source/text';
import { type Clause, ClauseList, cutClauses } from './clauses';
import { bondFeatures, FeatureBuffer } from './features';
import { type Frame, frameAt, frameOf } from './frame';
import type { Model } from './model';
import { modelWordsOf } from './model-words';
import { addRows, addSum, HALF, WIDTH, writeRow } from './net';
import { readTokens, TokenList } from './tokens';
import { AT, BIT, RECORD, WordTable } from './word-table';

/** The prose the detector reads; spans are into `text`. */
export type ProseBlock = Pick<Block, 'text' | 'sentences' | 'section' | 'kind'>;

/** A clause cut out of a block. */
export interface CutClause {
  /** In the block's text. */
  readonly span: Span;
  /** The number of the sentence within the block. */
  readonly sentence: number;
  readonly frame: Frame;
  /** The frame as a number. */
  readonly code: number;
  /** The tokens of its sentence. */
  readonly tokens: TokenList;
  readonly clause: Clause;
}

/** The numbers of a clause in {@link BlockAnalysis.clauses}: where it starts and ends, its sentence, its frame. */
export const STRIDE = 4;

/** Where a clause of a block stands, by its number among {@link BlockAnalysis.clauses}. */
export function spanOf(clauses: readonly number[], index: number): Span {
  return { start: clauses[index * STRIDE] as number, end: clauses[index * STRIDE + 1] as number };
}

/** All clauses of a block, in order; depends on nothing but the block's text and sentences, and the model. */
export interface BlockAnalysis {
  readonly count: number;
  /** {@link STRIDE} numbers for each clause. */
  readonly clauses: readonly number[];
  /** A row of WIDTH for each clause. */
  readonly rows: Float64Array;
  /** For each sentence the flags of its words, all together. */
  readonly flags: readonly number[];
  /** The number of words and odd marks, and of the words met in training. */
  readonly words: number;
  readonly familiar: number;
}

const list = new TokenList();
const cuts = new ClauseList();
const bonds = new FeatureBuffer();
const sums = new Int32Array(HALF);

const plain = new WordTable();

/** Cuts a block into clauses with their frames. `table` holds the records of their tokens. */
export function readClauses(
  { text, sentences }: Pick<ProseBlock, 'text' | 'sentences'>,
  table: WordTable = plain,
): CutClause[] {
  const read: CutClause[] = [];
  for (const [sentence, { start, end }] of sentences.entries()) {
    const tokens = new TokenList();
    readTokens(table, text, start, end, tokens);
    const own = new ClauseList();
    cutClauses(table.data, tokens, 0, tokens.count, own);
    for (let c = 0; c < own.count; c += 1) {
      const from = own.froms[c] as number;
      const to = own.tos[c] as number;
      const quoted = own.quoted[c] as boolean;
      const code = frameAt(table.data, tokens, from, to, quoted);
      const span = { start: tokens.starts[from] as number, end: tokens.ends[to - 1] as number };
      read.push({ span, sentence, frame: frameOf(code), code, tokens, clause: { from, to, quoted } });
    }
  }
  return read;
}

/** Reads a block by itself; the same block always gives the same analysis, whatever stands around it. */
export function analyseBlock({ text, sentences }: Pick<ProseBlock, 'text' | 'sentences'>, model: Model): BlockAnalysis {
  const { net, known } = model;
  const words = modelWordsOf(model);
  const { table } = words;
  table.tidy();
  list.count = 0;
  cuts.count = 0;
  const ends: number[] = [];
  const flags: number[] = [];
  for (let s = 0; s < sentences.length; s += 1) {
    const { start, end } = sentences[s] as Span;
    const from = list.count;
    readTokens(table, text, start, end, list);
    cutClauses(table.data, list, from, list.count, cuts);
    ends.push(cuts.count);
    flags.push(0);
  }
  const { count } = cuts;
  const { data } = table;
  const { records, starts } = list;
  const clauses: number[] = [];
  const rows = new Float64Array(count * WIDTH);
  let all = 0;
  let familiar = 0;
  let sentence = 0;
  for (let c = 0; c < count; c += 1) {
    while ((ends[sentence] as number) <= c) sentence += 1;
    const from = cuts.froms[c] as number;
    const to = cuts.tos[c] as number;
    const frame = frameAt(data, list, from, to, cuts.quoted[c] as boolean);
    bondFeatures(data, list, from, to, frame, bonds);
    const held = words.ofFrame(frame);
    sums.set(held.sums);
    let met = held.met + addRows(net, known, bonds.values, bonds.count, sums);
    let seen = 0;
    for (let i = from; i < to; i += 1) {
      const at = (records[i] as number) * RECORD;
      const bits = data[at + AT.bits] as number;
      if ((bits & BIT.isRead) === 0) {
        if ((bits & BIT.odd) !== 0) all += 1;
        continue;
      }
      addSum(data, at + AT.sums, sums);
      met += (data[at + AT.length] as number) >>> 24;
      seen |= bits;
      if ((bits & BIT.isMark) !== 0) continue;
      all += 1;
      if ((bits & BIT.familiar) !== 0) familiar += 1;
    }
    flags[sentence] = (flags[sentence] as number) | seen;
    writeRow(net, sums, met, rows, c * WIDTH);
    clauses.push(starts[from] as number, list.ends[to - 1] as number, sentence, frame);
  }
  return { count, clauses, rows, flags, words: all, familiar };
}
