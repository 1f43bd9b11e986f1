import * as vscode from 'vscode';
import { COMMANDS } from '../../src/editor/commands';
import { ok, same } from './assert';
import { clean, extension, filesIn, open, openAccount, placeOf, rulesNow, textOnDisk, until } from './editor';
import { headed, POST } from './texts';
import { answering, away, pick, type, wordsOf } from './window';

const run =
  (id: string, ...args: unknown[]) =>
  () =>
    vscode.commands.executeCommand(id, ...args);

describe('Commands', () => {
  afterEach(() => clean('copied', 'accounts/knowledge-answers.md', 'accounts/when-i-did-not-have-to.md'));

  it('are all there, and package.json names them all', async () => {
    const there = await vscode.commands.getCommands(true);
    const named: { command: string }[] = extension().packageJSON.contributes.commands;
    for (const { id } of Object.values(COMMANDS)) {
      ok(there.includes(id), `${id} is not there.`);
      ok(
        named.some(({ command }) => command === id),
        `${id} is not in package.json.`,
      );
    }
  });

  it('which criteria: shows statements, ticks only what is tagged, writes what is ticked', async () => {
    const { document } = await openAccount(POST);
    const tickTwo = (items: readonly vscode.QuickPickItem[]) => {
      const ticked = items.filter(({ picked }) => picked).map(({ description }) => description);
      same(ticked, ['208.2.1'], 'Only what the writer has tagged is ticked.');
      return items.filter(({ description }) => ['208.2.1', '208.1.1', '208.1a'].includes(description ?? ''));
    };
    await answering([tickTwo], run('starAccounts.whichCriteria'));
    await until('the tags', () => document.getText().includes('  - 208.1.1'));
    ok(document.getText().includes('criteria:\n  - 208.2.1\n'), 'The tag that was there stays first.');
    ok(/^ {2}- (208\.)?1a$/m.test(document.getText()), document.getText());
    await vscode.commands.executeCommand('undo');
    same(document.getText(), POST, 'One step of undo.');
    await answering([away], run('starAccounts.whichCriteria'));
    same(document.getText(), POST, 'Put away, nothing changes.');
    await answering([() => []], run('starAccounts.whichCriteria'));
    await until('the tag gone', () => !document.getText().includes('208.2.1'));
  });

  it('edit details: changes one after the other', async () => {
    const { document } = await openAccount(POST);
    const answers = [pick('When'), type('20 April 2026'), pick('Customer'), type('Dr H: the vet'), pick('Done')];
    const seen = await answering(answers, run('starAccounts.editDetails'));
    ok(
      seen.items[0]?.some(({ description }) => description === '2026-03-14'),
      'It shows what is there.',
    );
    ok(document.getText().includes('date: 2026-04-20'), document.getText());
    ok(
      seen.items[4]?.some(({ description }) => description === 'Dr H: the vet'),
      'A colon is no trouble.',
    );
    ok(!(await rulesNow(document)).includes('frontmatter-invalid'), 'The details can still be read.');
  });

  it('comfortable reading: on, and back as it was', async () => {
    await openAccount(POST);
    const font = () =>
      vscode.workspace.getConfiguration('editor', { languageId: 'markdown' }).get<string>('fontFamily') ?? '';
    const before = font();
    const settings = await textOnDisk(placeOf('.vscode/settings.json'));
    await vscode.commands.executeCommand('starAccounts.comfortableReading');
    await until('the other font', () => font() !== before);
    await vscode.commands.executeCommand('starAccounts.comfortableReading');
    await until('the font as it was', () => font() === before);
    const left = JSON.parse(await textOnDisk(placeOf('.vscode/settings.json')));
    same(left, JSON.parse(settings), 'Nothing of it is left.');
  });

  it('find an occasion: a question leads to a new account', async () => {
    const answers = [pick('Did anyone at work ever say'), type(''), pick('I will fill')];
    const seen = await answering(answers, run('starAccounts.findOccasion'));
    ok(
      (seen.items[0] ?? []).every((item) => /\?$|^None of these$/.test(wordsOf(item))),
      'It only asks.',
    );
    ok(vscode.window.activeTextEditor?.document.getText().includes('title: When I did not have to'), 'The account.');
  });

  it('new knowledge: a question for each thing to know', async () => {
    await answering([], run('starAccounts.newKnowledge'));
    const text = vscode.window.activeTextEditor?.document.getText() ?? '';
    same(text.match(/^> \? /gm)?.length, 7, 'The questions of 208.');
    same(text.match(/^ {2}- 208\.4\.\d$/gm)?.length, 7, 'Their codes.');
  });

  it('the sample: copied whole, and never over another', async () => {
    const copy = run('starAccounts.openSample', placeOf('copied'));
    await copy();
    await copy();
    same(await filesIn('copied'), ['star-accounts-sample', 'star-accounts-sample-2'], 'Two copies.');
    const names = await filesIn('copied/star-accounts-sample');
    for (const name of ['accounts', 'star-portfolio.yaml']) ok(names.includes(name), `${name} is in it.`);
    ok((await filesIn('copied/star-accounts-sample/accounts')).length >= 6, 'Six accounts.');
  });

  it('why silent: says why a file is or is not read', async () => {
    await open(placeOf('README.md'));
    const no = await answering([], run('starAccounts.whySilent'));
    ok(no.messages[0]?.includes('not read as an account'), String(no.messages));
    await openAccount(headed('[]'));
    const yes = await answering([], run('starAccounts.whySilent'));
    ok(yes.messages[0]?.includes('is read as an account'), String(yes.messages));
  });

  it('say what to do where there is no account', async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    for (const id of ['checkAccount', 'whichCriteria', 'editDetails', 'askHere', 'repairAll', 'splitAccount']) {
      const seen = await answering([], run(`starAccounts.${id}`));
      ok(seen.messages[0]?.startsWith('Open an account first.'), `${id}: ${seen.messages}`);
    }
  });
});
