import { criterionOf, nearestCode, unitOf } from './lookup';
import { type Criterion, criterionLabel, type Unit } from './unit';

/** The units that codes are looked up in. */
export interface UnitSet {
  /** The units a portfolio names, in its order; what is shown and counted. */
  readonly inUse: readonly Unit[];
  /** Every unit there is: built in, and from the portfolio's unit files. */
  readonly known: readonly Unit[];
}

/** What a written code stands for; both empty where it stands for nothing. */
export interface ResolvedCode {
  readonly criterion: Criterion | undefined;
  readonly ambiguous: readonly Criterion[];
}

/** A unit from a file takes the place of a built-in one with the same code; names that no unit has are left out. */
export function unitSetOf(names: readonly string[], known: readonly Unit[]): UnitSet {
  const inUse = names.flatMap((name) => unitOf(known, name) ?? []);
  return { known, inUse: [...new Set(inUse)] };
}

/** The unit known by a code or alias. */
export function knownUnitOf(units: UnitSet, written: string): Unit | undefined {
  return unitOf(units.inUse, written) ?? unitOf(units.known, written);
}

/** The units a code may belong to: those in use, and the account's own where that is another. */
function searched(units: UnitSet, defaultUnit: string | undefined): readonly Unit[] {
  const own = defaultUnit === undefined ? undefined : knownUnitOf(units, defaultUnit);
  return own && !units.inUse.includes(own) ? [own, ...units.inUse] : units.inUse;
}

/** The criterion a code stands for, the account's own unit first. */
export function resolveCode(units: UnitSet, written: string, defaultUnit: string | undefined): ResolvedCode {
  const found = criterionOf(searched(units, defaultUnit), written, defaultUnit);
  if (found.kind === 'found') return { criterion: found.criterion, ambiguous: [] };
  return { criterion: undefined, ambiguous: found.kind === 'ambiguous' ? found.candidates : [] };
}

/** The criterion whose code is nearest to one that stands for nothing; undefined where none is near. */
export function nearestCriterion(
  units: UnitSet,
  written: string,
  defaultUnit: string | undefined,
): Criterion | undefined {
  return nearestCode(searched(units, defaultUnit), written, defaultUnit);
}

/** The code to write for a criterion: as printed within its own unit, else with the unit's code before it. */
export function writtenCodeOf(criterion: Criterion, defaultUnit: string | undefined): string {
  return criterion.unit === defaultUnit ? criterion.code : criterionLabel(criterion);
}
