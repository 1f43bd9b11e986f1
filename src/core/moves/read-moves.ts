import type { Span } from '../source/text';
import { accountFeatures } from './account-features';
import { analyseBlock, type BlockAnalysis, type EmbeddedClause, type ProseBlock } from './analyse-block';
import { brakeOf } from './brakes';
import type { Polarity } from './frame';
import { guessMoves, type MoveGuess } from './guess-moves';
import { HEAD, type Head, type Model } from './model';
import { ELEMENTS, type Element, type MoveId } from './move';
import { readSequence, type SequenceReading } from './read-sequence';

export type { ProseBlock } from './analyse-block';

/** How sure a move is; `contrary` looks like the move and does not count. */
export type Strength = 'strong' | 'weak' | 'contrary';

/** A move that was read in the text. */
export interface ReadMove {
  readonly move: MoveId;
  readonly strength: Strength;
  /** The number of the block, and the place in its text. */
  readonly block: number;
  readonly span: Span;
  readonly why: Why;
}

/** What a move was read from; the words that spoke for it are asked for with `wordsBehind`. */
export interface Why {
  readonly polarity: Polarity;
}

/** What an element was not found to have: the key of a plain sentence. */
export type Lack =
  | 'nothing'
  | 'routine'
  | 'extra'
  | 'routine-and-extra'
  | 'check'
  | 'check-in-time'
  | 'result'
  | 'result-not-hoped';

/** What is said of one element. */
export interface Verdict {
  readonly value: 'found' | 'weak' | 'missing';
  /** How likely the element is there, from 0 to 1. */
  readonly score: number;
  /** The passage that comes nearest to it, also where it does not count. */
  readonly nearest: { readonly block: number; readonly span: Span } | undefined;
  readonly lacks: Lack;
  /** The construction that kept the element from being called missing, by its name. */
  readonly held: string | undefined;
}

/** One occasion told in the account: blocks `first` up to and with `last`. */
export interface Story {
  readonly first: number;
  readonly last: number;
}

/** What was read in an account. */
export interface MovesReading {
  /** In the order of the text. */
  readonly moves: readonly ReadMove[];
  readonly verdicts: Readonly<Record<Element, Verdict>>;
  /** The text is unlike anything the detector knows; no element is called missing then. */
  readonly unfamiliar: boolean;
  readonly stories: readonly Story[];
}

/** Analyses by block text, for one model; the caller keeps it and bounds it. */
export type BlockCache = Map<string, BlockAnalysis>;

/** How an account is read. */
export interface ReadOptions {
  /** Blocks whose text is in the cache are not analysed again; new ones are added. */
  readonly cache?: BlockCache;
}

/** The reading of an account nothing is known of: every element weak, no move. */
export function emptyReading(): MovesReading {
  const verdict: Verdict = { value: 'weak', score: 0.5, nearest: undefined, lacks: 'nothing', held: undefined };
  return {
    moves: [],
    verdicts: { contrast: verdict, feasibility: verdict, outcome: verdict },
    unfamiliar: false,
    stories: [],
  };
}

/** Reads the moves of an account and draws the three verdicts. Depends on nothing but what it is given. */
export function readMoves(blocks: readonly ProseBlock[], model: Model, options: ReadOptions = {}): MovesReading {
  const analyses = blocks.map((block) => analysisOf(block, model, options.cache));
  const sequence = readSequence(
    model.net,
    analyses.map(({ rows }) => rows),
  );
  const clauses: PlacedClause[] = [];
  for (const [block, analysis] of analyses.entries())
    for (const { span, sentence, frame, features, met } of analysis.clauses) {
      const scores = sequence.scores[clauses.length] as Float64Array;
      clauses.push({ span, sentence, frame, features, met, block, scores });
    }
  const unfamiliar = isUnfamiliar(clauses, model);
  const features = accountFeatures(clauses, sequence.verdicts);
  const verdicts = Object.fromEntries(
    ELEMENTS.map((element) => [element, verdictOf(element, { blocks, clauses, features, model, unfamiliar })]),
  ) as Record<Element, Verdict>;
  return {
    moves: movesOf(clauses, sequence),
    verdicts,
    unfamiliar,
    stories: blocks.length === 0 ? [] : [{ first: 0, last: blocks.length - 1 }],
  };
}

function analysisOf(block: ProseBlock, model: Model, cache: BlockCache | undefined): BlockAnalysis {
  const known = cache?.get(block.text);
  if (known !== undefined) return known;
  const analysis = analyseBlock(block, model);
  cache?.set(block.text, analysis);
  return analysis;
}

