import type { Span, TextEdit } from '../source/text';
import type { Account, Block } from './account';
import type { Detail } from './frontmatter';
import { sourceSpanOf } from './parse-account';

/** Where a stretch of text belongs. */
export type PiecePlace = 'text' | 'detail' | 'file';

/** A stretch of text that is read on its own, with its way back to the source. */
export interface Piece {
  readonly place: PiecePlace;
  readonly text: string;
  /** Where a span of `text` stands in the source; undefined for the file's name, which stands nowhere in it. */
  readonly sourceOf: (span: Span) => Span | undefined;
  /** The edits that put `words` in place of a span of `text`. */
  readonly replace: (span: Span, words: string) => TextEdit[];
}

/** All that a reader of the account sees and more: file name, title, customer, prose, headings, code and comments. Questions are left out. */
export function piecesOf(account: Account): Piece[] {
  const { frontmatter, source, blocks } = account;
  const details = [frontmatter.title, frontmatter.customer].flatMap((detail) => (detail ? detailPiece(detail) : []));
  return [
    namePiece(account.path),
    ...details.sort((a, b) => startOf(a) - startOf(b)),
    ...gapsOf(account).map((span) => plainPiece(source.text, span)),
    ...blocks.map((block) => blockPiece(block, source.text)),
  ];
}

const startOf = (piece: Piece) => piece.sourceOf({ start: 0, end: 0 })?.start ?? 0;

/** A stretch of the source as it stands. */
export function plainPiece(text: string, { start, end }: Span, place: PiecePlace = 'text'): Piece {
  const sourceOf = (span: Span) => ({ start: start + span.start, end: start + span.end });
  return {
    place,
    text: text.slice(start, end),
    sourceOf,
    replace: (span, words) => [{ span: sourceOf(span), text: words }],
  };
}

function namePiece(path: string): Piece {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.(?:md|markdown)$/i, '');
  return { place: 'file', text: name.replace(/[_-]/g, ' '), sourceOf: () => undefined, replace: () => [] };
}

/** A value without marks of quotation gets them where the new words would read as something else. */
function detailPiece({ raw, span }: Detail): Piece {
  const piece = plainPiece(raw, { start: 0, end: raw.length }, 'detail');
  const sourceOf = (inner: Span) => ({ start: span.start + inner.start, end: span.start + inner.end });
  return {
    ...piece,
    sourceOf,
    replace: (inner, words) => {
      const quoted = inner.start === 0 && words.startsWith('[');
      if (!quoted) return [{ span: sourceOf(inner), text: words }];
      const value = `${words}${raw.slice(inner.end)}`.replace(/(["\\])/g, '\\$1');
      return [{ span, text: `"${value}"` }];
    },
  };
}

function blockPiece(block: Block, source: string): Piece {
  return {
    place: 'text',
    text: block.text,
    sourceOf: (span) => sourceSpanOf(block, span),
    replace: (span, words) => replaceInRuns(block, source, span, words),
  };
}

/**
 * Emphasis that begins or ends between the words goes with them; other markup (a quotation's sign on the next line) stays
 * where it is, and the first piece takes the new words.
 */
function replaceInRuns(block: Block, source: string, span: Span, words: string): TextEdit[] {
  const spans: Span[] = [];
  for (const run of block.runs) {
    const start = Math.max(span.start, run.at);
    const end = Math.min(span.end, run.at + run.length);
    const from = block.span.start + run.from + (start - run.at);
    if (end > start) spans.push({ start: from, end: from + (end - start) });
  }
  const [first, second] = spans;
  const sign = first && second && spans.length === 2 ? source.slice(first.end, second.start) : '';
  if (first && second && /^(?:\*{1,3}|_{1,3})$/.test(sign)) {
    const whole = { start: first.start, end: second.end };
    if (source.startsWith(sign, whole.end)) return [{ span: { ...whole, end: whole.end + sign.length }, text: words }];
    if (source.slice(whole.start - sign.length, whole.start) === sign)
      return [{ span: { ...whole, start: whole.start - sign.length }, text: words }];
  }
  return spans.map((piece, index) => ({ span: piece, text: index === 0 ? words : '' }));
}

/** What lies between the blocks of prose: headings, code, tables, comments; without the questions. */
function gapsOf({ blocks, prompts, bodyStart, source }: Account): Span[] {
  const taken = [...blocks, ...prompts].map(({ span }) => span).sort((a, b) => a.start - b.start);
  const gaps: Span[] = [];
  let at = bodyStart;
  for (const { start, end } of [...taken, { start: source.text.length, end: source.text.length }]) {
    if (start > at && /[^\s#>*_-]/.test(source.text.slice(at, start))) gaps.push({ start: at, end: start });
    at = Math.max(at, end);
  }
  return gaps;
}
