import * as vscode from 'vscode';
import { STATE_WORDS } from '../../src/core/index';
import { type CoverageNode, childrenOf, rootsOf } from '../../src/editor/coverage-nodes';
import type { PortfolioFolder } from '../../src/editor/portfolio-folder';
import { ok, same } from './assert';
import { append, clean, openAccount, placeOf, services, until, workspace } from './editor';
import { makePortfolio } from './portfolio';
import { headed, POST } from './texts';

const INNER = 'inner';

async function rootFolder(): Promise<PortfolioFolder> {
  const { portfolios } = await services();
  return until('the portfolio', () => portfolios.folders.find(({ uri }) => uri.path === workspace().path));
}

/** Every line of the tree of a portfolio. */
async function linesOf(folder: PortfolioFolder, onlyOpen = false): Promise<CoverageNode[]> {
  const all: CoverageNode[] = [];
  const add = (nodes: readonly CoverageNode[]) => {
    for (const node of nodes) {
      all.push(node);
      add(childrenOf(node, onlyOpen));
    }
  };
  add(rootsOf([folder], onlyOpen));
  return all;
}

const criteriaIn = (lines: readonly CoverageNode[], unit: string) =>
  lines.filter(({ kind, id }) => kind === 'criterion' && id.includes(` ${unit} `));

async function stateOf(code: string): Promise<string> {
  const lines = await linesOf(await rootFolder());
  const line = lines.find(({ kind, label }) => kind === 'criterion' && label === code);
  return line?.description.split(' · ')[0] ?? '';
}

describe('The tree of criteria', () => {
  afterEach(() => clean(INNER));

  it('has a line for every criterion, in the words of the coverage', async () => {
    const folder = await rootFolder();
    const lines = await linesOf(folder);
    same(criteriaIn(lines, '208').length, 28, 'Criteria of 208.');
    same(criteriaIn(lines, 'CFACSA9').length, 23, 'Criteria of CFACSA9.');
    same(
      lines.filter(({ kind }) => kind === 'criterion').map(({ description }) => description.split(' · ')[0]),
      folder.coverage.flatMap(({ rows }) => rows.map(({ key }) => STATE_WORDS[key])),
      'Their states.',
    );
    for (const { label, spoken, icon } of lines) ok(label && spoken && icon, `"${label}" can be read and spoken.`);
  });

  it('leads to the account and its passage', async () => {
    const lines = await linesOf(await rootFolder());
    const account = lines.find(({ kind, label }) => kind === 'account' && label === 'Umbrella at closing time');
    ok(account?.place, 'The account is under its criteria.');
    await vscode.commands.executeCommand('starAccounts.openPlace', account.place.uri, account.place.range);
    const editor = vscode.window.activeTextEditor;
    ok(editor, 'An editor is open.');
    ok(editor.document.uri.path.endsWith('umbrella-at-closing-time.md'), 'The account is shown.');
    same(editor.selection.start.line, account.place.range.start.line, 'At its place.');
    same(editor.selection.isEmpty, false, 'The place is selected.');
  });

  it('leaves out what needs nothing more when asked', async () => {
    const folder = await rootFolder();
    const done = folder.coverage.flatMap(({ tally }) => tally.total - tally.open).reduce((sum, count) => sum + count);
    const all = await linesOf(folder);
    const open = await linesOf(folder, true);
    const count = (lines: readonly CoverageNode[]) => lines.filter(({ kind }) => kind === 'criterion').length;
    ok(done > 0, 'Something is done.');
    same(count(all) - count(open), done, 'What is left out.');
  });

  it('follows the writing, and forgets what is not kept', async () => {
    same(await stateOf('208.1.5'), 'nothing yet', 'Before.');
    const { document } = await openAccount(headed('[208.1.5]', 'Ms F came in without a voice.'));
    await until('the tag counted', async () => (await stateOf('208.1.5')) !== 'nothing yet');
    const edit = new vscode.WorkspaceEdit();
    const at = document.getText().indexOf('208.1.5');
    edit.replace(document.uri, new vscode.Range(document.positionAt(at), document.positionAt(at + 7)), '208.1.4');
    await vscode.workspace.applyEdit(edit);
    await until('the other tag counted', async () => (await stateOf('208.1.5')) === 'nothing yet');
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await until('the kept tag counted', async () => (await stateOf('208.1.5')) !== 'nothing yet');
  });

  it('notices files that another program writes and deletes', async () => {
    const uri = placeOf('accounts/tests/other.md');
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(headed('[208.1.5]')));
    await until('the new file counted', async () => (await stateOf('208.1.5')) !== 'nothing yet');
    await vscode.workspace.fs.delete(uri);
    await until('the lost file forgotten', async () => (await stateOf('208.1.5')) === 'nothing yet');
  });

  it('forgets a folder that is deleted', async () => {
    await openAccount(headed('[208.1.5]'));
    await until('the tag counted', async () => (await stateOf('208.1.5')) !== 'nothing yet');
    await vscode.workspace.fs.delete(placeOf('accounts/tests'), { recursive: true });
    await until('the folder forgotten', async () => (await stateOf('208.1.5')) === 'nothing yet');
  });

  it('does not bring back what was deleted while an editor still holds its text', async () => {
    const { document } = await openAccount(headed('[208.1.5]'));
    await until('the tag counted', async () => (await stateOf('208.1.5')) !== 'nothing yet');
    await append(document, 'Not saved.');
    await vscode.workspace.fs.delete(document.uri);
    await until('the file forgotten', async () => (await stateOf('208.1.5')) === 'nothing yet');
    ok(document.isDirty, 'The editor holds its text.');
    const { accounts, portfolios } = await services();
    await portfolios.find();
    await portfolios.settled();
    accounts.start();
    same(await stateOf('208.1.5'), 'nothing yet', 'Everything was read again.');
  });

  it('keeps a portfolio apart from one further in', async () => {
    const inner = await makePortfolio(INNER, { 'accounts/one.md': POST, 'README.md': '# Mine\n' });
    same(
      inner.accounts.map(({ path }) => path),
      ['accounts/one.md'],
      'The inner portfolio has its account.',
    );
    const outer = await rootFolder();
    ok(!outer.accounts.some(({ path }) => path.startsWith(INNER)), 'The outer one does not count it.');
    const { portfolios } = await services();
    same(
      rootsOf(portfolios.folders, false).map(({ label }) => label),
      ['Candidate T', 'Candidate X'],
      'Both are shown.',
    );
    await vscode.workspace.fs.delete(placeOf(INNER), { recursive: true });
    await until('the inner portfolio gone', () => portfolios.folders.length === 1);
  });
});
