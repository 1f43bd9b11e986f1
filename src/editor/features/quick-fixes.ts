import * as vscode from 'vscode';
import type { Finding, Fix } from '../../core/index';
import { COMMANDS } from '../commands';
import { toRange } from '../convert';
import { editOf } from '../editing';
import type { Services } from '../services';
import type { Shown } from '../shown-findings';

const SETTLE = vscode.CodeActionKind.QuickFix.append('settle');
const SELECTOR: vscode.DocumentSelector = { language: 'markdown' };

/** The light bulb: questions, repairs, and ways to settle a finding. */
export function registerQuickFixes({ shown }: Services): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider(
    SELECTOR,
    {
      provideCodeActions(document, range, context) {
        const now = shown.of(document.uri);
        if (!now || now.read.version !== document.version) return [];
        const { source } = now.read.result.account;
        const here = now.findings.filter((finding) => range.intersection(toRange(source, finding.span)));
        const [first] = here.filter(asks);
        return here.flatMap((finding) =>
          asks(finding) && finding !== first
            ? questionOnly(now, finding, context.diagnostics)
            : actionsFor(now, finding, context.diagnostics),
        );
      },
    },
    { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix, SETTLE] },
  );
}

function asks(finding: Finding): boolean {
  return finding.fixes.some((fix) => fix.kind === 'ask');
}

/** Where several findings ask at one place, the first has the word; of each other one its question alone is listed. */
function questionOnly(shown: Shown, finding: Finding, diagnostics: readonly vscode.Diagnostic[]): vscode.CodeAction[] {
  return actionsFor(shown, finding, diagnostics)
    .slice(0, 1)
    .map((action) => {
      action.isPreferred = false;
      return action;
    });
}

function actionsFor(shown: Shown, finding: Finding, diagnostics: readonly vscode.Diagnostic[]): vscode.CodeAction[] {
  const range = toRange(shown.read.result.account.source, finding.span);
  const own = diagnostics.filter((diagnostic) => diagnostic.code === finding.rule && diagnostic.range.isEqual(range));
  const actions = finding.fixes.map((fix) => actionFor(shown, finding, fix));
  const explain = new vscode.CodeAction(`${COMMANDS.explainFinding.title}`, vscode.CodeActionKind.QuickFix);
  explain.command = {
    command: COMMANDS.explainFinding.id,
    title: COMMANDS.explainFinding.title,
    arguments: [shown.read.document.uri, range],
  };
  for (const action of [...actions, explain]) action.diagnostics = [...own];
  return [...actions, explain];
}

function actionFor({ read }: Shown, finding: Finding, fix: Fix): vscode.CodeAction {
  const action = new vscode.CodeAction(fix.title, fix.kind === 'settle' ? SETTLE : vscode.CodeActionKind.QuickFix);
  if (fix.preferred) action.isPreferred = true;
  const edit = editOf(read, fix);
  if (edit) action.edit = edit;
  else if (fix.files)
    action.command = { command: COMMANDS.splitAccount.id, title: fix.title, arguments: [read.document.uri] };
  else if (fix.everywhere)
    action.command = {
      command: COMMANDS.replaceName.id,
      title: fix.title,
      arguments: [read.document.uri, toRange(read.result.account.source, finding.span)],
    };
  else
    action.command = {
      command: COMMANDS.settleFinding.id,
      title: fix.title,
      arguments: [read.document.uri, finding.rule, toRange(read.result.account.source, finding.span), fix.answer],
    };
  return action;
}
