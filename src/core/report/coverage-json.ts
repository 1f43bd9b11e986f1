import type { CoverageRow } from '../portfolio/coverage';
import { type CriterionState, STATE_WORDS } from '../portfolio/state';
import type { Range } from '../source/text';
import type { ErrorJson } from './check-json';
import type { PortfolioCoverage } from './coverage-data';

/** A row of `coverage --format json`. */
export interface CoverageRowJson {
  /** The folder of the portfolio it belongs to. */
  readonly portfolio: string;
  readonly unit: string;
  readonly code: string;
  readonly label: string;
  readonly element: string;
  readonly kind: string;
  readonly statement: string;
  readonly state: CriterionState;
  readonly words: string;
  readonly claims: readonly {
    readonly path: string;
    readonly ref: string | null;
    readonly title: string;
    /** Where the tag or mark stands. */
    readonly range: Range;
    /** Where the passage stands. */
    readonly passage: Range | null;
    readonly state: CriterionState;
    readonly words: string;
    readonly comment: string;
    /** The other unit's code it was tagged with, when that means exactly the same. */
    readonly via: string | null;
  }[];
  readonly evidence: readonly string[];
  readonly partly: readonly string[];
}

/** The whole of what `coverage --format json` prints, as text. */
export function renderCoverageJson(portfolios: readonly PortfolioCoverage[], errors: readonly ErrorJson[]): string {
  const units = portfolios.flatMap(({ path, candidate, units }) =>
    units.map(({ unit, tally, breadth }) => ({
      portfolio: path,
      candidate: candidate ?? null,
      code: unit.code,
      title: unit.title,
      wording: unit.wording,
      ...tally,
      breadth,
    })),
  );
  const rows = portfolios.flatMap(({ path, units }) =>
    units.flatMap((unit) => unit.rows.map((row) => rowJsonOf(path, row))),
  );
  return `${JSON.stringify({ version: 1, units, rows, errors }, undefined, 1)}\n`;
}

function rowJsonOf(portfolio: string, row: CoverageRow): CoverageRowJson {
  const { unit, code, label, element, kind, statement, state, key, evidence, partly } = row;
  const claims = row.claims.map((claim) => ({
    path: claim.path,
    ref: claim.ref ?? null,
    title: claim.title,
    range: claim.tag,
    passage: claim.passage ?? null,
    state: claim.state,
    words: STATE_WORDS[claim.key],
    comment: claim.comment,
    via: claim.via ?? null,
  }));
  return {
    portfolio,
    unit,
    code,
    label,
    element,
    kind,
    statement,
    state,
    words: STATE_WORDS[key],
    claims,
    evidence,
    partly,
  };
}
