import type { TextEdit } from '../source/text';
import type { Account } from './account';
import { entryOf, indentOf, insert, lineEndAt } from './edit-list';

/** The fields of a record, in order; values are written as they stand. */
export type RecordFields = readonly (readonly [key: string, value: string])[];

/**
 * The edits that add a record to the list under `key`, in the form the list has and indented like it. Frontmatter and key
 * are made where there are none; where something else than a list stands there, it is kept as a comment.
 */
export function addRecord(account: Account, key: string, fields: RecordFields): TextEdit[] {
  const { text, eol } = account.source;
  const { bounds } = account.frontmatter;
  const record = (indent: string) =>
    fields.map(([name, value], index) => `${eol}${indent}${index === 0 ? '- ' : '  '}${name}: ${value}`).join('');
  if (!bounds) return [insert(0, `---${eol}${key}:${record('  ')}${eol}---${eol}${text === '' ? '' : eol}`)];
  const entry = entryOf(account, key);
  if (!entry) {
    const { start, end } = bounds.body;
    return [insert(end, end > start ? `${eol}${key}:${record('  ')}` : `${key}:${record('  ')}${eol}`)];
  }
  const { value } = entry;
  const last = value?.kind === 'list' ? value.items.at(-1) : undefined;
  if (last && value?.kind === 'list' && value.flow)
    return [insert(last.span.end, `, {${fields.map(([name, written]) => `${name}: ${written}`).join(', ')}}`)];
  if (last) {
    const end = last.span.start + text.slice(last.span.start, last.span.end).trimEnd().length;
    return [insert(lineEndAt(text, end), record(indentOf(text, last.span.start)))];
  }
  const kept = value?.kind === 'list' ? '' : text.slice(value?.span.start, value?.span.end).trim();
  const comment =
    value && kept !== ''
      ? kept
          .split(/[\r\n]+/)
          .map((line) => `${eol}  # ${line.trim()}`)
          .join('')
      : '';
  return [{ span: entry.span, text: `${key}:${comment}${record('  ')}` }];
}
