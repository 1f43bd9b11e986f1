import type { CriterionKind, Element } from '../unit';
import { checkItems } from './check';
import type { CodedItem } from './codes';
import type { UnitDetails } from './details';
import type { Draft } from './draft';
import { kindOfTitle } from './heading';
import { markerOf } from './marker';
import type { ImportProblem } from './problem';
import { KNOWLEDGE_VERB, tidyStatement } from './statement';

/** A criterion as a table or a data file has it. */
export interface CriterionRow {
  readonly code: string;
  /** What the file says about its kind; '' where it says nothing. */
  readonly kind: string;
  readonly element: string;
  readonly statement: string;
  /** The line of the source, counted from 0. */
  readonly no: number;
}

/** A unit from rows that name their codes, checked like one from a text. */
export function draftOfRows(
  details: UnitDetails,
  elements: readonly Element[],
  rows: readonly CriterionRow[],
  earlier: readonly ImportProblem[],
): Draft | undefined {
  const titles = new Map(elements.map((element) => [element.code, element.title]));
  const items = rows.map((row) => itemOf(row, titles.get(row.element) ?? ''));
  if (items.length === 0) return undefined;
  const { kept, problems } = checkItems(items, []);
  const noCode: ImportProblem[] =
    details.code === '' ? [{ kind: 'no-unit-code', line: 1, note: 'The text does not say which unit it is.' }] : [];
  const used = [...new Set(kept.map((item) => item.element))];
  const criteria = kept.map(({ code, kind, element, statement, no }) => ({ code, kind, element, statement, line: no }));
  return {
    ...details,
    elements: used.map((code) => ({ code, title: titles.get(code) ?? '' })),
    criteria,
    problems: [...noCode, ...earlier, ...problems],
  };
}

function itemOf(row: CriterionRow, title: string): CodedItem {
  const { code, element, no } = row;
  const statement = tidyStatement(row.statement);
  const last = /^(.*?)(\d+|[a-z])$/.exec(code);
  const marker = markerOf(code)?.marker ?? { type: 'bullet' as const };
  const number = last === null ? 0 : /\d/.test(last[2] ?? '') ? Number(last[2]) : (last[2] ?? 'a').charCodeAt(0) - 96;
  const outcome = undefined;
  const found = {
    marker,
    no,
    topic: undefined,
    outcome,
    parent: undefined,
    misread: false,
    column: 0,
    statement,
    lines: [no],
    hasPoints: false,
  };
  return { code, kind: kindOf(row, title), element, statement, no, found, list: last?.[1] ?? code, number };
}

/** The kind that a word in a file stands for; undefined where it stands for none. */
export function kindOfWord(word: string): CriterionKind | undefined {
  const text = word.trim().toLowerCase();
  if (/^(?:performance|pc|p|do|skill|skills|practical|performance criteri(?:on|a)|must do)$/.test(text))
    return 'performance';
  if (
    /^(?:knowledge|k|ku|know|understanding|knowledge and understanding|knowledge criteri(?:on|a)|must know|theory)$/.test(
      text,
    )
  )
    return 'knowledge';
  return /^(?:range|scope|r|cover|must cover|coverage|scope\/range)$/.test(text) ? 'range' : undefined;
}

function kindOf(row: CriterionRow, title: string): CriterionKind {
  const said = kindOfWord(row.kind);
  if (said !== undefined) return said;
  if (/^(?:PC?|PU)\d/.test(row.code)) return 'performance';
  if (/^K[UCS]?\d/.test(row.code)) return 'knowledge';
  if (/^\d{1,2}[a-z]$/.test(row.code)) return 'range';
  return kindOfTitle(title) ?? (KNOWLEDGE_VERB.test(row.statement) ? 'knowledge' : 'performance');
}
