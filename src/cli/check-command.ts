import { version } from '../../package.json';
import {
  type AccountResult,
  accountJsonOf,
  checkJsonPieces,
  type ErrorJson,
  type FileProblem,
  type LevelCounts,
  NO_FINDINGS,
  plusOne,
  positionAt,
  renderCheckSummary,
  renderFileProblems,
  renderFindings,
  renderSarif,
  type SarifResult,
  type ShownLevel,
  sarifProblemOf,
  sarifResultsOf,
} from '../core/index';
import { checkAccountText, readAccounts, targetsOf } from './accounts';
import type { CheckFormat, Command, FailOn } from './arguments';
import { type ExitStatus, type Session, STATUS } from './session';
import type { Terminal } from './terminal';

/** Prints what a check finds, account by account, so that no more than one is held. */
interface Writer {
  readonly begin: () => string;
  readonly problems: (path: string, problems: readonly FileProblem[]) => string;
  readonly account: (result: AccountResult) => string;
  readonly end: (accounts: number, counts: LevelCounts, errors: readonly ErrorJson[]) => string;
}

const RANK: readonly ShownLevel[] = ['hint', 'information', 'warning', 'error'];

/** `check`: the findings of all accounts under the paths, to standard output. */
export async function runCheck(command: Command & { name: 'check' }, session: Session): Promise<ExitStatus> {
  const { terminal } = session;
  const targets = await targetsOf(command.paths, session);
  const errors: ErrorJson[] = [];
  let failed = targets.failed;
  let counts = NO_FINDINGS;
  const trouble = (error: ErrorJson) => {
    errors.push(error);
    terminal.trouble(`${error.path}: ${error.message}`);
  };
  for (const error of targets.errors) trouble(error);
  const writer = writerFor(command.format, terminal);
  await terminal.out(writer.begin());
  for (const root of targets.roots) {
    const loaded = await session.portfolioIn(root);
    for (const error of loaded.errors) trouble(error);
    for (const [path, problems] of loaded.problems) {
      await terminal.out(writer.problems(path, problems));
      if (command.format === 'json') errors.push(...problems.map((problem) => errorOf(path, problem)));
      for (const _ of problems) counts = plusOne(counts, 'error');
    }
  }
  let accounts = 0;
  const read = readAccounts(targets.files, session, (target, message) => {
    trouble({ path: target.path, message });
    failed ||= target.named;
  });
  for await (const text of read) {
    const result = await checkAccountText(text, session);
    await terminal.out(writer.account(result));
    for (const { level } of result.findings) counts = plusOne(counts, level);
    accounts += 1;
    terminal.progress(accounts, targets.files.length);
  }
  terminal.progress(accounts);
  if (accounts === 0 && errors.length === 0)
    terminal.trouble(`${command.paths.join(', ')}: No account was found here.`);
  await terminal.out(writer.end(accounts, counts, errors));
  if (failed) return STATUS.failed;
  return reaches(counts, command.failOn) ? STATUS.found : STATUS.fine;
}

function reaches(counts: LevelCounts, failOn: FailOn): boolean {
  return failOn !== 'never' && RANK.slice(RANK.indexOf(failOn)).some((level) => counts[level] > 0);
}

function errorOf(path: string, { source, span, message }: FileProblem): ErrorJson {
  const { line, character } = positionAt(source, span.start);
  return { path, message: `Line ${line + 1}, column ${character + 1}: ${message}` };
}

function writerFor(format: CheckFormat, { style }: Terminal): Writer {
  if (format === 'json') {
    let first = true;
    return {
      begin: () => checkJsonPieces.head,
      problems: () => '',
      account: (result) => {
        const piece = checkJsonPieces.account(accountJsonOf(result), first);
        first = false;
        return piece;
      },
      end: (_accounts, _counts, errors) => checkJsonPieces.foot(errors),
    };
  }
  if (format === 'sarif') {
    const results: SarifResult[] = [];
    return {
      begin: () => '',
      problems: (path, problems) => {
        results.push(...problems.map((problem) => sarifProblemOf(path, problem)));
        return '';
      },
      account: (result) => {
        results.push(...sarifResultsOf(result));
        return '';
      },
      end: (_accounts, _counts, errors) => renderSarif(results, errors, version),
    };
  }
  return {
    begin: () => '',
    problems: (path, problems) => renderFileProblems(path, problems, style),
    account: (result) => renderFindings(result, style),
    end: (accounts, counts) => renderCheckSummary(accounts, counts, style),
  };
}
