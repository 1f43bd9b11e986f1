import * as vscode from 'vscode';
import { ok, same } from './assert';
import {
  append,
  clean,
  findingsOf,
  MADE,
  open,
  openAccount,
  placeOf,
  rulesNow,
  services,
  until,
  write,
} from './editor';
import { makePortfolio } from './portfolio';
import { POST } from './texts';
import { answering, away } from './window';

const BODY = '\nMs F came in without a voice.\n';
const FOLDER = 'odd';

/** Details that cannot be meant, and the beginning of the rule that says so. */
const DETAILS: Readonly<Record<string, readonly [details: string, rule: string]>> = {
  'broken YAML': ['---\ntitle: "open\ncriteria: [208.1.1\n  - x: {\n---\n', 'frontmatter-invalid'],
  'no closing line': ['---\ntitle: Soup\ncriteria: [208.1.1]\n', 'frontmatter-invalid'],
  'YAML that holds itself': ['---\ncriteria: &a [*a]\n---\n', 'frontmatter-invalid'],
  'a number for criteria': ['---\ncriteria: 208\n---\n', 'criterion-unknown'],
  'a map for criteria': ['---\ncriteria:\n  a: 208.1.1\n---\n', 'frontmatter-invalid'],
  '10,000 criteria': [`---\ncriteria:\n${'  - 208.1.1\n'.repeat(10_000)}---\n`, 'criterion-duplicate'],
};

describe('Bad input', () => {
  afterEach(() => clean(FOLDER));

  for (const [name, [details, rule]] of Object.entries(DETAILS))
    it(`${name}: said in plain words, and nothing is written`, async () => {
      const text = details + BODY;
      const { document } = await openAccount(text);
      await rulesNow(document);
      await answering([away], () => vscode.commands.executeCommand('starAccounts.checkAccount'));
      const findings = findingsOf(document.uri);
      ok(findings.length > 0, 'There is a finding.');
      ok(
        findings.some((finding) => finding.rule.startsWith(rule)),
        `Not among ${[...new Set(findings.map((finding) => finding.rule))]}`,
      );
      for (const { message } of findings.slice(0, 50)) ok(!/\n| at |Error:/.test(message), `A trace: ${message}`);
      same(document.getText(), text, 'The text is as it was.');
    });

  it('5 MB: one finding, and the window keeps answering', async () => {
    const text =
      POST + `${'She asked me for the soup of the day and I read the board out to her. '.repeat(14)}\n\n`.repeat(5200);
    ok(text.length > 5_000_000, 'It is long enough.');
    const began = performance.now();
    const { document } = await openAccount(text);
    const took = performance.now() - began;
    ok(
      findingsOf(document.uri).some(({ rule }) => rule === 'account-too-long'),
      String(findingsOf(document.uri)),
    );
    await append(document, ' More.');
    await rulesNow(document);
    console.log(`      opened and read in ${Math.round(took)} ms`);
    ok(took < 8000, 'In time.');
  });

  it('binary under the name of an account: the rest is still shown', async () => {
    await write(
      `${MADE}/picture.md`,
      new Uint8Array(2000).map((_, index) => (index * 7) % 256),
    );
    await write(`${MADE}/fine.md`, POST);
    const { portfolios } = await services();
    await portfolios.find();
    await portfolios.settled();
    const listed = portfolios.folders[0]?.accounts.map(({ path }) => path) ?? [];
    ok(listed.includes(`${MADE}/fine.md`), 'The fine one is there.');
    ok(!listed.includes(`${MADE}/picture.md`), 'The picture is no account.');
    await vscode.commands.executeCommand('vscode.open', placeOf(`${MADE}/picture.md`));
    same(findingsOf(placeOf(`${MADE}/picture.md`)), [], 'Nothing is said of it.');
  });

  it('a file that vanishes while the folder is read: the rest is still shown', async () => {
    const files = Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`accounts/a${index}.md`, POST]));
    const folder = await makePortfolio(FOLDER, files);
    const { portfolios } = await services();
    const reading = portfolios.find();
    for (let index = 0; index < 12; index += 2)
      await vscode.workspace.fs.delete(placeOf(`${FOLDER}/accounts/a${index}.md`));
    await reading;
    await until('the rest', () => folder.accounts.length === 6);
  });

  it('a portfolio file that cannot be read, or names an unknown unit: said there, the accounts are still shown', async function () {
    this.timeout(40_000);
    const folder = await makePortfolio(FOLDER, { 'accounts/post.md': POST });
    const { portfolios } = await services();
    const file = placeOf(`${FOLDER}/star-portfolio.yaml`);
    const { document } = await open(placeOf(`${FOLDER}/accounts/post.md`));
    const wrong = () => findingsOf(file).map(({ message }) => message);
    let before: readonly string[] = wrong();
    same(before, [], 'Nothing is wrong yet.');
    for (const config of ['candidate: X\nunit: 999\n', 'candidate: [X\nunits: {', 'just words\n']) {
      await write(`${FOLDER}/star-portfolio.yaml`, config);
      await portfolios.find();
      await until(`what is wrong with ${config}`, () => wrong().length > 0 && wrong().join() !== before.join());
      before = wrong();
      ok(!before.some((message) => message === '' || message.includes('\n')), `In plain words: ${before}`);
      same(folder.accounts.length, 1, 'The account is there.');
      await until('findings of the account', () => findingsOf(document.uri).length > 0);
    }
  });

  it('an empty portfolio: every criterion still to do', async () => {
    const folder = await makePortfolio(FOLDER, {});
    same(folder.accounts.length, 0, 'No account.');
    same(
      folder.coverage.map(({ tally }) => tally.open),
      [28, 23],
      'Everything is open.',
    );
    const seen = await answering([], async () => {
      await open(placeOf(`${FOLDER}/star-portfolio.yaml`));
      await vscode.commands.executeCommand('starAccounts.handIn');
    });
    ok(seen.messages[0]?.startsWith('Nothing is written yet'), String(seen.messages));
  });

  it('no portfolio at all: an account by its criteria, and a command that makes one', async () => {
    const { portfolios } = await services();
    const from = placeOf('star-portfolio.yaml');
    const kept = placeOf('star-portfolio.kept');
    await vscode.workspace.fs.rename(from, kept);
    try {
      await until('no portfolio', () => portfolios.folders.length === 0);
      const { document } = await openAccount(POST);
      same(await rulesNow(document), ['outcome-missing'], 'A lone account is read all the same.');
      const { uri } = (await open(placeOf('accounts/no-details.md'))).document;
      await until('silence', () => findingsOf(uri).length === 0);
      const seen = await answering([], () => vscode.commands.executeCommand('starAccounts.createPortfolio'));
      ok(seen.messages[0]?.startsWith('This folder is a portfolio now.'), String(seen.messages));
      await until('the portfolio', () => portfolios.folders[0]?.coverage[0]?.rows.length === 28);
    } finally {
      await vscode.workspace.fs.rename(kept, from, { overwrite: true });
      await until('both units again', () => portfolios.folders[0]?.coverage.length === 2);
    }
  });
});
