import { lineAt, parseSource, type SourceText } from '../../source/text';
import type { Element } from '../unit';
import { detailsOf, type UnitDetails } from './details';
import type { Draft } from './draft';
import { type JsonNode, parseJson } from './json';
import type { ImportProblem } from './problem';
import { type CriterionRow, draftOfRows, kindOfWord } from './rows';

/** A data file read with its places. */
export interface JsonFile {
  readonly source: SourceText;
  readonly root: JsonNode;
}

/** Reads a data file; undefined where it is no JSON object. */
export function readJson(text: string): JsonFile | undefined {
  const source = parseSource(text);
  const root = parseJson(source.text);
  return root?.kind === 'map' ? { source, root } : undefined;
}

/** The value under a key; undefined where there is none. */
export function fieldOf(node: JsonNode | undefined, key: string): JsonNode | undefined {
  return node?.kind === 'map' ? node.fields.get(key) : undefined;
}

/** The text under the first of some keys that has one, without tags and on one line; '' where there is none. */
export function textOf(node: JsonNode | undefined, ...keys: readonly string[]): string {
  for (const key of keys) {
    const value = fieldOf(node, key);
    if (value?.kind !== 'value' || (!value.isText && !/^[\d.-]+$/.test(value.text))) continue;
    const text = value.text
      .replace(/<\/?[a-z][^>]*>/gi, ' ')
      .replace(/&amp;/g, '&')
      .replace(/&nbsp;/g, ' ')
      .replace(/\s+/g, ' ')
      .replace(/ (?=[,.;:])/g, '')
      .trim();
    if (text !== '') return text;
  }
  return '';
}

function itemsOf(node: JsonNode | undefined, key: string): readonly JsonNode[] {
  const value = fieldOf(node, key);
  return value?.kind === 'list' ? value.items : [];
}

interface CaseItem {
  readonly id: string;
  readonly code: string;
  readonly statement: string;
  readonly type: string;
  readonly no: number;
  readonly order: number;
}

/** Reads a unit out of a CASE 1.1 package; undefined where it holds none. What CASE has and a unit has not is listed. */
export function draftOfCase(file: JsonFile): Draft | undefined {
  const inner = fieldOf(file.root, 'CFPackage');
  const root = inner?.kind === 'map' ? inner : file.root;
  const document = fieldOf(root, 'CFDocument');
  const problems: ImportProblem[] = [];
  const orders = new Map<string, number>();
  const parents = new Map<string, string>();
  for (const association of itemsOf(root, 'CFAssociations')) {
    const type = textOf(association, 'associationType');
    const origin = textOf(fieldOf(association, 'originNodeURI'), 'identifier');
    const target = textOf(fieldOf(association, 'destinationNodeURI'), 'identifier');
    if (type === 'isChildOf') {
      parents.set(origin, target);
      const number = Number(textOf(association, 'sequenceNumber') || 'NaN');
      if (!Number.isNaN(number)) orders.set(origin, number);
    } else {
      problems.push({
        kind: 'not-kept',
        line: lineAt(file.source, association.start) + 1,
        note: `A link of type ${type || 'unknown'} is not kept; units are linked by crosswalks.`,
      });
    }
  }
  const items = itemsOf(root, 'CFItems').map(
    (item, at): CaseItem => ({
      id: textOf(item, 'identifier'),
      code: textOf(item, 'humanCodingScheme', 'listEnumeration'),
      statement: textOf(item, 'fullStatement', 'abbreviatedStatement'),
      type: textOf(item, 'CFItemType', 'alternativeLabel'),
      no: lineAt(file.source, item.start),
      order: orders.get(textOf(item, 'identifier')) ?? at,
    }),
  );
  const holders = new Set(parents.values());
  const documentId = textOf(document, 'identifier');
  const top = items.filter((item) => holders.has(item.id));
  const unitItem = top.find(
    (item) =>
      /unit/i.test(item.type) ||
      (top.length > 1 && items.some((other) => parents.get(other.id) === item.id && holders.has(other.id))),
  );
  const elements: Element[] = top
    .filter((item) => item !== unitItem)
    .sort((a, b) => a.order - b.order)
    .map((item) => ({ code: item.code || item.id, title: item.statement }));
  const leaves = items.filter((item) => !holders.has(item.id) && item !== unitItem);
  const rows = leaves.map((item): CriterionRow => {
    const parent = items.find((other) => other.id === parents.get(item.id) && other !== unitItem);
    return {
      code: item.code,
      kind: item.type,
      element: parent === undefined ? '' : parent.code || parent.id,
      statement: item.statement,
      no: item.no,
    };
  });
  const rank = (row: CriterionRow) => elements.findIndex((element) => element.code === row.element);
  const order = (row: CriterionRow) => leaves[rows.indexOf(row)]?.order ?? 0;
  const kept = rows.filter((row) => row.code !== '');
  for (const row of rows) {
    if (row.code === '')
      problems.push({ kind: 'not-kept', line: row.no + 1, note: 'An item without a code is left out.' });
    else if (
      row.kind !== '' &&
      kindOfWord(row.kind) === undefined &&
      !/criteri|standard|statement|competenc/i.test(row.kind)
    )
      problems.push({ kind: 'not-kept', line: row.no + 1, note: `The type “${row.kind.slice(0, 30)}” is not kept.` });
  }
  const sorted = orders.size > 0 ? [...kept].sort((a, b) => rank(a) - rank(b) || order(a) - order(b)) : kept;
  const title = (unitItem?.statement ?? textOf(document, 'title')).trim();
  const code = unitItem?.code ?? codeIn(document, documentId);
  const version = textOf(document, 'version');
  const details: UnitDetails = {
    code,
    title: stripCode(title, code),
    aliases: [],
    body: textOf(document, 'creator', 'publisher'),
    keywords: [],
    ...(version === '' ? {} : { version }),
  };
  return draftOfRows(details, elements, sorted, problems);
}

