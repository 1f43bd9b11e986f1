import { criteriaOf, type Unit } from '../unit';
import type { ImportProblem } from './problem';

/** A unit as `unit show` and `unit import` print it with `--format json`: plain data, `null` where there is no unit. */
export function unitJson(unit: Unit | undefined, problems: readonly ImportProblem[]): object | null {
  if (unit === undefined) return null;
  return {
    code: unit.code,
    title: unit.title,
    elements: unit.elements.map(({ code, title }) => ({
      code,
      title,
      criteria: criteriaOf(unit, code).map((criterion) => ({ code: criterion.code, kind: criterion.kind, statement: criterion.statement })),
    })),
    problems: problems.map(({ kind, line, note }) => ({ kind, line, note })),
  };
}
