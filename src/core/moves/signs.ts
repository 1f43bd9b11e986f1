import { overlaps, type Span } from '../source/text';
import { type ProseBlock, readClauses } from './analyse-block';
import { SIGN_PATTERNS, type SignPattern } from './data/sign-patterns';
import { SIGN_WORDS } from './data/sign-words';
import { familyOf, type MoveFamily } from './move';
import type { ReadMove } from './read-moves';
import { tokensOf } from './tokens';

/** What a sign is of. None of them is a move: they tell how a passage is meant, or what was said beside the moves. */
export type SignKind = 'told-afterwards' | 'hoped-outcome' | 'idea' | 'habit' | 'courtesy' | 'gesture' | 'reflection';

/** A passage that shows something by its words. */
export interface Sign {
  readonly kind: SignKind;
  readonly strength: 'strong' | 'weak';
  /** The number of the block. */
  readonly block: number;
  /** The sentence, in the block's text. */
  readonly span: Span;
}

/** Who did what was done: clauses in the past about what I did, and about what we did; speech is left out. */
export interface Telling {
  readonly i: number;
  readonly we: number;
}

/** What the words of an account show beside its moves. Each answer is worked out when it is first asked for. */
export interface SignsReading {
  /** In the order of the text; one for a sentence, the strong one where there is one. */
  readonly of: (kind: SignKind) => readonly Sign[];
  readonly telling: () => Telling;
}

type Prose = readonly Pick<ProseBlock, 'text' | 'sentences'>[];

/** The family whose contrary passages confirm a weak sign. */
const CONFIRMED_BY: Readonly<Partial<Record<SignKind, MoveFamily>>> = {
  'told-afterwards': 'feasibility',
  'hoped-outcome': 'outcome',
  idea: 'contrast',
  habit: 'contrast',
};

interface Pattern {
  readonly strength: Sign['strength'];
  readonly words: RegExp;
  readonly unless: RegExp | undefined;
}

const patterns = new Map<SignKind, readonly Pattern[]>();

function patternsFor(kind: SignKind): readonly Pattern[] {
  const known = patterns.get(kind);
  if (known) return known;
  const made = SIGN_PATTERNS.filter((pattern) => pattern.kind === kind).map(({ strength, pattern, unless }) => ({
    strength,
    words: expressionOf(pattern),
    unless: unless === undefined ? undefined : expressionOf(unless),
  }));
  patterns.set(kind, made);
  return made;
}

function expressionOf(pattern: SignPattern['pattern']): RegExp {
  const filled = pattern.replace(/\{([a-z]+)\}/g, (_, name: string) => SIGN_WORDS[name] ?? name);
  return filled.startsWith('^') ? new RegExp(`^ (?:${filled.slice(1)}) `) : new RegExp(` (?:${filled}) `);
}

/** A sentence as the detector reads it: its words between single spaces. */
interface Sentence {
  readonly block: number;
  readonly span: Span;
  readonly words: string;
  /** Families of which the detector read something here that does not count. */
  readonly against: ReadonlySet<MoveFamily>;
}

/**
 * Reads the signs of an account. Depends on nothing but the blocks and the moves that were read in them; a contrary move
 * over a sentence makes the fitting weak sign in it a strong one.
 */
export function readSigns(blocks: Prose, moves: readonly ReadMove[]): SignsReading {
  const signs = new Map<SignKind, readonly Sign[]>();
  let sentences: readonly Sentence[] | undefined;
  let telling: Telling | undefined;
  return {
    of: (kind) => {
      sentences ??= sentencesOf(blocks, moves);
      const known = signs.get(kind) ?? sentences.flatMap((sentence) => signIn(sentence, kind));
      signs.set(kind, known);
      return known;
    },
    telling: () => {
      telling ??= tellingOf(blocks);
      return telling;
    },
  };
}

function sentencesOf(blocks: Prose, moves: readonly ReadMove[]): Sentence[] {
  return blocks.flatMap(({ text, sentences }, block) => {
    const contrary = moves.filter((move) => move.block === block && move.strength === 'contrary');
    return sentences.map((span) => ({
      block,
      span,
      words: ` ${tokensOf(text, span)
        .map(({ word }) => word.text)
        .join(' ')} `,
      against: new Set(contrary.flatMap((move) => (overlaps(move.span, span) ? familyOf(move.move) : []))),
    }));
  });
}

function signIn({ block, span, words, against }: Sentence, kind: SignKind): Sign[] {
  let found: Sign['strength'] | undefined;
  for (const { strength, words: pattern, unless } of patternsFor(kind)) {
    if (found === 'strong' || !pattern.test(words) || unless?.test(words)) continue;
    const family = CONFIRMED_BY[kind];
    found = family !== undefined && against.has(family) ? 'strong' : strength;
  }
  return found ? [{ kind, strength: found, block, span }] : [];
}

const WE = /\bwe\b/i;

function tellingOf(blocks: Prose): Telling {
  const telling = { i: 0, we: 0 };
  if (!blocks.some(({ text }) => WE.test(text))) return telling;
  for (const block of blocks)
    for (const { frame, clause } of readClauses(block)) {
      const { agent, tense, polarity } = frame;
      if (clause.quoted || (agent !== 'i' && agent !== 'we')) continue;
      if ((tense === 'past' || tense === 'perfect') && polarity !== 'habitual') telling[agent] += 1;
    }
  return telling;
}
