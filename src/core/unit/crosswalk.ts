import type { CriterionRef } from './unit';

/** How two criteria ask for the same: wholly, in part, or not at all. */
export type Relation = 'exact' | 'partial' | 'none';

/** That two criteria of different units ask for the same thing, wholly or in part. Holds both ways. */
export interface Match {
  readonly from: CriterionRef;
  readonly to: CriterionRef;
  readonly relation: 'exact' | 'partial';
}

/** That a criterion has no counterpart in another unit, and what comes nearest; nearness counts for nothing. */
export interface Unmatched {
  readonly criterion: CriterionRef;
  /** The code of the other unit. */
  readonly towards: string;
  readonly nearest: readonly CriterionRef[];
}

/** What is known between two units. A criterion that is not in it is not known to match anything. */
export interface Crosswalk {
  readonly units: readonly [string, string];
  readonly matches: readonly Match[];
  readonly unmatched: readonly Unmatched[];
}

/** What a criterion means in another unit. A partial counterpart is never claimed by itself. */
export interface Counterpart {
  readonly relation: Relation;
  /** The counterparts; empty for `none`. */
  readonly criteria: readonly CriterionRef[];
  /** For `none`: what comes nearest, for people to look at. */
  readonly nearest: readonly CriterionRef[];
}

/** The two relation names of CASE 1.1 that stand for a match. */
export const CASE_RELATION = { exact: 'exactMatchOf', partial: 'isRelatedTo' } as const;

/**
 * What `ref` means in the unit `towards`, read in either direction; undefined where no crosswalk joins the two units.
 * A criterion that is matched partly by several has all of them.
 */
export function counterpartOf(
  crosswalks: readonly Crosswalk[],
  ref: CriterionRef,
  towards: string,
): Counterpart | undefined {
  const joining = crosswalks.filter(
    ({ units }) => units.includes(ref.unit) && units.includes(towards) && ref.unit !== towards,
  );
  if (joining.length === 0) return undefined;
  const hits = joining.flatMap(({ matches }) => matches).flatMap((match) => otherSide(match, ref, towards));
  if (hits.length > 0) {
    const exact = hits.filter((hit) => hit.relation === 'exact');
    const counted = exact.length > 0 ? exact : hits;
    return { relation: exact.length > 0 ? 'exact' : 'partial', criteria: counted.map((hit) => hit.other), nearest: [] };
  }
  const noted = joining
    .flatMap(({ unmatched }) => unmatched)
    .filter((entry) => isSame(entry.criterion, ref) && entry.towards === towards);
  return { relation: 'none', criteria: [], nearest: noted.flatMap((entry) => entry.nearest) };
}

/** All counterparts of a criterion in any unit, matches only, with the relation of each. */
export function matchesOf(
  crosswalks: readonly Crosswalk[],
  ref: CriterionRef,
): readonly { readonly to: CriterionRef; readonly relation: 'exact' | 'partial' }[] {
  return crosswalks
    .flatMap(({ matches }) => matches)
    .flatMap((match) => otherSide(match, ref))
    .map(({ other, relation }) => ({ to: other, relation }));
}

/** Whether two references name the same criterion. */
export function isSame(a: CriterionRef, b: CriterionRef): boolean {
  return a.unit === b.unit && a.code === b.code;
}

function otherSide(
  match: Match,
  ref: CriterionRef,
  towards?: string,
): { other: CriterionRef; relation: 'exact' | 'partial' }[] {
  const other = isSame(match.from, ref) ? match.to : isSame(match.to, ref) ? match.from : undefined;
  if (other === undefined || (towards !== undefined && other.unit !== towards)) return [];
  return [{ other, relation: match.relation }];
}
