import type { Span } from '../source/text';
import { type Word, wordAsWritten, wordOf } from './words';

/** A word or a mark of punctuation, with the place it was read from: the shadow of the text. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly word: Word;
  /** Punctuation, as one character; undefined for words. */
  readonly mark: string | undefined;
}

/** The words a contraction stands for; the first takes the letters before the apostrophe. */
const TAILS: Readonly<Record<string, string>> = {
  "n't": 'not',
  "'m": 'am',
  "'re": 'are',
  "'ve": 'have',
  "'ll": 'will',
  "'d": 'would',
};

const isLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) ||
  (code >= 65 && code <= 90) ||
  (code >= 48 && code <= 57) ||
  (code >= 0xc0 && code < 0x2000);
const isApostrophe = (code: number): boolean => code === 39 || code === 0x2019 || code === 0x2018;

/**
 * The words and marks of a stretch of text. Each token's span is exactly where it was read; a contraction gives two
 * tokens that share one span's text between them, so nothing stands for text that is not there.
 */
export function tokensOf(text: string, span: Span): Token[] {
  const tokens: Token[] = [];
  let at = span.start;
  while (at < span.end) {
    const code = text.charCodeAt(at);
    if (code <= 32 || code === 0xa0) {
      at += 1;
      continue;
    }
    if (!isLetter(code)) {
      tokens.push({ start: at, end: at + 1, word: wordOf(text[at] as string), mark: plainMark(text[at] as string) });
      at += 1;
      continue;
    }
    const start = at;
    at += 1;
    while (at < span.end) {
      const next = text.charCodeAt(at);
      if (isLetter(next) || (isApostrophe(next) && at + 1 < span.end && isLetter(text.charCodeAt(at + 1)))) at += 1;
      else break;
    }
    pushWord(tokens, text.slice(start, at), start, at);
  }
  return tokens;
}

function pushWord(tokens: Token[], raw: string, start: number, end: number): void {
  const word = wordAsWritten(raw);
  const { apostrophe } = word;
  if (apostrophe <= 0) {
    tokens.push({ start, end, word, mark: undefined });
    return;
  }
  const negated = word.text.endsWith("n't");
  const cut = negated ? word.text.length - 3 : apostrophe;
  const tail = word.text.slice(cut);
  const stands = TAILS[tail];
  if (stands === undefined || cut === 0) {
    tokens.push({ start, end, word: tail === "'s" ? wordOf(word.text.slice(0, cut)) : word, mark: undefined });
    return;
  }
  const head = word.text.slice(0, cut);
  const seam = Math.max(start + 1, Math.min(end - 1, start + cut));
  tokens.push({
    start,
    end: seam,
    word: wordOf(head === 'ca' ? 'can' : head === 'wo' ? 'will' : head),
    mark: undefined,
  });
  tokens.push({ start: seam, end, word: wordOf(stands), mark: undefined });
}

function plainMark(mark: string): string {
  if (mark === '“' || mark === '”') return '"';
  if (mark === '–' || mark === '—') return '-';
  return mark;
}
