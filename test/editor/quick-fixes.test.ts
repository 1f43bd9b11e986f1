import * as vscode from 'vscode';
import { ok, same } from './assert';
import { clean, filesIn, findingsOf, MADE, openAccount, rulesNow, services, until } from './editor';
import { POST, REACTION, TWO_OCCASIONS } from './texts';
import { answering, away, type } from './window';

const QUESTION = '> ? Did the customer say or do anything about it afterwards?';

async function actionsFor(document: vscode.TextDocument, rule: string): Promise<vscode.CodeAction[]> {
  const finding = findingsOf(document.uri).find((candidate) => candidate.rule === rule);
  ok(finding, `${rule} is not shown: ${findingsOf(document.uri).map((shown) => shown.rule)}`);
  return vscode.commands.executeCommand('vscode.executeCodeActionProvider', document.uri, finding.range);
}

async function actionFor(document: vscode.TextDocument, rule: string, title: string): Promise<vscode.CodeAction> {
  const actions = await actionsFor(document, rule);
  const found = actions.find((action) => action.title.startsWith(title));
  ok(found, `"${title}" is not offered: ${actions.map((action) => action.title).join(' | ')}`);
  return found;
}

async function perform(action: vscode.CodeAction): Promise<void> {
  if (action.edit) ok(await vscode.workspace.applyEdit(action.edit), 'The edit was refused.');
  if (action.command) await vscode.commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));
}

/** Takes the last change back and waits for the text as it was. */
async function undone(document: vscode.TextDocument, before: string): Promise<void> {
  await vscode.window.showTextDocument(document);
  await vscode.commands.executeCommand('undo');
  await until('the text as it was', () => document.getText() === before, 3).catch(() => undefined);
  same(document.getText(), before, 'Undo gives the text back.');
}

describe('Quick fixes', () => {
  afterEach(() => clean());

  it('puts a question in, with the caret under it and nothing said for the writer', async () => {
    const editor = await openAccount(POST);
    const { document } = editor;
    const before = await rulesNow(document);
    editor.selection = new vscode.Selection(12, 0, 12, 0);
    await vscode.commands.executeCommand('editor.action.autoFix');
    await until('the question', () => document.getText().includes(QUESTION));
    same(document.getText(), `${POST}\n${QUESTION}\n\n\n`, 'The question and an empty line are all that came.');
    await until('the caret moved', () => editor.selection.active.line > 12);
    const { active } = editor.selection;
    same(document.lineAt(active.line - 2).text, QUESTION, 'The caret is under the question.');
    same(document.lineAt(active.line - 1).text, '', 'With an empty line between them.');
    same(await rulesNow(document), [...before, 'prompt-unanswered'].sort(), 'What is found now.');
    await vscode.commands.executeCommand('type', { text: REACTION.trim() });
    same(await rulesNow(document), [], 'Answered, the question and the finding are gone.');
  });

  it('undoes a question', async () => {
    const editor = await openAccount(POST);
    await perform(await actionFor(editor.document, 'outcome-missing', 'Ask me: Did the customer say'));
    ok(editor.document.getText().includes(QUESTION), 'The question is there.');
    await undone(editor.document, POST);
  });

  it('records that it did not happen, and asks no more', async () => {
    const { document } = await openAccount(POST);
    const action = await actionFor(document, 'outcome-missing', "This didn't happen");
    await answering([type('He moved away and I never heard.')], () => perform(action));
    ok(document.getText().includes('answer: did-not-happen'), document.getText());
    same(await rulesNow(document), ['outcome-missing'], 'The finding stays.');
    same(findingsOf(document.uri)[0]?.severity, 'information', 'As information.');
    const titles = (await actionsFor(document, 'outcome-missing')).map(({ title }) => title);
    ok(!titles.some((title) => title.startsWith('Ask me')), `Nothing more is asked: ${titles}`);
    const { accounts } = await services();
    same(accounts.get(document)?.result.reading.verdicts.outcome.value, 'missing', 'The verdict.');
    await undone(document, POST);
    same(findingsOf(document.uri).length > 0 && (await rulesNow(document)), ['outcome-missing'], 'After undo.');
  });

  it('leaves a finding with a reason, and nothing without one', async () => {
    const { document } = await openAccount(POST);
    const action = await actionFor(document, 'outcome-missing', 'Leave this finding');
    await answering([away], () => perform(action));
    same(document.getText(), POST, 'Put away, nothing changes.');
    await answering([type('It is in the witness statement.')], () => perform(action));
    ok(document.getText().includes('reason: It is in the witness statement.'), document.getText());
    await undone(document, POST);
  });

  it('repairs the form in one go, and undoes it', async () => {
    const text = POST.replace('2026-03-14', '14/3/26').replace('  - 208.2.1', '  - 208.2.1\n  - 208.2.1');
    const { document } = await openAccount(text);
    const before = await rulesNow(document);
    ok(before.includes('date-form') && before.includes('criterion-duplicate'), String(before));
    await vscode.commands.executeCommand('starAccounts.repairAll');
    await until('the repair', () => document.getText().includes('date: 2026-03-14'));
    const after = await rulesNow(document);
    ok(!after.includes('date-form') && !after.includes('criterion-duplicate'), `Still there: ${after}`);
    await undone(document, text);
  });

  it('explains a finding on a page beside the account', async () => {
    const { document } = await openAccount(POST);
    await perform(await actionFor(document, 'outcome-missing', 'Explain this finding'));
    await until('the page', () =>
      vscode.window.tabGroups.all.some(({ tabs }) => tabs.some(({ label }) => label.includes('Preview'))),
    );
    same(document.getText(), POST, 'The account is as it was.');
  });

  it('splits an account of two occasions without changing a word, and undoes it', async () => {
    const { document } = await openAccount(TWO_OCCASIONS);
    ok((await rulesNow(document)).includes('several-occasions'), `Two occasions: ${await rulesNow(document)}`);
    const names = await filesIn(MADE);
    const seen = await answering([], async () =>
      perform(await actionFor(document, 'several-occasions', 'Split into separate accounts')),
    );
    same(seen.messages.length, 1, 'It says what it did.');
    const made = (await filesIn(MADE)).filter((name) => !names.includes(name));
    same(made.length, 1, 'One more file.');
    ok(!document.getText().includes('Mrs G'), 'The second occasion has moved.');
    await undone(document, TWO_OCCASIONS);
  });

  it('does the same by command, without the mouse', async () => {
    const editor = await openAccount(POST);
    editor.selection = new vscode.Selection(16, 0, 16, 0);
    await rulesNow(editor.document);
    const seen = await answering([() => ({ label: '', item: undefined })], () =>
      vscode.commands.executeCommand('starAccounts.askHere'),
    );
    same(seen.boxes, ['Which question?'], 'It asks which question.');
    same(editor.document.getText(), POST, 'No choice, no change.');
  });
});
