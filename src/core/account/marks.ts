import type { Span, TextEdit } from '../source/text';
import type { Account, Block, Mark } from './account';
import { sourceOffsetOf } from './prose';

const MARK = /\{([A-Za-z0-9]+(?:[.-][A-Za-z0-9]+)*)\}/g;

/** The `{…}` marks of a text, each bound to the sentence it stands behind; marks outside prose (in code, say) are none. */
export function marksOf(text: string, blocks: readonly Block[], from: number): Mark[] {
  const marks: Mark[] = [];
  if (!text.includes('{', from)) return marks;
  MARK.lastIndex = from;
  let index = 0;
  for (let match = MARK.exec(text); match; match = MARK.exec(text)) {
    const start = match.index;
    while (index < blocks.length && (blocks[index] as Block).span.end < start) index += 1;
    const block = blocks[index];
    const passage = block && block.span.start <= start ? passageOf(block, start) : undefined;
    if (passage) marks.push({ span: { start, end: start + match[0].length }, value: match[1] as string, passage });
  }
  return marks;
}

/** The sentence that ends at or before the mark, or runs around it. */
function passageOf(block: Block, mark: number): Span | undefined {
  let found: Span | undefined;
  for (const sentence of block.sentences) {
    const start = block.span.start + sourceOffsetOf(block.runs, sentence.start, 'start');
    if (start >= mark) break;
    const end = block.span.start + sourceOffsetOf(block.runs, sentence.end, 'end');
    found = { start, end: Math.min(end, mark) };
  }
  return found;
}

/** The mark for a criterion code or a move. */
export function renderMark(value: string): string {
  return `{${value}}`;
}

/** The edit that puts a mark behind the sentence at an offset; undefined where no sentence is. */
export function markEdit(account: Account, offset: number, value: string): TextEdit | undefined {
  for (const block of account.blocks) {
    if (offset < block.span.start || offset > block.span.end) continue;
    for (const sentence of block.sentences) {
      const end = block.span.start + sourceOffsetOf(block.runs, sentence.end, 'end');
      if (offset > end && sentence !== block.sentences.at(-1)) continue;
      return { span: { start: end, end }, text: ` ${renderMark(value)}` };
    }
  }
  return undefined;
}
