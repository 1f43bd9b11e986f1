import * as vscode from 'vscode';
import { editsOf, type Finding, type Fix, type SettledAnswer, type TextEdit } from '../core/index';
import type { ReadAccount } from './account-store';
import { toRange, toSnippetEdit, toWorkspaceEdit } from './convert';

/** Applies an edit; false where the editor refused it. */
export async function apply(edit: vscode.WorkspaceEdit, metadata?: vscode.WorkspaceEditMetadata): Promise<boolean> {
  return vscode.workspace.applyEdit(edit, metadata);
}

/** Shows a document and puts the caret at a range. */
export async function reveal(document: vscode.TextDocument, range: vscode.Range): Promise<vscode.TextEditor> {
  const editor = await vscode.window.showTextDocument(document);
  editor.selection = new vscode.Selection(range.start, range.start);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  return editor;
}

/** Shows a document with a stretch of it selected. */
export async function revealSelected(document: vscode.TextDocument, range: vscode.Range): Promise<void> {
  const editor = await reveal(document, range);
  editor.selection = new vscode.Selection(range.start, range.end);
}

/** The edit of a fix. Asks leave the caret where the answer goes. A settle has none before its reason is known, a fix that makes files none before their places are, and one that reaches other accounts none before they are read. */
export function editOf(read: ReadAccount, fix: Fix): vscode.WorkspaceEdit | undefined {
  if (fix.kind === 'settle' || fix.files || fix.everywhere) return undefined;
  const { uri } = read.document;
  const { source } = read.result.account;
  const only = fix.edits[0];
  if (fix.caret === undefined || !only || fix.edits.length > 1) return toWorkspaceEdit(uri, source, fix.edits);
  const edit = new vscode.WorkspaceEdit();
  edit.set(uri, [toSnippetEdit(source, only, fix.caret)]);
  return edit;
}

/** Applies a fix that needs no reason; for an ask the document is shown with the caret under the question. */
export async function applyFix(read: ReadAccount, fix: Fix): Promise<boolean> {
  const edit = editOf(read, fix);
  if (!edit || !(await isCurrent(read))) return false;
  if (fix.kind === 'ask') await vscode.window.showTextDocument(read.document);
  return apply(edit);
}

const PROMPTS: Readonly<Record<SettledAnswer, string>> = {
  'did-not-happen': 'In a few words: why did this not happen? Your assessor will see it.',
  left: 'In a few words: why leave this finding? Your assessor will see it.',
};

/** Asks for the reason and records it with the finding. Nothing is changed when the question is put away. */
export async function settle(read: ReadAccount, fix: Fix): Promise<boolean> {
  const answer = fix.answer ?? 'left';
  const reason = await vscode.window.showInputBox({
    title: answer === 'left' ? 'Leave this finding, because …' : "This didn't happen",
    prompt: PROMPTS[answer],
    validateInput: (value) => (value.trim() === '' ? 'A few words are needed here.' : undefined),
    ignoreFocusOut: true,
  });
  if (reason === undefined) return false;
  return applyEdits(read, editsOf(read.result.account, fix, reason.trim()));
}

/** Whether an account still stands as it was read; where it was changed since, says so, since edits would miss their place. */
export async function isCurrent({ document, version }: ReadAccount): Promise<boolean> {
  if (document.version === version && !document.isClosed) return true;
  await vscode.window.showInformationMessage('The text changed meanwhile. Please try again.');
  return false;
}

/** Applies edits of core to an account's document as it was read, as one step of undo. */
export async function applyEdits(read: ReadAccount, edits: readonly TextEdit[]): Promise<boolean> {
  if (!(await isCurrent(read))) return false;
  return apply(toWorkspaceEdit(read.document.uri, read.result.account.source, edits));
}

/** The finding nearest to the caret among some; the one the caret is in comes first. */
export function nearestFinding(
  read: ReadAccount,
  findings: readonly Finding[],
  caret: vscode.Position,
): Finding | undefined {
  const { source } = read.result.account;
  const distance = (finding: Finding) => {
    const range = toRange(source, finding.span);
    return range.contains(caret) ? -1 : Math.abs(range.start.line - caret.line);
  };
  return [...findings].sort((a, b) => distance(a) - distance(b))[0];
}
