import * as vscode from 'vscode';
import { renderExplanation } from '../../core/index';
import { readAsset } from '../assets';
import { COMMANDS } from '../commands';
import { toRange } from '../convert';
import { nearestFinding } from '../editing';
import type { Services } from '../services';
import { currentAccount } from './findings-by-command';

const SCHEME = 'star-explain';

/** *Explain this finding*: opens a page that says what was looked for and why, with the nearest sentence. */
export function registerExplainFinding(services: Services): vscode.Disposable {
  const pages = new Map<string, string>();
  const show = async (uri?: vscode.Uri, range?: vscode.Range) => {
    const read = uri ? services.shown.of(uri)?.read : await currentAccount(services);
    if (!read) return;
    const caret = range?.start ?? vscode.window.activeTextEditor?.selection.active ?? new vscode.Position(0, 0);
    const { source } = read.result.account;
    const findings = read.result.findings;
    const finding =
      findings.find((candidate) => range && toRange(source, candidate.span).isEqual(range)) ??
      nearestFinding(read, findings, caret);
    if (!finding) {
      await vscode.window.showInformationMessage('There is no finding in this account to explain.');
      return;
    }
    const page = vscode.Uri.from({ scheme: SCHEME, path: `/${finding.rule}.md` });
    pages.set(page.path, renderExplanation(finding, read.result.account, await pageOf(services, finding.rule)));
    changed.fire(page);
    await vscode.commands.executeCommand('markdown.showPreviewToSide', page);
  };
  const changed = new vscode.EventEmitter<vscode.Uri>();
  return vscode.Disposable.from(
    changed,
    vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
      onDidChange: changed.event,
      provideTextDocumentContent: (uri) => pages.get(uri.path) ?? '',
    }),
    vscode.commands.registerCommand(COMMANDS.explainFinding.id, show),
  );
}

/** The page of a rule; nothing where there is none, since the finding explains itself too. */
async function pageOf({ context, log }: Services, rule: string): Promise<string> {
  try {
    return await readAsset(context, `rules/${rule}.md`);
  } catch (error) {
    log.warn(String(error));
    return '';
  }
}
