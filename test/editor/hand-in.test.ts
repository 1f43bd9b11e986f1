import * as vscode from 'vscode';
import { ok, same } from './assert';
import { clean, filesIn, open, placeOf, textOnDisk, until } from './editor';
import { makePortfolio } from './portfolio';
import { headed, POST, REACTION } from './texts';
import { answering, away, pick, type, wordsOf } from './window';

const FOLDER = 'handed';
const pagesIn = async () => (await filesIn(FOLDER)).filter((name) => name.endsWith('.html'));

async function handIn(): Promise<void> {
  await vscode.commands.executeCommand('starAccounts.handIn');
}

describe('Hand in', () => {
  beforeEach(async () => {
    await makePortfolio(FOLDER, {
      'accounts/post.md': POST + REACTION,
      'accounts/soup.md': headed('[208.1.2]', 'Ms F came in without a voice.\n\n> ? Did anyone need to agree?\n'),
    });
    await open(placeOf(`${FOLDER}/accounts/soup.md`));
  });
  afterEach(() => clean(FOLDER));

  it('lists what is open, gives references and writes one page', async () => {
    const seen = await answering([pick('Hand in all the same')], handIn);
    const listed = (seen.items[0] ?? []).map(wordsOf);
    ok(listed.includes('Did anyone need to agree?'), listed.join(' | '));
    ok(seen.messages[0]?.startsWith('2 accounts are on one page'), String(seen.messages));
    const pages = await pagesIn();
    same(pages.length, 1, 'One page.');
    const page = await textOnDisk(placeOf(`${FOLDER}/${pages[0]}`));
    for (const words of ['Letters that never came', 'Soup for a sore throat', 'A1', 'A2', '208.2.1'])
      ok(page.includes(words), `"${words}" is on the page.`);
    for (const words of ['criteria:', 'status: draft', '&gt; ?', 'http://', 'https://', '<script', '<link'])
      ok(!page.includes(words), `"${words}" is not on the page.`);
    const refs = [];
    for (const name of ['post', 'soup'])
      refs.push(/^ref: (\w+)$/m.exec(await textOnDisk(placeOf(`${FOLDER}/accounts/${name}.md`)))?.[1]);
    same(refs, ['A1', 'A2'], 'Each account has its reference, by date.');
  });

  it('hands in again beside the page that is there', async () => {
    await answering([pick('Hand in all the same')], handIn);
    const [first] = await pagesIn();
    const before = await textOnDisk(placeOf(`${FOLDER}/${first}`));
    await answering([pick('Hand in all the same')], handIn);
    same((await pagesIn()).length, 2, 'Two pages.');
    same(await textOnDisk(placeOf(`${FOLDER}/${first}`)), before, 'The first is as it was.');
    const ref = /^ref: A2$/m;
    ok(ref.test(await textOnDisk(placeOf(`${FOLDER}/accounts/soup.md`))), 'References stay.');
  });

  it('writes nothing when it is put away, or when a question is chosen', async () => {
    await answering([away], handIn);
    same(await pagesIn(), [], 'Put away.');
    await answering([pick('Did anyone need to agree?')], handIn);
    same(await pagesIn(), [], 'A question was chosen.');
    const editor = vscode.window.activeTextEditor;
    ok(editor, 'The account is open.');
    ok(editor.document.lineAt(editor.selection.active).text.startsWith('> ?'), 'The question is shown.');
    ok(!editor.document.getText().includes('ref:'), 'No reference was given.');
  });

  it('asks once for a label where there is none, and leaves out what is not begun', async () => {
    const files = { 'accounts/post.md': POST + REACTION, 'accounts/begun.md': headed('[]') };
    await makePortfolio(`${FOLDER}/new`, files, '# mine\ncandidate: Candidate A\nunit: "208"\n');
    await open(placeOf(`${FOLDER}/new/accounts/post.md`));
    const seen = await answering([type('C-17')], handIn);
    ok(seen.messages[0]?.includes('1 not begun yet was left out'), String(seen.messages));
    const config = await textOnDisk(placeOf(`${FOLDER}/new/star-portfolio.yaml`));
    same(config, '# mine\ncandidate: C-17\nunit: "208"\n', 'The label is kept, every other line stays.');
    const [name] = (await filesIn(`${FOLDER}/new`)).filter((file) => file.endsWith('.html'));
    const page = await textOnDisk(placeOf(`${FOLDER}/new/${name}`));
    ok(
      page.includes('C-17') && !page.includes('Soup for a sore throat'),
      'The page has the label, not the empty account.',
    );
    await answering([], handIn);
  });

  it('saves what is open first', async () => {
    const document = vscode.window.activeTextEditor?.document;
    ok(document, 'An account is open.');
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(document.lineCount, 0), '\nThe very last words.\n');
    await vscode.workspace.applyEdit(edit);
    await answering([pick('Hand in all the same')], handIn);
    await until('the page', async () => (await pagesIn()).length === 1);
    const page = await textOnDisk(placeOf(`${FOLDER}/${(await pagesIn())[0]}`));
    ok(page.includes('The very last words.'), 'What was just written is on the page.');
    same(document.isDirty, false, 'Nothing is left unsaved.');
  });
});
