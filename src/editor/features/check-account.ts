import * as vscode from 'vscode';
import type { Finding } from '../../core/index';
import { COMMANDS } from '../commands';
import { toRange } from '../convert';
import { applyFix, reveal, settle } from '../editing';
import { questionsOf } from '../questions';
import type { Services } from '../services';
import type { Shown } from '../shown-findings';
import { currentAccount } from './findings-by-command';

interface Choice extends vscode.QuickPickItem {
  readonly run: ((shown: Shown) => Promise<unknown>) | 'others' | 'next' | 'stop';
}

/** *Check account*: shows everything, then goes through the questions one at a time. *Next question*: moves to the next one in the text. */
export function registerCheckAccount(services: Services): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand(COMMANDS.checkAccount.id, () => check(services)),
    vscode.commands.registerCommand(COMMANDS.nextQuestion.id, () => next(services)),
  );
}

async function check(services: Services): Promise<void> {
  const read = await currentAccount(services);
  if (!read) return;
  services.accounts.readWhole(read.document);
  const shown = services.shown.ask(read.document);
  if (!shown) return;
  const questions = questionsOf(shown);
  if (questions.length === 0) {
    await vscode.window.showInformationMessage(doneWords(shown));
    return;
  }
  for (const [index, finding] of questions.entries()) {
    const choice = await present(shown, finding, index, questions.length);
    if (!choice || choice.run === 'stop' || choice.run === 'others') return;
    if (choice.run !== 'next') {
      await choice.run(shown);
      return;
    }
  }
}

function doneWords({ findings, read }: Shown): string {
  const left = findings.filter((finding) => finding.level !== 'hint' && !finding.settled).length;
  if (read.result.account.blocks.length === 0) return 'Nothing is written yet, so there is nothing to check.';
  if (left > 0) return `No question for you now. ${left} ${left === 1 ? 'note is' : 'notes are'} marked in the text.`;
  return 'No question for you now. Your assessor decides what the account shows.';
}

/** Shows a finding in the text and asks what to do about it; leaving the list leaves everything as it is. */
async function present(shown: Shown, finding: Finding, index: number, count: number): Promise<Choice | undefined> {
  const { document, result } = shown.read;
  await reveal(document, toRange(result.account.source, finding.span));
  const pick = (all: boolean) =>
    vscode.window.showQuickPick(choicesFor(finding, index + 1 < count, all), {
      title: `Question ${index + 1} of ${count}: choose below with the arrow keys`,
      placeHolder: finding.message,
      matchOnDetail: true,
    });
  const choice = await pick(false);
  return choice?.run === 'others' ? pick(true) : choice;
}

/** One question at a time: the others are a choice of their own. */
function choicesFor(finding: Finding, more: boolean, all: boolean): Choice[] {
  const asks = finding.fixes.filter((fix) => fix.kind === 'ask');
  const settles = finding.fixes.filter((fix) => fix.kind === 'settle' && fix.answer === 'did-not-happen');
  const standing: Choice[] =
    asks.length === 0
      ? [
          {
            label: '$(arrow-right) Write the answer now',
            detail: 'The caret goes under the question.',
            run: (shown) => goUnder(shown, finding),
          },
        ]
      : [];
  return [
    ...standing,
    ...(all ? asks : asks.slice(0, 1)).map(
      (fix): Choice => ({
        label: `$(question) ${fix.question ?? fix.title}`,
        detail: 'Puts the question into your account. You write the answer under it.',
        run: ({ read }) => applyFix(read, fix),
      }),
    ),
    ...(!all && asks.length > 1 ? [{ label: '$(question) Ask me something else', run: 'others' } as const] : []),
    ...settles.map(
      (fix): Choice => ({
        label: `$(circle-slash) ${fix.title}`,
        detail: 'Your reason is kept for your assessor, and the asking stops.',
        run: ({ read }) => settle(read, fix),
      }),
    ),
    ...(more ? [{ label: '$(debug-step-over) Skip to the next question', run: 'next' } as const] : []),
    { label: '$(close) Stop here', run: 'stop' },
  ];
}

/** Puts the caret on the line under a question that stands in the text. */
async function goUnder({ read }: Shown, finding: Finding): Promise<void> {
  const { document, result } = read;
  const line = Math.min(toRange(result.account.source, finding.span).end.line + 2, document.lineCount - 1);
  await reveal(document, document.lineAt(line).range);
}

async function next(services: Services): Promise<void> {
  const read = await currentAccount(services);
  const editor = vscode.window.activeTextEditor;
  const shown = read && services.shown.of(read.document.uri);
  if (!shown || !editor) return;
  const { source } = shown.read.result.account;
  const ranges = questionsOf(shown).map((finding) => toRange(source, finding.span));
  const after = ranges.find((range) => range.start.isAfter(editor.selection.active)) ?? ranges[0];
  if (after) {
    await reveal(editor.document, after);
    const finding = questionsOf(shown).find((candidate) => toRange(source, candidate.span).isEqual(after));
    const words = finding?.fixes.find((fix) => fix.question)?.question ?? finding?.message ?? '';
    vscode.window.setStatusBarMessage(`$(question) ${words}`, 10_000);
  } else await vscode.window.showInformationMessage(doneWords(shown));
}
