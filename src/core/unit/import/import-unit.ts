import { fingerprint } from '../../source/hash';
import { builtInUnits } from '../data/built-in';
import { unitOf } from '../lookup';
import type { Criterion, Unit } from '../unit';
import { isNoText } from './clean';
import type { Draft } from './draft';
import { draftOfCsv, separatorOf } from './import-csv';
import { draftOfCase, draftOfMatrix, fieldOf, readJson } from './import-json';
import { draftOfText } from './import-text';
import type { ImportProblem, ImportProblemKind } from './problem';
import { suggestMoves } from './suggest';

/** The formats a unit can be imported from; Markdown is read as text. */
export type ImportFormat = 'text' | 'case' | 'matrix' | 'csv';

/** What an import found; `unit` is undefined where the text holds none, and `problems` say why where that is known. */
export interface ImportResult {
  readonly format: ImportFormat;
  readonly unit: Unit | undefined;
  readonly problems: readonly ImportProblem[];
}

/** Texts above this many UTF-16 units are more than one unit; about a hundred pages. */
export const IMPORT_MAX_LENGTH = 250_000;

/**
 * Reads a unit out of its published text. Every word of a statement stands in the text; what is damaged, missing,
 * doubled or out of order is listed and not mended. Never throws; too much text, a binary or an empty one is one
 * problem and no unit.
 */
export function importUnit(text: string, options: { readonly from?: ImportFormat } = {}): ImportResult {
  const format = options.from ?? formatOf(text);
  const refused = (kind: ImportProblemKind, note: string): ImportResult => ({
    format,
    unit: undefined,
    problems: [{ kind, line: 1, note }],
  });
  if (text.trim() === '') return refused('not-text', 'There is no text here.');
  if (isNoText(text)) return refused('not-text', 'This is not a text; copy the words of the unit.');
  if (text.length > IMPORT_MAX_LENGTH)
    return refused('too-long', 'This is more than one unit; copy only the pages of one unit.');
  if (format === 'case' || format === 'matrix') {
    const file = readJson(text);
    if (file === undefined) return refused('not-readable', 'This is not a JSON file that can be read.');
    return resultOf(format, format === 'case' ? draftOfCase(file) : draftOfMatrix(file), text);
  }
  return resultOf(format, format === 'csv' ? draftOfCsv(text) : draftOfText(text), text);
}

const NAMED =
  /(?:^|[,;])"?(?:code|ref(?:erence)?|number|criteri(?:on|a)|statement|description|kind|type|category|outcome|element|unit)[^,;]{0,20}"?[,;].*(?:criteri|statement|description|text|wording)/i;

/** The format a text most looks like. */
export function formatOf(text: string): ImportFormat {
  const start = text.replace(/^\uFEFF/, '').trimStart();
  if (start.startsWith('{') || start.startsWith('[')) {
    if (/"(?:CFDocument|CFItems|CFPackage|CFAssociations)"\s*:/.test(text)) return 'case';
    if (/"(?:framework|standards|standardelements)"\s*:/.test(text)) return 'matrix';
    const root = /^[{[]\s*["{[\]}]/.test(start) && text.length <= IMPORT_MAX_LENGTH ? readJson(text)?.root : undefined;
    if (root !== undefined) return fieldOf(root, 'standards') === undefined ? 'case' : 'matrix';
  }
  const lines = start
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, 40);
  const separator = separatorOf(start);
  if (separator === '\t' || separator === '|' || lines.length < 3) return 'text';
  const counts = lines.map((line) => line.replace(/"(?:[^"]|"")*"/g, '').split(separator).length - 1);
  const sorted = [...counts].sort((a, b) => a - b);
  const common = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const even = common === 0 ? 0 : counts.filter((count) => count === common).length;
  const isNamed = lines.slice(0, 5).some((line) => NAMED.test(line));
  return even === lines.length || (isNamed && even * 3 >= lines.length * 2) ? 'csv' : 'text';
}

function resultOf(format: ImportFormat, draft: Draft | undefined, text: string): ImportResult {
  if (draft === undefined) return { format, unit: undefined, problems: [] };
  return { format, unit: unitOfDraft(draft, text), problems: draft.problems };
}

function unitOfDraft(draft: Draft, text: string): Unit {
  const { code, title, aliases, body, keywords, elements } = draft;
  const known = code === '' ? undefined : unitOf(builtInUnits, code);
  const criteria = draft.criteria.map((found): Criterion => {
    const same = known?.criteria.find((criterion) => criterion.code === found.code);
    const proposed = same === undefined ? suggestMoves(found.kind, found.statement) : [];
    return {
      unit: code,
      code: found.code,
      kind: found.kind,
      element: found.element,
      statement: found.statement,
      ...(same?.plain === undefined ? {} : { plain: same.plain }),
      moves: same?.moves ?? [],
      ...(proposed.length > 0 ? { proposed } : {}),
      imported: fingerprint(found.statement),
    };
  });
  return {
    code,
    aliases,
    title,
    body,
    ...(draft.level === undefined ? {} : { level: draft.level }),
    ...(draft.credits === undefined ? {} : { credits: draft.credits }),
    keywords,
    related: [],
    source: 'Imported from the published text',
    wording: 'official',
    elements,
    criteria,
    permits: permitsOf(text),
    ...(draft.version === undefined ? {} : { version: draft.version }),
    ...(draft.reviewDate === undefined ? {} : { reviewDate: draft.reviewDate }),
  };
}

/** What the text itself says about simulation; nothing where it says nothing. */
function permitsOf(text: string): Unit['permits'] {
  if (
    /\bsimulat(?:ion|ed)\b[^.]{0,60}\b(?:not (?:be )?(?:allowed|permitted|acceptable|used)|cannot)/i.test(
      text.replace(/\s+/g, ' '),
    )
  )
    return { simulation: false };
  return /\bsimulat(?:ion|ed)\b[^.]{0,60}\b(?:is|are|may be) (?:allowed|permitted|acceptable|used)\b/i.test(
    text.replace(/\s+/g, ' '),
  )
    ? { simulation: true }
    : {};
}
