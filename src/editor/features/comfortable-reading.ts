import * as vscode from 'vscode';
import { COMMANDS } from '../commands';

const KEPT = 'starAccounts.beforeComfortable';

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

type Before = Readonly<Record<string, unknown>>;

/** *Comfortable reading*: sets type and spacing for Markdown; used again it puts back what was there. */
export function registerComfortableReading(context: vscode.ExtensionContext): vscode.Disposable {
  return vscode.commands.registerCommand(COMMANDS.comfortableReading.id, async () => {
    const target = vscode.workspace.workspaceFolders
      ? vscode.ConfigurationTarget.Workspace
      : vscode.ConfigurationTarget.Global;
    const configuration = vscode.workspace.getConfiguration(undefined, { languageId: 'markdown' });
    const before = context.workspaceState.get<Before>(KEPT);
    const now = valuesIn(configuration, target);
    for (const [key, value] of Object.entries(COMFORTABLE))
      await configuration.update(key, before ? before[key] : value, target, true);
    await context.workspaceState.update(KEPT, before ? undefined : now);
    const words = before ? 'Back to how it was.' : 'Comfortable reading is on. The same command switches it off.';
    vscode.window.setStatusBarMessage(words, 5000);
  });
}

/** What the workspace (or the person) had set for Markdown before; missing means not set. */
function valuesIn(configuration: vscode.WorkspaceConfiguration, target: vscode.ConfigurationTarget): Before {
  const entries = Object.keys(COMFORTABLE).map((key) => {
    const found = configuration.inspect(key);
    return [
      key,
      target === vscode.ConfigurationTarget.Workspace ? found?.workspaceLanguageValue : found?.globalLanguageValue,
    ] as const;
  });
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}
