import { readWritten } from './contractions';
import { readWord, respell, type Word } from './words';

/** How many numbers a word's record has: together they fill one line of a processor's cache. */
export const RECORD = 16;
/** The places in a record. The first three tell it from others: two hashes of the letters as written, and their number. */
export const AT = {
  hash: 0,
  check: 1,
  /** Number of letters; from bit 16 on those of a contraction's first word, from bit 24 on the number of known features. */
  length: 2,
  stem: 3,
  tag: 4,
  /** Bits of FLAG and {@link BIT}; agent and tense from {@link AGENT_SHIFT} and {@link TENSE_SHIFT} on. */
  bits: 5,
  /** Classes, eight bits each, {@link NO_CLASS} behind the last. */
  classes: 6,
  /** The record of a contraction's second word, or -1; of a mark its character. */
  second: 7,
  /** Whatever a model adds for the word, eight numbers. */
  sums: 8,
} as const;

/** Bits of a record beside those of FLAG. */
export const BIT = {
  speaks: 1 << 24,
  isMark: 1 << 25,
  isRead: 1 << 26,
  /** Whether the word was met in training. */
  familiar: 1 << 27,
  /** Whether it is a mark that stands in code and lists of parts rather than in an account. */
  odd: 1 << 28,
} as const;
export const AGENT_SHIFT = 16;
export const TENSE_SHIFT = 20;
export const NO_CLASS = 255;

/** Works out what a model adds for a word, eight numbers; gives how many of its features are known, and whether the word is. */
export type Summing = (word: Word, sums: Int32Array) => { readonly met: number; readonly familiar: boolean };

const NOTHING = { met: 0, familiar: false };

const ODD = [...'{}[]=<>\\|_+*#@^~$%'];
const FIRST_SIZE = 1 << 12;
const MOST_WORDS = 20_000;
const MARKS = 256;

/**
 * Words as records of numbers, each worked out when it is first met. What is remembered is bounded and changes no result:
 * two hashes and the number of letters stand for a word, and that two words share all three is beyond all likelihood.
 */
export class WordTable {
  /** The records, {@link RECORD} numbers each; may be another array after {@link find}. */
  data = new Int32Array((FIRST_SIZE / 2) * RECORD);
  readonly #summing: Summing | undefined;
  /** For each slot the number of its record, counted from 1. */
  #slots = new Int32Array(FIRST_SIZE);
  #words: Word[] = [];
  /** For each of the first characters the number of its record as a mark, counted from 1. */
  readonly #marks = new Int32Array(MARKS);

  constructor(summing?: Summing) {
    this.#summing = summing;
  }

  /** To be called before a text is read: forgets the words where there are too many. Records found before are none then. */
  tidy(): void {
    if (this.#words.length < MOST_WORDS) return;
    this.#words = [];
    this.#slots.fill(0);
    this.#marks.fill(0);
  }

  /** The record of the letters of a text from `start` up to `end`, by their two hashes. */
  find(text: string, start: number, end: number, hash: number, check: number): number {
    const mask = this.#slots.length - 1;
    const length = end - start;
    const { data } = this;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (let record = this.#slots[slot] as number; record !== 0; record = this.#slots[slot] as number) {
      const at = (record - 1) * RECORD;
      if (data[at] === hash && data[at + 1] === check && ((data[at + 2] as number) & 0xffff) === (length & 0xffff))
        return record - 1;
      slot = (slot + 1) & mask;
    }
    return this.#add(text.slice(start, end), hash, check);
  }

  /** The record of a mark; curly quotation marks and dashes stand with the plain ones. */
  mark(code: number): number {
    const plain = code === 0x201c || code === 0x201d ? 34 : code === 0x2013 || code === 0x2014 ? 45 : code;
    const known = plain < MARKS ? (this.#marks[plain] as number) : 0;
    if (known !== 0) return known - 1;
    const record = this.find(String.fromCharCode(plain), 0, 1, plain, plain);
    if (plain < MARKS) this.#marks[plain] = record + 1;
    return record;
  }

  /** What is known of a record's word. */
  wordAt(record: number): Word {
    return this.#words[record] as Word;
  }

  #add(raw: string, hash: number, check: number): number {
    const { word: text, second, seam } = readWritten(raw, respell);
    const behind = second === undefined ? -1 : this.#findWord(second);
    const word = readWord(text);
    const record = this.#words.length;
    this.#words.push(word);
    if (this.#words.length * 2 > this.#slots.length) this.#grow();
    const { data } = this;
    const at = record * RECORD;
    data[at + AT.hash] = hash;
    data[at + AT.check] = check;
    data[at + AT.stem] = word.stem;
    data[at + AT.tag] = word.tag;
    data[at + AT.second] = word.isMark ? text.charCodeAt(0) : behind;
    data[at + AT.classes] =
      word.classes.reduce((all, index, place) => all | (index << (8 * place)), 0) |
      (word.classes.length < 4 ? -1 << (8 * word.classes.length) : 0);
    const sums = data.subarray(at + AT.sums, at + RECORD).fill(0);
    const { met, familiar } = this.#summing?.(word, sums) ?? NOTHING;
    data[at + AT.length] = (raw.length & 0xffff) | (Math.min(seam, 255) << 16) | (met << 24);
    data[at + AT.bits] =
      word.flags |
      (word.agent << AGENT_SHIFT) |
      (word.tense << TENSE_SHIFT) |
      (word.speaks ? BIT.speaks : 0) |
      (word.isMark ? BIT.isMark : 0) |
      (word.isRead ? BIT.isRead : 0) |
      (familiar ? BIT.familiar : 0) |
      (ODD.includes(text) ? BIT.odd : 0);
    this.#place(record);
    return record;
  }

  #findWord(word: string): number {
    let hash = word.charCodeAt(0);
    let check = hash;
    for (let i = 1; i < word.length; i += 1) {
      hash = nextHash(hash, word.charCodeAt(i));
      check = nextCheck(check, word.charCodeAt(i));
    }
    return this.find(word, 0, word.length, hash, check);
  }

  #place(record: number): void {
    const mask = this.#slots.length - 1;
    const hash = this.data[record * RECORD] as number;
    let slot = (hash ^ (hash >>> 15)) & mask;
    while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
    this.#slots[slot] = record + 1;
  }

  #grow(): void {
    const size = this.#slots.length * 2;
    const data = new Int32Array((size / 2) * RECORD);
    data.set(this.data);
    this.data = data;
    this.#slots = new Int32Array(size);
    for (let record = 0; record < this.#words.length - 1; record += 1) this.#place(record);
  }
}

/** The first hash of some letters with one more. */
export function nextHash(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

/** The second hash of some letters with one more. */
export function nextCheck(check: number, code: number): number {
  return (Math.imul(check, 31) + code) | 0;
}
