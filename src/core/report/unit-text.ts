import type { ImportProblem } from '../unit/import/problem';
import { criteriaOf, criterionLabel, type Unit } from '../unit/unit';
import { wordingNote } from './coverage-data';
import { counted, oneLine, type TextStyle } from './style';

/** The units that are known, a line each. */
export function renderUnitList(units: readonly Unit[], style: TextStyle): string {
  const width = Math.max(0, ...units.map(({ code }) => code.length));
  return units
    .map((unit) => {
      const names = unit.aliases.length > 0 ? `, also ${unit.aliases.join(', ')}` : '';
      const more = `${counted(unit.criteria.length, 'criterion', 'criteria')}${names}`;
      return `${style('strong', oneLine(unit.code).padEnd(width))}  ${oneLine(unit.title)}  ${style('quiet', `(${oneLine(more)})`)}\n`;
    })
    .join('');
}

/** The same for programs. */
export function renderUnitListJson(units: readonly Unit[]): string {
  const list = units.map(({ code, aliases, title, body, level, credits, wording, criteria }) => ({
    code,
    aliases,
    title,
    body,
    level: level ?? null,
    credits: credits ?? null,
    wording,
    criteria: criteria.length,
  }));
  return `${JSON.stringify(list, undefined, 1)}\n`;
}

/** A unit with its elements and criteria. */
export function renderUnitText(unit: Unit, style: TextStyle): string {
  const width = Math.max(0, ...unit.criteria.map((criterion) => criterionLabel(criterion).length));
  const facts = [
    unit.body,
    unit.level && `level ${unit.level}`,
    unit.credits && `${unit.credits} credits`,
    unit.aliases.length > 0 && `also ${unit.aliases.join(', ')}`,
  ].filter((fact) => fact);
  const elements = unit.elements.map(({ code, title }) => {
    const rows = criteriaOf(unit, code).map(
      (criterion) => `  ${criterionLabel(criterion).padEnd(width)}  ${oneLine(criterion.statement)}\n`,
    );
    return `\n${style('strong', oneLine(title))}\n${rows.join('')}`;
  });
  return `${style('strong', `${oneLine(unit.code)}  ${oneLine(unit.title)}`)}\n${style('quiet', oneLine([facts.join(', '), wordingNote(unit)].filter((part) => part !== '').join('. ')))}\n${elements.join('')}`;
}

/** A unit as `unit show` and `unit import` print it for programs; `null` where there is no unit. */
export function renderUnitJson(unit: Unit | undefined, problems: readonly ImportProblem[] = []): string {
  const shown = unit && {
    code: unit.code,
    title: unit.title,
    elements: unit.elements.map(({ code, title }) => ({
      code,
      title,
      criteria: criteriaOf(unit, code).map(({ code, kind, statement }) => ({ code, kind, statement })),
    })),
    problems,
  };
  return `${JSON.stringify(shown ?? null, undefined, 1)}\n`;
}
