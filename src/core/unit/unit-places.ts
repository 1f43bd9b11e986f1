import type { Span, TextEdit } from '../source/text';
import { parseYaml, quoteYaml, type YamlMap, type YamlNode, type YamlScalar } from '../source/yaml';

/** A code as it is written in a unit file or a list of tags: between quotation marks where YAML would take it for a number. */
export function quoteCode(code: string): string {
  return /^[A-Za-z][\w.-]*$/.test(code) ? code : quoteYaml(code);
}

/** Where a unit file sets down the criterion with this code; undefined where it does not. */
export function criterionPlaceIn(text: string, code: string): Span | undefined {
  return entryOf(text, code)?.code.span;
}

/**
 * The edits that give a criterion of a unit file a new code and keep the old one under `formerly`, so that what was
 * recorded under it can still be found. Undefined where the file has no such criterion.
 */
export function unitRenameEdits(text: string, code: string, wanted: string): readonly TextEdit[] | undefined {
  const entry = entryOf(text, code);
  if (!entry) return undefined;
  const changed: TextEdit = { span: entry.code.span, text: quoteCode(wanted) };
  const old = quoteCode(code);
  const formerly = valueIn(entry.map, 'formerly');
  if (formerly?.kind === 'list') {
    const last = formerly.items.at(-1);
    if (formerly.flow || !last) {
      const at = last ? last.span.end : formerly.span.start + 1;
      return [changed, { span: { start: at, end: at }, text: last ? `, ${old}` : old }];
    }
    const indent = ' '.repeat(columnOf(text, last.span.start) - 2);
    return [changed, { span: { start: last.span.end, end: last.span.end }, text: `${eolOf(text)}${indent}- ${old}` }];
  }
  if (entry.map.flow)
    return [changed, { span: { start: entry.code.span.end, end: entry.code.span.end }, text: `, formerly: [${old}]` }];
  const key = entry.map.entries.find(({ value }) => value === entry.code)?.key.span.start ?? entry.code.span.start;
  const line = `${eolOf(text)}${' '.repeat(columnOf(text, key))}formerly: [${old}]`;
  return [changed, { span: { start: entry.code.span.end, end: entry.code.span.end }, text: line }];
}

interface CodeEntry {
  readonly map: YamlMap;
  readonly code: YamlScalar;
}

/** The map of a criterion with this code; an element may have the same code, so a map with a statement goes first. */
function entryOf(text: string, code: string): CodeEntry | undefined {
  const { root } = parseYaml(text);
  const found: CodeEntry[] = [];
  if (root) collect(root, code.toLowerCase(), found);
  return found.find(({ map }) => valueIn(map, 'statement') !== undefined) ?? found[0];
}

function collect(node: YamlNode, code: string, found: CodeEntry[]): void {
  if (node.kind === 'scalar') return;
  if (node.kind === 'list') {
    for (const item of node.items) collect(item, code, found);
    return;
  }
  const value = valueIn(node, 'code');
  if (value?.kind === 'scalar' && value.value.toLowerCase() === code) found.push({ map: node, code: value });
  for (const entry of node.entries) if (entry.value) collect(entry.value, code, found);
}

function valueIn(map: YamlMap, key: string): YamlNode | undefined {
  return map.entries.find((entry) => entry.key.value === key)?.value;
}

function columnOf(text: string, offset: number): number {
  return offset - (text.lastIndexOf('\n', offset - 1) + 1);
}

function eolOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}
