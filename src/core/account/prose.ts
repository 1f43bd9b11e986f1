import type { Nodes, Paragraph, PhrasingContent } from 'mdast';
import type { Run } from './account';

/** The prose of some inline Markdown: its text, and where each piece of it stands. */
export interface Prose {
  readonly text: string;
  readonly runs: readonly Run[];
}

/** What a mark looks like: a criterion code or a move between braces, with the space before it. */
const MARK = /\s?\{[A-Za-z0-9]+(?:[.-][A-Za-z0-9]+)*\}/g;

class ProseWriter {
  text = '';
  readonly runs: Run[] = [];
  constructor(readonly base: number) {}

  /** Adds source text that is prose as it stands; line endings become spaces. */
  verbatim(source: string, start: number, end: number): void {
    const slice = source.slice(start, end);
    let from = start;
    if (slice.includes('{'))
      for (const mark of slice.matchAll(MARK)) {
        this.piece(source, from, start + mark.index);
        from = start + mark.index + mark[0].length;
      }
    this.piece(source, from, end);
  }

  space(): void {
    this.text += ' ';
  }

  private piece(source: string, start: number, end: number): void {
    if (end <= start) return;
    const last = this.runs.at(-1);
    const at = this.text.length;
    if (last && last.at + last.length === at && last.from + last.length === start - this.base)
      this.runs[this.runs.length - 1] = { ...last, length: last.length + end - start };
    else this.runs.push({ at, from: start - this.base, length: end - start });
    const slice = source.slice(start, end);
    const spaced = slice.includes('\n') || slice.includes('\r') || slice.includes('\t');
    this.text += spaced ? slice.replace(/[\r\n\t]/g, ' ') : slice;
  }
}

/**
 * Adds a text node whose value is not its source (escapes, entities, quotation or list prefixes on later lines):
 * walks both side by side and keeps what stands in both.
 */
function align(writer: ProseWriter, source: string, start: number, end: number, value: string): void {
  let from = start;
  let at = start;
  for (let v = 0; v < value.length && at < end; ) {
    if (source[at] === value[v]) {
      at += 1;
      v += 1;
      continue;
    }
    writer.verbatim(source, from, at);
    const entity = source[at] === '&' ? source.indexOf(';', at) : -1;
    if (entity > at && entity < end && entity - at < 34) {
      writer.space();
      v += (value.codePointAt(v) as number) > 0xffff ? 2 : 1;
      at = entity + 1;
    } else at += 1;
    from = at;
  }
  writer.verbatim(source, from, at);
}

function write(writer: ProseWriter, source: string, node: PhrasingContent | Nodes): void {
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  if (start === undefined || end === undefined) return;
  if (node.type === 'text') {
    if (end - start === node.value.length && source.startsWith(node.value, start)) writer.verbatim(source, start, end);
    else align(writer, source, start, end, node.value);
  } else if (node.type === 'break') writer.space();
  else if ('children' in node) for (const child of node.children) write(writer, source, child);
}

/** The prose of a paragraph or heading whose source begins at `base`; code, pictures, raw HTML and marks are left out. */
export function proseOf(source: string, node: Paragraph | Nodes, base: number): Prose {
  const writer = new ProseWriter(base);
  if ('children' in node) for (const child of node.children) write(writer, source, child);
  return { text: writer.text, runs: writer.runs };
}

/** The offset, counted from the block's start, of a place in its prose; places between runs go to the nearest run. */
export function sourceOffsetOf(runs: readonly Run[], at: number, side: 'start' | 'end'): number {
  let low = 0;
  let high = runs.length - 1;
  if (high < 0) return 0;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const from = (runs[middle] as Run).at;
    if (side === 'start' ? from <= at : from < at) low = middle;
    else high = middle - 1;
  }
  const run = runs[low] as Run;
  const within = at - run.at;
  const next = runs[low + 1];
  if (within >= run.length && side === 'start' && next) return next.from;
  return run.from + Math.max(0, Math.min(within, run.length));
}

/** A part of some prose, its runs counted anew from the part's own start; the joined spaces go with it. */
export function sliceProse(
  prose: Prose,
  start: number,
  end: number,
): Prose & { readonly from: number; readonly to: number } {
  const from = sourceOffsetOf(prose.runs, start, 'start');
  const to = Math.max(from, sourceOffsetOf(prose.runs, end, 'end'));
  const runs: Run[] = [];
  for (const run of prose.runs) {
    const first = Math.max(run.at, start);
    const last = Math.min(run.at + run.length, end);
    if (last > first) runs.push({ at: first - start, from: run.from + (first - run.at) - from, length: last - first });
  }
  return { text: prose.text.slice(start, end), runs, from, to };
}
