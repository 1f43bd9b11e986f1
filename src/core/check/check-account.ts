import type { Account } from '../account/account';
import type { CalendarDate } from '../account/date';
import type { Settled } from '../account/frontmatter';
import { parseAccount } from '../account/parse-account';
import type { Model } from '../moves/model';
import { emptyReading, type MovesReading, readMoves } from '../moves/read-moves';
import { type Claim, claimsOf, defaultUnitOf } from '../portfolio/claims';
import type { Portfolio } from '../portfolio/portfolio';
import { RULES } from '../rules/index';
import type { Finding, Level, RawFinding, Rule, RuleContext, ShownLevel } from '../rules/rule';
import { settleFixes } from '../rules/settle';
import type { UnitSet } from '../unit/unit-set';

/** Above this many UTF-16 units an account is only read for its details unless it is asked for. A bare Markdown parse of 5 MB takes over a second. */
export const LONG_ACCOUNT = 1_000_000;

/** What a check needs from outside. */
export interface CheckOptions {
  readonly model: Model;
  readonly units: UnitSet;
  readonly portfolio?: Portfolio | undefined;
  /** Today's date; without it rules about today stay silent. */
  readonly today?: CalendarDate | undefined;
  /** Told once of each rule that crashes; the other rules go on. */
  readonly log?: (message: string) => void;
  /** Whether an account over {@link LONG_ACCOUNT} is read whole all the same. */
  readonly whole?: boolean;
}

/** What a check says of one account. */
export interface AccountResult {
  readonly account: Account;
  readonly reading: MovesReading;
  readonly defaultUnit: string | undefined;
  readonly claims: readonly Claim[];
  /** By place, then by rule. */
  readonly findings: readonly Finding[];
}

/** Reads and checks one account. The same text, units and settings always give the same findings, wherever it runs. */
export function checkText(path: string, raw: string, options: CheckOptions): AccountResult {
  if (raw.length > LONG_ACCOUNT && !options.whole) return tooLong(path, raw, options);
  return checkAccount(parseAccount(path, raw), options);
}

/** Checks an account that has been read. */
export function checkAccount(account: Account, options: CheckOptions): AccountResult {
  const reading = readMoves(account.blocks, options.model);
  const context = contextOf(account, reading, options);
  const findings = RULES.flatMap((rule) => findingsOf(rule, context, options));
  return { account, reading, defaultUnit: context.defaultUnit, claims: context.claims, findings: sorted(findings) };
}

/** A long account is read up to its details, so that its tags still count. */
function tooLong(path: string, raw: string, options: CheckOptions): AccountResult {
  const head = parseAccount(path, raw.slice(0, 20_000));
  const account: Account = { ...head, blocks: [], prompts: [], marks: [], sections: [] };
  const context = contextOf(account, emptyReading(), options);
  const line = head.source.text.slice(head.bodyStart).search(/\S/);
  const start = head.bodyStart + Math.max(0, line);
  const finding: Finding = {
    rule: 'account-too-long',
    level: 'information',
    message: 'This account is very long, so it is read only when asked: use "Check account".',
    span: { start, end: start },
    related: [],
    fixes: [],
    element: undefined,
    headline: false,
    settled: undefined,
  };
  return {
    account,
    reading: emptyReading(),
    defaultUnit: context.defaultUnit,
    claims: context.claims,
    findings: [finding],
  };
}

function contextOf(account: Account, reading: MovesReading, options: CheckOptions): RuleContext {
  const { units, portfolio, today } = options;
  return {
    account,
    reading,
    units,
    portfolio,
    today,
    defaultUnit: defaultUnitOf(account, units),
    claims: claimsOf(account, units),
  };
}

function levelOf(rule: Rule, portfolio: Portfolio | undefined): Level {
  return (portfolio?.config.levels.get(rule.id) as Level | undefined) ?? rule.level;
}

const crashed = new Set<string>();

function findingsOf(rule: Rule, context: RuleContext, options: CheckOptions): Finding[] {
  const level = levelOf(rule, context.portfolio);
  const kind = context.account.frontmatter.kind?.value ?? 'account';
  if (level === 'off' || (rule.kinds && !rule.kinds.includes(kind))) return [];
  try {
    return [...rule.check(context)].map((raw) => findingOf(rule, level, raw, context));
  } catch (error) {
    if (!crashed.has(rule.id))
      options.log?.(`The rule ${rule.id} could not finish on ${context.account.path}: ${String(error)}`);
    crashed.add(rule.id);
    return [];
  }
}

function findingOf(rule: Rule, level: ShownLevel, raw: RawFinding, context: RuleContext): Finding {
  const settled = settledFor(rule.id, raw, context.account);
  const message = rule.messages[raw.message] as string;
  return {
    rule: rule.id,
    level: settled ? (settled.answer === 'did-not-happen' ? 'information' : 'hint') : level,
    message: settled
      ? settledMessage(settled)
      : message.replace(/\{(\w+)\}/g, (_, name: string) => raw.values?.[name] ?? ''),
    span: raw.span,
    related: raw.related ?? [],
    fixes: settled ? [] : [...(raw.fixes ?? []), ...settleFixes(raw, context.account)],
    element: raw.element,
    headline: rule.headline ?? false,
    settled: settled && { answer: settled.answer, reason: settled.reason },
  };
}

function settledFor(rule: string, raw: RawFinding, account: Account): Settled | undefined {
  const words = account.source.text.slice(raw.span.start, raw.span.end);
  return account.frontmatter.settled.find(
    (entry) => entry.finding === rule && (entry.text === undefined || entry.text === words),
  );
}

function settledMessage(settled: Settled): string {
  if (settled.answer === 'did-not-happen')
    return 'Noted as: this did not happen. Another account or a talk can cover it.';
  return 'Left as it is, with a reason for the assessor.';
}

function sorted(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(
    (a, b) =>
      a.span.start - b.span.start || a.span.end - b.span.end || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0),
  );
}
