import * as vscode from 'vscode';
import {
  type AccountResult,
  CONFIG_FILE,
  checkText,
  isStarted,
  NO_LABEL,
  type OpenQuestion,
  openQuestionsOf,
  renderDate,
  summaryOf,
  withCandidate,
} from '../../core/index';
import { askText, choose, type Option } from '../ask-user';
import { today } from '../clock';
import { COMMANDS } from '../commands';
import { asRange, toWorkspaceEdit } from '../convert';
import { apply, reveal } from '../editing';
import { eachOf, exists, nameOf, readText, writeText } from '../files';
import { later } from '../later';
import type { PortfolioFolder } from '../portfolio-folder';
import type { Services } from '../services';

/** *Hand in…*: saves, lists what is still open, gives each account its reference, and writes one page to print or send. */
export function registerHandIn(services: Services): vscode.Disposable {
  return vscode.commands.registerCommand(COMMANDS.handIn.id, async () => {
    const folder = await folderToHandIn(services);
    if (!folder) return;
    if (!(await saved(folder))) return;
    await services.portfolios.settled();
    const before = await readAccounts(services, folder);
    if (!before) return;
    if (before.length === 0) {
      await vscode.window.showInformationMessage('Nothing is written yet, so there is nothing to hand in.');
      return;
    }
    if (!(await labelled(folder))) return;
    if (!(await goOn(folder, before.flatMap(openQuestionsOf)))) return;
    if (!(await giveReferences(folder, before)) || !(await saved(folder))) return;
    const results = await readAccounts(services, folder);
    if (!results) return;
    const { handInAccountOf, renderHandIn } = await later();
    const accounts = results.map((result) =>
      handInAccountOf(result, summaryOf(result.account, result.reading, result.claims, folder.portfolio)),
    );
    const page = renderHandIn({ portfolio: folder.portfolio, accounts, date: today() });
    const place = await freeName(folder.uri, `hand-in-${renderDate(today())}.html`);
    await writeText(place, page);
    await offer(place, accounts.length, folder.accounts.length - accounts.length);
  });
}

async function folderToHandIn({ portfolios }: Services): Promise<PortfolioFolder | undefined> {
  const document = vscode.window.activeTextEditor?.document;
  const active = document && portfolios.folderOf(document.uri);
  if (active) return active;
  const { folders } = portfolios;
  if (folders.length === 0)
    await vscode.window.showInformationMessage('No portfolio is open. "STAR: Make this folder a portfolio" makes one.');
  if (folders.length === 0) return undefined;
  if (folders.length === 1) return folders[0];
  return choose(
    folders.map((folder) => ({
      label: folder.portfolio.config.candidate ?? nameOf(folder.uri),
      description: folder.uri.path,
      value: folder,
    })),
    'Which portfolio?',
  );
}

/** Asks once for the label that stands on the page, so that many pages can be told apart; false when the box is put away. */
async function labelled(folder: PortfolioFolder): Promise<boolean> {
  const { candidate } = folder.portfolio.config;
  if (candidate && candidate !== NO_LABEL) return true;
  const label = await askText(
    'Hand in: what is your label?',
    'Your candidate number or initials, not your full name. It stands on the page.',
  );
  if (label === undefined) return false;
  const place = folder.uriOf(CONFIG_FILE);
  const text = await readText(place);
  if (label === '' || text === undefined) return true;
  await writeText(place, withCandidate(text, label));
  await folder.load();
  return true;
}

/** Saves what is open; false, with a word about it, where an account could not be saved: the page is made from the files. */
async function saved(folder: PortfolioFolder): Promise<boolean> {
  await vscode.workspace.saveAll(false);
  const left = vscode.workspace.textDocuments.find(({ isDirty, uri }) => isDirty && folder.pathOf(uri) !== undefined);
  if (!left) return true;
  await vscode.window.showWarningMessage(`${nameOf(left.uri)} could not be saved, so nothing was handed in.`);
  return false;
}

/** Every account in which something is written, as it is on disk now. One that cannot be read stops it all, since none may be lost. */
async function readAccounts({ portfolios }: Services, folder: PortfolioFolder): Promise<AccountResult[] | undefined> {
  const options = portfolios.checkOptions(folder.portfolio);
  const results: AccountResult[] = [];
  const unread: string[] = [];
  if (!options) return results;
  await eachOf(folder.accounts, async ({ path }) => {
    const text = await readText(folder.uriOf(path));
    if (text === undefined) unread.push(path);
    else results.push(checkText(path, text, { ...options, whole: true }));
  });
  if (unread.length > 0) {
    await vscode.window.showWarningMessage(`${unread[0]} cannot be read, so nothing was handed in.`);
    return undefined;
  }
  return results.filter(({ account }) => isStarted(account)).sort((a, b) => (a.account.path < b.account.path ? -1 : 1));
}

/** Shows what is still open; true when the person wants to hand in all the same, false when they go to one of them. */
async function goOn(folder: PortfolioFolder, open: readonly OpenQuestion[]): Promise<boolean> {
  if (open.length === 0) return true;
  const count = open.length === 1 ? '1 question is' : `${open.length} questions are`;
  const options: Option<OpenQuestion | 'go on'>[] = [
    { label: 'Still open: choose one to go there', kind: vscode.QuickPickItemKind.Separator, value: 'go on' },
    ...open.map((question) => ({ label: question.words, description: question.title, value: question })),
    { label: 'Or', kind: vscode.QuickPickItemKind.Separator, value: 'go on' },
    { label: '$(export) Hand in all the same', detail: `${count} still open.`, value: 'go on' },
  ];
  const chosen = await choose(options, 'Hand in', 'Choose a question to go there, or hand in all the same.');
  if (chosen === 'go on') return true;
  if (chosen) {
    const document = await vscode.workspace.openTextDocument(folder.uriOf(chosen.path));
    await reveal(document, asRange({ start: chosen.place, end: chosen.place }));
  }
  return false;
}

/** Gives each account without one its reference, in one step that undo takes back. */
async function giveReferences(folder: PortfolioFolder, results: readonly AccountResult[]): Promise<boolean> {
  const { assigned } = (await later()).assignRefs(
    results.map((result) => result.account),
    folder.portfolio,
  );
  if (assigned.length === 0) return true;
  const edit = new vscode.WorkspaceEdit();
  for (const { path, edits } of assigned) {
    const source = results.find((result) => result.account.path === path)?.account.source;
    const uri = folder.uriOf(path);
    if (source) edit.set(uri, toWorkspaceEdit(uri, source, edits).get(uri));
  }
  if (await apply(edit, { isRefactoring: true })) return true;
  await vscode.window.showWarningMessage('The references could not be written, so nothing was handed in.');
  return false;
}

async function freeName(folder: vscode.Uri, name: string): Promise<vscode.Uri> {
  for (let number = 1; ; number += 1) {
    const place = vscode.Uri.joinPath(folder, number === 1 ? name : name.replace(/\.html$/, `-${number}.html`));
    if (!(await exists(place))) return place;
  }
}

async function offer(place: vscode.Uri, count: number, empty: number): Promise<void> {
  const open = 'Open the page';
  const left = empty === 0 ? '' : ` ${empty} not begun yet ${empty === 1 ? 'was' : 'were'} left out.`;
  const words = `${count} ${count === 1 ? 'account is' : 'accounts are'} on one page: ${nameOf(place)}. Print it, or send it to your assessor.${left}`;
  if ((await vscode.window.showInformationMessage(words, open)) === open) await vscode.env.openExternal(place);
}
