import { parseSource, type Range, rangeOf, type SourceText } from '../source/text';
import { parseYaml, type YamlMap, type YamlNode } from '../source/yaml';
import type { FileProblem } from './config';

/** How evidence was come by, with the letter that evidence indexes use. */
export const METHODS: Readonly<Record<string, string>> = {
  O: 'observation',
  Q: 'questioning',
  PE: 'product evidence',
  WT: 'witness testimony',
  PD: 'professional discussion',
};

/** An entry of `evidence.yaml`. */
export interface EvidenceItem {
  readonly ref: string;
  readonly title: string;
  /** A key of {@link METHODS}; undefined where none is given. */
  readonly method: string | undefined;
  /** Codes it is claimed for, as written. */
  readonly criteria: readonly string[];
  /** Where the entry stands in its file. */
  readonly range: Range;
}

export const DECISION_WORDS = ['accepted', 'referred', 'more-evidence'] as const;
export type DecisionWord = (typeof DECISION_WORDS)[number];

/** An assessor's or verifier's recorded word on a claim. */
export interface Decision {
  /** The criterion's code, as written. */
  readonly criterion: string;
  readonly decision: DecisionWord;
  readonly by: string;
  readonly date: string;
  /** Fingerprint of the account's body it was made on; undefined where none is recorded. */
  readonly fingerprint: string | undefined;
  readonly comment: string;
  readonly range: Range;
}

/** A file of records: what could be read, and what could not. */
export interface Records<T> {
  readonly items: readonly T[];
  readonly problems: readonly FileProblem[];
}

interface Fields {
  readonly range: Range;
  text(key: string): string;
  list(key: string): string[];
}

function fieldsOf(map: YamlMap, source: SourceText): Fields {
  const value = (key: string) => map.entries.find((entry) => entry.key.value === key)?.value;
  const texts = (node: YamlNode | undefined): string[] =>
    node?.kind === 'scalar'
      ? node.value === ''
        ? []
        : [node.value]
      : node?.kind === 'list'
        ? node.items.flatMap(texts)
        : [];
  return {
    range: rangeOf(source, map.span),
    text: (key) => texts(value(key))[0] ?? '',
    list: (key) => texts(value(key)),
  };
}

/** Reads a file that is a list of maps, at its root or under one of `keys`. */
function recordsOf<T>(
  path: string,
  raw: string,
  keys: readonly string[],
  read: (fields: Fields) => T | string,
): Records<T> {
  const source = parseSource(raw);
  const problems: FileProblem[] = [];
  const items: T[] = [];
  const yaml = parseYaml(source.text);
  for (const problem of yaml.problems) problems.push({ path, source, ...problem });
  const root = yaml.root;
  const list = root?.kind === 'map' ? root.entries.find((entry) => keys.includes(entry.key.value))?.value : root;
  const empty = !list || (list.kind === 'scalar' && list.value === '');
  if (!empty && list.kind !== 'list')
    problems.push({ path, source, span: list.span, message: 'A list with an entry for each record is read here.' });
  for (const item of list?.kind === 'list' ? list.items : []) {
    const record =
      item.kind === 'map' ? read(fieldsOf(item, source)) : 'An entry here has several lines, each "word: value".';
    if (typeof record === 'string') problems.push({ path, source, span: item.span, message: record });
    else items.push(record);
  }
  return { items, problems };
}

/** Reads `evidence.yaml`: a list, at the root or under `evidence:`, with `ref`, `title`, `method`, `criteria`. */
export function parseEvidenceIndex(path: string, raw: string): Records<EvidenceItem> {
  return recordsOf(path, raw, ['evidence', 'items'], (fields) => {
    const ref = fields.text('ref');
    const method = fields.text('method').toUpperCase();
    if (ref === '') return 'A piece of evidence needs a reference ("ref").';
    if (method !== '' && !(method in METHODS)) return `The method is one of ${Object.keys(METHODS).join(', ')}.`;
    return {
      ref,
      title: fields.text('title'),
      method: method || undefined,
      criteria: fields.list('criteria'),
      range: fields.range,
    };
  });
}

/** Reads `assessments/<ref>.yaml`: a list, at the root or under `decisions:`, oldest first; the newest for a criterion counts. */
export function parseDecisions(path: string, raw: string): Records<Decision> {
  return recordsOf(path, raw, ['decisions'], (fields) => {
    const decision = DECISION_WORDS.find((word) => word === fields.text('decision'));
    const criterion = fields.text('criterion');
    if (!decision) return `A decision is one of ${DECISION_WORDS.join(', ')}.`;
    if (criterion === '') return 'A decision needs the criterion it is about.';
    const fingerprint = fields.text('fingerprint') || undefined;
    return {
      criterion,
      decision,
      by: fields.text('by'),
      date: fields.text('date'),
      fingerprint,
      comment: fields.text('comment'),
      range: fields.range,
    };
  });
}
