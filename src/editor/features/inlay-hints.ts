import * as vscode from 'vscode';
import { toPosition } from '../convert';
import type { Services } from '../services';
import { settingOf } from '../settings';

const LONGEST = 60;

/** The short statement behind each code, for those who switch it on. */
export function registerInlayHints({ accounts, shown }: Services): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  return vscode.Disposable.from(
    changed,
    shown.onDidChange(() => changed.fire()),
    vscode.workspace.onDidChangeConfiguration(
      (event) => event.affectsConfiguration('starAccounts.inlayHints') && changed.fire(),
    ),
    vscode.languages.registerInlayHintsProvider(
      { language: 'markdown' },
      {
        onDidChangeInlayHints: changed.event,
        provideInlayHints(document, range) {
          const read = settingOf('starAccounts.inlayHints', document.uri) ? accounts.get(document) : undefined;
          if (!read) return [];
          const { source } = read.result.account;
          return read.result.claims.flatMap(({ criterion, span, passage }) => {
            const at = toPosition(source, span.end);
            if (!criterion || passage || !range.contains(at)) return [];
            const { statement } = criterion;
            const hint = new vscode.InlayHint(
              at,
              statement.length > LONGEST ? `${statement.slice(0, LONGEST - 1)}…` : statement,
            );
            hint.paddingLeft = true;
            return [hint];
          });
        },
      },
    ),
  );
}
