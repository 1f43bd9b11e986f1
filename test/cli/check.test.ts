import assert from 'node:assert/strict';
import { chmodSync, readdirSync, readFileSync, symlinkSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { readAccounts, targetsOf } from '../../src/cli/accounts';
import { openSession } from '../../src/cli/session';
import { plainStyle } from '../../src/core/index';
import { sarifValidator } from '../core/report/sarif-schema';
import { checkJson, fixture, folderWith, run, runUntilFirstPiece } from './command';

const TAGGED = '---\ncriteria: [208.1.1]\ndate: 2026-01-01\n---\n\nIt rained.\n';

describe('check', () => {
  let made: { path: string; remove: () => void } = folderWith();
  const folder = (files: Readonly<Record<string, string | Uint8Array>>) => {
    made.remove();
    made = folderWith(files);
    return made.path;
  };
  after(() => made.remove());

  describe('prints', () => {
    it('one object with every account of a folder, sorted, paths as given', () => {
      const at = folder({
        'p/star-portfolio.yaml': 'unit: "208"\n',
        'p/accounts/b.md': 'It rained.\n',
        'p/accounts/a/z.md': 'It rained.\n',
        'p/other.md': TAGGED,
        'p/README.md': '# Nothing of ours\n',
        'loose.md': TAGGED,
        'accounts/no-portfolio.md': 'It rained.\n',
      });
      const paths = (...words: string[]) => checkJson(at, ...words).json.accounts.map(({ path }) => path);
      const all = ['loose.md', 'p/accounts/a/z.md', 'p/accounts/b.md', 'p/other.md'];
      assert.deepEqual(paths(), all);
      assert.deepEqual(paths('.'), all);
      assert.deepEqual(paths('./p/'), ['./p/accounts/a/z.md', './p/accounts/b.md', './p/other.md']);
      assert.deepEqual(paths('p/accounts/b.md', 'p', 'p/accounts/b.md'), [
        'p/accounts/b.md',
        'p/accounts/a/z.md',
        'p/other.md',
      ]);
      assert.deepEqual(paths(join(at, 'p/accounts/a')), [`${at}/p/accounts/a/z.md`]);
    });

    it('three verdicts, moves with places and findings for every account', () => {
      const { status, json } = checkJson(folder({ 'a.md': TAGGED }), 'a.md');
      assert.equal(json.version, 1);
      const [account] = json.accounts;
      assert.deepEqual(Object.keys(account ?? {}), ['path', 'unit', 'kind', 'elements', 'moves', 'diagnostics']);
      assert.deepEqual(Object.keys(account?.elements ?? {}), ['contrast', 'feasibility', 'outcome']);
      for (const element of ['contrast', 'feasibility', 'outcome'])
        assert.equal(
          account?.diagnostics.some(({ rule }) => rule === `${element}-missing`),
          account?.elements[element] === 'missing',
        );
      assert.equal(status, account?.diagnostics.some(({ severity }) => severity === 'warning') ? 1 : 0);
    });

    it('the same findings with CRLF and with a byte order mark', () => {
      const crlf = TAGGED.replace(/\n/g, '\r\n');
      const at = folder({ 'a.md': TAGGED, 'b.md': crlf, 'c.md': `\uFEFF${TAGGED}`, 'd.md': `\uFEFF${crlf}` });
      const [first, ...others] = checkJson(at).json.accounts;
      assert.equal(others.length, 3);
      for (const other of others) assert.deepEqual({ ...other, path: 'a.md' }, first);
    });

    it('SARIF that is valid against the published schema', () => {
      const { out } = run('test/cli/fixtures/full', 'check', '--format', 'sarif');
      const validate = sarifValidator();
      const log = JSON.parse(out);
      const valid: boolean = validate(log);
      assert.ok(valid, JSON.stringify(validate.errors));
      assert.ok(log.runs[0].results.length > 0);
    });

    it('text without colours where nobody looks on, findings apart from trouble', () => {
      const { out, trouble } = run(folder({ 'a.md': TAGGED }), 'check', 'a.md', 'gone.md');
      assert.match(out, /^a\.md\n +\d+:\d+ {2}\w+/);
      assert.match(out, /\n1 account checked: .*\.\n$/);
      assert.equal(trouble, 'gone.md: There is no such file or folder.\n');
      assert.ok(!out.includes('\u001b'));
    });

    it('as far as somebody reads, and ends without a word when the pipe is closed', async () => {
      const files = Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`${index}.md`, TAGGED]));
      const { status, trouble } = await runUntilFirstPiece(folder(files), 'check', '--format', 'json');
      assert.deepEqual([status, trouble], [0, '']);
    });
  });

  describe('reads', () => {
    it('the settings of the portfolio that a named file lies in, wherever it is called from', () => {
      const at = folder({
        'p/star-portfolio.yaml': 'unit: CFACSA9\nrules:\n  date-missing: error\nexclude: [accounts/old]\n',
        'p/accounts/deep/a.md': 'It rained.\n',
        'p/accounts/old/b.md': 'It rained.\n',
      });
      const named = checkJson(join(at, 'p/accounts'), 'deep/a.md', 'old/b.md').json.accounts;
      assert.deepEqual(
        named.map(({ path, unit }) => [path, unit]),
        [
          ['deep/a.md', 'CFACSA9'],
          ['old/b.md', 'CFACSA9'],
        ],
      );
      const severity = named[0]?.diagnostics.find(({ rule }) => rule === 'date-missing')?.severity;
      assert.equal(severity, 'error');
      assert.deepEqual(
        checkJson(at).json.accounts.map(({ path }) => path),
        ['p/accounts/deep/a.md'],
      );
    });

    it('no folder that begins with a dot, no node_modules, no link', () => {
      const at = folder({ 'a.md': TAGGED, '.hidden/b.md': TAGGED, 'node_modules/c.md': TAGGED, 'd/.e.md': TAGGED });
      symlinkSync(join(at, 'a.md'), join(at, 'link.md'));
      symlinkSync(at, join(at, 'loop'));
      assert.deepEqual(
        checkJson(at).json.accounts.map(({ path }) => path),
        ['a.md'],
      );
    });

    it('a named file as an account whatever it is called', () => {
      const at = folder({ 'notes.txt': 'It rained.\n', 'empty.md': '' });
      assert.deepEqual(
        checkJson(at, 'notes.txt', 'empty.md').json.accounts.map(({ path }) => path),
        ['notes.txt', 'empty.md'],
      );
      assert.deepEqual(checkJson(at).json.accounts, []);
    });
  });

  describe('ends with', () => {
    const unknown = '---\ncriteria: [208.9.9]\ndate: 2026-01-01\n---\n';

    it('0 or 1 by --fail-on', () => {
      const at = folder({ 'a.md': unknown });
      const severities = new Set(checkJson(at).json.accounts[0]?.diagnostics.map(({ severity }) => severity));
      const ranks = ['hint', 'information', 'warning', 'error'];
      for (const [rank, level] of ranks.entries()) {
        const reached = ranks.slice(rank).some((other) => severities.has(other));
        assert.equal(run(at, 'check', '--fail-on', level).status, reached ? 1 : 0, level);
      }
      assert.equal(run(at, 'check', '--fail-on', 'never').status, 0);
      assert.equal(run(at, 'check').status, run(at, 'check', '--fail-on', 'warning').status);
    });

    it('2 for a named file that cannot be read, whatever else was found', () => {
      const at = folder({ 'a.md': unknown });
      const { status, json, trouble } = checkJson(at, 'gone.md', 'a.md', '--fail-on', 'never');
      assert.equal(status, 2);
      assert.deepEqual(json.errors, [{ path: 'gone.md', message: 'There is no such file or folder.' }]);
      assert.equal(json.accounts.length, 1);
      assert.match(trouble, /^gone\.md: There is no such file or folder\.\n$/);
    });

    it('2 and one line for words it does not know', () => {
      const { status, out, trouble } = run('.', 'check', '--formt', 'json');
      assert.deepEqual([status, out], [2, '']);
      assert.equal(trouble, `Unknown option '--formt'. "star-accounts --help" shows what there is.\n`);
    });

    it('0 for --help and --version', () => {
      assert.deepEqual(
        [run('.', '--help').status, run('.', '-h').out.startsWith('Usage:'), run('.').status],
        [0, true, 0],
      );
      assert.deepEqual(run('.', '--version'), {
        status: 0,
        out: `${JSON.parse(readFileSync('package.json', 'utf8')).version}\n`,
        trouble: '',
      });
    });
  });
});

