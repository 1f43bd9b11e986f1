import * as vscode from 'vscode';
import { ok, same } from './assert';
import { clean, findingsOf, open, openAccount, placeOf, services, until } from './editor';
import { POST } from './texts';

const NO_ACCOUNTS = ['README.md', 'CHANGELOG.md', 'docs/outcome.md', 'notes/ideas.md'];

describe('Where findings are shown', () => {
  afterEach(() => clean());

  it('shows what it finds in an account', async () => {
    const { document } = await open(placeOf('accounts/tickets-for-the-wrong-day.md'));
    const findings = await until('findings', () => {
      const now = findingsOf(document.uri);
      return now.some(({ rule }) => rule.startsWith('outcome-')) && now;
    });
    const outcome = findings.find(({ rule }) => rule.startsWith('outcome-'));
    same(document.getText(outcome?.range), '## Situation', 'It stands on a heading, not on the prose.');
  });

  it('stays silent in Markdown that is no account', async () => {
    const { shown } = await services();
    const documents = [];
    for (const path of NO_ACCOUNTS) documents.push((await open(placeOf(path))).document);
    const account = await openAccount(POST);
    await until('findings of the account', () => findingsOf(account.document.uri).length > 0);
    for (const { uri, lineCount } of documents) {
      const range = new vscode.Range(0, 0, lineCount, 0);
      same(findingsOf(uri), [], `No finding in ${uri.path}.`);
      ok(!shown.of(uri), `${uri.path} is not read.`);
      const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri);
      same(lenses.length, 0, `Nothing above ${uri.path}.`);
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        uri,
        range,
      );
      const own = actions.filter(({ command }) => command?.command.startsWith('starAccounts'));
      same(own.length, 0, `No light bulb of ours in ${uri.path}.`);
      const tokens = await vscode.commands.executeCommand<vscode.SemanticTokens | undefined>(
        'vscode.provideDocumentSemanticTokens',
        uri,
      );
      same(tokens?.data.length ?? 0, 0, `No colour in ${uri.path}.`);
    }
  });

  it('leaves them out of the tree', async () => {
    const { portfolios } = await services();
    const listed = () => portfolios.folders[0]?.accounts.map(({ path }) => path) ?? [];
    await until('the account of another test gone', () => !listed().some((path) => path.includes('/tests/')));
    same(
      listed(),
      [
        'accounts/no-details.md',
        'accounts/spring/march/lost-glove.md',
        'accounts/tickets-for-the-wrong-day.md',
        'accounts/umbrella-at-closing-time.md',
        'accounts/what-i-know.md',
      ],
      'The accounts of the portfolio.',
    );
  });
});
