import { lineAt, lineSpan, type Span } from '../source/text';
import type { Account } from './account';

/** A place in `criteria:` where a code stands or can be written. */
export interface CodeSlot {
  /** What a code put here replaces; empty where nothing is written yet. */
  readonly span: Span;
  /** What has to stand before the code for the list to stay a list. */
  readonly lead: string;
}

const KEY = /^([A-Za-z][\w -]*?)[ \t]*:/;
const CODE = /[^\s,[\]"'“”]/;

/** The place for a code at an offset of an account's details; `undefined` outside the value of `criteria:`. Reads lines, so that a list half written counts. */
export function codeSlotAt(account: Account, offset: number): CodeSlot | undefined {
  const { bounds } = account.frontmatter;
  const { source } = account;
  if (!bounds || offset < bounds.body.start || offset > bounds.body.end + source.eol.length) return undefined;
  const line = lineSpan(source, lineAt(source, offset));
  if (line.start > bounds.body.end && bounds.closed) return undefined;
  const content = source.text.slice(line.start, line.end);
  const key = KEY.exec(content);
  if (key) return key[1]?.toLowerCase() === 'criteria' ? inKeyLine(account, line, key[0].length, offset) : undefined;
  if (!standsUnderCriteria(account, line.start)) return undefined;
  const item = /^([ \t]*)-?([ \t]*)/.exec(content) as RegExpExecArray;
  const dashed = content[(item[1] as string).length] === '-';
  const span = codeAround(source.text, offset, line);
  if (span.start < line.start + item[0].length && offset < line.start + item[0].length) return undefined;
  if (insideFlow(account, line.start)) return { span, lead: '' };
  if (!dashed) return { span, lead: item[1] === '' ? '  - ' : '- ' };
  return { span, lead: item[2] === '' && span.start === span.end ? ' ' : '' };
}

function inKeyLine({ source }: Account, line: Span, keyLength: number, offset: number): CodeSlot | undefined {
  const from = line.start + keyLength;
  if (offset < from) return undefined;
  const value = source.text.slice(from, line.end);
  const open = value.indexOf('[');
  if (open >= 0 && offset <= from + open) return undefined;
  if (open >= 0) {
    const close = value.indexOf(']');
    if (close >= 0 && offset > from + close) return undefined;
    return {
      span: codeAround(source.text, offset, { start: from + open + 1, end: close >= 0 ? from + close : line.end }),
      lead: '',
    };
  }
  if (value.trim() === '') return { span: { start: from, end: line.end }, lead: `${source.eol}  - ` };
  return { span: codeAround(source.text, offset, { start: from, end: line.end }), lead: '' };
}

/** Whether the nearest key above a line is `criteria`. */
function standsUnderCriteria({ source, frontmatter }: Account, start: number): boolean {
  for (let line = lineAt(source, start) - 1; line > 0; line -= 1) {
    const span = lineSpan(source, line);
    if (span.start < (frontmatter.bounds?.body.start ?? 0)) return false;
    const key = KEY.exec(source.text.slice(span.start, span.end));
    if (key) return key[1]?.toLowerCase() === 'criteria';
  }
  return false;
}

function insideFlow({ source }: Account, start: number): boolean {
  const before = source.text.slice(0, start);
  const open = before.lastIndexOf('[');
  return open > before.lastIndexOf(']') && open > before.lastIndexOf('criteria');
}

function codeAround(text: string, offset: number, within: Span): Span {
  let start = Math.max(offset, within.start);
  let end = start;
  while (start > within.start && CODE.test(text[start - 1] as string)) start -= 1;
  while (end < within.end && CODE.test(text[end] as string)) end += 1;
  return text[start] === '-' && start < end && /^-+$/.test(text.slice(start, end))
    ? { start: end, end }
    : { start, end };
}

/** The place for a code in a mark that is being typed, `{208.`; undefined outside the text of the account. */
export function markSlotAt(account: Account, offset: number): CodeSlot | undefined {
  if (offset < account.bodyStart) return undefined;
  const { text } = account.source;
  const before = /\{([\w.-]*)$/.exec(text.slice(Math.max(account.bodyStart, offset - 40), offset));
  if (!before) return undefined;
  const behind = /^[\w.-]*/.exec(text.slice(offset, offset + 40));
  return { span: { start: offset - (before[1] as string).length, end: offset + (behind?.[0].length ?? 0) }, lead: '' };
}
