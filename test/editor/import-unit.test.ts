import * as vscode from 'vscode';
import { ok, same } from './assert';
import { clean, filesIn, open, services, textOnDisk, until, write } from './editor';
import { makePortfolio } from './portfolio';
import { answering } from './window';

const FOLDER = 'bringing';
const IMPORT = 'starAccounts.importUnit';
const SAVE = 'starAccounts.saveImportedUnit';

/** A unit in the form in which standards are published; P3 has lost its words. */
const TEXT = [
  'KB5 Lend a bicycle',
  '',
  'Performance criteria',
  'You must be able to:',
  'P1 ask the borrower how tall they are',
  'P2 set the saddle to fit',
  'P3',
  'P4 write down when it is due back',
  '',
  'Knowledge and understanding',
  'You must know:',
  'K1 where the spare keys hang',
  'K2 who may borrow without a deposit',
  '',
].join('\n');

describe('Importing a unit', () => {
  afterEach(() => clean(FOLDER));

  /** Each text in a file of its own, since the editor keeps the text of one that was open. */
  let files = 0;
  async function source(text = TEXT): Promise<vscode.Uri> {
    files += 1;
    const name = `source-${files}.txt`;
    const folder = await makePortfolio(FOLDER, { [name]: text });
    await open(folder.uriOf(name));
    return folder.uriOf(name);
  }
  const unitFiles = () => filesIn(`${FOLDER}/units`);
  const preview = () => vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'star-import');

  it('shows the unit beside its text with the damage marked, and writes nothing before it is saved', async () => {
    const uri = await source();
    await vscode.commands.executeCommand(IMPORT, uri);
    const page = await until('the preview', preview);
    ok(page.getText().includes('where the spare keys hang'), page.getText());
    const marked = await until('the marks', () =>
      vscode.languages.getDiagnostics(uri).filter((one) => one.source === 'STAR import'),
    );
    same(
      marked.map(({ range }) => range.start.line),
      [6],
      'P3 has no words.',
    );
    same(await unitFiles(), [], 'Nothing is written yet.');
    const seen = await answering([], () => vscode.commands.executeCommand(SAVE));
    same(await unitFiles(), ['KB5.yaml'], 'It is saved.');
    ok(
      seen.messages.some((message) => message.includes('6 criteria')),
      seen.messages.join(' '),
    );
    const { portfolios } = await services();
    await until('the unit known', () =>
      portfolios.folderOf(uri)?.portfolio.units.known.some(({ code }) => code === 'KB5'),
    );
  });

  it('never writes over a file unasked, and keeps what was changed by hand', async () => {
    const uri = await source();
    await vscode.commands.executeCommand(IMPORT, uri);
    await until('the preview', preview);
    await answering([], () => vscode.commands.executeCommand(SAVE));
    const place = vscode.Uri.joinPath(uri, '../units/KB5.yaml');
    const changed = (await textOnDisk(place)).replace('set the saddle to fit', 'set saddle and bars to fit');
    await write(`${FOLDER}/units/KB5.yaml`, changed);
    const { portfolios } = await services();
    await portfolios.find();
    await vscode.commands.executeCommand(IMPORT, uri);
    await until('the merged preview', () => preview()?.getText().includes('set saddle and bars to fit'));
    const seen = await answering([], () => vscode.commands.executeCommand(SAVE));
    ok(
      seen.messages.some((message) => message.includes('there already')),
      seen.messages.join(' '),
    );
    same(await textOnDisk(place), changed, 'Asked, not answered: nothing is written.');
    await write(`${FOLDER}/units/KB5.yaml`, `${changed}# mine\n`);
    const meanwhile = await answering([], () => vscode.commands.executeCommand(SAVE));
    ok(
      meanwhile.messages.some((message) => message.includes('meanwhile')),
      meanwhile.messages.join(' '),
    );
  });

  it('says in one line why a text holds no unit', async () => {
    for (const [text, words] of [
      ['Mix the flour with the eggs.\n\n1. Bake it.\n', 'unit'],
      ['', 'no text'],
      ['x'.repeat(900_000), 'more than one unit'],
    ] as const) {
      const uri = await source(text);
      const seen = await answering([], () => vscode.commands.executeCommand(IMPORT, uri));
      same(seen.messages.length, 1, seen.messages.join(' '));
      ok(seen.messages[0]?.includes(words), seen.messages.join(' '));
      same(await unitFiles(), [], 'Nothing is written.');
      await clean(FOLDER);
    }
  });
});