function codeIn(document: JsonNode | undefined, id: string): string {
  const noted = /\bunit code: (\S+(?: \d\d)?)/i.exec(textOf(document, 'notes', 'description'))?.[1];
  const named = /^(?:unit )?([A-Z]{0,10}\d[\w/.-]*)\s*[:–-]?\s/i.exec(textOf(document, 'title'))?.[1];
  return noted ?? named ?? (/^[A-Za-z]{0,8}\d{1,4}$/.test(id) ? id : '');
}

function stripCode(title: string, code: string): string {
  const start = new RegExp(`^(?:unit\\s+)?${code.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\s*[:–-]?\\s+`, 'i');
  return code === '' ? title : title.replace(start, '');
}

/** Reads a unit out of a Mahara framework (`.matrix`); undefined where it holds none. */
export function draftOfMatrix(file: JsonFile): Draft | undefined {
  const framework = fieldOf(file.root, 'framework') ?? file.root;
  const problems: ImportProblem[] = [];
  const elements: Element[] = [];
  const ids = new Map<string, string>();
  const rows: CriterionRow[] = [];
  const dropped: { no: number; code: string }[] = [];
  const addElement = (element: JsonNode, parent: string) => {
    const name = textOf(element, 'name');
    const long = textOf(element, 'description');
    const code = textOf(element, 'shortname', 'elementid', 'uid');
    const isKind = kindOfWord(long) !== undefined;
    const isLabel =
      name === '' ||
      name === code ||
      /(?:\.\.\.|…)$/.test(name) ||
      (name.split(' ').length <= 3 && long.length > name.length);
    const statement = long !== '' && !isKind && isLabel ? long : name;
    const no = lineAt(file.source, element.start);
    const left = statement === name ? long : name;
    if (left !== '' && left !== statement && left !== code && !isKind) dropped.push({ no, code });
    rows.push({ code, kind: isKind ? long : '', element: parent, statement, no });
  };
  const standards = itemsOf(framework, 'standards');
  standards.forEach((standard, at) => {
    const code = textOf(standard, 'shortname') || String(at + 1);
    elements.push({ code, title: textOf(standard, 'name', 'description') });
    for (const key of ['standardid', 'id', 'uid', 'priority']) {
      const id = textOf(standard, key);
      if (id !== '' && !ids.has(id)) ids.set(id, code);
    }
    ids.set(code, ids.get(code) ?? code);
    for (const element of [
      ...itemsOf(standard, 'standardelement'),
      ...itemsOf(standard, 'standardelements'),
      ...itemsOf(standard, 'options'),
    ])
      addElement(element, code);
  });
  for (const element of itemsOf(framework, 'standardelements'))
    addElement(element, ids.get(textOf(element, 'standardid', 'standard')) ?? '');
  const [first] = dropped;
  if (first !== undefined)
    problems.push({
      kind: 'not-kept',
      line: first.no + 1,
      note: `A second text beside the statement is not kept (${dropped.length} times).`,
    });
  const title = textOf(framework, 'name');
  const about = [title, textOf(framework, 'description')].map((text, no) => ({
    no,
    text,
    page: false,
    heading: false,
    cells: undefined,
  }));
  const details = detailsOf(about);
  const prefix = /^(\d{3,4})\./.exec(rows[0]?.code ?? '')?.[1] ?? '';
  const code = details.code || prefix;
  return draftOfRows({ ...details, code, title: stripCode(title, code) }, elements, rows, problems);
}
