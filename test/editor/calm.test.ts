import * as vscode from 'vscode';
import { ok, same } from './assert';
import {
  append,
  caretAfter,
  clean,
  findingsOf,
  openAccount,
  rulesNow,
  rulesOf,
  services,
  typeKeys,
  until,
} from './editor';
import { headed, POST, REACTION } from './texts';
import { answering, pick } from './window';

const HEADLINES = ['contrast-missing', 'feasibility-missing', 'outcome-missing'];
const ONE_SENTENCE =
  'Ms F came in without a voice on a Thursday when it was raining hard and I was on the till with Sam.';
const headlinesOf = (rules: readonly string[]) => rules.filter((rule) => HEADLINES.includes(rule));

/** The headline findings that the engine has, shown or not; a test of waiting is none without them. */
async function headlinesFound(document: vscode.TextDocument): Promise<string[]> {
  const { accounts } = await services();
  const rules = headlinesOf(accounts.get(document)?.result.findings.map(({ rule }) => rule) ?? []);
  ok(rules.length > 0, 'The engine has found something.');
  return rules.sort();
}

describe('Calm while writing', () => {
  afterEach(() => clean());

  it('holds the headline findings back until there are three sentences', async () => {
    const { document } = await openAccount(headed('[]', ONE_SENTENCE));
    same(headlinesOf(await rulesNow(document)), [], 'With one sentence.');
    await headlinesFound(document);
    await append(document, '\nShe pointed at the board.');
    same(headlinesOf(await rulesNow(document)), [], 'With two.');
    await append(document, ' I read the soups out to her.');
    same(headlinesOf(await rulesNow(document)), await headlinesFound(document), 'With three.');
  });

  it('shows them when the account is ready', async () => {
    const text = headed('[]', ONE_SENTENCE);
    const { document } = await openAccount(text.replace('status: draft', 'status: ready'));
    same(headlinesOf(await rulesNow(document)), await headlinesFound(document), 'Ready, with one sentence.');
  });

  it('shows everything once the account is checked', async () => {
    const { document } = await openAccount(headed('[]', ONE_SENTENCE));
    const seen = await answering([pick('Stop here')], () =>
      vscode.commands.executeCommand('starAccounts.checkAccount'),
    );
    ok(seen.boxes[0]?.startsWith('Question 1 of '), String(seen.boxes));
    const { accounts } = await services();
    const found = accounts.get(document)?.result.findings.map(({ rule }) => rule);
    same(rulesOf(document.uri), [...(found ?? [])].sort(), 'What is shown is what was found.');
    same(headlinesOf(rulesOf(document.uri)), await headlinesFound(document), 'The headline findings are among them.');
  });

  it('holds back what is new in the paragraph of the caret until the writer pauses', async () => {
    const editor = await openAccount(POST);
    const { document } = editor;
    const { accounts, shown } = await services();
    caretAfter(editor, 'She agreed.');
    await typeKeys(' I rang back {208.9.9} at once.');
    await until('the text read', () => shown.of(document.uri)?.read.version === document.version);
    const found = accounts.get(document)?.result.findings.map(({ rule }) => rule) ?? [];
    ok(found.includes('criterion-unknown'), `The engine says it: ${found}`);
    ok(!rulesOf(document.uri).includes('criterion-unknown'), 'It is not shown while its paragraph is being written.');
    await until('the pause', () => rulesOf(document.uri).includes('criterion-unknown'));
    await typeKeys(' Then I waited.');
    await until('the text read', () => shown.of(document.uri)?.read.version === document.version);
    ok(rulesOf(document.uri).includes('criterion-unknown'), 'What was shown is not taken away.');
  });

  it('shows it at once when the account is saved', async () => {
    const editor = await openAccount(POST);
    caretAfter(editor, 'She agreed.');
    await typeKeys(' {208.9.9}');
    await editor.document.save();
    await until('the finding', () => rulesOf(editor.document.uri).includes('criterion-unknown'), 1.5);
  });
});

describe('An account lost in the post', () => {
  afterEach(() => clean());

  it('has one headline finding, which a reaction clears', async () => {
    const { document } = await openAccount(POST);
    same(await rulesNow(document), ['outcome-missing'], 'As it is told.');
    const [outcome] = findingsOf(document.uri);
    ok(outcome && outcome.range.start.line === 12, 'It stands on the first line of the body.');
    await append(document, REACTION);
    same(await rulesNow(document), [], 'With what the customer said.');
  });
});
