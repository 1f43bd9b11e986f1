import {
  type AccountSummary,
  coverageOf,
  type ErrorJson,
  type PortfolioCoverage,
  renderCoverageCsv,
  renderCoverageJson,
  renderCoverageText,
  summaryOf,
} from '../core/index';
import { checkAccountText, readAccounts, type Targets, targetsOf } from './accounts';
import type { Command, CoverageFormat } from './arguments';
import { later } from './later';
import type { LoadedPortfolio } from './portfolios';
import { type ExitStatus, type Session, STATUS } from './session';
import type { Terminal } from './terminal';

/** The sums of the accounts of each portfolio under or above a folder. */
interface Portfolios {
  readonly portfolios: readonly { readonly loaded: LoadedPortfolio; readonly accounts: readonly AccountSummary[] }[];
  readonly errors: readonly ErrorJson[];
}

/** `coverage`: how far each criterion has come, to standard output. */
export async function runCoverage(command: Command & { name: 'coverage' }, session: Session): Promise<ExitStatus> {
  const targets = await folderTargets(command.folder, session);
  if (targets === undefined) return STATUS.failed;
  const { portfolios, errors } = await sumUp(targets, session);
  const coverage = portfolios.map(({ loaded, accounts }) => ({
    path: loaded.path,
    candidate: loaded.portfolio.config.candidate,
    units: coverageOf(loaded.portfolio, accounts),
  }));
  if (portfolios.every(({ accounts }) => accounts.length === 0))
    session.terminal.trouble(`${command.folder}: No account was found here.`);
  await session.terminal.out(await render(command.format, coverage, errors, session.terminal));
  return STATUS.fine;
}

/**
 * The files of the portfolio a folder lies in, whole, else of all portfolios under it. Undefined, with a line of
 * trouble, where there is no such folder.
 */
export async function folderTargets(folder: string, session: Session): Promise<Targets | undefined> {
  const given = await targetsOf([folder], session);
  const [above] = given.roots;
  const inside =
    above !== undefined && session.absolute(folder) !== above && session.absolute(folder).startsWith(above);
  const targets = inside ? await targetsOf([(await session.portfolioIn(above)).path], session) : given;
  for (const { path, message } of targets.errors) session.terminal.trouble(`${path}: ${message}`);
  return targets.failed ? undefined : targets;
}

async function sumUp(targets: Targets, session: Session): Promise<Portfolios> {
  const { terminal } = session;
  const errors: ErrorJson[] = [...targets.errors];
  const sums = new Map<LoadedPortfolio, AccountSummary[]>();
  for (const root of targets.roots) {
    const loaded = await session.portfolioIn(root);
    sums.set(loaded, []);
    errors.push(...reportProblems(loaded, terminal));
  }
  let done = 0;
  const read = readAccounts(targets.files, session, ({ path }, message) => {
    errors.push({ path, message });
    terminal.trouble(`${path}: ${message}`);
  });
  for await (const text of read) {
    const { account, reading, claims } = await checkAccountText(text, session);
    const sum = summaryOf(account, reading, claims, text.loaded.portfolio);
    const own = sums.get(text.loaded) ?? [];
    own.push(sum);
    sums.set(text.loaded, own);
    done += 1;
    terminal.progress(done, targets.files.length);
  }
  terminal.progress(done);
  if (sums.size === 0) sums.set(await session.portfolioIn(undefined), []);
  return { portfolios: [...sums].map(([loaded, accounts]) => ({ loaded, accounts })), errors };
}

/** Tells what cannot be read of a portfolio's own files, each with its place. */
export function reportProblems({ errors, problems }: LoadedPortfolio, terminal: Terminal): ErrorJson[] {
  const placed = [...problems].flatMap(([path, list]) =>
    list.map(({ source, span, message }) => {
      const before = source.text.slice(0, span.start).split(/\r\n|\r|\n/);
      return { path, place: `:${before.length}:${(before.at(-1)?.length ?? 0) + 1}`, message };
    }),
  );
  const all = [...errors.map((error) => ({ ...error, place: '' })), ...placed];
  for (const { path, place, message } of all) terminal.trouble(`${path}${place}: ${message}`);
  return all.map(({ path, message }) => ({ path, message }));
}

async function render(
  format: CoverageFormat,
  coverage: readonly PortfolioCoverage[],
  errors: readonly ErrorJson[],
  terminal: Terminal,
): Promise<string> {
  switch (format) {
    case 'json':
      return renderCoverageJson(coverage, errors);
    case 'markdown':
      return (await later()).renderCoverageMarkdown(coverage);
    case 'html':
      return (await later()).renderCoverageHtml(coverage);
    case 'csv':
      return renderCoverageCsv(coverage);
    case 'text':
      return renderCoverageText(coverage, terminal.style);
  }
}
