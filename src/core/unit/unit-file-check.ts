import type { Span } from '../source/text';
import type { YamlMap, YamlNode } from '../source/yaml';
import type { FieldRule, FieldTable } from './unit-schema';

/** Something in a unit file that cannot be read as meant. */
export interface UnitFileProblem {
  readonly span: Span;
  readonly message: string;
}

/** Adds what is wrong with a map and all in it, by the table of its keys. */
export function checkMap(map: YamlMap, fields: FieldTable, what: string, problems: UnitFileProblem[]): void {
  for (const { key, value } of map.entries) {
    const rule = Object.hasOwn(fields, key.value) ? fields[key.value] : undefined;
    if (rule === undefined)
      problems.push({ span: key.span, message: `"${key.value.slice(0, 30)}" is no word of a ${what}.` });
    else if (value !== undefined) checkField(key.value, value, rule, problems);
  }
  for (const [key, rule] of Object.entries(fields)) {
    if (rule.required && nodeAt(map, key) === undefined)
      problems.push({ span: { start: map.span.start, end: map.span.start }, message: `This ${what} has no "${key}".` });
  }
}

function checkField(key: string, value: YamlNode, rule: FieldRule, problems: UnitFileProblem[]): void {
  const report = (node: YamlNode, message: string) => problems.push({ span: node.span, message });
  const isEmpty = value.kind === 'scalar' && value.value === '';
  if (rule.type === 'list') {
    if (value.kind !== 'list') {
      if (!isEmpty) report(value, `"${key}" is a list, each entry begins with "- ".`);
      return;
    }
    const what = key === 'criteria' ? 'criterion' : key.replace(/s$/, '');
    for (const item of value.items) {
      if (item.kind === 'map') checkMap(item, rule.fields ?? {}, what, problems);
      else report(item, `An entry of "${key}" has lines such as "code: 1.1".`);
    }
  } else if (rule.type === 'map') {
    for (const entry of value.kind === 'map' ? value.entries : []) {
      if (!rule.values?.includes(entry.key.value))
        report(entry.key, `"${entry.key.value.slice(0, 30)}" is no place where evidence comes from.`);
      else if (entry.value?.kind !== 'scalar' || answerOf(entry.value.value) === undefined)
        report(entry.key, 'The answer here is yes or no.');
    }
    if (value.kind !== 'map' && !isEmpty) report(value, `"${key}" has lines such as "simulation: no".`);
  } else {
    for (const item of value.kind === 'list' ? value.items : [value]) checkText(key, item, value, rule, report);
  }
}

function checkText(
  key: string,
  item: YamlNode,
  value: YamlNode,
  rule: FieldRule,
  report: (node: YamlNode, message: string) => void,
): void {
  if (item.kind !== 'scalar' || (rule.type === 'text' && value.kind === 'list'))
    report(item, `"${key}" is a single text.`);
  else if (item.value === '' && rule.required) report(item, `"${key}" is empty.`);
  else if (item.value !== '' && rule.values !== undefined && !rule.values.includes(item.value))
    report(item, `"${item.value.slice(0, 30)}" is no ${key} that is known.`);
}

/** What a yes or no says; undefined for anything else. */
export function answerOf(text: string): boolean | undefined {
  if (/^(?:yes|true)$/i.test(text)) return true;
  return /^(?:no|false)$/i.test(text) ? false : undefined;
}

/** The value under a key. */
export function nodeAt(map: YamlMap, key: string): YamlNode | undefined {
  return map.entries.find((entry) => entry.key.value === key)?.value;
}

/** The text under a key; '' where there is none. */
export function textAt(map: YamlMap, key: string): string {
  const node = nodeAt(map, key);
  return node?.kind === 'scalar' ? node.value.trim() : '';
}

/** The texts under a key, one or a list. */
export function textsAt(map: YamlMap, key: string): readonly string[] {
  const node = nodeAt(map, key);
  const items = node?.kind === 'list' ? node.items : node === undefined ? [] : [node];
  return items.flatMap((item) => (item.kind === 'scalar' && item.value !== '' ? [item.value.trim()] : []));
}

/** The maps in the list under a key. */
export function mapsAt(map: YamlMap, key: string): readonly YamlMap[] {
  const node = nodeAt(map, key);
  return node?.kind === 'list' ? node.items.filter((item) => item.kind === 'map') : [];
}
