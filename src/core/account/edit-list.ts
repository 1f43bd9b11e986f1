import { applyEdits, type Span, type TextEdit } from '../source/text';
import { quoteYaml, type YamlEntry } from '../source/yaml';
import type { Account } from './account';
import type { Detail } from './frontmatter';
import { parseAccount } from './parse-account';

/** A code as it is written in a list: plain where any reader takes it for text, else between quotes. */
function written(code: string): string {
  return /^[A-Za-z0-9][\w.-]*$/.test(code) ? code : quoteYaml(code);
}

/**
 * The edits that add codes to `criteria:` in the form the list already has, behind its last entry and indented like it;
 * comments stay. An empty list becomes a block list; frontmatter and key are made where there are none. Codes that are
 * there already are left out. No edits where `criteria:` is something else than a list of codes.
 */
export function addCodes(account: Account, codes: readonly string[]): TextEdit[] {
  const { frontmatter, source } = account;
  const { text, eol } = source;
  const known = new Set(frontmatter.criteria.map((detail) => detail.value.toLowerCase()));
  const fresh = codes.filter((code) => !known.has(code.toLowerCase()) && known.add(code.toLowerCase())).map(written);
  if (fresh.length === 0) return [];
  const block = fresh.map((code) => `${eol}  - ${code}`).join('');
  if (!frontmatter.bounds) return [insert(0, `---${eol}criteria:${block}${eol}---${eol}${text === '' ? '' : eol}`)];
  const entry = entryOf(account, 'criteria');
  if (!entry) {
    const { body } = frontmatter.bounds;
    const empty = body.end === body.start;
    return [insert(body.end, empty ? `criteria:${block}${eol}` : `${eol}criteria:${block}`)];
  }
  if (entry.value?.kind === 'map') return [];
  const last = frontmatter.criteria.at(-1);
  if (!last) return addToEmpty(text, entry, block);
  if (frontmatter.criteriaEntry?.form === 'block') {
    const indent = indentOf(text, last.span.start);
    const lines = fresh.map((code) => `${eol}${indent}- ${code}`).join('');
    return [insert(lineEndAt(text, last.span.end), lines)];
  }
  if (frontmatter.criteriaEntry?.form === 'flow') return [insert(last.span.end, `, ${fresh.join(', ')}`)];
  const between = text.slice(entry.span.start, entry.span.end).includes(',') || frontmatter.criteria.length < 2;
  return [insert(last.span.end, fresh.map((code) => `${between ? ',' : ''} ${code}`).join(''))];
}

/** The edits that take one code out of `criteria:`; a comment behind it stays on a line of its own. */
export function removeCode(account: Account, code: Detail): TextEdit[] {
  return removeItem(account, 'criteria', code.span);
}

/** The edit that puts another code in the place of one, within the same quotation marks. */
export function replaceCode(code: Detail, replacement: string): TextEdit[] {
  const quote = /^(["']).*\1$/s.exec(code.raw)?.[1];
  return [{ span: code.span, text: quote ? `${quote}${replacement}${quote}` : written(replacement) }];
}

/** The edits that take the entry at `item` out of the list under `key`, leaving YAML that reads as before without it. */
export function removeItem(account: Account, key: string, item: Span): TextEdit[] {
  const { text } = account.source;
  const entry = entryOf(account, key);
  if (!entry) return [];
  if (entry.value?.kind === 'list' && !entry.value.flow) return removeLine(text, item);
  const floor = entry.key.span.end + 1;
  return entry.value?.kind === 'list' ? removeFromFlow(text, item, floor) : removeFromLine(text, item, floor, entry);
}

/** An edit that puts text in at a place. */
export function insert(at: number, text: string): TextEdit {
  return { span: { start: at, end: at }, text };
}

/** The entry of the details with this key. */
export function entryOf(account: Account, key: string): YamlEntry | undefined {
  return account.frontmatter.entries.find((entry) => entry.key.value.trim().toLowerCase() === key);
}

function addToEmpty(text: string, entry: YamlEntry, block: string): TextEdit[] {
  const colon = text.indexOf(':', entry.key.span.end);
  if (colon < 0 || colon >= lineEndAt(text, entry.key.span.end)) return [insert(entry.key.span.end, `:${block}`)];
  const value = entry.value && entry.value.span.end > entry.value.span.start ? entry.value.span : undefined;
  const odd = entry.value?.kind === 'list' && entry.value.items.length > 0;
  if (odd) return [];
  if (value) return [{ span: { start: colon + 1, end: value.end }, text: block }];
  return [insert(lineEndAt(text, colon), block)];
}

function lineStartAt(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && text[at - 1] !== '\n' && text[at - 1] !== '\r') at -= 1;
  return at;
}

/** Where the line that holds `offset` ends, before its line ending. */
export function lineEndAt(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && text[at] !== '\n' && text[at] !== '\r') at += 1;
  return at;
}

