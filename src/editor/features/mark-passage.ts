import * as vscode from 'vscode';
import { criterionLabel, MOVES, type MoveId, markEdit } from '../../core/index';
import { choose, type Option } from '../ask-user';
import { COMMANDS } from '../commands';
import { toOffset } from '../convert';
import { applyEdits } from '../editing';
import type { Services } from '../services';
import { currentAccount } from './findings-by-command';

/** *Mark this passage as …*: the writer says what the sentence at the caret is; the mark stands behind it for the assessor to see. */
export function registerMarkPassage(services: Services): vscode.Disposable {
  return vscode.commands.registerCommand(COMMANDS.markPassage.id, async () => {
    const read = await currentAccount(services);
    const editor = vscode.window.activeTextEditor;
    if (!read || !editor) return;
    const { account, defaultUnit } = read.result;
    const offset = toOffset(account.source, editor.selection.end);
    if (!markEdit(account, offset, 'x')) {
      await vscode.window.showInformationMessage('Put the caret into a sentence of your story first.');
      return;
    }
    const { units } = services.portfolios.portfolioOf(read.document.uri);
    const separator = (label: string): Option<string> => ({
      label,
      kind: vscode.QuickPickItemKind.Separator,
      value: '',
    });
    const moves = (Object.entries(MOVES) as [MoveId, (typeof MOVES)[MoveId]][]).map(([value, { label, tells }]) => ({
      label,
      detail: tells,
      value,
    }));
    const criteria = units.inUse
      .flatMap((unit) => unit.criteria)
      .map((criterion) => ({
        label: criterion.plain ?? criterion.statement,
        description: criterionLabel(criterion),
        value: criterion.unit === defaultUnit ? criterion.code : criterionLabel(criterion),
      }));
    const value = await choose(
      [separator('What the sentence tells'), ...moves, separator('Which criterion it shows'), ...criteria],
      'Mark this passage as …',
    );
    const now = services.accounts.get(read.document);
    const edit = value && now?.version === read.version ? markEdit(now.result.account, offset, value) : undefined;
    if (edit && now) await applyEdits(now, [edit]);
  });
}
