import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import type { CheckJson } from '../../src/core/index';
import { STATE_WORDS } from '../../src/core/index';
import { ok, same } from './assert';
import { clean, findingsOf, placeOf, services, until, workspace } from './editor';
import { portfolioAt } from './portfolio';
import { answering, away } from './window';

/** Above `out/test`. */
const PROJECT = join(__dirname, '..', '..');
const CORPORA = ['test/corpus/a', 'test/corpus/e', 'test/accounts/good'];
const FOLDER = 'parity';
/** How many are checked by the command itself, as a person would. */
const BY_COMMAND = 5;
const AT_ONCE = 20;

/** What the command line prints, whatever it thinks of the accounts. */
function commandLine(...args: string[]): Promise<string> {
  const command = join(PROJECT, 'dist', 'star-accounts.js');
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [command, ...args], { maxBuffer: 1 << 28 }, (error, stdout, stderr) => {
      if (error && error.code !== 1) reject(new Error(`${error.message}\n${stderr}`));
      else resolve(stdout);
    });
  });
}

function copyCorpora(): number {
  const accounts = join(placeOf(FOLDER).fsPath, 'accounts');
  let count = 0;
  for (const corpus of CORPORA) {
    const from = join(PROJECT, corpus);
    mkdirSync(join(accounts, corpus), { recursive: true });
    for (const name of readdirSync(from).filter((candidate) => candidate.endsWith('.md'))) {
      cpSync(join(from, name), join(accounts, corpus, name));
      count += 1;
    }
  }
  writeFileSync(join(accounts, '..', 'star-portfolio.yaml'), 'candidate: Candidate Y\nunits: ["208", CFACSA9]\n');
  return count;
}

async function openSome(accounts: CheckJson['accounts']): Promise<void> {
  await Promise.all(accounts.map(({ path }) => vscode.workspace.openTextDocument(vscode.Uri.file(path))));
}

/** *Check account*, its list put away at once. Without a question there is no list, only a message. */
async function checkByCommand(document: vscode.TextDocument): Promise<void> {
  await vscode.window.showTextDocument(document);
  const seen = answering([away], () => vscode.commands.executeCommand('starAccounts.checkAccount'));
  await seen.catch((error: Error) => ok(error.message.includes('never asked for'), error.message));
}

describe('The editor and the command line', () => {
  after(() => clean(FOLDER));

  it('find the same in every account of the corpora', async function () {
    this.timeout(90_000);
    const count = copyCorpora();
    await portfolioAt(FOLDER);
    const { shown } = await services();
    const root = placeOf(FOLDER).fsPath;
    const { accounts }: CheckJson = JSON.parse(await commandLine('check', '--format', 'json', root));
    same(accounts.length, count, 'Every file is checked.');
    let findings = 0;
    for (const [index, { path, diagnostics }] of accounts.entries()) {
      if (index % AT_ONCE === 0) await openSome(accounts.slice(index, index + AT_ONCE));
      const document = await vscode.workspace.openTextDocument(vscode.Uri.file(path));
      await until(`${path} read`, () => shown.of(document.uri)?.read.version === document.version);
      // The command does this and opens its list, which would take a minute for all of them.
      if (index >= BY_COMMAND) shown.ask(document);
      else await checkByCommand(document);
      const mine = findingsOf(document.uri).map(({ rule, severity, message, range }) => ({
        rule,
        severity,
        message,
        range: { start: range.start, end: range.end },
      }));
      const order = (list: readonly { rule: string }[]) => list.map((item) => JSON.stringify(item)).sort();
      same(order(mine), order(diagnostics), path);
      findings += mine.length;
    }
    console.log(`      ${accounts.length} accounts, ${findings} findings`);
    ok(findings > accounts.length, 'There was something to compare.');
  });

  it('see the same states', async () => {
    const { portfolios } = await services();
    const mine = await until('the portfolio', () =>
      portfolios.folders.find(({ uri }) => uri.path === workspace().path),
    );
    const { rows } = JSON.parse(await commandLine('coverage', '--format', 'json', workspace().fsPath));
    const theirs = rows.filter((row: { portfolio: string }) => !row.portfolio.includes(FOLDER));
    const paths = (list: readonly { readonly claims: readonly { readonly path: string }[] }[]) =>
      [
        ...new Set(list.flatMap(({ claims }) => claims.map(({ path }) => path.slice(path.indexOf('accounts/'))))),
      ].sort();
    same(paths(mine.coverage.flatMap((unit) => unit.rows)), paths(theirs), 'The accounts that count.');
    same(
      mine.coverage.flatMap((unit) => unit.rows.map((row) => [row.label, STATE_WORDS[row.key]])),
      theirs.map((row: { label: string; words: string }) => [row.label, row.words]),
      'Each criterion of the open folder.',
    );
    same(theirs.length, 51, 'Rows.');
  });
});
