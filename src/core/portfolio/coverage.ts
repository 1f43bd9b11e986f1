import { familyOf } from '../moves/move';
import type { Range } from '../source/text';
import { matchesOf } from '../unit/crosswalk';
import { type Criterion, type CriterionKind, criterionLabel, type Unit } from '../unit/unit';
import { resolveCode } from '../unit/unit-set';
import type { Sufficiency } from './config';
import type { Portfolio } from './portfolio';
import type { EvidenceItem } from './records';
import { type CriterionState, isOpen, mergeStates, type StateKey, stateKeyOf } from './state';
import type { AccountSummary } from './summary';

/** One account's claim on a criterion, with its places. */
export interface CoverageClaim {
  readonly path: string;
  readonly ref: string | undefined;
  readonly title: string;
  readonly state: CriterionState;
  readonly key: StateKey;
  readonly tag: Range;
  readonly passage: Range | undefined;
  readonly comment: string;
  /** The code it was tagged with, when that is another unit's criterion that means exactly the same. */
  readonly via: string | undefined;
}

/** One criterion of a unit and how far it has come. */
export interface CoverageRow {
  readonly unit: string;
  readonly code: string;
  readonly label: string;
  readonly element: string;
  readonly kind: CriterionKind;
  readonly statement: string;
  readonly state: CriterionState;
  readonly key: StateKey;
  readonly claims: readonly CoverageClaim[];
  /** Evidence items (other than accounts) that name the criterion, by reference. */
  readonly evidence: readonly string[];
  /** Codes tagged in other units that match this criterion in part: shown, never counted. */
  readonly partly: readonly string[];
}

/** A count of criteria, and how many of them still want something. */
export interface Tally {
  readonly total: number;
  readonly open: number;
  readonly accepted: number;
}

/** What is known of a unit's breadth of evidence, beside what it asks for. */
export interface Breadth {
  readonly accounts: number;
  readonly customers: number;
  readonly occasions: number;
  /** Days between the first and the last dated occasion. */
  readonly days: number;
}

/** How far a unit has come. */
export interface UnitCoverage {
  readonly unit: Unit;
  readonly rows: readonly CoverageRow[];
  readonly tally: Tally;
  readonly breadth: Breadth;
  /** What the portfolio asks for and the evidence has not yet, each in a few words. */
  readonly wanted: readonly string[];
}

/** How far every unit of a portfolio has come, from the sums of its accounts. Units and rows in their own order. */
export function coverageOf(portfolio: Portfolio, accounts: readonly AccountSummary[]): UnitCoverage[] {
  const claims = claimIndex(accounts);
  return portfolio.units.inUse.map((unit) => {
    const rows = unit.criteria.map((criterion) => rowOf(criterion, claims, portfolio));
    const touched = new Set(rows.flatMap((row) => row.claims.map((claim) => claim.path)));
    const breadth = breadthOf(accounts.filter((account) => touched.has(account.path)));
    return {
      unit,
      rows,
      tally: tallyOf(rows),
      breadth,
      wanted: wantedFor(rows, breadth, portfolio.config.sufficiency),
    };
  });
}

/** The count over some rows. */
export function tallyOf(rows: readonly CoverageRow[]): Tally {
  return {
    total: rows.length,
    open: rows.filter((row) => isOpen(row.key)).length,
    accepted: rows.filter((row) => row.key === 'accepted').length,
  };
}

const keyOf = (unit: string, code: string) => `${unit} ${code}`;

function claimIndex(accounts: readonly AccountSummary[]): Map<string, CoverageClaim[]> {
  const index = new Map<string, CoverageClaim[]>();
  for (const account of accounts)
    for (const claim of account.claims) {
      const key = keyOf(claim.unit, claim.code);
      const list = index.get(key) ?? [];
      const { state, tag, passage, comment } = claim;
      list.push({
        path: account.path,
        ref: account.ref,
        title: account.title,
        state,
        key: stateKeyOf(state),
        tag,
        passage,
        comment,
        via: undefined,
      });
      index.set(key, list);
    }
  return index;
}

