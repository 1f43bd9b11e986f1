import type { CoverageClaim, CoverageRow, UnitCoverage } from '../portfolio/coverage';
import { criterionLabel, type Unit } from '../unit/unit';

/** One portfolio's coverage, ready to be shown. */
export interface PortfolioCoverage {
  /** The portfolio's folder as given; '.' for the folder the command runs in. */
  readonly path: string;
  readonly candidate: string | undefined;
  readonly units: readonly UnitCoverage[];
}

const SHORT_FORM = "short form, not the awarding body's wording";

/** Says whose words a unit's statements are, where they are not all the awarding body's; '' where they are. */
export function wordingNote({ wording, criteria }: Unit): string {
  if (wording === 'short') return `Statements in ${SHORT_FORM}.`;
  const short = criteria.filter((criterion) => criterion.wording === 'short').map(criterionLabel);
  return short.length === 0 ? '' : `The statement of ${short.join(', ')} is in ${SHORT_FORM}.`;
}

/** A row as people read it: the boxes of the unit record hold references; an account without one goes by its title. */
export function boxOf(claim: CoverageClaim): string {
  return claim.ref ?? claim.title;
}

/** The rows of a unit's coverage by element, in the unit's order; elements without criteria are left out. */
export function rowsByElement({ unit, rows }: UnitCoverage): readonly {
  readonly element: Unit['elements'][number];
  readonly rows: readonly CoverageRow[];
}[] {
  const known = unit.elements.map((element) => ({ element, rows: rows.filter((row) => row.element === element.code) }));
  return known.filter((group) => group.rows.length > 0);
}

/** "12 of 28 still open, 3 accepted": the count every report gives of a unit. */
export function tallyWords({ tally, breadth, wanted }: UnitCoverage): string {
  const { total, open, accepted } = tally;
  const many = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`;
  const ranges = [
    many(breadth.accounts, 'account'),
    many(breadth.customers, 'customer'),
    many(breadth.occasions, 'day'),
  ];
  return `${open} of ${total} still open, ${accepted} accepted; ${ranges.join(', ')}${wanted.length > 0 ? `; still wanted: ${wanted.join(', ')}` : ''}`;
}
