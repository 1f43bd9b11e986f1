import type { MoveId } from '../moves/move';

/** What a criterion asks for: something done, something known, or a situation to be covered. */
export type CriterionKind = 'performance' | 'knowledge' | 'range';

/** Where an occasion took place, as an account's `context` says it. */
export type Context = 'job' | 'voluntary' | 'placement' | 'realistic-working-environment' | 'simulation';

/** A part of a unit that holds criteria together. */
export interface Element {
  readonly code: string;
  readonly title: string;
}

/** One thing a candidate has to show. Its identity is {unit, code}; all else may change without changing it. */
export interface Criterion {
  /** The code of its unit. */
  readonly unit: string;
  /** The code as printed, such as `208.2.1`, `1d` or `P6`. */
  readonly code: string;
  readonly kind: CriterionKind;
  /** The code of its element. */
  readonly element: string;
  readonly statement: string;
  /** The same as a candidate would say it, in the first person; undefined where nobody has put it so. */
  readonly plain?: string;
  /** For knowledge: the question a candidate answers; undefined where nobody has put it so. */
  readonly question?: string;
  /** The moves that support it; none means that passages are not looked for. */
  readonly moves: readonly MoveId[];
  /** Moves the importer thinks fit and nobody has confirmed; they count for nothing until then. */
  readonly proposed?: readonly MoveId[];
  /** Codes it had before. */
  readonly formerly?: readonly string[];
  /** `short` where the statement is in our own words although the unit's are official. */
  readonly wording?: 'short';
  /** The fingerprint of the statement as it was imported; another statement was changed by hand. */
  readonly imported?: string;
}

/** A unit of a standard. Criteria stand in the order of the unit. */
export interface Unit {
  readonly code: string;
  /** Other codes it is known by, such as `H9XP 04`. */
  readonly aliases: readonly string[];
  readonly title: string;
  /** Who publishes it; '' where that is not known. */
  readonly body: string;
  readonly level?: string;
  readonly credits?: string;
  readonly keywords: readonly string[];
  /** Codes of units whose evidence may overlap. */
  readonly related: readonly string[];
  /** Where its text comes from, for people. */
  readonly source: string;
  /** `short`: our own words, not the awarding body's. */
  readonly wording: 'short' | 'official';
  readonly elements: readonly Element[];
  readonly criteria: readonly Criterion[];
  /** Which contexts its performance evidence may come from; what is not named is not known. */
  readonly permits: Readonly<Partial<Record<Context, boolean>>>;
  readonly version?: string;
  /** When the publisher meant to look at it again, as printed. */
  readonly reviewDate?: string;
  /** Unit codes it had before. */
  readonly formerly?: readonly string[];
}

/** The identity of a criterion. */
export interface CriterionRef {
  readonly unit: string;
  readonly code: string;
}

/** The code as people see it: as printed where it starts with the unit's own code, else `unit.code`. */
export function criterionLabel(criterion: CriterionRef): string {
  const { unit, code } = criterion;
  const own = code.toLowerCase().startsWith(unit.toLowerCase());
  const parted = own && code.length > unit.length && !/[\p{L}\d]/u.test(code.charAt(unit.length));
  return parted || unit === '' ? code : `${unit}.${code}`;
}

/** The criteria of one element, in the unit's order. */
export function criteriaOf(unit: Unit, element: string): readonly Criterion[] {
  return unit.criteria.filter((criterion) => criterion.element === element);
}
