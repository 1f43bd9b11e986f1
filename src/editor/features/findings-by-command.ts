import * as vscode from 'vscode';
import { type Finding, type FixKind, fixAll, type SettledAnswer } from '../../core/index';
import type { ReadAccount } from '../account-store';
import { COMMANDS } from '../commands';
import { toRange } from '../convert';
import { applyEdits, applyFix, nearestFinding, settle } from '../editing';
import type { Services } from '../services';

/** The commands that do what the light bulb does, for those who use the keyboard or a screen reader. */
export function registerFindingCommands(services: Services): vscode.Disposable {
  const command = (id: string, run: (...args: never[]) => unknown) => vscode.commands.registerCommand(id, run);
  return vscode.Disposable.from(
    command(COMMANDS.askHere.id, () =>
      onNearest(services, 'ask', async (read, finding) => {
        const asks = finding.fixes.filter((fix) => fix.kind === 'ask');
        const picked =
          asks.length < 2 ? asks[0] : await pick(asks, (fix) => fix.question ?? fix.title, 'Which question?');
        if (picked) await applyFix(read, picked);
      }),
    ),
    command(COMMANDS.didNotHappen.id, () =>
      onNearest(services, 'settle', (read, finding) => settleWith(read, finding, 'did-not-happen'), 'did-not-happen'),
    ),
    command(COMMANDS.leaveFinding.id, () =>
      onNearest(services, 'settle', (read, finding) => settleWith(read, finding, 'left'), 'left'),
    ),
    command(
      COMMANDS.settleFinding.id,
      async (uri: vscode.Uri, rule: string, range: vscode.Range, answer: SettledAnswer) => {
        const read = services.shown.of(uri)?.read;
        const finding = read?.result.findings.find(
          (candidate) => candidate.rule === rule && toRange(read.result.account.source, candidate.span).isEqual(range),
        );
        if (read && finding) await settleWith(read, finding, answer);
      },
    ),
    command(COMMANDS.repairAll.id, async () => {
      const read = await currentAccount(services);
      if (!read) return;
      const edits = fixAll(read.result);
      if (edits.length === 0)
        await vscode.window.showInformationMessage('There is nothing to repair in the form of this account.');
      else await applyEdits(read, edits);
    }),
  );
}

/** The account in the active editor; says so where there is none. */
export async function currentAccount(services: Services): Promise<ReadAccount | undefined> {
  const document = vscode.window.activeTextEditor?.document;
  const read = document && services.accounts.get(document);
  if (!read) await vscode.window.showInformationMessage('Open an account first. "STAR: New account…" starts one.');
  return read;
}

async function settleWith(read: ReadAccount, finding: Finding, answer: SettledAnswer): Promise<void> {
  const fix = finding.fixes.find((candidate) => candidate.answer === answer);
  if (fix) await settle(read, fix);
}

async function onNearest(
  services: Services,
  kind: FixKind,
  run: (read: ReadAccount, finding: Finding) => Promise<unknown>,
  answer?: SettledAnswer,
): Promise<void> {
  const read = await currentAccount(services);
  const editor = vscode.window.activeTextEditor;
  if (!read || !editor) return;
  const fitting = read.result.findings.filter((finding) =>
    finding.fixes.some((fix) => fix.kind === kind && (!answer || fix.answer === answer)),
  );
  const nearest = nearestFinding(read, fitting, editor.selection.active);
  if (!nearest) {
    await vscode.window.showInformationMessage('No finding here can be answered that way.');
    return;
  }
  const others = fitting.filter((finding) => finding !== nearest);
  const chosen =
    others.length === 0 ? nearest : await pick([nearest, ...others], (finding) => finding.message, 'Which finding?');
  if (chosen) await run(read, chosen);
}

async function pick<T>(items: readonly T[], label: (item: T) => string, title: string): Promise<T | undefined> {
  const picked = await vscode.window.showQuickPick(
    items.map((item) => ({ label: label(item), item })),
    { title },
  );
  return picked?.item;
}
