import type { TextEdit } from '../source/text';
import { quoteYaml } from '../source/yaml';
import type { Account } from './account';
import { DETAIL_KEYS, type DetailKey } from './frontmatter-model';

/** A value as it is written in the details; codes and numbers are quoted so that no reader takes them for numbers. */
function written(value: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : quoteYaml(value);
}

/**
 * The edits that set one detail, leaving every other line as it is; an empty value takes the line out. Frontmatter is
 * made where there is none, and a missing closing line is added. For details with one value.
 */
export function setDetailEdits(
  account: Account,
  key: Exclude<DetailKey, 'criteria' | 'evidence' | 'settled'>,
  value: string,
): TextEdit[] {
  const { bounds, entries } = account.frontmatter;
  const { eol, text } = account.source;
  const line = `${key}: ${written(value)}`;
  if (!bounds)
    return value === ''
      ? []
      : [{ span: { start: 0, end: 0 }, text: `---${eol}${line}${eol}---${eol}${text === '' ? '' : eol}` }];
  const entry = entries.find((candidate) => candidate.key.value.trim().toLowerCase() === key);
  if (entry) {
    if (value !== '') {
      const node = entry.value;
      if (node && node.span.end > node.span.start) return [{ span: node.span, text: written(value) }];
      return [{ span: { start: entry.key.span.start, end: entry.span.end }, text: line }];
    }
    let end = entry.span.end;
    while (end < text.length && text[end] !== '\n') end += 1;
    return [{ span: { start: entry.span.start, end: Math.min(end + 1, text.length) }, text: '' }];
  }
  if (value === '') return [];
  const order = DETAIL_KEYS.indexOf(key);
  const next = entries.find((candidate) => DETAIL_KEYS.indexOf(candidate.key.value as DetailKey) > order);
  if (next) return [{ span: { start: next.span.start, end: next.span.start }, text: line + eol }];
  const at = bounds.body.end;
  const empty = bounds.body.end === bounds.body.start;
  const closing = bounds.closed ? '' : `${eol}---`;
  return [{ span: { start: at, end: at }, text: empty ? `${line}${eol}${closing}` : `${eol}${line}${closing}` }];
}
