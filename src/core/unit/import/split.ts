import { headingOf } from './heading';
import type { Line } from './line';
import { type Marked, markerOf } from './marker';
import { type Shape, shapeOf } from './shape';

const NAMES_CODES =
  /(?:\b(?:in|to|see|and|or|criterion|criteria|outcomes?|section|units?|element|points?|meets?|covers?|listed|cross-?referenced?|both)|,|\(|&|\/)\s*$/i;
const LEADS_ON = /\b(?:from|of|with|under|per|by|for|than|also|at|between|as)\s*$/i;

/** Whether a text surely goes on with another criterion's code, as "see" and "in" do. */
export function namesCodes(text: string): boolean {
  return NAMES_CODES.test(text.slice(-60));
}

/** Whether a text is about to name another criterion, so that the code behind it is part of the text. */
export function refersOn(text: string): boolean {
  return namesCodes(text) || LEADS_ON.test(text.slice(-60));
}

const CODE = /^(?:[A-Z]{0,3}\d{1,4}(?:\.\d{1,3}){0,2})$/;

/**
 * Lines with each code before its statement, where a text has it elsewhere: all codes of a list first and then as many
 * lines of text, or each code in brackets at the end of its line.
 */
export function codesFirst(lines: readonly Line[]): readonly Line[] {
  const tail = /\s[[(]((?:[A-Z]{1,3}\d{1,2})|\d{1,4}(?:\.\d{1,3}){1,2})[\])][.;]?$/;
  if (lines.filter((line) => tail.test(line.text)).length >= 3 && shapeOf(lines.map((line) => line.text)).depth === 0) {
    return lines.map((line) => {
      const code = tail.exec(line.text)?.[1];
      return code === undefined
        ? line
        : { ...line, text: `${code}  ${line.text.replace(tail, '').replace(/^[•*–-]\s+/, '')}` };
    });
  }
  const out: Line[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const run = codeRun(lines, at);
    const texts = run >= 2 ? textRun(lines, at + run, run) : [];
    if (texts.length === 0) {
      out.push(lines[at] as Line);
      continue;
    }
    texts.forEach((text, i) => {
      out.push({ ...text, text: `${lines[at + i]?.text ?? ''}  ${text.text}` });
    });
    at += run * 2 - 1;
  }
  return out;
}

function codeRun(lines: readonly Line[], from: number): number {
  let run = 0;
  while (CODE.test(lines[from + run]?.text ?? '')) run += 1;
  return run;
}

function textRun(lines: readonly Line[], from: number, count: number): readonly Line[] {
  const texts = lines.slice(from, from + count);
  const isText = (line: Line | undefined) =>
    line !== undefined && headingOf(line.text) === undefined && markerOf(line.text) === undefined;
  const next = lines[from + count];
  if (
    texts.length < count ||
    !texts.every(isText) ||
    texts.slice(1).some((line) => line.blank) !== texts.slice(1).every((line) => line.blank && count > 1)
  )
    return [];
  return next === undefined || next.blank || !isText(next) ? texts : [];
}

const INNER_HEADING =
  /(?<=[\p{L}\d)][.;]?\s+)(?=(?:Performance criteria|Knowledge and understanding|What you must (?:do|know|cover)|Assessment criteria|Learning outcomes?|Outcome \d|Scope\/range)(?:\s*:|\s+You (?:must|need)|\s+The learner))/u;

/** Lines with a break before each heading that stands inside them. */
export function splitAtHeadings(lines: readonly Line[]): readonly Line[] {
  return lines.flatMap((line) => {
    if (line.text.length < 60 || line.table !== 0) return [line];
    return line.text
      .split(INNER_HEADING)
      .map((text, at) => ({ ...line, text: text.trim(), blank: line.blank || at > 0 }));
  });
}

/** Lines with a break before each criterion's code that stands inside them, as where a list was run together. */
export function splitAtCodes(lines: readonly Line[], shape: Shape): readonly Line[] {
  let last = '';
  return lines.flatMap((line) => {
    const pieces = piecesOf(line.text, shape, last);
    for (const piece of pieces) last = codeOf(markerOf(piece), shape) ?? last;
    return pieces.map((text, at) => (at === 0 ? { ...line, text } : { ...line, text, blank: false, broken: false }));
  });
}

