import * as vscode from 'vscode';
import { ok } from './assert';

type Answer = (items: readonly vscode.QuickPickItem[]) => unknown;

/** What somebody did in a window: each box that opened, what it offered, and each message. */
export interface Seen {
  readonly boxes: string[];
  readonly items: (readonly vscode.QuickPickItem[])[];
  readonly messages: string[];
}

let window: typeof vscode.window = vscode.window;

/** Takes the `window` that the extension itself uses, where it is not that of the tests. */
export function useWindow(own: typeof vscode.window): void {
  window = own;
}

/** An answer typed into a box. */
export const type =
  (text: string): Answer =>
  () =>
    text;

/** The entry that begins with these words. */
export const pick =
  (words: string): Answer =>
  (items) => {
    const found = items.find((item) => wordsOf(item).startsWith(words));
    ok(found, `"${words}" is not among: ${items.map(wordsOf).join(' | ')}`);
    return found;
  };

/** The entries that begin with these words, ticked. */
export const tick =
  (...words: string[]): Answer =>
  (items) =>
    words.map((word) => pick(word)(items));

/** The list or box is put away. */
export const away: Answer = () => undefined;

/** The words of an entry without its icon. */
export function wordsOf({ label }: vscode.QuickPickItem): string {
  return label.replace(/^\$\([\w-]+\) /, '');
}

/** Runs something that opens boxes, and answers them in turn. A box without an answer fails; so does an answer without a box. */
export async function answering(answers: readonly Answer[], run: () => PromiseLike<unknown>): Promise<Seen> {
  const seen: Seen = { boxes: [], items: [], messages: [] };
  const left = [...answers];
  const next = (title: string | undefined, items: readonly vscode.QuickPickItem[]): unknown => {
    seen.boxes.push(title ?? '');
    seen.items.push(items);
    const answer = left.shift();
    if (!answer) throw new Error(`No answer for "${title}": ${items.map(wordsOf).join(' | ')}`);
    return answer(items);
  };
  const say = async (message: string) => {
    seen.messages.push(message);
    return undefined;
  };
  const stand = {
    showInputBox: async (options: vscode.InputBoxOptions = {}) => {
      const text = next(options.title, []);
      const wrong = typeof text === 'string' && (await options.validateInput?.(text));
      if (wrong) throw new Error(`"${text}" was turned down: ${typeof wrong === 'string' ? wrong : wrong.message}`);
      return text;
    },
    showQuickPick: async (items: readonly vscode.QuickPickItem[], options: vscode.QuickPickOptions = {}) =>
      next(options.title, await items),
    showInformationMessage: say,
    showWarningMessage: say,
    showErrorMessage: say,
  };
  const before = Object.fromEntries(Object.keys(stand).map((name) => [name, Reflect.get(window, name)]));
  Object.assign(window, stand);
  try {
    await run();
  } finally {
    Object.assign(window, before);
  }
  ok(left.length === 0, `${left.length} of the answers were never asked for.`);
  return seen;
}
