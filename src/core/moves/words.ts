import { RESPELLINGS } from './data/respellings';
import { CLASS_NAMES, classesOf, classNumber, cueWords, isCueWord, stemOf } from './lexicon';
import { agentOf, flagsOf, tenseOf } from './word-flags';

/** Mixes two 32-bit numbers into one; the same on every machine. */
export function mix(a: number, b: number): number {
  let h = Math.imul(a ^ (b + 0x9e3779b9), 0x85ebca6b);
  h ^= h >>> 15;
  h = Math.imul(h, 0xc2b2ae35);
  return h ^ (h >>> 13);
}

/** A 32-bit hash of a text. */
export function hashOf(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return mix(h, text.length);
}

/** So many classes of a word are read. */
export const MOST_CLASSES = 4;

/** What is known of a word by itself. */
export interface Word {
  /** In lower case, apostrophes straight, respelled when it is a known misspelling. */
  readonly text: string;
  /** Hash of the word's base. */
  readonly stem: number;
  /** At most {@link MOST_CLASSES}. */
  readonly classes: readonly number[];
  /** Hash of the first class, or of a small word itself, or of the shape of the ending. */
  readonly tag: number;
  /** Whether the tag says something: a class that is not of small words. */
  readonly speaks: boolean;
  /** Whether it is a mark of punctuation. */
  readonly isMark: boolean;
  /** Whether it takes part in the features: words do, and the few marks that say something. */
  readonly isRead: boolean;
  /** Bits of FLAG. */
  readonly flags: number;
  /** Numbers in AGENTS and TENSES. */
  readonly agent: number;
  readonly tense: number;
  /** Hashes of the stretches of four characters. */
  readonly grams: readonly number[];
}

const SMALL = new Set(
  [
    'i',
    'we',
    'you',
    'they',
    'he',
    'it',
    'be',
    'have',
    'det',
    'prep',
    'conj',
    'can',
    'will',
    'must',
    'neg',
    'because',
    'but',
  ].map(classNumber),
);
const classHashes = Int32Array.from(CLASS_NAMES, (name) => hashOf(`class ${name}`));

/** The hash of a class, by its number. */
export function classHash(index: number): number {
  return classHashes[index] as number;
}

const GRAM = 0x1f3d5b79;

function gramsOf(word: string): number[] {
  const grams: number[] = [];
  if (word.length < 4) return grams;
  const framed = `^${word}$`;
  for (let i = 0; i + 4 <= framed.length && i < 10; i += 1) grams.push(mix(hashOf(framed.slice(i, i + 4)), GRAM));
  return grams;
}

function shapeOf(word: string): string {
  if (/^\d/.test(word)) return 'number';
  if (word.endsWith('ed')) return 'ed';
  if (word.endsWith('ing')) return 'ing';
  if (word.endsWith('ly')) return 'ly';
  return 'other';
}

/** A key that words which sound alike share. */
export function soundOf(word: string): string {
  return word
    .replace(/^(?:kn|gn)/, 'n')
    .replace(/^wr/, 'r')
    .replace(/^h(?=[aeiou])/, '')
    .replace(/ough|augh/g, 'o')
    .replace(/ph/g, 'f')
    .replace(/th|v/g, 'f')
    .replace(/tion|sion|shun/g, 'xn')
    .replace(/ch|sh|tch/g, 'x')
    .replace(/ck|q|c(?![eiy])/g, 'k')
    .replace(/c|z/g, 's')
    .replace(/dge|j/g, 'g')
    .replace(/gh/g, '')
    .replace(/wh/g, 'w')
    .replace(/e(?=d$|s$|r$)/g, '')
    .replace(/[aeiouy]+r(?=[^aeiouy]|$)/g, 'A')
    .replace(/(?!^)[aeiouyw]+/g, '')
    .replace(/^[aeiouy]+/, 'A')
    .replace(/(.)\1+/g, '$1');
}

const bySound = new Map<string, string>();
for (const word of cueWords()) {
  if (word.length < 5) continue;
  const sound = soundOf(word);
  if (sound.length < 3) continue;
  bySound.set(sound, bySound.has(sound) && bySound.get(sound) !== word ? '' : word);
}

/** A word as it is usually spelt, where it is a known misspelling. */
export function respell(word: string): string {
  return RESPELLINGS.get(word) ?? word;
}

/** The cue word an unknown word sounds like; undefined when the lexicon knows the word, or none is alike. */
export function soundsLike(word: string): string | undefined {
  if (word.length < 4 || isCueWord(word) || classesOf(word).length > 0) return undefined;
  const like = bySound.get(soundOf(word));
  return like === undefined || like === '' || like[0] !== word[0] || Math.abs(like.length - word.length) > 3
    ? undefined
    : like;
}

/** What is known of a word in lower case with straight apostrophes; known misspellings are set right. */
export function readWord(raw: string): Word {
  const text = respell(raw);
  let classes = classesOf(text);
  if (classes.length === 0) {
    const like = soundsLike(text);
    if (like !== undefined) classes = classesOf(like);
  }
  const isMark = text.length === 1 && !/[\p{L}\p{N}]/u.test(text);
  const first = classes.find((index) => !SMALL.has(index));
  const small = first === undefined ? classes[0] : undefined;
  const tag =
    first !== undefined
      ? classHash(first)
      : small !== undefined
        ? hashOf(`small ${text}`)
        : hashOf(`shape ${shapeOf(text)}`);
  return {
    text,
    stem: hashOf(stemOf(text)),
    classes: classes.slice(0, MOST_CLASSES),
    tag,
    speaks: first !== undefined,
    isMark,
    isRead: !isMark || text === '?' || text === '£' || text === '!',
    flags: flagsOf(text, classes),
    agent: agentOf(text, classes),
    tense: tenseOf(text),
    grams: gramsOf(text),
  };
}
