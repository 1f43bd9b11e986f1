import type { CleanLine } from './clean';
import { columnOf, type Region, type Row, regionsOf, rowOf } from './columns';
import { headingOf, outcomeOf } from './heading';
import type { Line } from './line';
import { markerOf } from './marker';
import { codeColumnOf, isBox, isTabular, rowLines, tableLine } from './table-rows';

interface Cell {
  readonly no: number;
  readonly column: number;
  readonly text: string;
  readonly start: number;
  readonly blank: boolean;
  readonly broken: boolean;
}

/** Puts the lines of a page in reading order: tables cell by cell, columns one after the other, furniture left out. */
export function layOut(lines: readonly CleanLine[], furniture: ReadonlySet<number>): readonly Line[] {
  const kept = keepText(lines, furniture);
  const rows = kept.map(({ line }) => (isTabular(line) ? [] : rowOf(line.text)));
  const codeColumn = codeColumnOf(kept.map(({ line }) => line));
  const words = new Set(kept.flatMap(({ line }) => line.text.toLowerCase().match(/\p{L}+/gu) ?? []));
  const regions = new Map(regionsOf(rows).map((region) => [region.from, region]));
  const out: Line[] = [];
  let table = 0;
  let inRow = false;
  for (let at = 0; at < kept.length; at += 1) {
    const region = regions.get(at);
    const { line, blank, broken } = kept[at] as Kept;
    if (region !== undefined) {
      table += 1;
      out.push(...regionLines(kept, rows, region, table));
      at = region.to - 1;
      inRow = false;
    } else if (isTabular(line)) {
      if (!inRow || blank) table += 1;
      inRow = true;
      out.push(...rowLines(line, codeColumn, words, { table, blank, broken }));
    } else {
      inRow = false;
      out.push(plainLine(line, blank, broken));
    }
  }
  return out;
}

interface Kept {
  readonly line: CleanLine;
  readonly blank: boolean;
  readonly broken: boolean;
}

function keepText(lines: readonly CleanLine[], furniture: ReadonlySet<number>): readonly Kept[] {
  const kept: Kept[] = [];
  let blank = false;
  let broken = false;
  for (const line of lines) {
    if (line.page) broken = true;
    if (furniture.has(line.no)) broken = true;
    else if (line.text.trim() === '' && line.cells === undefined) blank = true;
    else if (line.cells?.length !== 0) {
      kept.push({ line, blank, broken });
      blank = false;
      broken = false;
    }
  }
  return kept;
}

function plainLine(line: CleanLine, blank: boolean, broken: boolean): Line {
  const expanded = line.text.replace(/\t/g, '  ');
  const text = expanded.trim();
  return {
    no: line.no,
    text,
    indent: expanded.length - expanded.trimStart().length,
    blank,
    broken,
    column: 0,
    table: 0,
    heading: line.heading,
    width: expanded.length,
  };
}

function regionLines(kept: readonly Kept[], rows: readonly Row[], region: Region, table: number): readonly Line[] {
  const cells: Cell[] = [];
  for (let at = region.from; at < region.to; at += 1) {
    const { line, blank, broken } = kept[at] as Kept;
    for (const segment of rows[at] ?? []) {
      cells.push({
        no: line.no,
        column: columnOf(region, segment),
        text: segment.text,
        start: segment.start,
        blank,
        broken,
      });
    }
  }
  const dropped = boxColumns(cells, region.starts.length);
  const text = mergeCells(cells.filter((cell) => !dropped.has(cell.column)));
  const ordered = readsByColumn(text, region.starts.length) ? [...text].sort((a, b) => a.column - b.column) : text;
  return ordered.map((cell) =>
    tableLine(cell.no, cell.text, cell.column, { table, blank: cell.blank, broken: cell.broken }),
  );
}

function mergeCells(cells: readonly Cell[]): readonly Cell[] {
  const out: Cell[] = [];
  for (const cell of cells) {
    const last = out.at(-1);
    if (last !== undefined && last.no === cell.no && last.column === cell.column)
      out[out.length - 1] = { ...last, text: `${last.text} ${cell.text}` };
    else out.push(cell);
  }
  return out;
}

function boxColumns(cells: readonly Cell[], columns: number): ReadonlySet<number> {
  const boxes = new Set<number>();
  for (let column = 1; column < columns; column += 1) {
    const own = cells.filter((cell) => cell.column === column);
    const short = own.filter(
      (cell) =>
        isBox(cell.text) ||
        /^(?:[A-Z]{1,3}\d{0,2}(?:\s*[,/&]\s*[A-Z]{1,3}\d{0,2})*|\d{1,2}\/\d{1,2}\/\d{2,4}|(?:portfolio|evidence|assess\w*|date|method|initials|signed?|ref\w*|page|achieved|tick|IQA|IV|type|title|code)(?: .{0,22})?)$/i.test(
          cell.text,
        ),
    );
    if (short.length * 3 >= own.length * 2) boxes.add(column);
  }
  return boxes;
}

function readsByColumn(cells: readonly Cell[], columns: number): boolean {
  let withCodes = 0;
  let types = new Set<string>();
  for (let column = 0; column < columns; column += 1) {
    const own = cells.filter((cell) => cell.column === column);
    if (own.length === 0) continue;
    const coded = own.filter((cell) => kindOfCell(cell.text) !== undefined);
    if (coded.length < 2) continue;
    withCodes += 1;
    types = new Set([...types, ...coded.map((cell) => kindOfCell(cell.text) ?? '')]);
  }
  return withCodes >= 2 && types.size === 1;
}

function kindOfCell(text: string): string | undefined {
  if (outcomeOf(text) !== undefined) return 'outcome';
  if (headingOf(text) !== undefined) return undefined;
  const marker = markerOf(text)?.marker;
  if (marker === undefined) return undefined;
  if (marker.type === 'dotted') return `dotted${marker.parts.length}`;
  if (marker.type === 'number' && /^\S+\s+(?:understand|know|be able to)\b/i.test(text)) return 'outcome';
  return marker.type === 'lettered' ? 'lettered' : marker.type;
}
