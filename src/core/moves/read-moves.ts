import type { Span } from '../source/text';
import { accountFeatures } from './account-features';
import { analyseBlock, type BlockAnalysis, type ProseBlock, STRIDE, spanOf } from './analyse-block';
import { POLARITIES, type Polarity } from './frame';
import { guessMoves, type Strength } from './guess-moves';
import type { Model } from './model';
import { ELEMENTS, type Element, type MoveId } from './move';
import { readSequence } from './read-sequence';
import { type Story, storiesOf } from './stories';
import { bestOf, nothingOf, type StoryReading, type Verdict, verdictOf } from './verdict';

export type { ProseBlock } from './analyse-block';
export type { Strength } from './guess-moves';
export type { Story } from './stories';
export type { Lack, Verdict } from './verdict';

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

/** What was read in an account. */
export interface MovesReading {
  /** In the order of the text. */
  readonly moves: readonly ReadMove[];
  /** For each element the best that is told by any one story. */
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
  /** The numbers of the blocks with which another occasion begins, in order; see `storyStartsOf`. */
  readonly starts?: readonly number[];
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
  const stories = storiesOf(blocks.length, options.starts ?? []);
  const unfamiliar = isUnfamiliar(analyses, model);
  const read = stories.map((story) => {
    const reading = readStory(story, blocks, analyses, model);
    const verdicts = ELEMENTS.map((element) => verdictOf(element, reading, model, unfamiliar));
    return { verdicts, moves: movesOf(reading) };
  });
  const verdicts = Object.fromEntries(
    ELEMENTS.map((element, e) => [
      element,
      bestOf(read.map((story) => story.verdicts[e] as Verdict)) ?? nothingOf(element),
    ]),
  ) as Record<Element, Verdict>;
  return { moves: read.flatMap(({ moves }) => moves), verdicts, unfamiliar, stories };
}

function analysisOf(block: ProseBlock, model: Model, cache: BlockCache | undefined): BlockAnalysis {
  const known = cache?.get(block.text);
  if (known !== undefined) return known;
  const analysis = analyseBlock(block, model);
  cache?.set(block.text, analysis);
  return analysis;
}

function readStory(
  story: Story,
  blocks: readonly ProseBlock[],
  all: readonly BlockAnalysis[],
  model: Model,
): StoryReading {
  const analyses = all.slice(story.first, story.last + 1);
  const sequence = readSequence(
    model.net,
    analyses.map(({ rows }) => rows),
  );
  const features = accountFeatures(sequence.scores, sequence.verdicts);
  return { story, blocks: blocks.slice(story.first, story.last + 1), analyses, sequence, features };
}

function isUnfamiliar(analyses: readonly BlockAnalysis[], model: Model): boolean {
  let words = 0;
  let familiar = 0;
  for (const analysis of analyses) {
    words += analysis.words;
    familiar += analysis.familiar;
  }
  return words > 0 && familiar / words < model.familiar;
}

const WHYS: readonly Why[] = POLARITIES.map((polarity) => ({ polarity }));

/** The moves of a story; the same move in one clause after the other of a sentence is one. */
function movesOf({ story, analyses, sequence }: StoryReading): ReadMove[] {
  const moves: ReadMove[] = [];
  let first = 0;
  for (const [index, { clauses, count }] of analyses.entries()) {
    const block = story.first + index;
    let sentence = -1;
    let own = 0;
    for (let c = 0; c < count; c += 1) {
      const at = c * STRIDE;
      if (clauses[at + 2] !== sentence) {
        sentence = clauses[at + 2] as number;
        own = moves.length;
      }
      const why = WHYS[((clauses[at + 3] as number) >> 7) & 7] as Why;
      let span: Span | undefined;
      guessMoves(sequence.scores, first + c, sequence.moveAt, (move, strength) => {
        span ??= spanOf(clauses, c);
        const before = lastAlike(moves, own, move, strength);
        const known = moves[before];
        if (known !== undefined && span.start - known.span.end <= 2)
          moves[before] = { ...known, span: { start: known.span.start, end: span.end } };
        else moves.push({ move, strength, block, span, why });
      });
    }
    first += count;
  }
  return moves;
}

/** The place of the last move of a kind and strength from `own` on; -1 where there is none. */
function lastAlike(moves: readonly ReadMove[], own: number, move: MoveId, strength: Strength): number {
  for (let at = moves.length - 1; at >= own; at -= 1) {
    const known = moves[at] as ReadMove;
    if (known.move === move && known.strength === strength) return at;
  }
  return -1;
}
