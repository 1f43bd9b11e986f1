import * as vscode from 'vscode';
import { ok, same } from './assert';
import { caretAfter, clean, open, openAccount, placeOf, rulesNow, typeKeys, until } from './editor';
import { headed, POST } from './texts';
import { answering } from './window';

const FLOW = headed('[208.1.2, 1d]', 'Ms F came in without a voice.');

interface Prepared {
  readonly range: vscode.Range;
  readonly placeholder: string;
}

async function completionsAt(uri: vscode.Uri, position: vscode.Position): Promise<vscode.CompletionItem[]> {
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    uri,
    position,
  );
  return list.items.filter(({ kind, detail }) => kind === vscode.CompletionItemKind.Constant && detail);
}

const codeOf = ({ label }: vscode.CompletionItem) => (typeof label === 'string' ? label : label.label);

function placeAfter(document: vscode.TextDocument, words: string): vscode.Position {
  const at = document.getText().indexOf(words);
  ok(at >= 0, `"${words}" is not in the text.`);
  return document.positionAt(at + words.length);
}

/** Takes the first entry of the list that is open, as Enter does. */
async function acceptInto(document: vscode.TextDocument): Promise<void> {
  const before = document.version;
  await until('the completion', async () => {
    await vscode.commands.executeCommand('acceptSelectedSuggestion');
    return document.version > before;
  });
}

describe('Codes in the list of criteria', () => {
  afterEach(() => clean());

  it('offers every code that is not tagged yet, those of the account first', async () => {
    const { document } = await openAccount(FLOW);
    const codes = (await completionsAt(document.uri, placeAfter(document, '[208.1.2, '))).map(codeOf);
    ok(codes.includes('208.1.1') && codes.includes('1a'), codes.slice(0, 5).join(' '));
    ok(codes.includes('CFACSA9.P6'), 'The other unit of the portfolio is offered too.');
    ok(!codes.includes('208.1.2'), 'A code that is there is not offered again.');
  });

  it('replaces a code across its dots', async () => {
    const { document } = await openAccount(headed('[208.1., 1d]', 'Ms F came in without a voice.'));
    const [first] = await completionsAt(document.uri, placeAfter(document, '[208.1.'));
    const range = first?.range instanceof vscode.Range ? first.range : first?.range?.replacing;
    same(document.getText(range), '208.1.', 'What is replaced.');
  });

  it('is silent in the text, in other details and in files that are no account', async () => {
    const { document } = await openAccount(FLOW);
    for (const words of ['Ms F came', 'title: Soup', 'date: 2026', '---\n\n## Situation\n'])
      same(await completionsAt(document.uri, placeAfter(document, words)), [], `Silent after "${words}".`);
    const readme = await open(placeOf('docs/outcome.md'));
    same(await completionsAt(readme.document.uri, new vscode.Position(2, 6)), [], 'Silent in a page.');
    same(await completionsAt(readme.document.uri, placeAfter(readme.document, '[208')), [], 'And in its example.');
  });

  it('completes while a flow list is typed', async () => {
    const editor = await openAccount(headed('[]', 'Ms F came in without a voice.'));
    caretAfter(editor, 'criteria: [');
    await typeKeys('208.2.');
    await acceptInto(editor.document);
    const list = () => editor.document.lineAt(7).text;
    ok(/^criteria: \[208\.2\.\d\]$/.test(list()), list());
    await typeKeys(', 208.3.');
    await acceptInto(editor.document);
    ok(/^criteria: \[208\.2\.\d, 208\.3\.\d\]$/.test(list()), list());
  });

  it('completes while a block list is typed', async () => {
    const editor = await openAccount(POST);
    caretAfter(editor, '  - 208.2.1');
    await typeKeys('\n- 208.1');
    await acceptInto(editor.document);
    ok(/^ {2}- 208\.1\.\d$/.test(editor.document.lineAt(9).text), editor.document.lineAt(9).text);
    ok(!(await rulesNow(editor.document)).includes('frontmatter-invalid'), 'The details can still be read.');
  });

  it('says in plain words what a code asks for', async () => {
    const { document } = await openAccount(FLOW);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      placeAfter(document, '[208.1'),
    );
    const words = hovers.flatMap(({ contents }) =>
      contents.map((part) => (typeof part === 'string' ? part : part.value)),
    );
    ok(
      words.some((text) => /^\*\*208\\.1\\.2\*\* [^&]+So far: [^&]+$/.test(text)),
      words.join('\n'),
    );
    same(document.getText(hovers[0]?.range), '208.1.2', 'It stands over the whole code.');
  });
});

describe('F2 on a code', () => {
  afterEach(() => clean());

  it('is ours at every place of a flow list', async () => {
    const { document } = await openAccount(FLOW);
    const from = placeAfter(document, 'criteria: [');
    const to = placeAfter(document, '208.1.2, 1d');
    for (let character = from.character; character <= to.character; character += 1) {
      const prepared = await vscode.commands.executeCommand<Prepared>(
        'vscode.prepareRename',
        document.uri,
        new vscode.Position(from.line, character),
      );
      const word = document.getText(new vscode.Range(from, new vscode.Position(from.line, character))).includes(',')
        ? '1d'
        : '208.1.2';
      same(prepared.placeholder, word, `At character ${character}.`);
      same(document.getText(prepared.range), word, `Its range at character ${character}.`);
    }
  });

  it('exchanges a code in the list and in the marks', async () => {
    const { document } = await openAccount(FLOW.replace('a voice.', 'a voice {208.1.2}.'));
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      placeAfter(document, '[208'),
      '208.1.3',
    );
    ok(await vscode.workspace.applyEdit(edit), 'The edit was refused.');
    ok(document.getText().includes('criteria: [208.1.3, 1d]'), document.getText());
    ok(document.getText().includes('a voice {208.1.3}.'), document.getText());
  });

  it('turns down what is no code, and says so', async () => {
    const { document } = await openAccount(FLOW);
    const seen = await answering([], async () => {
      const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
        'vscode.executeDocumentRenameProvider',
        document.uri,
        placeAfter(document, '[208'),
        '208.9.9',
      );
      same(edit.size, 0, 'Nothing would change.');
    });
    ok(seen.messages[0]?.includes('208.9.9'), String(seen.messages));
  });
});
