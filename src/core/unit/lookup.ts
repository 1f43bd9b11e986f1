import { editDistance } from '../source/edit-distance';
import { type Criterion, criterionLabel, type Unit } from './unit';

/** What a written code stands for among some units. */
export type CriterionLookup =
  | {
      readonly kind: 'found';
      readonly unit: Unit;
      readonly criterion: Criterion;
      /** Whether it was written with a code the criterion had before. */
      readonly formerly: boolean;
    }
  | { readonly kind: 'ambiguous'; readonly candidates: readonly Criterion[] }
  | { readonly kind: 'unknown' };

/** The unit that has this code, alias or former code; spaces, letter case and "unit" before it do not matter. */
export function unitOf(units: readonly Unit[], written: string): Unit | undefined {
  const key = keyOf(written).replace(/^unit/, '');
  return units.find((unit) => indexOf(unit).names.includes(key) || indexOf(unit).formerNames.includes(key));
}

/**
 * The criterion a candidate means by `written`: `208.2.1`, `1d`, `208.1d`, `P6`, `CFACSA9.P6`, also in lower case, with
 * stray spaces or a stop behind. A code without a unit means `defaultUnit` (a unit code) where that has it; where
 * several other units have it the answer is ambiguous.
 */
export function criterionOf(units: readonly Unit[], written: string, defaultUnit?: string): CriterionLookup {
  const key = keyOf(written);
  if (key === '') return { kind: 'unknown' };
  const own = defaultUnit === undefined ? undefined : unitOf(units, defaultUnit);
  if (own !== undefined) {
    const found = lookIn(own, key);
    if (found !== undefined) return found;
  }
  const found = units.filter((unit) => unit !== own).flatMap((unit) => lookIn(unit, key) ?? []);
  const current = found.filter((hit) => !hit.formerly);
  const hits = current.length > 0 ? current : found;
  if (hits.length > 1) return { kind: 'ambiguous', candidates: hits.map((hit) => hit.criterion) };
  return hits[0] ?? { kind: 'unknown' };
}

/**
 * The known criterion whose code is nearest to a mistyped one, by letters put in, left out, changed or swapped;
 * undefined where none is near. Of equals the default unit's comes first, then the one that starts alike, then the one
 * nearest in number.
 */
export function nearestCode(units: readonly Unit[], written: string, defaultUnit?: string): Criterion | undefined {
  const key = keyOf(written);
  const own = defaultUnit === undefined ? undefined : unitOf(units, defaultUnit);
  const meant = own && shortened(own, key);
  if (meant) return meant;
  let best: { criterion: Criterion; rank: readonly number[] } | undefined;
  for (const unit of units) {
    for (const criterion of unit.criteria) {
      for (const code of [keyOf(criterion.code), keyOf(criterionLabel(criterion))]) {
        const steps = editDistance(key, code);
        if (steps > Math.min(2, Math.ceil(code.length / 4))) continue;
        const rank = [
          steps,
          unit === own ? 0 : 1,
          -sharedStart(key, code),
          Math.abs(lastNumber(key) - lastNumber(code)),
        ];
        if (best === undefined || isBefore(rank, best.rank)) best = { criterion, rank };
      }
    }
  }
  return best?.criterion;
}

/**
 * A code as handbooks and handwriting have it: without the unit's own number (`3.1` for `208.3.1`), with `pc` or `ac`
 * before it, or with a letter that looks like a digit (`208.3.l`). Undefined where that is no code of the unit.
 */
function shortened(unit: Unit, key: string): Criterion | undefined {
  const bare = key.replace(/^(?:pc|ac|kc|lo)(?=\d)/, '');
  const digits = bare.replace(/(?<=[\d.])[il|](?=$|[\d.])/g, '1').replace(/(?<=[\d.])o(?=$|[\d.])/g, '0');
  const { codes } = indexOf(unit);
  for (const form of new Set([bare, digits])) {
    const found = codes.get(form) ?? codes.get(`${unit.code.toLowerCase()}.${form}`);
    if (found) return found;
  }
  return undefined;
}

interface UnitIndex {
  readonly names: readonly string[];
  readonly formerNames: readonly string[];
  readonly codes: ReadonlyMap<string, Criterion>;
  readonly formerCodes: ReadonlyMap<string, Criterion>;
}

const indexes = new WeakMap<Unit, UnitIndex>();

function indexOf(unit: Unit): UnitIndex {
  const known = indexes.get(unit);
  if (known !== undefined) return known;
  const formerCodes = new Map<string, Criterion>();
  for (const criterion of unit.criteria) {
    for (const code of criterion.formerly ?? []) formerCodes.set(keyOf(code), criterion);
  }
  const index = {
    names: [unit.code, ...unit.aliases].map(keyOf),
    formerNames: (unit.formerly ?? []).map(keyOf),
    codes: new Map(unit.criteria.map((criterion) => [keyOf(criterion.code), criterion])),
    formerCodes,
  };
  indexes.set(unit, index);
  return index;
}

type Found = CriterionLookup & { readonly kind: 'found' };

function lookIn(unit: Unit, key: string): Found | undefined {
  const index = indexOf(unit);
  const direct = index.codes.get(key);
  if (direct !== undefined) return { kind: 'found', unit, criterion: direct, formerly: false };
  for (const [names, formerly] of [
    [index.names, false],
    [index.formerNames, true],
  ] as const) {
    for (const name of names) {
      if (!key.startsWith(name)) continue;
      const rest = key.slice(name.length).replace(/^[.:/-]/, '');
      const criterion =
        index.codes.get(rest) ??
        (formerly ? index.codes.get(unit.code.toLowerCase() + key.slice(name.length)) : undefined);
      if (criterion !== undefined) return { kind: 'found', unit, criterion, formerly };
      const former = index.formerCodes.get(rest);
      if (former !== undefined) return { kind: 'found', unit, criterion: former, formerly: true };
    }
  }
  const former = index.formerCodes.get(key);
  return former === undefined ? undefined : { kind: 'found', unit, criterion: former, formerly: true };
}

function keyOf(written: string): string {
  return written
    .toLowerCase()
    .replace(/[\s\u200b\ufeff]+/g, '')
    .replace(/[.,;:]+$/, '');
}

function lastNumber(key: string): number {
  return Number(/(\d+)\D*$/.exec(key)?.[1] ?? 0);
}

function sharedStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}

function isBefore(a: readonly number[], b: readonly number[]): boolean {
  for (let i = 0; i < a.length; i += 1) {
    const difference = (a[i] as number) - (b[i] as number);
    if (difference !== 0) return difference < 0;
  }
  return false;
}
