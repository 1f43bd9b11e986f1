import * as vscode from 'vscode';
import type { AccountReason } from '../../core/index';
import { COMMANDS } from '../commands';
import { questionsOf } from '../questions';
import type { Services } from '../services';

const WHY: Readonly<Record<AccountReason | 'copy', string>> = {
  copy: 'This is a copy of a file, so it is left alone.',
  criteria: 'This file is read as an account, because its details have a list of criteria.',
  'in-accounts': "This file is read as an account, because it lies in the portfolio's accounts folder.",
  excluded: 'This file is left alone, because the portfolio file lists it under "exclude".',
  'not-markdown': 'This file is not Markdown, so it is not read as an account.',
  'no-criteria': 'This file is not read as an account: it has no list of criteria and lies in no accounts folder.',
};

/** Says why a file is or is not read: by command, and beside the language in the status bar for accounts. */
export function registerWhySilent({ accounts, shown }: Services): vscode.Disposable {
  const status = vscode.languages.createLanguageStatusItem('star-accounts.status', { language: 'markdown' });
  status.name = 'STAR Accounts';
  status.command = { command: COMMANDS.whySilent.id, title: 'Why?' };
  const update = () => {
    const document = vscode.window.activeTextEditor?.document;
    const now = document && shown.of(document.uri);
    const count = now ? questionsOf(now).length : 0;
    status.text = now ? (count === 1 ? '1 question for you' : `${count} questions for you`) : 'Not an account';
    void vscode.commands.executeCommand('setContext', 'starAccounts.inAccount', now !== undefined);
  };
  update();
  return vscode.Disposable.from(
    status,
    shown.onDidChange(update),
    shown.onDidForget(update),
    vscode.window.onDidChangeActiveTextEditor(update),
    vscode.commands.registerCommand(COMMANDS.whySilent.id, async () => {
      const document = vscode.window.activeTextEditor?.document;
      if (document) await vscode.window.showInformationMessage(WHY[accounts.reasonOf(document)]);
      else await vscode.window.showInformationMessage('Open a file first.');
    }),
  );
}
