import * as vscode from 'vscode';
import { parseDate, renderDate } from '../core/index';
import { today } from './clock';

/** An entry of a list that stands for a value. */
export interface Option<T> extends vscode.QuickPickItem {
  readonly value: T;
}

/** Lets the person choose one of some options; `undefined` when they put the list away. */
export async function choose<T>(
  options: readonly Option<T>[],
  title: string,
  placeHolder?: string,
): Promise<T | undefined> {
  const picked = await vscode.window.showQuickPick(options, {
    title,
    ...(placeHolder ? { placeHolder } : {}),
    ignoreFocusOut: true,
    matchOnDetail: true,
  });
  return picked?.value;
}

/** Asks for a line of text; '' when left empty, `undefined` when put away. */
export async function askText(title: string, prompt: string, value = ''): Promise<string | undefined> {
  const answer = await vscode.window.showInputBox({ title, prompt, value, ignoreFocusOut: true });
  return answer?.trim();
}

/** Asks for a day, in any way people write one; '' when left empty, else as 2026-03-14. */
export async function askDate(title: string, value = ''): Promise<string | undefined> {
  const answer = await vscode.window.showInputBox({
    title,
    prompt: 'For example 14/3/26. You can leave it empty and add it later.',
    value,
    ignoreFocusOut: true,
    validateInput: (text) => {
      if (text.trim() === '' || readDay(text)) return undefined;
      return 'This does not read like a date. Try 14/3/26, or leave it empty.';
    },
  });
  return answer === undefined ? undefined : (readDay(answer) ?? '');
}

function readDay(text: string): string | undefined {
  const word = text.trim().toLowerCase();
  if (word === 'today') return renderDate(today());
  const read = parseDate(text);
  return read && renderDate(read.date);
}