function rowOf(criterion: Criterion, index: ReadonlyMap<string, CoverageClaim[]>, portfolio: Portfolio): CoverageRow {
  const { unit, code, element, kind, statement } = criterion;
  const own = index.get(keyOf(unit, code)) ?? [];
  const counterparts = matchesOf(portfolio.crosswalks, criterion);
  const borrowed = counterparts
    .filter((counterpart) => counterpart.relation === 'exact')
    .flatMap((counterpart) =>
      (index.get(keyOf(counterpart.to.unit, counterpart.to.code)) ?? [])
        .filter((claim) => !own.some((mine) => mine.path === claim.path))
        .map((claim) => ({ ...claim, via: criterionLabel(counterpart.to) })),
    );
  const claims = [...own, ...borrowed];
  const evidence = portfolio.evidence.filter((item) => namesCriterion(item.criteria, criterion, portfolio));
  const states = [
    ...claims.map((claim) => claim.state),
    ...evidence.map((item) => evidenceState(item, criterion, portfolio)),
  ];
  const state: CriterionState =
    states.length > 0
      ? mergeStates(states)
      : {
          claim: 'none',
          passage: criterion.moves.some((move) => familyOf(move) !== 'setting') ? 'none' : 'unchecked',
          decision: 'none',
          changed: 'no',
        };
  return {
    unit,
    code,
    label: criterionLabel(criterion),
    element,
    kind,
    statement,
    state,
    key: stateKeyOf(state),
    claims,
    evidence: evidence.map((item) => item.ref),
    partly: counterparts
      .filter(
        (counterpart) =>
          counterpart.relation === 'partial' && index.has(keyOf(counterpart.to.unit, counterpart.to.code)),
      )
      .map((counterpart) => criterionLabel(counterpart.to)),
  };
}

/** An item of the evidence index claims what it names; there is no text to look through, and none that could change. */
function evidenceState({ ref }: EvidenceItem, criterion: Criterion, { decisions, units }: Portfolio): CriterionState {
  const decision = decisions
    .get(ref)
    ?.findLast((candidate) => resolveCode(units, candidate.criterion, undefined).criterion === criterion);
  return { claim: 'claimed', passage: 'unchecked', decision: decision?.decision ?? 'none', changed: 'no' };
}

/** Codes of the evidence index are read as tags are; one that could mean several units' criteria means none. */
function namesCriterion(codes: readonly string[], criterion: Criterion, { units }: Portfolio): boolean {
  return codes.some((code) => resolveCode(units, code, undefined).criterion === criterion);
}

const DAY = 86_400_000;

function breadthOf(accounts: readonly AccountSummary[]): Breadth {
  const dates = [...new Set(accounts.flatMap((account) => account.date ?? []))].sort();
  const first = dates[0];
  const last = dates.at(-1);
  return {
    accounts: accounts.length,
    customers: new Set(accounts.flatMap((account) => account.customer ?? [])).size,
    occasions: dates.length,
    days: first && last ? Math.round((Date.parse(last) - Date.parse(first)) / DAY) : 0,
  };
}

/** What is still wanting of what the portfolio asks for; nothing while there is no evidence at all. */
function wantedFor(rows: readonly CoverageRow[], breadth: Breadth, asked: Sufficiency): readonly string[] {
  if (breadth.accounts === 0) return [];
  const more = (count: number, one: string) => (count > 0 ? [`${count} more ${one}${count === 1 ? '' : 's'}`] : []);
  const thin = rows.filter(({ claims }) => claims.length > 0 && claims.length < asked.accountsPerCriterion).length;
  return [
    ...more(asked.customers - breadth.customers, 'customer'),
    ...more(asked.occasions - breadth.occasions, 'day'),
    ...(breadth.days < asked.periodDays ? [`${asked.periodDays - breadth.days} more days between first and last`] : []),
    ...(thin > 0 ? [`a further account for ${thin} ${thin === 1 ? 'criterion' : 'criteria'}`] : []),
  ];
}
