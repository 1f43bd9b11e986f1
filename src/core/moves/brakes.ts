import type { Span } from '../source/text';
import { CONSTRUCTIONS, CONTRAST_VOIDS, VOIDS } from './data/constructions';
import type { Element } from './move';
import { tokensOf } from './tokens';

/** Strong evidence by rule: where a construction stands. */
export interface Brake {
  readonly construction: string;
  /** In the block's text. */
  readonly span: Span;
}

/** A sentence in plain words, as constructions read it. */
export function plainWords(text: string, span: Span): string {
  let words = '';
  for (const { word, mark } of tokensOf(text, span))
    if (mark === undefined) words += words === '' ? word.text : ` ${word.text}`;
  return words;
}

/** The construction of an element that a sentence, in plain words, holds; undefined when it holds none that counts. */
export function constructionOf(element: Element, words: string): string | undefined {
  if ((element === 'contrast' ? CONTRAST_VOIDS : VOIDS).test(words)) return undefined;
  return CONSTRUCTIONS.find((construction) => construction.element === element && construction.pattern.test(words))
    ?.name;
}

/** The first construction of an element among sentences of a text. */
export function brakeOf(element: Element, text: string, sentences: readonly Span[]): Brake | undefined {
  for (const span of sentences) {
    const construction = constructionOf(element, plainWords(text, span));
    if (construction !== undefined) return { construction, span };
  }
  return undefined;
}
