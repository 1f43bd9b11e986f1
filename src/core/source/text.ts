/** A half-open stretch of a text, in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A place in a text; both count from 0, `character` in UTF-16 units, as in the Language Server Protocol. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** A half-open stretch of a text between two places. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** A text without its byte order mark, with the places of its lines. Offsets everywhere in core are into `text`. */
export interface SourceText {
  readonly text: string;
  readonly hadBom: boolean;
  /** The line ending most used; what a fix writes. */
  readonly eol: '\n' | '\r\n';
  /** The offset at which each line begins. */
  readonly lineStarts: readonly number[];
}

const BOM = '\uFEFF';

/** Takes a text at the door: strips a byte order mark, finds the lines. Lines end with `\n`, `\r\n` or a lone `\r`. */
export function parseSource(raw: string): SourceText {
  const hadBom = raw.startsWith(BOM);
  const text = hadBom ? raw.slice(1) : raw;
  const lineStarts = [0];
  let crlf = 0;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit === 10) lineStarts.push(i + 1);
    else if (unit === 13) {
      if (text.charCodeAt(i + 1) === 10) {
        crlf += 1;
        i += 1;
      }
      lineStarts.push(i + 1);
    }
  }
  return { text, hadBom, eol: crlf * 2 >= lineStarts.length && crlf > 0 ? '\r\n' : '\n', lineStarts };
}

/** The line that holds `offset`, counted from 0. Offsets outside the text are taken to its ends. */
export function lineAt(source: SourceText, offset: number): number {
  const { lineStarts } = source;
  let low = 0;
  let high = lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lineStarts[middle] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The place of `offset`; offsets outside the text are taken to its ends. */
export function positionAt(source: SourceText, offset: number): Position {
  const within = Math.max(0, Math.min(offset, source.text.length));
  const line = lineAt(source, within);
  return { line, character: within - (source.lineStarts[line] as number) };
}

/** The offset of a place; a line or character outside the text is taken to its nearest end. */
export function offsetAt(source: SourceText, position: Position): number {
  const line = Math.max(0, Math.min(position.line, source.lineStarts.length - 1));
  const start = source.lineStarts[line] as number;
  const next = source.lineStarts[line + 1] ?? source.text.length + 1;
  return Math.max(start, Math.min(start + position.character, next - 1));
}

/** The range of a span. */
export function rangeOf(source: SourceText, span: Span): Range {
  return { start: positionAt(source, span.start), end: positionAt(source, span.end) };
}

/** The span of a range. */
export function spanOf(source: SourceText, range: Range): Span {
  return { start: offsetAt(source, range.start), end: offsetAt(source, range.end) };
}

/** The span of line `line` without its line ending; the last line where there are fewer. */
export function lineSpan(source: SourceText, line: number): Span {
  const at = Math.min(line, source.lineStarts.length - 1);
  const start = source.lineStarts[at] as number;
  let end = source.lineStarts[at + 1] ?? source.text.length;
  while (end > start && (source.text[end - 1] === '\n' || source.text[end - 1] === '\r')) end -= 1;
  return { start, end };
}

/** Whether two spans share at least one place; empty spans touch what holds them. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}

/** Whether `outer` holds all of `inner`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** A replacement of a span of the text; what every fix is made of. */
export interface TextEdit {
  readonly span: Span;
  readonly text: string;
}

/** The text after `edits`; they must not overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const sorted = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  let out = '';
  let at = 0;
  for (const edit of sorted) {
    out += text.slice(at, edit.span.start) + edit.text;
    at = edit.span.end;
  }
  return out + text.slice(at);
}
