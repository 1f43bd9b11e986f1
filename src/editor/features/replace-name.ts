import * as vscode from 'vscode';
import { type Account, type Finding, nameReplacer, parseAccount, personAt } from '../../core/index';
import type { ReadAccount } from '../account-store';
import { choose } from '../ask-user';
import { COMMANDS } from '../commands';
import { toRange, toWorkspaceEdit } from '../convert';
import { apply, isCurrent, nearestFinding } from '../editing';
import { eachOf, readText } from '../files';
import type { Services } from '../services';
import { currentAccount } from './findings-by-command';

/** *Replace a name by a letter…*: puts one letter in place of a person's name in every account of the portfolio, as one step of undo. */
export function registerReplaceName(services: Services): vscode.Disposable {
  return vscode.commands.registerCommand(COMMANDS.replaceName.id, async (uri?: vscode.Uri, range?: vscode.Range) => {
    const read = uri ? services.shown.of(uri)?.read : await currentAccount(services);
    if (!read) return;
    const { account, findings } = read.result;
    const names = findings.filter((finding) => finding.fixes.some((fix) => fix.everywhere));
    const finding = range
      ? names.find(({ span }) => toRange(account.source, span).isEqual(range))
      : await chooseName(read, names);
    const person = finding && personAt(account, finding.span);
    if (!person) return;
    const places = await placesOf(services, read);
    const replace = nameReplacer([...places.values()].map((place) => place.account));
    const { label, edits } = replace(person);
    const edit = new vscode.WorkspaceEdit();
    for (const [path, own] of edits) {
      const place = places.get(path);
      if (!place) continue;
      for (const [target, changes] of toWorkspaceEdit(place.uri, place.account.source, own).entries())
        edit.set(target, changes);
    }
    if (!(await isCurrent(read))) return;
    if (await apply(edit, { isRefactoring: true }))
      await vscode.window.showInformationMessage(
        `"${label}" stands there now, in ${edits.size === 1 ? 'one account' : `${edits.size} accounts`}. Undo takes it back.`,
      );
  });
}

/** The likely names of an account, the one nearest to the caret first; asks only where there is a choice. */
async function chooseName(read: ReadAccount, names: readonly Finding[]): Promise<Finding | undefined> {
  const editor = vscode.window.activeTextEditor;
  const nearest = editor && nearestFinding(read, names, editor.selection.active);
  if (!nearest) {
    await vscode.window.showInformationMessage('No full name was seen in this account.');
    return undefined;
  }
  if (names.length === 1) return nearest;
  const { text } = read.result.account.source;
  const options = [nearest, ...names.filter((finding) => finding !== nearest)].map((finding) => ({
    label: text.slice(finding.span.start, finding.span.end),
    value: finding,
  }));
  return choose(options, 'Replace a name by a letter', 'Whose name?');
}

interface Place {
  readonly uri: vscode.Uri;
  readonly account: Account;
}

/** The account and all others of its portfolio as they stand now, saved or not, by path in the order of their paths. */
async function placesOf(
  { portfolios }: Services,
  { document, result }: ReadAccount,
): Promise<ReadonlyMap<string, Place>> {
  const { path } = result.account;
  const places = new Map<string, Place>([[path, { uri: document.uri, account: result.account }]]);
  const folder = portfolios.folderOf(document.uri);
  await eachOf(folder?.accounts ?? [], async (summary) => {
    const uri = folder?.uriOf(summary.path);
    if (!uri || summary.path === path) return;
    const open = vscode.workspace.textDocuments.find((candidate) => candidate.uri.toString() === uri.toString());
    const text = open ? open.getText() : await readText(uri);
    if (text !== undefined) places.set(summary.path, { uri, account: parseAccount(summary.path, text) });
  });
  return new Map([...places].sort(([a], [b]) => (a < b ? -1 : 1)));
}
