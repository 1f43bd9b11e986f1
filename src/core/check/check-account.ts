import type { Account } from '../account/account';
import type { CalendarDate } from '../account/date';
import { parseAccount } from '../account/parse-account';
import { parseDetails } from '../account/parse-details';
import type { Model } from '../moves/model';
import { type BlockCache, emptyReading, type MovesReading, readMoves } from '../moves/read-moves';
import { readSigns, type SignsReading } from '../moves/signs';
import { storyStartsOf } from '../moves/stories';
import { type Claim, claimsOf, defaultUnitOf } from '../portfolio/claims';
import type { Portfolio } from '../portfolio/portfolio';
import { LONG_ACCOUNT } from '../rules/account-too-long';
import type { Finding, RuleContext } from '../rules/rule';
import type { UnitSet } from '../unit/unit-set';
import type { CrashLog } from './log-once';
import { withMarks } from './marked-reading';
import { runRules } from './run-rules';

export { LONG_ACCOUNT } from '../rules/account-too-long';

/** What a check needs from outside. */
export interface CheckOptions {
  readonly model: Model;
  readonly units: UnitSet;
  readonly portfolio?: Portfolio | undefined;
  /** Today's date; without it rules about today stay silent. */
  readonly today?: CalendarDate | undefined;
  /** Told of each rule that crashes; the other rules go on. */
  readonly crashed?: CrashLog | undefined;
  /** Whether an account over {@link LONG_ACCOUNT} is read whole all the same. */
  readonly whole?: boolean | undefined;
  /** Paragraphs that were read before, for an account that is checked over and over. */
  readonly cache?: BlockCache | undefined;
}

/** What a check says of one account. */
export interface AccountResult {
  readonly account: Account;
  readonly reading: MovesReading;
  readonly defaultUnit: string | undefined;
  readonly claims: readonly Claim[];
  /** By place, then by rule. */
  readonly findings: readonly Finding[];
  /** Whether the text was read; false where it is too long, so that only its details were. */
  readonly whole: boolean;
}

/**
 * Reads and checks one account. The same text, units and settings always give the same findings, wherever it runs.
 * Of a very long account only the details are read, unless the whole is asked for.
 */
export function checkText(path: string, raw: string, options: CheckOptions): AccountResult {
  if (raw.length <= LONG_ACCOUNT || options.whole) return checkAccount(parseAccount(path, raw), options);
  const account = parseDetails(path, raw);
  const context = contextOf(account, emptyReading(), options);
  return resultOf(context, runRules(context, ['details'], options.crashed), false);
}

/** Checks an account that has been read, whole. */
export function checkAccount(account: Account, options: CheckOptions): AccountResult {
  const starts = storyStartsOf(account);
  const reading = readMoves(
    account.blocks,
    options.model,
    options.cache ? { cache: options.cache, starts } : { starts },
  );
  const context = contextOf(account, withMarks(reading, account), options);
  return resultOf(context, runRules(context, ['details', 'text', 'findings'], options.crashed), true);
}

function contextOf(account: Account, reading: MovesReading, options: CheckOptions): RuleContext {
  const { units, portfolio, today } = options;
  let signs: SignsReading | undefined;
  return {
    account,
    reading,
    signs: () => {
      signs ??= readSigns(account.blocks, reading.moves);
      return signs;
    },
    units,
    portfolio,
    today,
    defaultUnit: defaultUnitOf(account, units),
    claims: claimsOf(account, units),
    unusedSettled: [],
  };
}

function resultOf(context: RuleContext, findings: readonly Finding[], whole: boolean): AccountResult {
  const { account, reading, defaultUnit, claims } = context;
  return { account, reading, defaultUnit, claims, findings, whole };
}