type PlacedClause = EmbeddedClause & { readonly block: number; readonly scores: Float64Array };

function isUnfamiliar(clauses: readonly PlacedClause[], model: Model): boolean {
  let features = 0;
  let met = 0;
  for (const clause of clauses) {
    features += clause.features;
    met += clause.met;
  }
  return features > 0 && met / features < model.familiar;
}

const HEADS_OF: Readonly<Record<Element, readonly Head[]>> = {
  contrast: ['routine', 'extra'],
  feasibility: ['feasibility'],
  outcome: ['outcome'],
};

interface Reading {
  readonly blocks: readonly ProseBlock[];
  readonly clauses: readonly PlacedClause[];
  readonly features: readonly number[];
  readonly model: Model;
  readonly unfamiliar: boolean;
}

function verdictOf(element: Element, { blocks, clauses, features, model, unfamiliar }: Reading): Verdict {
  const lacks = lackOf(element, clauses);
  if (clauses.length === 0) return { value: 'missing', score: 0, nearest: undefined, lacks, held: undefined };
  const { bias, weights, low, high } = model.accounts[element];
  let logit = bias;
  for (const [index, value] of features.entries()) logit += value * (weights[index] as number);
  const score = 1 / (1 + Math.exp(-logit));
  const nearest = nearestOf(HEADS_OF[element][0] as Head, clauses);
  if (score >= high) return { value: 'found', score, nearest, lacks: 'nothing', held: undefined };
  if (score >= low || unfamiliar) return { value: 'weak', score, nearest, lacks, held: undefined };
  for (const [block, { text, sentences }] of blocks.entries()) {
    const brake = brakeOf(element, text, sentences);
    if (brake) return { value: 'weak', score, nearest: { block, span: brake.span }, lacks, held: brake.construction };
  }
  return { value: 'missing', score, nearest, lacks, held: undefined };
}

const LIKELY = -1.5;

function nearestOf(head: Head, clauses: readonly PlacedClause[]): Verdict['nearest'] {
  let best: PlacedClause | undefined;
  for (const clause of clauses) {
    const score = clause.scores[HEAD[head]] as number;
    if (score > LIKELY && (best === undefined || score > (best.scores[HEAD[head]] as number))) best = clause;
  }
  return best && { block: best.block, span: best.span };
}

function lackOf(element: Element, clauses: readonly PlacedClause[]): Lack {
  const top = (head: Head): number =>
    clauses.reduce((best, { scores }) => Math.max(best, scores[HEAD[head]] as number), -9);
  if (element === 'contrast') {
    const routine = top('routine') > 0;
    const extra = top('extra') > 0;
    return routine === extra ? 'routine-and-extra' : routine ? 'extra' : 'routine';
  }
  if (element === 'feasibility') return top('not-feasibility') > 0 ? 'check-in-time' : 'check';
  return top('not-outcome') > 0 ? 'result-not-hoped' : 'result';
}

function movesOf(clauses: readonly PlacedClause[], sequence: SequenceReading): ReadMove[] {
  const moves: (ReadMove & { readonly sentence: number })[] = [];
  for (const [index, { block, sentence, span, frame, scores }] of clauses.entries())
    for (const guess of guessMoves(scores, (move) => sequence.moveAt(index, move))) {
      const at = joinable(moves, guess, block, sentence);
      const before = moves[at];
      const joins = before !== undefined && span.start - before.span.end <= 2;
      const read = { ...guess, block, sentence, span, why: { polarity: frame.polarity } };
      if (joins) moves[at] = { ...read, span: { start: before.span.start, end: span.end }, why: before.why };
      else moves.push(read);
    }
  return moves
    .map(({ move, strength, block, span, why }) => ({ move, strength, block, span, why }))
    .sort((a, b) => a.block - b.block || a.span.start - b.span.start || a.span.end - b.span.end);
}

/** The place of the last move of the same kind in the same sentence; -1 where there is none. */
function joinable(
  moves: readonly (ReadMove & { readonly sentence: number })[],
  guess: MoveGuess,
  block: number,
  sentence: number,
): number {
  for (let at = moves.length - 1; at >= 0; at -= 1) {
    const known = moves[at];
    if (known?.block !== block || known.sentence !== sentence) return -1;
    if (known.move === guess.move && known.strength === guess.strength) return at;
  }
  return -1;
}
