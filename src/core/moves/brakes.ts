import type { Span } from '../source/text';
import { CONSTRUCTIONS, CONTRAST_VOIDS, VOIDS } from './data/constructions';
import type { Element } from './move';
import { readTokens, TokenList } from './tokens';
import { FLAG } from './word-flags';
import { WordTable } from './word-table';

/** Strong evidence by rule: where a construction stands. */
export interface Brake {
  readonly construction: string;
  /** In the block's text. */
  readonly span: Span;
}

const list = new TokenList();
const table = new WordTable();

/** A sentence in plain words, as constructions read it. */
export function plainWords(text: string, span: Span): string {
  list.count = 0;
  table.tidy();
  readTokens(table, text, span.start, span.end, list);
  let words = '';
  for (let i = 0; i < list.count; i += 1) {
    const word = table.wordAt(list.records[i] as number);
    if (!word.isMark) words += words === '' ? word.text : ` ${word.text}`;
  }
  return words;
}

/** The construction of an element that a sentence, in plain words, holds; undefined when it holds none that counts. */
export function constructionOf(element: Element, words: string): string | undefined {
  if ((element === 'contrast' ? CONTRAST_VOIDS : VOIDS).test(words)) return undefined;
  return CONSTRUCTIONS.find((construction) => construction.element === element && construction.pattern.test(words))
    ?.name;
}

/** The first construction of an element among sentences of a text; `flags` are those of each sentence's words, all together. */
export function brakeOf(
  element: Element,
  text: string,
  sentences: readonly Span[],
  flags: readonly number[],
): Brake | undefined {
  for (let s = 0; s < sentences.length; s += 1) {
    if (((flags[s] as number) & FLAG[element]) === 0) continue;
    const span = sentences[s] as Span;
    const construction = constructionOf(element, plainWords(text, span));
    if (construction !== undefined) return { construction, span };
  }
  return undefined;
}
