import { isUnreadable } from './clean';
import type { CodedItem } from './codes';
import type { ImportProblem, ImportProblemKind } from './problem';
import { beginsAsCriterion, DOING_VERB, endsOnPreposition, isCutOff, isEmptyStatement } from './statement';

/** What is wrong with the criteria of a text, and which of them are kept: the first one of each code that has a text. */
export interface Checked {
  readonly kept: readonly CodedItem[];
  readonly problems: readonly ImportProblem[];
}

/** Finds gaps, doubles, disorder and damage; judges by the text alone and mends nothing. */
export function checkItems(
  items: readonly CodedItem[],
  strays: readonly { readonly no: number; readonly text: string }[],
): Checked {
  const problems: ImportProblem[] = [];
  const report: Report = (kind, line, note) => {
    problems.push({ kind, line: line + 1, note });
  };
  const kept = keepFirst(items, report);
  checkOrder(
    items.filter((item) => kept.includes(item) || !isEmptyStatement(item.statement)),
    report,
  );
  checkParents(kept, report);
  const verbs = new Set(kept.filter(({ kind }) => kind === 'performance').map((item) => firstWord(item.statement)));
  for (const [at, item] of kept.entries()) checkText(item, kept[at - 1], verbs, report);
  for (const stray of strays) {
    const before = kept.filter((item) => item.no < stray.no).at(-1);
    const after = kept.find((item) => item.no > stray.no);
    if (before === undefined || after === undefined || before.list !== after.list) continue;
    if (beginsAsCriterion(stray.text)) report('stray-text', stray.no, `This text has no code: “${start(stray.text)}”.`);
  }
  return { kept, problems: problems.sort((a, b) => a.line - b.line) };
}

type Report = (kind: ImportProblemKind, line: number, note: string) => void;

function keepFirst(items: readonly CodedItem[], report: Report): readonly CodedItem[] {
  const byCode = new Map<string, CodedItem>();
  for (const item of items) {
    const known = byCode.get(item.code);
    if (known === undefined) byCode.set(item.code, item);
    else if (isEmptyStatement(known.statement) && !isEmptyStatement(item.statement)) byCode.set(item.code, item);
    else if (!isEmptyStatement(item.statement))
      report('duplicate-code', item.no, `${item.code} is there twice; the first one is kept.`);
  }
  return items.filter((item) => byCode.get(item.code) === item);
}

function checkOrder(items: readonly CodedItem[], report: Report): void {
  const lists = new Map<string, CodedItem[]>();
  for (const item of items) {
    const list = lists.get(item.list) ?? [];
    list.push(item);
    lists.set(item.list, list);
  }
  for (const list of lists.values()) {
    const numbers = new Set(list.map((item) => item.number));
    let highest = 0;
    for (const item of list) {
      if (item.number < highest && list.find((other) => other.number === item.number) === item) {
        report('out-of-order', item.no, `${item.code} comes after a later one.`);
      }
      const missing = range(highest + 1, item.number).filter((number) => !numbers.has(number));
      if (missing.length > 0)
        report(
          'gap-in-numbering',
          item.no,
          `Before ${item.code}, ${missing.length === 1 ? 'one code is' : `${missing.length} codes are`} missing.`,
        );
      highest = Math.max(highest, item.number);
    }
  }
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, Math.min(to - from, 200)) }, (_, at) => from + at);
}

function checkParents(items: readonly CodedItem[], report: Report): void {
  const firsts = new Map<string, CodedItem>();
  for (const item of items) {
    if (item.found.marker.type === 'dotted' && !firsts.has(item.element)) firsts.set(item.element, item);
  }
  const parents = [...firsts.values()].map((item) => ({
    item,
    number: item.found.marker.type === 'dotted' ? (item.found.marker.parts.at(-2) ?? 0) : 0,
  }));
  if (parents.length < 2) return;
  const numbers = new Set(parents.map(({ number }) => number));
  let highest = 0;
  for (const { item, number } of parents) {
    if (number > 50) return;
    const missing = range(highest + 1, number).filter((other) => !numbers.has(other));
    if (number < highest) report('out-of-order', item.no, `${item.element} comes after a later group.`);
    if (missing.length > 0 && highest > 0)
      report('gap-in-numbering', item.no, `Before ${item.element}, a whole group is missing.`);
    highest = Math.max(highest, number);
  }
}

