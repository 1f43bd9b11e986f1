import type { Span } from '../source/text';
import { type BlockAnalysis, type ProseBlock, spanOf } from './analyse-block';
import { brakeOf } from './brakes';
import { HEAD, HEADS, type Head, type Model } from './model';
import type { Element } from './move';
import type { SequenceReading } from './read-sequence';
import type { Story } from './stories';

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

/** A story while it is read. */
export interface StoryReading {
  readonly story: Story;
  readonly blocks: readonly ProseBlock[];
  readonly analyses: readonly BlockAnalysis[];
  readonly sequence: SequenceReading;
  readonly features: readonly number[];
}

const RANK = { found: 2, weak: 1, missing: 0 } as const;

/** The verdict that finds most; undefined where there is none. */
export function bestOf(verdicts: readonly Verdict[]): Verdict | undefined {
  let best: Verdict | undefined;
  for (const verdict of verdicts) {
    const ahead = best === undefined ? 1 : RANK[verdict.value] - RANK[best.value];
    if (best === undefined || ahead > 0 || (ahead === 0 && verdict.score > best.score)) best = verdict;
  }
  return best;
}

/** The verdict where nothing is written. */
export function nothingOf(element: Element): Verdict {
  return { value: 'missing', score: 0, nearest: undefined, lacks: LACKS_ALL[element], held: undefined };
}

const LACKS_ALL: Readonly<Record<Element, Lack>> = {
  contrast: 'routine-and-extra',
  feasibility: 'check',
  outcome: 'result',
};
const HEAD_OF: Readonly<Record<Element, Head>> = {
  contrast: 'routine',
  feasibility: 'feasibility',
  outcome: 'outcome',
};

/** What is said of an element in one story. */
export function verdictOf(element: Element, reading: StoryReading, model: Model, unfamiliar: boolean): Verdict {
  const { features, sequence, blocks, analyses, story } = reading;
  if (sequence.count === 0) return nothingOf(element);
  const { bias, weights, low, high } = model.accounts[element];
  let logit = bias;
  for (let j = 0; j < features.length; j += 1) logit += (features[j] as number) * (weights[j] as number);
  const score = 1 / (1 + Math.exp(-logit));
  const nearest = nearestOf(HEAD[HEAD_OF[element]], reading);
  if (score >= high) return { value: 'found', score, nearest, lacks: 'nothing', held: undefined };
  const lacks = lackOf(element, sequence);
  if (score >= low || unfamiliar) return { value: 'weak', score, nearest, lacks, held: undefined };
  for (const [index, { text, sentences }] of blocks.entries()) {
    const brake = brakeOf(element, text, sentences, (analyses[index] as BlockAnalysis).flags);
    if (brake === undefined) continue;
    const held = brake.construction;
    return { value: 'weak', score, nearest: { block: story.first + index, span: brake.span }, lacks, held };
  }
  return { value: 'missing', score, nearest, lacks, held: undefined };
}

const K = HEADS.length;
const LIKELY = -1.5;

function nearestOf(head: number, { sequence, analyses, story }: StoryReading): Verdict['nearest'] {
  const { scores, count } = sequence;
  let best = -1;
  let highest = LIKELY;
  for (let c = 0; c < count; c += 1) {
    const score = scores[c * K + head] as number;
    if (score <= highest) continue;
    highest = score;
    best = c;
  }
  for (const [index, { clauses, count: own }] of analyses.entries()) {
    if (best < 0) return undefined;
    if (best < own) return { block: story.first + index, span: spanOf(clauses, best) };
    best -= own;
  }
  return undefined;
}

function lackOf(element: Element, { scores, count }: SequenceReading): Lack {
  const speaks = (name: Head): boolean => {
    for (let c = 0; c < count; c += 1) if ((scores[c * K + HEAD[name]] as number) > 0) return true;
    return false;
  };
  if (element === 'contrast') {
    const routine = speaks('routine');
    const extra = speaks('extra');
    return routine === extra ? 'routine-and-extra' : routine ? 'extra' : 'routine';
  }
  if (element === 'feasibility') return speaks('not-feasibility') ? 'check-in-time' : 'check';
  return speaks('not-outcome') ? 'result-not-hoped' : 'result';
}
