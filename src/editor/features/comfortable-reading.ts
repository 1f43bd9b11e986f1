import * as vscode from 'vscode';
import { COMMANDS } from '../commands';

const KEPT = 'starAccounts.beforeComfortable';
const LANGUAGE = '[markdown]';

/** Larger type in a proportional font, more air, and nothing at the edges; for Markdown only. */
const COMFORTABLE: Readonly<Record<string, unknown>> = {
  'editor.fontFamily': 'Verdana, "Segoe UI", "Helvetica Neue", sans-serif',
  'editor.fontSize': 17,
  'editor.lineHeight': 1.7,
  'editor.letterSpacing': 0.3,
  'editor.wordWrap': 'bounded',
  'editor.wordWrapColumn': 76,
  'editor.lineNumbers': 'off',
  'editor.minimap.enabled': false,
  'editor.padding.top': 16,
};

type Values = Readonly<Record<string, unknown>>;

/** *Comfortable reading*: sets type and spacing for Markdown; used again it puts back what was there. */
export function registerComfortableReading(context: vscode.ExtensionContext): vscode.Disposable {
  return vscode.commands.registerCommand(COMMANDS.comfortableReading.id, async () => {
    const inFolder = vscode.workspace.workspaceFolders !== undefined;
    const configuration = vscode.workspace.getConfiguration();
    const found = configuration.inspect<Values>(LANGUAGE);
    const now = (inFolder ? found?.workspaceValue : found?.globalValue) ?? {};
    // What is set for every window is remembered for every window; an empty one forgets its own.
    const memory = inFolder ? context.workspaceState : context.globalState;
    const before = memory.get<Values>(KEPT);
    const next = before ? restored(now, before) : { ...now, ...COMFORTABLE };
    const target = inFolder ? vscode.ConfigurationTarget.Workspace : vscode.ConfigurationTarget.Global;
    // One write for all: each takes a while.
    await configuration.update(LANGUAGE, Object.keys(next).length > 0 ? next : undefined, target);
    await memory.update(KEPT, before ? undefined : ownOf(now));
    const words = before ? 'Back to how it was.' : 'Comfortable reading is on. The same command switches it off.';
    vscode.window.setStatusBarMessage(words, 5000);
  });
}

/** What is set now, with the values of before where comfortable reading had set its own. */
function restored(now: Values, before: Values): Values {
  const others = Object.entries(now).filter(([key]) => !(key in COMFORTABLE));
  return { ...Object.fromEntries(others), ...before };
}

/** The values that comfortable reading is about to change; missing means not set. */
function ownOf(now: Values): Values {
  return Object.fromEntries(Object.entries(now).filter(([key]) => key in COMFORTABLE));
}
