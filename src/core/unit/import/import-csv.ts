import type { Element } from '../unit';
import { plainSigns } from './clean';
import { detailsOf } from './details';
import type { Draft } from './draft';
import { draftOfText } from './import-text';
import { draftOfRows } from './rows';

interface Row {
  readonly no: number;
  readonly cells: readonly string[];
}

type Column = 'unit' | 'title' | 'element' | 'elementTitle' | 'code' | 'kind' | 'statement' | 'level' | 'credits';

const NAMES: readonly (readonly [Column, RegExp])[] = [
  [
    'code',
    /^(?:criteri(?:on|a) )?(?:code|ref(?:erence)?|no\.?|number|id|ac|pc|ac (?:no\.?|number|ref)|criterion (?:no\.?|number|ref(?:erence)?|id)|item)$/i,
  ],
  [
    'statement',
    /^(?:statement|text|description|criteri(?:on|a)|criterion (?:text|statement|description)|assessment criteri(?:on|a)|performance criteri(?:on|a)|wording|requirement|full statement|detail|what you must do)$/i,
  ],
  ['kind', /^(?:kind|type|category|criterion type|p\/k|section|list)$/i],
  [
    'elementTitle',
    /^(?:(?:element|outcome|learning outcome|lo) (?:title|name|text|description|statement)|learning outcome|outcome|group|heading)$/i,
  ],
  ['element', /^(?:element|lo|(?:element|outcome|learning outcome|lo) (?:code|no\.?|number|ref|id)|parent)$/i],
  ['unit', /^(?:unit|unit (?:code|no\.?|number|ref(?:erence)?|id)|standard|urn)$/i],
  ['title', /^(?:unit (?:title|name)|title)$/i],
  ['level', /^level$/i],
  ['credits', /^credits?(?: value)?$/i],
];

/** Reads a unit out of a table with commas, semicolons or tabs; undefined where it holds no unit. */
export function draftOfCsv(text: string): Draft | undefined {
  const rows = csvRows(text.replace(/^\uFEFF/, ''));
  const at = rows.findIndex((row) => columnsOf(row).has('statement') && columnsOf(row).size >= 2);
  const head = rows[at];
  const columns = head === undefined ? guessColumns(rows) : columnsOf(head);
  if (columns === undefined || !columns.has('code')) return draftOfText(asTabs(rows));
  return draftOfTable(rows, head === undefined ? -1 : at, columns);
}

function draftOfTable(rows: readonly Row[], at: number, columns: ReadonlyMap<Column, number>): Draft | undefined {
  const body = rows.slice(at + 1);
  const cell = (row: Row, column: Column) => (columns.has(column) ? (row.cells[columns.get(column) ?? -1] ?? '') : '');
  const before = rows
    .slice(0, Math.max(at, 0))
    .map((row) => ({ no: row.no, text: row.cells.join('\t'), page: false, heading: false, cells: undefined }));
  const details = detailsOf(before);
  const firstIn = (column: Column) => body.map((row) => cell(row, column)).find((value) => value !== '') ?? '';
  const elements = new Map<string, Element>();
  let element = '';
  const found = body.flatMap((row) => {
    const written = cell(row, 'code');
    const code = written.replace(/\s+/g, '').replace(/[.:)]+$/, '');
    const place = placeOf(cell(row, 'element'), cell(row, 'elementTitle'), code);
    if (place.code !== '' || place.title !== '') element = place.code === '' ? `E${elements.size + 1}` : place.code;
    const same = [...elements.values()].find(
      (known) => place.code === '' && place.title !== '' && known.title === place.title,
    );
    if (same !== undefined) element = same.code;
    else if (!elements.has(element) || place.title !== '')
      elements.set(element, { code: element, title: place.title || (elements.get(element)?.title ?? '') });
    const statement = cell(row, 'statement');
    if (code === '' || !/\d|^[a-z]$/.test(code)) return [];
    return [{ code, kind: cell(row, 'kind'), element, statement, no: row.no }];
  });
  const level = firstIn('level') || details.level;
  const credits = firstIn('credits') || details.credits;
  const all = {
    ...details,
    code: firstIn('unit').split(/\s+[-–:]\s+/)[0] || details.code,
    title: firstIn('title') || details.title,
    ...(level ? { level } : {}),
    ...(credits ? { credits } : {}),
  };
  const prefix = /^(\d{3,4})\./.exec(found[0]?.code ?? '')?.[1];
  return draftOfRows(
    all.code === '' && prefix !== undefined ? { ...all, code: prefix } : all,
    [...elements.values()],
    found,
    [],
  );
}

