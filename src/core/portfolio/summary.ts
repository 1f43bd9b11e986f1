import type { Account } from '../account/account';
import { type CalendarDate, renderDate } from '../account/date';
import type { AccountKind, Context, Status } from '../account/frontmatter';
import { ELEMENTS, type Element } from '../moves/move';
import type { MovesReading } from '../moves/read-moves';
import { fingerprint } from '../source/hash';
import { type Range, rangeOf } from '../source/text';
import type { Criterion } from '../unit/unit';
import { resolveCode, type UnitSet } from '../unit/unit-set';
import { type Claim, codeSpanOf, defaultUnitOf } from './claims';
import { passageFor } from './passages';
import type { Portfolio } from './portfolio';
import type { Decision } from './records';
import type { CriterionState, PassageState } from './state';

export type VerdictWord = 'found' | 'weak' | 'missing';

/** A claim of an account, small enough to keep for every account of a large portfolio. */
export interface ClaimSummary {
  readonly unit: string;
  readonly code: string;
  /** Where the tag or mark stands. */
  readonly tag: Range;
  readonly state: CriterionState;
  /** Where the passage stands, when one was seen. */
  readonly passage: Range | undefined;
  /** The assessor's comment on the newest decision; '' where there is none. */
  readonly comment: string;
}

/** A place where a code is written, known or not. */
export interface Mention {
  readonly written: string;
  /** The unit and code it stands for; undefined where no unit in use has it. */
  readonly unit: string | undefined;
  readonly code: string | undefined;
  /** The code itself, without braces or quotation marks. */
  readonly range: Range;
}

/** A criterion whose moves were plainly seen in an account that does not claim it. */
export interface UntaggedPassage {
  readonly unit: string;
  readonly code: string;
  readonly passage: Range;
}

/** What a portfolio keeps of an account: enough for the tree, coverage and hand-in, without its text. */
export interface AccountSummary {
  readonly path: string;
  readonly title: string;
  readonly ref: string | undefined;
  readonly kind: AccountKind;
  readonly status: Status;
  /** As 2026-03-14; undefined where none can be read. */
  readonly date: string | undefined;
  readonly customer: string | undefined;
  readonly context: Context | undefined;
  /** Fingerprint of the text behind the details: what a decision is bound to. */
  readonly fingerprint: string;
  readonly elements: Readonly<Record<Element, VerdictWord>>;
  readonly claims: readonly ClaimSummary[];
  readonly untagged: readonly UntaggedPassage[];
  /** Every place where a code is written, in the order of the text. */
  readonly mentions: readonly Mention[];
  /** Questions in the text with nothing under them. */
  readonly unanswered: number;
}

/** The fingerprint of an account's text behind the details; line endings do not matter, since editors change them. */
export function accountFingerprint(account: Account): string {
  return fingerprint(account.source.text.slice(account.bodyStart).replace(/\r\n?/g, '\n').trimEnd());
}

/** The title of an account: its own, else the words of its file's name. */
export function titleOf(account: Account): string {
  const own = account.frontmatter.title?.value;
  if (own) return own;
  const file = account.path.split('/').at(-1) ?? account.path;
  return file.replace(/\.(?:md|markdown)$/i, '').replace(/[-_]+/g, ' ');
}

/** Sums up an account that has been checked. */
export function summaryOf(
  account: Account,
  reading: MovesReading,
  claims: readonly Claim[],
  portfolio: Portfolio,
): AccountSummary {
  const { frontmatter } = account;
  const date = frontmatter.date?.value;
  return {
    path: account.path,
    title: titleOf(account),
    ref: frontmatter.ref?.value,
    kind: frontmatter.kind?.value ?? 'account',
    status: frontmatter.status?.value ?? 'draft',
    date: date && isoOf(date),
    customer: frontmatter.customer?.value,
    context: frontmatter.context?.value,
    fingerprint: accountFingerprint(account),
    elements: Object.fromEntries(ELEMENTS.map((element) => [element, reading.verdicts[element].value])) as Record<
      Element,
      VerdictWord
    >,
    claims: claimSummaries(account, reading, claims, portfolio),
    untagged: untaggedOf(account, reading, claims, portfolio.units),
    mentions: claims.map((claim) => ({
      written: claim.written,
      unit: claim.criterion?.unit,
      code: claim.criterion?.code,
      range: rangeOf(account.source, codeSpanOf(account, claim)),
    })),
    unanswered: account.prompts.filter((prompt) => prompt.answer === undefined).length,
  };
}

const isoOf = (date: CalendarDate) => renderDate(date);

/** One claim for each criterion, however often it is tagged and marked; the first place counts. */
function claimSummaries(
  account: Account,
  reading: MovesReading,
  claims: readonly Claim[],
  portfolio: Portfolio,
): ClaimSummary[] {
  const seen = new Set<Criterion>();
  return claims.flatMap((claim) => {
    const { criterion } = claim;
    if (!criterion || seen.has(criterion)) return [];
    seen.add(criterion);
    const passage = passageFor(account, reading, criterion, claims);
    const decision = decisionOn(account, criterion, portfolio);
    return [
      {
        unit: criterion.unit,
        code: criterion.code,
        tag: rangeOf(account.source, claim.span),
        passage: passage.span && rangeOf(account.source, passage.span),
        state: stateOf(account, passage.state, decision),
        comment: decision?.comment ?? '',
      },
    ];
  });
}

function stateOf(account: Account, passage: PassageState, decision: Decision | undefined): CriterionState {
  const changed = decision?.fingerprint !== undefined && decision.fingerprint !== accountFingerprint(account);
  return { claim: 'claimed', passage, decision: decision?.decision ?? 'none', changed: changed ? 'yes' : 'no' };
}

/** The newest decision on a criterion in the records kept for this account's reference. */
function decisionOn(account: Account, criterion: Criterion, portfolio: Portfolio): Decision | undefined {
  const ref = account.frontmatter.ref?.value;
  const unit = defaultUnitOf(account, portfolio.units);
  const records = ref === undefined ? undefined : portfolio.decisions.get(ref);
  return records?.findLast(
    (decision) => resolveCode(portfolio.units, decision.criterion, unit).criterion === criterion,
  );
}

function untaggedOf(
  account: Account,
  reading: MovesReading,
  claims: readonly Claim[],
  units: UnitSet,
): UntaggedPassage[] {
  if (account.blocks.length === 0) return [];
  return units.inUse.flatMap((unit) =>
    unit.criteria.flatMap((criterion) => {
      if (criterion.moves.length === 0 || claims.some((claim) => claim.criterion === criterion)) return [];
      const passage = passageFor(account, reading, criterion, []);
      if (passage.state !== 'found' || !passage.span) return [];
      return [{ unit: criterion.unit, code: criterion.code, passage: rangeOf(account.source, passage.span) }];
    }),
  );
}
