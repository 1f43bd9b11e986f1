import type { CleanLine } from './clean';
import { isCodeOnly } from './columns';
import { headingOf } from './heading';
import type { Line } from './line';
import { markerOf } from './marker';

/** What the cells of a row share. */
export interface RowPlace {
  readonly table: number;
  readonly blank: boolean;
  readonly broken: boolean;
}

/** Whether a line is a row of a table: with bars, or with tabs that part more than a code from its text. */
export function isTabular(line: CleanLine): boolean {
  if (line.cells !== undefined) return true;
  const cells = line.text.split('\t');
  if (cells.length < 2) return false;
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  return (
    !(filled.length === 1 && cells[0]?.trim() === filled[0]) &&
    !(filled.length === 2 && isCodeOnly(filled[0] ?? '') && cells[0]?.trim() === filled[0]) &&
    filled.length > 0
  );
}

/** The column of tab-separated rows in which codes stand; -1 where there is none. */
export function codeColumnOf(lines: readonly CleanLine[]): number {
  const counts = new Map<number, number>();
  for (const line of lines) {
    if (!isTabular(line)) continue;
    cellsIn(line).forEach((cell, column) => {
      const type = isCodeOnly(cell) ? markerOf(cell)?.marker.type : undefined;
      if (type !== undefined && type !== 'bullet') counts.set(column, (counts.get(column) ?? 0) + 1);
    });
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  return best !== undefined && best[1] >= 3 ? best[0] : -1;
}

function cellsIn(line: CleanLine): readonly string[] {
  return (line.cells ?? line.text.split('\t')).map((text) => text.trim());
}

/** The cells of a row as lines, each code before its text; a heading cut by the columns is put together. */
export function rowLines(
  line: CleanLine,
  codeColumn: number,
  words: ReadonlySet<string>,
  place: RowPlace,
): readonly Line[] {
  const cells = cellsIn(line);
  const across = acrossColumns(cells, codeColumn, words);
  if (across !== undefined) return [tableLine(line.no, across, 0, { ...place, table: 0 })];
  const out: Line[] = [];
  let code = '';
  let codeAt = 0;
  cells.forEach((cell, column) => {
    if (cell === '' || isBox(cell) || isScrap(cell, column === codeColumn)) return;
    if (
      isCodeOnly(cell) &&
      cells.slice(column + 1).some((later) => /\p{L}/u.test(later) && !isBox(later) && !isCodeOnly(later))
    ) {
      if (code !== '') out.push(tableLine(line.no, code, codeAt, place));
      code = cell;
      codeAt = column + 1;
      return;
    }
    out.push(
      tableLine(
        line.no,
        code === '' ? cell : `${code}  ${cell}`,
        code === '' && !isCodeOnly(cell) ? column : Math.max(codeAt, column),
        place,
      ),
    );
    code = '';
  });
  return out;
}

/** The text of a heading that runs across the columns and was cut by them, even inside a word. */
function acrossColumns(cells: readonly string[], codeColumn: number, words: ReadonlySet<string>): string | undefined {
  const left = cells[codeColumn] ?? '';
  const right = cells[codeColumn + 1] ?? '';
  if (codeColumn < 0 || !/^\p{Lu}\p{Ll}/u.test(left) || !/^\p{Ll}/u.test(right) || headingOf(left) !== undefined)
    return undefined;
  if (cells.some((cell, at) => cell !== '' && at !== codeColumn && at !== codeColumn + 1)) return undefined;
  const joined = `${/\p{L}+$/u.exec(left)?.[0] ?? ''}${/^\p{L}+/u.exec(right)?.[0] ?? ''}`.toLowerCase();
  return words.has(joined) ? left + right : `${left} ${right}`;
}

/** Whether a cell in the codes' column is a scrap that is neither code nor text. */
function isScrap(cell: string, inCodeColumn: boolean): boolean {
  if (/^[•·▪■●○◦*–—-]$/.test(cell)) return true;
  return inCodeColumn && cell.length <= 3 && !/\p{Ll}{2}/u.test(cell) && markerOf(cell) === undefined
    ? true
    : /^\d \d$/.test(cell);
}

/** Whether a cell is a box to be filled in: ticks, dots, methods such as `O, Q`. */
export function isBox(cell: string): boolean {
  return (
    /^(?:[☐☑□✓✔_.…\s-]+|(?:O|Q|PE|WT|PD|OB|RA|EW|APL|S)(?:\s*[,/&+ ]\s*(?:O|Q|PE|WT|PD|OB|RA|EW|APL|S))*|yes|no|y\/n|n\/a|(?:evidence|portfolio|assessor['’]?s?|page) (?:ref\w*|no\.?|number|initials|signature)s?|initials|ref\.?|achieved|date|tick)$/i.test(
      cell,
    ) && !isCodeOnly(cell)
  );
}

/** A cell as a line. */
export function tableLine(no: number, text: string, column: number, place: RowPlace): Line {
  return { no, text, indent: 0, ...place, column, heading: false, width: 0 };
}
