import { parseAccount } from '../../../src/core/account/parse-account';
import type { AccountResult } from '../../../src/core/check/check-account';
import { emptyReading, type MovesReading } from '../../../src/core/moves/read-moves';
import { claimsOf, defaultUnitOf } from '../../../src/core/portfolio/claims';
import { coverageOf } from '../../../src/core/portfolio/coverage';
import {
  LONE_PORTFOLIO,
  type Portfolio,
  type PortfolioFile,
  parsePortfolio,
} from '../../../src/core/portfolio/portfolio';
import { type AccountSummary, summaryOf } from '../../../src/core/portfolio/summary';
import type { PortfolioCoverage } from '../../../src/core/report/coverage-data';
import type { Finding } from '../../../src/core/rules/rule';

/** What a check would hand to a report, with the findings and the reading given, so that no verdict of the detector matters. */
export function resultOf(
  text: string,
  given: {
    readonly path?: string;
    readonly findings?: readonly Finding[];
    readonly reading?: MovesReading;
    readonly portfolio?: Portfolio;
  } = {},
): AccountResult {
  const { units } = given.portfolio ?? LONE_PORTFOLIO;
  const account = parseAccount(given.path ?? 'accounts/story.md', text);
  return {
    account,
    reading: given.reading ?? emptyReading(),
    defaultUnit: defaultUnitOf(account, units),
    claims: claimsOf(account, units),
    findings: given.findings ?? [],
    whole: true,
  };
}

/** A finding on the words `on` of a text. */
export function findingOn(text: string, on: string, changes: Partial<Finding> = {}): Finding {
  const start = text.indexOf(on);
  return {
    rule: 'outcome-missing',
    level: 'warning',
    message: 'What came of it was not found here.',
    span: { start, end: start + on.length },
    related: [],
    fixes: [],
    element: undefined,
    headline: false,
    settled: undefined,
    ...changes,
  };
}

/** A portfolio from its own files. */
export function portfolioOf(...files: readonly PortfolioFile[]): Portfolio {
  return parsePortfolio(files, () => ({ unit: undefined, crosswalks: [], problems: [] }));
}

/** The sum of an account. */
export function summaryFor(result: AccountResult, portfolio: Portfolio = LONE_PORTFOLIO): AccountSummary {
  return summaryOf(result.account, result.reading, result.claims, portfolio);
}

/** The coverage of a portfolio in the folder `folder`. */
export function coverageFor(portfolio: Portfolio, accounts: readonly AccountSummary[]): PortfolioCoverage {
  return { path: 'folder', candidate: portfolio.config.candidate, units: coverageOf(portfolio, accounts) };
}

/** What begins a command to a terminal. */
export const ESCAPE = '\u001b';

/** Every text that HTML, a spreadsheet or a terminal could take for more than text. */
export const HOSTILE = `<script>alert("1")</script> & 'x' ${ESCAPE}[31mred`;