function placeOf(code: string, title: string, criterion: string): { code: string; title: string } {
  const named = /^(?:LO|outcome|learning outcome|element)?\s*(\d[\d.]*)\s*[.:)–-]*\s*(.*)$/i.exec(
    title !== '' ? title : code,
  );
  const parent = /^(.*)\.\d+$/.exec(criterion)?.[1] ?? '';
  if (code !== '' && title !== '')
    return { code: /^\S*\d\S*$/.test(code) ? code.replace(/^(?:LO|L)\s*/i, '') : code, title };
  if (named !== null) return { code: named[1] ?? '', title: named[2] ?? '' };
  return { code: parent, title: title !== '' ? title : code };
}

function columnsOf(row: Row): ReadonlyMap<Column, number> {
  const columns = new Map<Column, number>();
  row.cells.forEach((cell, at) => {
    const name = cell
      .trim()
      .replace(/[_*:]+/g, ' ')
      .replace(/\s+/g, ' ')
      .trim();
    for (const [column, pattern] of NAMES) {
      if (!columns.has(column) && pattern.test(name)) {
        columns.set(column, at);
        return;
      }
    }
  });
  return columns;
}

/** Without a row of names: the column of codes and the column of the longest texts. */
function guessColumns(rows: readonly Row[]): ReadonlyMap<Column, number> | undefined {
  const width = Math.max(0, ...rows.map((row) => row.cells.length));
  let code = -1;
  let statement = -1;
  let longest = 0;
  for (let at = 0; at < width; at += 1) {
    const cells = rows.map((row) => row.cells[at] ?? '');
    const codes = cells.filter((cell) => /^(?:[A-Z]{0,3}\s?\d{1,4}(?:\.\d{1,3}){0,3}[a-z]?)$/.test(cell)).length;
    if (code < 0 && codes * 2 > rows.length) code = at;
    const length = cells.reduce((sum, cell) => sum + cell.length, 0);
    if (length > longest) {
      longest = length;
      statement = at;
    }
  }
  return code < 0 || statement < 0 || code === statement
    ? undefined
    : new Map<Column, number>([
        ['code', code],
        ['statement', statement],
      ]);
}

function asTabs(rows: readonly Row[]): string {
  const lines: string[] = [];
  for (const row of rows) lines[row.no] = row.cells.map((cell) => cell.replace(/\s+/g, ' ')).join('\t');
  return Array.from(lines, (line) => line ?? '').join('\n');
}

/** The rows of a table: cells in double quotes may hold separators, line ends and doubled quotes. */
export function csvRows(text: string): readonly Row[] {
  const separator = separatorOf(text);
  const rows: Row[] = [];
  let cells: string[] = [];
  let cell = '';
  let quoted = false;
  let line = 0;
  let start = 0;
  const endRow = () => {
    cells.push(plainSigns(cell).trim());
    if (cells.some((known) => known !== '')) rows.push({ no: start, cells });
    cells = [];
    cell = '';
    start = line;
  };
  for (let i = 0; i < text.length; i += 1) {
    const sign = text.charAt(i);
    if (sign === '\n') line += 1;
    if (quoted) {
      if (sign !== '"') cell += sign === '\n' || sign === '\r' ? ' ' : sign;
      else if (text.charAt(i + 1) === '"') {
        cell += '"';
        i += 1;
      } else quoted = false;
    } else if (sign === '"' && cell.trim() === '') {
      quoted = true;
      cell = '';
    } else if (sign === separator) {
      cells.push(plainSigns(cell).trim());
      cell = '';
    } else if (sign === '\n') endRow();
    else if (sign !== '\r') cell += sign;
  }
  endRow();
  return rows;
}

/** What parts the cells: the sign of comma, semicolon, tab and bar that the first lines have most evenly. */
export function separatorOf(text: string): string {
  const lines = text
    .split(/\r?\n/)
    .slice(0, 30)
    .map((line) => line.replace(/"(?:[^"]|"")*"/g, ''))
    .filter((line) => line.trim() !== '');
  let best = ',';
  let score = 0;
  for (const sign of [',', ';', '\t', '|']) {
    const counts = lines.map((line) => line.split(sign).length - 1);
    const common = Math.max(
      ...counts.map((count) => (count === 0 ? 0 : counts.filter((other) => other === count).length)),
      0,
    );
    if (common > score) {
      best = sign;
      score = common;
    }
  }
  return best;
}
