import * as vscode from 'vscode';
import { COMMANDS } from '../commands';
import { questionsOf } from '../questions';
import type { Services } from '../services';
import { settingOf } from '../settings';

/** A line above an account: how many questions there are for its writer, and what the account is about. */
export function registerCodeLens({ shown }: Services): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const provider: vscode.CodeLensProvider = {
    onDidChangeCodeLenses: changed.event,
    provideCodeLenses(document) {
      const now = shown.of(document.uri);
      if (!now || !settingOf('starAccounts.codeLens', document.uri)) return [];
      const top = new vscode.Range(0, 0, 0, 0);
      const count = questionsOf(now).length;
      const words =
        count === 0 ? 'No question for you now' : count === 1 ? '1 question for you' : `${count} questions for you`;
      const tags = now.read.result.claims.length;
      return [
        new vscode.CodeLens(top, {
          title: words,
          command: COMMANDS.checkAccount.id,
          tooltip: 'Go through the questions one at a time',
        }),
        new vscode.CodeLens(top, {
          title:
            tags === 0 ? 'Which criteria is this about?' : `${tags} ${tags === 1 ? 'criterion' : 'criteria'} tagged`,
          command: COMMANDS.whichCriteria.id,
        }),
        new vscode.CodeLens(top, {
          title: 'Details',
          command: COMMANDS.editDetails.id,
          tooltip: 'Date, customer and the rest',
        }),
      ];
    },
  };
  return vscode.Disposable.from(
    changed,
    shown.onDidChange(() => changed.fire()),
    shown.onDidForget(() => changed.fire()),
    vscode.workspace.onDidChangeConfiguration(
      (event) => event.affectsConfiguration('starAccounts.codeLens') && changed.fire(),
    ),
    vscode.languages.registerCodeLensProvider({ language: 'markdown' }, provider),
  );
}
