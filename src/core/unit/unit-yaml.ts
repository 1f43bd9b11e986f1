import { quoteYaml } from '../source/yaml';
import type { Crosswalk } from './crosswalk';
import type { ImportProblem } from './import/problem';
import { type Criterion, criteriaOf, type Unit } from './unit';

/** What is written into a unit file besides the unit. */
export interface UnitYamlExtras {
  /** What the importer noted; written so that whoever opens the file sees it. */
  readonly noted?: readonly ImportProblem[];
  readonly crosswalks?: readonly Crosswalk[];
}

/** A unit as the text of its file, the same each time for the same unit; `parseUnitFile` reads it back. */
export function renderUnitYaml(unit: Unit, extras: UnitYamlExtras = {}): string {
  const lines = [`code: ${code(unit.code)}`, `title: ${quoteYaml(unit.title)}`];
  lines.push(...texts('aliases', unit.aliases, 0, code), ...texts('formerly', unit.formerly ?? [], 0, code));
  if (unit.body !== '') lines.push(`body: ${quoteYaml(unit.body)}`);
  for (const key of ['level', 'credits', 'version', 'reviewDate'] as const) {
    const value = unit[key];
    if (value !== undefined) lines.push(`${key}: ${code(value)}`);
  }
  if (unit.source !== '') lines.push(`source: ${quoteYaml(unit.source)}`);
  lines.push(
    `wording: ${unit.wording}`,
    ...texts('keywords', unit.keywords, 0),
    ...texts('related', unit.related, 0, code),
  );
  const permits = Object.entries(unit.permits);
  if (permits.length > 0)
    lines.push('permits:', ...permits.map(([context, allowed]) => `  ${context}: ${allowed ? 'yes' : 'no'}`));
  lines.push('elements:');
  for (const element of unit.elements) {
    lines.push(`  - code: ${code(element.code)}`, `    title: ${quoteYaml(element.title)}`, '    criteria:');
    for (const criterion of criteriaOf(unit, element.code)) lines.push(...criterionLines(criterion));
  }
  lines.push(...crosswalkLines(unit.code, extras.crosswalks ?? []), ...problemLines(extras.noted ?? []));
  return `${lines.join('\n')}\n`;
}

/** Codes are quoted where another reader might take them for a number. */
function code(text: string): string {
  return quoteYaml(text);
}

function criterionLines(criterion: Criterion): readonly string[] {
  const statement = criterion.wording === 'short' ? '' : criterion.statement;
  const lines = [
    `      - code: ${code(criterion.code)}`,
    `        kind: ${criterion.kind}`,
    `        statement: ${quoteYaml(statement)}`,
  ];
  if (criterion.plain !== undefined) lines.push(`        plain: ${quoteYaml(criterion.plain)}`);
  lines.push(...texts('moves', criterion.moves, 8), ...texts('proposed', criterion.proposed ?? [], 8));
  lines.push(...texts('formerly', criterion.formerly ?? [], 8, code));
  if (criterion.imported !== undefined) lines.push(`        imported: ${code(criterion.imported)}`);
  return lines;
}

function texts(
  key: string,
  values: readonly string[],
  indent: number,
  write: (text: string) => string = quoteYaml,
): readonly string[] {
  if (values.length === 0) return [];
  const space = ' '.repeat(indent);
  return [`${space}${key}:`, ...values.map((value) => `${space}  - ${write(value)}`)];
}

function crosswalkLines(unit: string, crosswalks: readonly Crosswalk[]): readonly string[] {
  const entries = crosswalks.flatMap(({ matches, unmatched }) => [
    ...matches.flatMap(({ from, to, relation }) => {
      if (from.unit === unit) return [{ own: from.code, other: to.unit, to: to.code, relation }];
      return to.unit === unit ? [{ own: to.code, other: from.unit, to: from.code, relation }] : [];
    }),
    ...unmatched
      .filter(({ criterion }) => criterion.unit === unit)
      .map(({ criterion, towards, nearest }) => ({
        own: criterion.code,
        other: towards,
        to: nearest[0]?.code ?? '',
        relation: 'none',
      })),
  ]);
  if (entries.length === 0) return [];
  return [
    'crosswalk:',
    ...entries.flatMap(({ own, other, to, relation }) => [
      `  - code: ${code(own)}`,
      `    unit: ${code(other)}`,
      ...(to === '' ? [] : [`    to: ${code(to)}`]),
      `    relation: ${relation}`,
    ]),
  ];
}

function problemLines(noted: readonly ImportProblem[]): readonly string[] {
  if (noted.length === 0) return [];
  return [
    'problems:',
    ...noted.flatMap(({ kind, line, note }) => [
      `  - kind: ${kind}`,
      `    line: ${line}`,
      `    note: ${quoteYaml(note)}`,
    ]),
  ];
}
