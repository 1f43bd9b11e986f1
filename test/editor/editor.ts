import * as vscode from 'vscode';
import type { Api } from '../../src/editor/extension';
import type { Services } from '../../src/editor/services';
import { ok } from './assert';

const EXTENSION = 'star-accounts.star-accounts';
const POLL = 15;

/** What a test of a finding goes by. */
export interface Shown {
  readonly rule: string;
  readonly severity: 'error' | 'warning' | 'information' | 'hint';
  readonly message: string;
  readonly range: vscode.Range;
}

const SEVERITIES = ['error', 'warning', 'information', 'hint'] as const;

/** The folder that is open. */
export function workspace(): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  ok(folder, 'No folder is open.');
  return folder.uri;
}

/** The extension, started. */
export function extension(): vscode.Extension<Api> {
  const found = vscode.extensions.getExtension<Api>(EXTENSION);
  ok(found, 'The extension is not there.');
  return found;
}

/** Its services, once everything in the folder has been read. */
export async function services(): Promise<Services> {
  const api = await extension().activate();
  await api.ready;
  return api.services;
}

type Held<T> = Exclude<NonNullable<T>, false>;

/** Resolves to the first value that holds; asks again and again, for at most `seconds`. */
export async function until<T>(what: string, read: () => T | PromiseLike<T>, seconds = 10): Promise<Held<T>> {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const value = await read();
    if (value) return value as Held<T>;
    if (Date.now() > end) throw new Error(`${what}: not within ${seconds} s`);
    await new Promise((resolve) => setTimeout(resolve, POLL));
  }
}

/** The place of a file, counted from the open folder. */
export function placeOf(path: string): vscode.Uri {
  return vscode.Uri.joinPath(workspace(), ...path.split('/'));
}

/** Writes a file of the open folder as another program would. */
export async function write(path: string, content: string | Uint8Array): Promise<vscode.Uri> {
  const uri = placeOf(path);
  await vscode.workspace.fs.writeFile(uri, typeof content === 'string' ? new TextEncoder().encode(content) : content);
  return uri;
}

/** The text of a file on the disk. */
export async function textOnDisk(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

/** The files in a folder of the open folder, sorted; none where it is not there. */
export async function filesIn(path: string): Promise<string[]> {
  try {
    return (await vscode.workspace.fs.readDirectory(placeOf(path))).map(([name]) => name).sort();
  } catch {
    return [];
  }
}

/** Opens a file in an editor that has the focus. */
export async function open(uri: vscode.Uri): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
}

let made = 0;

/** The folder that the accounts of a test are in; `clean` removes it. */
export const MADE = 'accounts/tests';

/** Writes an account that was not there, opens it, and waits until it has been read. */
export async function openAccount(text: string): Promise<vscode.TextEditor> {
  made += 1;
  const editor = await open(await write(`${MADE}/account-${made}.md`, text));
  const { shown } = await services();
  await until('the account read', () => shown.of(editor.document.uri)?.read.version === editor.document.version);
  return editor;
}

/** The findings that the editor shows of a file. */
export function findingsOf(uri: vscode.Uri): Shown[] {
  return vscode.languages
    .getDiagnostics(uri)
    .filter(({ source }) => source === 'STAR')
    .map(({ code, severity, message, range }) => ({
      rule: String(code ?? ''),
      severity: SEVERITIES[severity] ?? 'error',
      message,
      range,
    }))
    .sort((a, b) => a.range.start.compareTo(b.range.start) || (a.rule < b.rule ? -1 : 1));
}

/** The rules of the findings shown, sorted. */
export function rulesOf(uri: vscode.Uri): string[] {
  return findingsOf(uri)
    .map(({ rule }) => rule)
    .sort();
}

/** Waits until the findings shown are those of the text as it stands, and resolves to their rules. */
export async function rulesNow(document: vscode.TextDocument): Promise<string[]> {
  const { shown } = await services();
  await until('the text read', () => shown.of(document.uri)?.read.version === document.version);
  return rulesOf(document.uri);
}

/** Puts the caret after the first occurrence of some words. */
export function caretAfter(editor: vscode.TextEditor, words: string): void {
  const at = editor.document.getText().indexOf(words);
  ok(at >= 0, `"${words}" is not in the text.`);
  const position = editor.document.positionAt(at + words.length);
  editor.selection = new vscode.Selection(position, position);
}

/** Types as a person does, a key at a time. */
export async function typeKeys(text: string): Promise<void> {
  for (const key of text) await vscode.commands.executeCommand('type', { text: key });
}

/** Changes a document by program, as if it were pasted at the end. */
export async function append(document: vscode.TextDocument, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, document.lineAt(document.lineCount - 1).range.end, text);
  ok(await vscode.workspace.applyEdit(edit), 'The text could not be put in.');
}

const FEW = 3;
const unsaved = () => vscode.workspace.textDocuments.filter(({ isDirty, isUntitled }) => isDirty && !isUntitled);

/** Closes every editor, and removes what tests have made. */
export async function clean(...paths: readonly string[]): Promise<void> {
  // Each takes an editor of its own to be reverted in; of many, the files go anyway.
  if (unsaved().length > FEW) await vscode.workspace.saveAll(false);
  for (const document of unsaved()) {
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  for (const path of [MADE, ...paths])
    try {
      await vscode.workspace.fs.delete(placeOf(path), { recursive: true });
    } catch {
      // A test that failed may not have made it.
    }
}