/** The dash of a block list's entry; it may stand on a line before the entry's own. */
function dashBefore(text: string, offset: number): number {
  let at = offset - 1;
  while (at > 0 && /\s/.test(text[at] as string)) at -= 1;
  return at;
}

/** The white space before the dash of a block list's entry that begins at `item`. */
export function indentOf(text: string, item: number): string {
  const dash = dashBefore(text, item);
  return /^[ \t]*/.exec(text.slice(lineStartAt(text, dash), dash))?.[0] ?? '';
}

function removeLine(text: string, item: Span): TextEdit[] {
  const start = lineStartAt(text, dashBefore(text, item.start));
  let stop = item.end;
  while (stop > item.start && /\s/.test(text[stop - 1] as string)) stop -= 1;
  const end = lineEndAt(text, stop);
  const comment = /^\s+(#.*)$/.exec(text.slice(stop, end))?.[1];
  if (comment) return [{ span: { start, end }, text: indentOf(text, item.start) + comment }];
  const next = text.startsWith('\r\n', end) ? end + 2 : Math.min(end + 1, text.length);
  if (next > end) return [{ span: { start, end: next }, text: '' }];
  const before = text.startsWith('\r\n', start - 2) ? start - 2 : start - 1;
  return [{ span: { start: Math.max(0, before), end }, text: '' }];
}

function removeFromFlow(text: string, item: Span, floor: number): TextEdit[] {
  const before = /,[ \t]*$/.exec(text.slice(floor, item.start));
  if (before) return [{ span: { start: item.start - before[0].length, end: item.end }, text: '' }];
  const behind = /^((?:\s|#[^\r\n]*)*),[ \t]*/.exec(text.slice(item.end));
  if (!behind) return [{ span: item, text: '' }];
  const comma = item.end + (behind[1] as string).length;
  const rest = { start: comma, end: item.end + behind[0].length };
  if (comma === item.end) return [{ span: { start: item.start, end: rest.end }, text: '' }];
  return [
    { span: item, text: '' },
    { span: rest, text: '' },
  ];
}

function removeFromLine(text: string, item: Span, floor: number, entry: YamlEntry): TextEdit[] {
  const before = /[\s,;]+$/.exec(text.slice(floor, item.start))?.[0] ?? '';
  const first = item.start - before.length <= (entry.value?.span.start ?? floor);
  if (!first) return [{ span: { start: item.start - before.length, end: item.end }, text: '' }];
  const behind = /^[\s,;]+/.exec(text.slice(item.end, entry.span.end))?.[0] ?? '';
  return [{ span: { start: item.start, end: item.end + behind.length }, text: '' }];
}

/** The edit that takes some codes out of the list and puts others in, as one change of the details. `remove` holds codes as written. */
export function changeCodes(account: Account, add: readonly string[], remove: readonly string[]): TextEdit[] {
  let now = account;
  const change = (edits: readonly TextEdit[]) => {
    now = parseAccount(account.path, applyEdits(now.source.text, edits));
  };
  for (const written of remove) {
    const code = now.frontmatter.criteria.find((detail) => detail.value === written);
    if (code) change(removeCode(now, code));
  }
  if (add.length > 0) change(addCodes(now, add));
  const details = now.source.text.slice(0, now.source.text.length - (account.source.text.length - account.bodyStart));
  return now === account ? [] : [{ span: { start: 0, end: account.bodyStart }, text: details }];
}
