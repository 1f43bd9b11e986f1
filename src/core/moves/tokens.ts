import type { Span } from '../source/text';
import { AT, BIT, nextCheck, nextHash, RECORD, WordTable } from './word-table';
import type { Word } from './words';

/** A word or a mark of punctuation, with the place it was read from: the shadow of the text. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly word: Word;
  /** Punctuation, as one character; undefined for words. */
  readonly mark: string | undefined;
}

/** Words and marks with their places, in order; used again for text after text. */
export class TokenList {
  /** Their records in the table they were read with. */
  records = new Int32Array(512);
  starts = new Int32Array(512);
  ends = new Int32Array(512);
  count = 0;

  /** Makes room for `more` tokens. */
  reserve(more: number): void {
    while (this.count + more > this.starts.length) {
      this.records = doubled(this.records);
      this.starts = doubled(this.starts);
      this.ends = doubled(this.ends);
    }
  }

  /** Adds a token, for which there must be room. */
  push(start: number, end: number, record: number): void {
    const { count } = this;
    this.records[count] = record;
    this.starts[count] = start;
    this.ends[count] = end;
    this.count = count + 1;
  }
}

function doubled(values: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(values.length * 2);
  larger.set(values);
  return larger;
}

const APOSTROPHE = 39;
const SPACE = 0xa0;

/** For each of the first characters: 0 for space, 1 for letters and digits, 2 for an apostrophe, 3 for marks. */
const KINDS = Uint8Array.from({ length: 256 }, (_, code) => {
  if (code <= 32 || code === SPACE) return 0;
  if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code >= 0xc0) return 1;
  return code === APOSTROPHE ? 2 : 3;
});

function kindOf(code: number): number {
  if (code < 256) return KINDS[code] as number;
  if (code < 0x2000) return 1;
  return code === 0x2019 || code === 0x2018 ? 2 : 3;
}

/**
 * Adds the words and marks of a stretch of text to `list`. Each token's span is exactly where it was read; a contraction
 * gives two tokens that share one span's text between them, so nothing stands for text that is not there.
 */
export function readTokens(table: WordTable, text: string, from: number, to: number, list: TokenList): void {
  list.reserve(to - from);
  let at = from;
  while (at < to) {
    const code = text.charCodeAt(at);
    const kind = kindOf(code);
    if (kind === 0) {
      at += 1;
      continue;
    }
    if (kind !== 1) {
      list.push(at, at + 1, table.mark(code));
      at += 1;
      continue;
    }
    const start = at;
    let hash = code;
    let check = code;
    at += 1;
    while (at < to) {
      const next = text.charCodeAt(at);
      const is = kindOf(next);
      if (is !== 1 && (is !== 2 || at + 1 >= to || kindOf(text.charCodeAt(at + 1)) !== 1)) break;
      hash = nextHash(hash, next);
      check = nextCheck(check, next);
      at += 1;
    }
    const record = table.find(text, start, at, hash, check);
    const second = table.data[record * RECORD + AT.second] as number;
    if (second < 0 || ((table.data[record * RECORD + AT.bits] as number) & BIT.isMark) !== 0)
      list.push(start, at, record);
    else {
      const seam = start + (((table.data[record * RECORD + AT.length] as number) >>> 16) & 255);
      list.push(start, seam, record);
      list.push(seam, at, second);
    }
  }
}

const plain = new WordTable();

/** The words and marks of a stretch of text, each by itself. */
export function tokensOf(text: string, span: Span): Token[] {
  const list = new TokenList();
  plain.tidy();
  readTokens(plain, text, span.start, span.end, list);
  return Array.from({ length: list.count }, (_, i) => {
    const start = list.starts[i] as number;
    const word = plain.wordAt(list.records[i] as number);
    return { start, end: list.ends[i] as number, word, mark: word.isMark ? word.text : undefined };
  });
}