describe('check of what nobody meant', () => {
  let made: { path: string; remove: () => void } = folderWith();
  const folder = (files: Readonly<Record<string, string | Uint8Array>>) => {
    made.remove();
    made = folderWith(files);
    return made.path;
  };
  after(() => made.remove());

  const BAD: Readonly<Record<string, string>> = {
    'broken.md': '---\ncriteria: [208.1.1\ntitle: "x\n---\nIt rained.\n',
    'cyclic.md': '---\ncriteria: &a [*a]\n---\nIt rained.\n',
    'number.md': '---\ncriteria: 208.1\n---\nIt rained.\n',
    'map.md': '---\ncriteria: {a: {b: c}}\n---\nIt rained.\n',
    'many.md': `---\ncriteria:\n${'  - 208.1.1\n'.repeat(10_000)}---\nIt rained.\n`,
    'unclosed.md': '---\ncriteria: [1d]\nIt rained.\n',
    'unit.md': '---\nunit: Z99\ncriteria: [Q7]\n---\nIt rained.\n',
    'tabs.md': '---\n\tcriteria:\n\t\t- 1d\n---\nIt rained.\n',
    'lone.md': '---\ncriteria: [1d]\n---\n\ud83d It rained. \ufffd\n',
  };

  it('gives each a place in the list and no stack trace, and writes nothing', () => {
    const at = folder(BAD);
    const { status, json, trouble } = checkJson(at, ...Object.keys(BAD));
    assert.deepEqual(
      json.accounts.map(({ path }) => path),
      Object.keys(BAD),
    );
    assert.deepEqual([status, trouble, json.errors], [1, '', []]);
    for (const name of ['broken.md', 'cyclic.md', 'map.md', 'unit.md'])
      assert.ok(json.accounts.find(({ path }) => path === name)?.diagnostics.length, name);
    assert.deepEqual(readdirSync(at).sort(), Object.keys(BAD).sort());
    for (const [name, text] of Object.entries(BAD).filter(([name]) => name !== 'lone.md'))
      assert.equal(readFileSync(join(at, name), 'utf8'), text);
  });

  it('reads an account of 5 MB', () => {
    const paragraph = `${'The rain fell on the roof and the street was grey. '.repeat(12)}\n\n`;
    const at = folder({ 'long.md': `---\ncriteria: [1d]\n---\n\n${paragraph.repeat(8_300)}` });
    const { json } = checkJson(at, 'long.md', '--fail-on', 'never');
    assert.equal(json.accounts.length, 1);
  }).timeout(180_000);

  it('names binary files, UTF-16 and folders that are none, and goes on with the rest', () => {
    const at = folder({
      'a.md': TAGGED,
      'binary.md': new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 1]),
      'wide.md': Buffer.from('\uFEFFtext', 'utf16le'),
      'accounts.md/b.md': TAGGED,
    });
    const { status, json, trouble } = checkJson(at);
    assert.deepEqual(
      json.accounts.map(({ path }) => path),
      ['a.md', 'accounts.md/b.md'],
    );
    assert.deepEqual(json.errors, [
      { path: 'binary.md', message: 'This is no text file.' },
      { path: 'wide.md', message: 'This file is saved as UTF-16; save it as UTF-8.' },
    ]);
    assert.equal(trouble.split('\n').length, 3);
    assert.notEqual(status, 2);
    assert.equal(checkJson(at, 'binary.md').status, 2);
  });

  it('names files and folders that may not be read', function () {
    if (process.platform === 'win32' || process.getuid?.() === 0) this.skip();
    const at = folder({ 'a.md': TAGGED, 'shut.md': TAGGED, 'closed/b.md': TAGGED });
    chmodSync(join(at, 'shut.md'), 0);
    chmodSync(join(at, 'closed'), 0);
    const { status, json } = checkJson(at);
    chmodSync(join(at, 'closed'), 0o700);
    assert.deepEqual(json.errors.map(({ path }) => path).sort(), ['closed', 'shut.md']);
    assert.equal(json.accounts.length, 1);
    assert.notEqual(status, 2);
  });

  it('goes on where a file is gone between listing and reading', async () => {
    const at = folder({ 'a.md': TAGGED, 'b.md': TAGGED, 'c.md': TAGGED });
    const session = openSession({ out: async () => {}, trouble: () => {}, style: plainStyle, progress: () => {} });
    const { files } = await targetsOf([at], session);
    unlinkSync(join(at, 'b.md'));
    const failed: string[] = [];
    const read: string[] = [];
    const texts = readAccounts(files, session, (target, message) => failed.push(`${target.path}: ${message}`));
    for await (const { target } of texts) read.push(target.path);
    assert.deepEqual(read, [`${at}/a.md`, `${at}/c.md`]);
    assert.deepEqual(failed, [`${at}/b.md: There is no such file or folder.`]);
  });

  it('shows what is wrong in the portfolio files with their places, and the accounts all the same', () => {
    const at = folder({
      'star-portfolio.yaml': 'unit: Z99\nrules:\n  outcome-mising: off\n\tx: y\n',
      'evidence.yaml': '- title: no reference\n',
      'assessments/A1.yaml': 'decisions: yes please\n',
      'accounts/a.md': TAGGED,
    });
    const { json, status, trouble } = checkJson(at, '--fail-on', 'error');
    assert.equal(json.accounts.length, 1);
    assert.equal(trouble, '');
    assert.equal(status, 1);
    const files = new Set(json.errors.map(({ path }) => path));
    assert.deepEqual([...files].sort(), ['assessments/A1.yaml', 'evidence.yaml', 'star-portfolio.yaml']);
    for (const { message } of json.errors) assert.match(message, /^Line \d+, column \d+: .+\.$/);
    const { out } = run(at, 'check');
    assert.match(out, /^evidence\.yaml\n +1:3 {2}error {8}A piece of evidence needs a reference/m);
  });

  it('says in one line that there is nothing: an empty folder, no folder at all', () => {
    const at = folder({});
    assert.deepEqual(run(at, 'check'), {
      status: 0,
      out: '0 accounts checked: nothing found.\n',
      trouble: '.: No account was found here.\n',
    });
    assert.deepEqual(checkJson(at).json, { version: 1, accounts: [], errors: [] });
    assert.deepEqual(run(at, 'check', 'nowhere').status, 2);
    assert.match(run(at, 'check', 'nowhere').trouble, /^nowhere: There is no such file or folder\.\n$/);
  });

  it('is silent about Markdown that is no account', () => {
    const at = folder({
      'README.md': '# A tool\n\nIt does things.\n',
      'CHANGELOG.md': '---\ntitle: Changes\n---\n\n- One\n',
    });
    assert.deepEqual(checkJson(at).json.accounts, []);
  });

  it('takes the copy of a fixture and a lone account alike', () => {
    const copy = fixture('lone');
    try {
      const { json } = checkJson(copy.path, 'kettle.md');
      assert.equal(json.accounts[0]?.unit, '208');
    } finally {
      copy.remove();
    }
  });
});
