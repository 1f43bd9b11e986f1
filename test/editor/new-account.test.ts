import * as vscode from 'vscode';
import { ok, same } from './assert';
import { clean, filesIn, findingsOf, rulesNow, services, textOnDisk, until } from './editor';
import { answering, away, pick, type, wordsOf } from './window';

const NEW = 'starAccounts.newAccount';

async function run(...args: unknown[]): Promise<void> {
  await vscode.commands.executeCommand(NEW, ...args);
}

describe('New account', () => {
  afterEach(() => clean('accounts/a-chair-in-the-queue.md', 'accounts/a-chair-in-the-queue-2.md'));

  it('asks as much when a button of the tree starts it', async () => {
    const seen = await answering([away], () => run({ kind: 'unit' }, undefined));
    ok(seen.boxes[0]?.includes('1 of 3'), String(seen.boxes));
  });

  it('asks three things and shows one hint before anything is typed', async () => {
    const seen = await answering([type('A chair in the queue'), type('14/3/26'), pick('Someone new')], run);
    same(seen.boxes.length, 3, 'Three boxes.');
    const editor = vscode.window.activeTextEditor;
    ok(editor, 'The account is shown.');
    const { document } = editor;
    ok(document.uri.path.endsWith('/accounts/a-chair-in-the-queue.md'), document.uri.path);
    same(document.isDirty, false, 'It is saved.');
    const findings = await until('the hint', () => {
      const now = findingsOf(document.uri);
      return now.length > 0 && now;
    });
    same(
      findings.map(({ rule, severity }) => [rule, severity]),
      [['not-started', 'hint']],
      'The only finding.',
    );
    const text = document.getText();
    ok(text.includes('date: 2026-03-14'), text);
    same(document.lineAt(editor.selection.active).text, '', 'The caret is on an empty line.');
    same(document.lineAt(editor.selection.active.line - 2).text, '## Situation', 'It is under the first heading.');
  });

  it('offers the people of other accounts, and the next letter', async () => {
    const seen = await answering([type('A chair in the queue'), type(''), away], run);
    const words = (seen.items[2] ?? []).map(wordsOf);
    ok(/^Someone new: Customer [A-Z]$/.test(words[0] ?? ''), `Someone new comes first: ${words[0]}`);
    ok(!words.slice(1).some((person) => person.endsWith(words[0]?.slice(-2) ?? '')), 'The letter is a new one.');
    ok(words.includes('The same person as before: Mr C'), words.join(' | '));
    const names = await filesIn('accounts');
    ok(names.includes('a-chair-in-the-queue.md'), 'Putting the last box away loses nothing.');
    await clean('accounts/a-chair-in-the-queue.md');
  });

  it('never writes over a file that is there', async () => {
    const answers = () => [type('A chair in the queue'), type(''), pick('I will fill')];
    await answering(answers(), run);
    const first = vscode.window.activeTextEditor?.document;
    ok(first, 'The first account.');
    const before = await textOnDisk(first.uri);
    await answering(answers(), run);
    const second = vscode.window.activeTextEditor?.document;
    ok(second, 'The second account.');
    ok(second.uri.path.endsWith('a-chair-in-the-queue-2.md'), String(second?.uri));
    same(await textOnDisk(first.uri), before, 'The first is as it was.');
    same(await rulesNow(second), ['not-started'], 'One hint in the second.');
  });

  it('is in the tree of accounts at once', async () => {
    await answering([type('A chair in the queue'), type(''), pick('I will fill')], run);
    const { portfolios } = await services();
    await until('the account listed', () =>
      portfolios.folders[0]?.accounts.some(({ title }) => title === 'A chair in the queue'),
    );
  });
});