function codeOf(marked: Marked | undefined, shape: Shape): string | undefined {
  const marker = marked?.marker;
  if (marker?.type === 'dotted' && marker.parts.length === shape.depth) return marker.code;
  return marker?.type === 'lettered' && shape.prefixes.has(marker.prefix) ? marker.code : undefined;
}

function piecesOf(text: string, shape: Shape, lastCode: string): readonly string[] {
  const numbered = numberedPieces(text);
  if (numbered !== undefined) return numbered;
  const names = [...shape.prefixes].sort((a, b) => b.length - a.length).join('|');
  if (names === '' && shape.depth === 0) return [text];
  const dotted = shape.depth > 1 ? `\\d{1,4}(?:\\.\\d{1,3}){${shape.depth - 1}}(?![\\d.]*\\d)` : '(?!)';
  const prefix = [...shape.dottedPrefixes].filter((name) => name !== '').join('|');
  const pattern = new RegExp(
    `(?:(?:${prefix || '(?!)'})[\\s.]?)?${dotted}|(?:${names || '(?!)'})\\s?\\d{1,2}(?![\\d%])`,
    'g',
  );
  const cuts: number[] = [];
  let last = lastCode;
  for (const match of text.matchAll(pattern)) {
    const code = match[0].replace(/\s/g, '');
    const before = text.slice(Math.max(0, match.index - 60), match.index);
    const behind = text.slice(match.index + match[0].length, match.index + match[0].length + 60);
    if (match.index < 20 && /^[\s•*–—-]*$/.test(before)) {
      last = code;
      continue;
    }
    if (!isBoundary(before, behind, code, last, text)) continue;
    cuts.push(match.index);
    last = code;
  }
  return cut(text, cuts);
}

function isBoundary(before: string, behind: string, code: string, last: string, text: string): boolean {
  if (!/^(?:[\s.):–—-]*\s*[\p{L}(‘'"“]|[\s.):–—-]*$)/u.test(behind) || /[\p{L}\d]\/$|[£$]$/u.test(before)) return false;
  const next = isNext(last, code) || startsList(last, code);
  if (/\p{L}$/u.test(before)) return next && /\p{Ll}$/u.test(before);
  if ((next ? namesCodes(before) : refersOn(before)) && !/[.;:•|]\s*$/.test(before)) return false;
  if (next) return true;
  return /(?:[.;:•|]|\s{3,}|\t)\s*$/.test(before) && text.length > 20;
}

/** Whether `code` is the one that follows `last` in its list. */
export function isNext(last: string, code: string): boolean {
  const a = /^(.*?)(\d+)$/.exec(last);
  const b = /^(.*?)(\d+)$/.exec(code);
  return a !== null && b !== null && a[1] === b[1] && Number(b[2]) === Number(a[2]) + 1;
}

function startsList(last: string, code: string): boolean {
  const number = /(\d+)$/.exec(code)?.[1];
  return number === '1' && !last.startsWith(code.slice(0, -1));
}

function numberedPieces(text: string): readonly string[] | undefined {
  for (const style of [
    /(?<![\w.£])(\d{1,2})\.(?=\s*\p{L})/gu,
    /(?<![\w.£(])(\d{1,2})\)/gu,
    /\((\d{1,2})\)/gu,
    /(?<=^|\s)(\d{1,2})(?=\s+\p{Ll}{2})/gu,
  ]) {
    const cuts: number[] = [];
    let expected = 1;
    for (const match of text.matchAll(style)) {
      const number = Number(match[1]);
      if (number !== expected && !(number === 1 && expected > 2)) continue;
      cuts.push(match.index);
      expected = number + 1;
    }
    const lead = text.slice(0, cuts[0] ?? 0).trim();
    if (cuts.length >= 3 && (lead === '' || /[:;.]$/.test(lead) || headingOf(lead) !== undefined))
      return cut(text, cuts);
  }
  const bullets = [...text.matchAll(/(?<=\S\s*)[•▪■●○◦‣➢](?=\s*\S)/g)].map((match) => match.index);
  return bullets.length >= 2 || (bullets.length === 1 && /^[•▪■●○◦‣➢]/.test(text)) ? cut(text, bullets) : undefined;
}

function cut(text: string, cuts: readonly number[]): readonly string[] {
  if (cuts.length === 0) return [text];
  const pieces: string[] = [];
  let from = 0;
  for (const at of [...cuts, text.length]) {
    const piece = text.slice(from, at).trim();
    if (piece !== '') pieces.push(piece);
    from = at;
  }
  return pieces;
}
