import * as vscode from 'vscode';
import { ok, same } from './assert';
import { clean, open, services, textOnDisk, until } from './editor';
import { makePortfolio } from './portfolio';
import { answering } from './window';

const FOLDER = 'tags';
const UNIT = [
  'code: KB4',
  'title: Mend a bicycle',
  'wording: official',
  'elements:',
  '  - code: "1"',
  '    title: Look at the bicycle',
  '    criteria:',
  '      - code: "1.1"',
  '        kind: performance',
  '        statement: Check the brakes before anything else',
  '      - code: "1.2"',
  '        kind: performance',
  '        statement: Say what it will cost',
  '',
].join('\n');

const account = (unit: string, criteria: string, text = 'Ms F came in with a flat tyre.') =>
  `---\ntitle: Tyre\nunit: "${unit}"\ndate: 2026-03-14\ncriteria: ${criteria}\n---\n\n${text}\n`;

function behind(document: vscode.TextDocument, words: string): vscode.Position {
  const at = document.getText().indexOf(words);
  ok(at >= 0, `"${words}" is not in the text.`);
  return document.positionAt(at + words.length);
}

const run = <T>(command: string, ...args: unknown[]) => vscode.commands.executeCommand<T>(command, ...args);

describe('Criterion codes as symbols', () => {
  afterEach(function () {
    // After the undo of 200 files the window opens an editor for each before it can save them.
    this.timeout(60_000);
    return clean(FOLDER);
  });

  /** Three accounts, two units that come with the tool and one of the portfolio's own whose codes are bare numbers. */
  async function three(): Promise<(path: string) => Promise<vscode.TextDocument>> {
    const folder = await makePortfolio(
      FOLDER,
      {
        'units/kb4.yaml': UNIT,
        'accounts/a.md': account('208', '[208.2.5, 1a]', 'I asked Jo first. {208.2.5}'),
        'accounts/b.md': account('CFACSA9', '\n  - 208.2.5\n  - P9'),
        'accounts/c.md': account('KB4', '["1.1", 208.1a]'),
      },
      'units: ["208", CFACSA9, KB4]\n',
    );
    return async (path) => {
      const { document } = await open(folder.uriOf(path));
      const { shown } = await services();
      await until('the account read', () => shown.of(document.uri));
      return document;
    };
  }

  it('are offered in a mark too, with the braces left whole', async () => {
    const document = await (await three())('accounts/a.md');
    const list = await run<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      behind(document, '{208.2'),
    );
    const item = list.items.find(({ label }) => typeof label !== 'string' && label.label === '208.2.5');
    ok(item, 'The code is offered.');
    const range = item.range instanceof vscode.Range ? item.range : item.range?.replacing;
    same(document.getText(range), '208.2.5', 'What is replaced.');
  });

  it('lead to the unit, read-only for one that comes with the tool', async () => {
    const openIt = await three();
    for (const [path, words, scheme, statement] of [
      ['accounts/a.md', '[208.2', 'star-unit', 'code: "208.2.5"'],
      ['accounts/c.md', '["1.', 'vscode-remote', 'code: "1.1"'],
    ] as const) {
      const document = await openIt(path);
      const [link] = await run<vscode.LocationLink[]>(
        'vscode.executeDefinitionProvider',
        document.uri,
        behind(document, words),
      );
      ok(link, `${path} leads somewhere.`);
      ok([scheme, 'file'].includes(link.targetUri.scheme), link.targetUri.toString());
      const target = await vscode.workspace.openTextDocument(link.targetUri);
      ok(
        target.lineAt(link.targetRange.start.line).text.includes(statement),
        target.lineAt(link.targetRange.start.line).text,
      );
    }
  });

  it('are found everywhere, as tag and as mark', async () => {
    const document = await (await three())('accounts/a.md');
    const places = await run<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      document.uri,
      behind(document, '[208.2'),
    );
    const lines = places.map(({ uri, range }) => `${uri.path.split('/').at(-1)}:${range.start.line + 1}`).sort();
    same(
      [...new Set(lines)].filter((line) => /^[abc]\.md/.test(line)),
      ['a.md:5', 'a.md:8', 'b.md:6'],
      'Tags and marks.',
    );
  });

  it('keep apart what has the same code in two units', async () => {
    const document = await (await three())('accounts/c.md');
    const places = await run<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      document.uri,
      behind(document, '208.1'),
    );
    const files = places.map(({ uri }) => uri.path.split('/').at(-1)).filter((name) => name?.endsWith('.md'));
    same([...new Set(files)].sort(), ['a.md', 'c.md'], '1a of 208, written short and in full.');
  });

  it('are renamed in the unit and in every account, and remember the old code', async () => {
    const openIt = await three();
    const document = await openIt('accounts/c.md');
    const edit = await run<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      behind(document, '["1.'),
      '1.7',
    );
    ok(await vscode.workspace.applyEdit(edit, { isRefactoring: true }), 'The rename is applied.');
    ok(document.getText().includes('criteria: ["1.7", 208.1a]'), document.getText());
    const unit = await textOnDisk(vscode.Uri.joinPath(document.uri, '../../units/kb4.yaml'));
    ok(/code: "1\.7"\n\s+formerly: \["1\.1"\]/.test(unit), unit);
  });

  it('refuse a code that no unit has, and change nothing', async () => {
    const document = await (await three())('accounts/a.md');
    const seen = await answering([], async () => {
      const edit = await run<vscode.WorkspaceEdit>(
        'vscode.executeDocumentRenameProvider',
        document.uri,
        behind(document, '[208.2'),
        '999',
      );
      same(edit.size, 0, 'No file is changed.');
    });
    ok(
      seen.messages.some((message) => message.includes('999')),
      seen.messages.join(' '),
    );
  });

  it('are among the symbols of the workspace', async () => {
    await three();
    const symbols = await run<vscode.SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', 'KB4 brakes');
    same(
      symbols.map(({ name }) => name),
      ['KB4.1.1 Check the brakes before anything else'],
      'Found by its words.',
    );
  });

  it('show the statement of an imported unit in hover and tree, and as hints when switched on', async () => {
    const document = await (await three())('accounts/c.md');
    const hovers = await run<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, behind(document, '["1.'));
    const words = hovers
      .flatMap(({ contents }) =>
        contents.map((content) => (content instanceof vscode.MarkdownString ? content.value : String(content))),
      )
      .join('');
    ok(words.replace(/\\/g, '').includes('Check the brakes before anything else'), words);
    const all = new vscode.Range(0, 0, 20, 0);
    const hints = () => run<vscode.InlayHint[]>('vscode.executeInlayHintProvider', document.uri, all);
    same((await hints()).length, 0, 'Off by default.');
    const settings = vscode.workspace.getConfiguration();
    await settings.update('starAccounts.inlayHints', true, vscode.ConfigurationTarget.Workspace);
    try {
      same((await hints()).length, 2, 'A hint behind each code.');
    } finally {
      await settings.update('starAccounts.inlayHints', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  it('are renamed over 200 accounts in one step, saved, and come back with one undo', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 200 }, (_, i) => [`accounts/n${i}.md`, account('208', '[208.2.5, 1a]')]),
    );
    const folder = await makePortfolio(FOLDER, files);
    const { document } = await open(folder.uriOf('accounts/n7.md'));
    const { shown } = await services();
    await until('the account read', () => shown.of(document.uri));
    const edit = await run<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      behind(document, '[208.2'),
      '208.2.1',
    );
    same(edit.size, 200, 'Every account is in it.');
    ok(await vscode.workspace.applyEdit(edit, { isRefactoring: true }), 'The rename is applied.');
    same(vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty).length, 0, 'Nothing is left unsaved.');
    ok((await textOnDisk(folder.uriOf('accounts/n199.md'))).includes('[208.2.1, 1a]'), 'The last one is written.');
    await run('undo');
    await until('the undo', () => document.getText().includes('[208.2.5, 1a]'));
    const last = await vscode.workspace.openTextDocument(folder.uriOf('accounts/n199.md'));
    await until('the undo of the others', () => last.getText().includes('[208.2.5, 1a]'));
    await vscode.workspace.saveAll();
  });
});
