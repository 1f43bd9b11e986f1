import { markerOf } from './marker';

/** A stretch of a line between wide gaps, with the columns it takes. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A line as its segments; empty for an empty line. */
export type Row = readonly Segment[];

/** Lines that stand in columns beside each other: where each column begins. `from` and `to` are rows, half-open. */
export interface Region {
  readonly from: number;
  readonly to: number;
  readonly starts: readonly number[];
}

const REACH = 2;

/** The segments of a line: parted by two spaces or more; a code alone is put together with the text behind it. */
export function rowOf(text: string): Row {
  const row: Segment[] = [];
  for (const match of text.matchAll(/\S+(?: \S+)*/g)) {
    const segment = { start: match.index, end: match.index + match[0].length, text: match[0] };
    const last = row.at(-1);
    if (last !== undefined && isCodeOnly(last.text))
      row[row.length - 1] = { start: last.start, end: segment.end, text: `${last.text}  ${segment.text}` };
    else row.push(segment);
  }
  return row;
}

/** Whether a text is only a code, number, letter or bullet. */
export function isCodeOnly(text: string): boolean {
  const marked = markerOf(`${text.trim()} `);
  return marked !== undefined && marked.rest.trim() === '';
}

/** The regions of lines where two or more columns of text stand side by side. */
export function regionsOf(rows: readonly Row[]): readonly Region[] {
  const regions: Region[] = [];
  let at = 0;
  while (at < rows.length) {
    const region = (rows[at]?.length ?? 0) >= 2 ? regionFrom(rows, at) : undefined;
    if (region !== undefined) regions.push(region);
    at = region?.to ?? at + 1;
  }
  return regions;
}

function regionFrom(rows: readonly Row[], from: number): Region | undefined {
  const start = commonStart(rows, from);
  if (start === undefined) return undefined;
  let to = from;
  let several = 0;
  for (let at = from; at < rows.length; at += 1) {
    const row = rows[at] as Row;
    if (row.some((segment) => segment.start < start - REACH && segment.end > start - 1)) break;
    const crosses = row.some((segment) => segment.start >= start - REACH);
    if (row.length >= 2 && !crosses) break;
    if (row.length === 0 && rows[at + 1]?.length === 0 && rows[at + 2]?.length === 0) break;
    if (crosses && row.length >= 2) several += 1;
    if (crosses) to = at + 1;
    else if (at - to > 12) break;
  }
  to = tailEnd(rows, to, start);
  if (several < 2 || to - from < 2) return undefined;
  return { from, to, starts: [0, start, ...furtherStarts(rows, from, to, start)] };
}

function tailEnd(rows: readonly Row[], to: number, start: number): number {
  let end = to;
  while (end < rows.length) {
    const row = rows[end] as Row;
    const first = row[0];
    if (first === undefined || row.length > 1 || first.end > start - 1 || !/^\p{Ll}/u.test(first.text)) break;
    end += 1;
  }
  return end;
}

function commonStart(rows: readonly Row[], from: number): number | undefined {
  const counts = new Map<number, number>();
  const limit = Math.min(rows.length, from + 40);
  for (let at = from; at < limit; at += 1) {
    const second = rows[at]?.[1];
    if (second !== undefined) counts.set(second.start, (counts.get(second.start) ?? 0) + 1);
  }
  const first = rows[from]?.[1]?.start;
  if (first === undefined) return undefined;
  let best: number | undefined;
  for (const start of counts.keys()) {
    if (Math.abs(start - first) > REACH) continue;
    if (best === undefined || (counts.get(start) ?? 0) > (counts.get(best) ?? 0)) best = start;
  }
  return best;
}

function furtherStarts(rows: readonly Row[], from: number, to: number, start: number): number[] {
  const counts = new Map<number, number>();
  for (let at = from; at < to; at += 1) {
    const right = (rows[at] ?? []).filter((segment) => segment.start >= start - REACH);
    for (const segment of right.slice(1)) counts.set(segment.start, (counts.get(segment.start) ?? 0) + 1);
  }
  const found: number[] = [];
  for (const [column, count] of [...counts].sort((a, b) => b[1] - a[1])) {
    if (count >= 2 && found.every((known) => Math.abs(known - column) > REACH * 2)) found.push(column);
  }
  return found.sort((a, b) => a - b);
}

/** Which column of a region a segment stands in. */
export function columnOf(region: Region, segment: Segment): number {
  let column = 0;
  region.starts.forEach((start, at) => {
    if (segment.start >= start - REACH) column = at;
  });
  return column;
}
