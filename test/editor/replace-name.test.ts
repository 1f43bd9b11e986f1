import * as vscode from 'vscode';
import { ok, same } from './assert';
import { clean, findingsOf, open, textOnDisk, until } from './editor';
import { makePortfolio } from './portfolio';
import { answering, pick } from './window';

const FIRST =
  '---\ntitle: Mrs Patel’s chair\ncustomer: Mrs Patel\ncriteria: []\n---\n\nMrs Patel came in with Jo Smithers.\n';
const SECOND = 'I rang Mrs. Patel again. Mrs A had gone by then.\n';
const THIRD = 'A man had lost his ticket.\n';

describe('Replace a name by a letter', () => {
  afterEach(() => clean('names', 'two-names'));

  async function portfolio(name: string): Promise<{ editor: vscode.TextEditor; uriOf: (path: string) => vscode.Uri }> {
    const folder = await makePortfolio(name, {
      'accounts/a.md': FIRST,
      'accounts/b.md': SECOND,
      'accounts/c.md': THIRD,
    });
    const uriOf = (path: string) => folder.uriOf(path);
    const editor = await open(uriOf('accounts/a.md'));
    await until('the names', () => findingsOf(editor.document.uri).some(({ rule }) => rule === 'personal-name'));
    return { editor, uriOf };
  }

  it('gives one letter to a person in every account, from the light bulb, and leaves nothing unsaved', async () => {
    const { editor, uriOf } = await portfolio('names');
    const place = new vscode.Range(1, 8, 1, 8);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      editor.document.uri,
      place,
    );
    const action = actions.find(({ title }) => title === 'Replace by a letter, everywhere in this portfolio');
    const command = action?.command;
    ok(command && !action.edit, `Offered: ${actions.map(({ title }) => title).join(' | ')}`);
    const { messages } = await answering([], () =>
      vscode.commands.executeCommand(command.command, ...(command.arguments ?? [])),
    );
    same(messages, ['"Mrs B" stands there now, in 2 accounts. Undo takes it back.'], 'What is said.');
    const replaced = FIRST.replaceAll('Mrs Patel', 'Mrs B');
    await until('the first account', () => editor.document.getText() === replaced);
    await until('the second account', async () =>
      (await textOnDisk(uriOf('accounts/b.md'))).startsWith('I rang Mrs. B '),
    );
    same(await textOnDisk(uriOf('accounts/c.md')), THIRD, 'An account that does not name her.');
  });

  it('asks whose name where there are two', async () => {
    const { editor } = await portfolio('two-names');
    editor.selection = new vscode.Selection(6, 0, 6, 0);
    const { items } = await answering([pick('Jo Smithers')], () =>
      vscode.commands.executeCommand('starAccounts.replaceName'),
    );
    same(items[0]?.map(({ label }) => label).sort(), ['Jo Smithers', 'Mrs Patel'], 'Each person once.');
    await until('the letter', () => editor.document.getText().includes('came in with Person B.'));
  });
});