function checkText(item: CodedItem, before: CodedItem | undefined, verbs: ReadonlySet<string>, report: Report): void {
  const { code, no, statement, found } = item;
  if (found.misread) report('misread-code', no, `The code ${code} is damaged and was read by its place.`);
  if (isEmptyStatement(statement)) {
    if (isUnreadable(found.statement)) report('unreadable', no, `${code} cannot be read.`);
    else report('missing-text', no, `${code} has no text.`);
    return;
  }
  const lastLine = found.lines.at(-1) ?? no;
  if (isUnreadable(statement)) report('unreadable', no, `${code} holds signs that cannot be read.`);
  if (isCutOff(statement)) report('cut-off', lastLine, `${code} stops in the middle.`);
  if (before !== undefined && before.list === item.list && item.number === before.number + 1) {
    const opens = firstWord(statement);
    const startsOdd = !beginsAsCriterion(statement) && !isShared(opens, verbs, statement);
    const isTorn = item.kind === 'performance' && endsOnPreposition(before.statement) && holdsVerb(statement, verbs);
    if (isTorn && startsOdd && !isCutOff(before.statement))
      report('cut-off', before.found.lines.at(-1) ?? before.no, `${before.code} stops in the middle.`);
    if ((isTorn || isCutOff(before.statement)) && startsOdd)
      report('run-together', no, `${code} seems to begin with the end of ${before.code}.`);
    else if (isEmptyStatement(before.statement) && holdsTwo(statement, verbs))
      report('run-together', no, `${code} may hold the text of ${before.code} too.`);
  } else if (
    before !== undefined &&
    before.list === item.list &&
    item.number > before.number + 1 &&
    holdsTwo(before.statement, verbs)
  ) {
    report('run-together', before.no, `${before.code} may hold the text of the next code too.`);
  }
}

function isShared(word: string, verbs: ReadonlySet<string>, statement: string): boolean {
  return verbs.has(word) && /^(?:your|the|how|what|ways|types)\b/i.test(statement);
}

/** Whether one of the first words behind the very first is a verb that criteria begin with. */
function holdsVerb(statement: string, verbs: ReadonlySet<string>): boolean {
  const words = statement.toLowerCase().split(' ').slice(0, 9);
  return words.some((word, at) => {
    const isFree =
      at > 0 &&
      !/^(?:and|or|to|you|we|they|not|will|can|must|who|that|the|a|an|your|their|of|for|by|how|when|is|it)$/.test(
        words[at - 1] ?? '',
      );
    return isFree && (DOING_VERB.test(word) || verbs.has(word)) && /^\p{L}{3,}$/u.test(word);
  });
}

/** Whether a statement holds a second one: a sentence behind a stop, or a verb that others begin with after no joining word. */
function holdsTwo(statement: string, verbs: ReadonlySet<string>): boolean {
  if (/[\p{L})][.;]\s+\p{L}/u.test(statement)) return true;
  const words = statement.split(' ');
  return words.some((word, at) => {
    const previous = words[at - 1] ?? '';
    const plain = word.toLowerCase().replace(/[^\p{L}]/gu, '');
    return (
      at >= 2 &&
      at < words.length - 1 &&
      verbs.has(plain) &&
      beginsAsCriterion(`${plain} `) &&
      !/^(?:and|or|to|you|we|they|not|will|can|must|who|that|the|a|an|your|their|of|for|by|how|customer|own)$|[,/]$/i.test(
        previous,
      )
    );
  });
}

function firstWord(statement: string): string {
  return /\p{L}+/u.exec(statement)?.[0].toLowerCase() ?? '';
}

function start(text: string): string {
  return text.length > 40 ? `${text.slice(0, 38).trimEnd()} …` : text;
}
