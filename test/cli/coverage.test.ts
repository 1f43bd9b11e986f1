import assert from 'node:assert/strict';
import { folderWith, run } from './command';

const FULL = 'test/cli/fixtures/full';

interface Row {
  readonly portfolio: string;
  readonly unit: string;
  readonly label: string;
  readonly state: Readonly<Record<string, string>>;
  readonly words: string;
  readonly claims: readonly { readonly path: string; readonly ref: string | null; readonly comment: string }[];
  readonly evidence: readonly string[];
}

function rowsOf(folder: string, ...words: readonly string[]): readonly Row[] {
  return JSON.parse(run(folder, 'coverage', ...words, '--format', 'json').out).rows;
}

describe('coverage', () => {
  it('has a row for each criterion with its state, its claims and where they are', () => {
    const rows = rowsOf(FULL);
    assert.equal(rows.length, 28);
    const row = (label: string) => rows.find((candidate) => candidate.label === label);
    assert.equal(row('208.3.1')?.words, 'accepted');
    assert.deepEqual(row('208.3.1')?.evidence, ['E1']);
    assert.equal(row('208.2.5')?.words, 'sent back, see comment');
    assert.deepEqual(
      row('208.2.5')?.claims.map(({ path, ref }) => [path, ref]),
      [
        ['accounts/hearing-loop.md', 'A1'],
        ['accounts/manager.md', null],
      ],
    );
    assert.equal(row('208.3.4')?.words, 'nothing yet');
    assert.deepEqual(row('208.3.4')?.state, { claim: 'none', passage: 'none', decision: 'none', changed: 'no' });
    assert.equal(row('208.4.1')?.state.passage, 'unchecked');
  });

  it('is of the whole portfolio, called from within it or above it', () => {
    const within = rowsOf(`${FULL}/accounts`);
    assert.equal(within.find(({ label }) => label === '208.3.1')?.words, 'accepted');
    const above = rowsOf('test/cli/fixtures', 'full');
    assert.deepEqual([above.length, above[0]?.portfolio], [28, 'full']);
    assert.equal(above.find(({ label }) => label === '208.3.1')?.claims[0]?.path, 'full/accounts/hearing-loop.md');
  });

  it('keeps several portfolios apart', () => {
    const made = folderWith({
      'a/star-portfolio.yaml': 'candidate: A\nunit: "208"\n',
      'a/accounts/x.md': '---\ncriteria: [1d]\n---\nIt rained.\n',
      'b/star-portfolio.yaml': 'candidate: B\nunits: [CFACSA9]\n',
    });
    try {
      const rows = rowsOf(made.path);
      assert.deepEqual([rows.filter(({ portfolio }) => portfolio === 'a').length, rows.length], [28, 28 + 23]);
      assert.match(run(made.path, 'coverage').out, /^a {2}A\n\n208 [\s\S]*^b {2}B\n\nCFACSA9 /m);
    } finally {
      made.remove();
    }
  });

  it('comes as text, Markdown, HTML and CSV', () => {
    const first = (format: string) => run(FULL, 'coverage', '--format', format).out.split(/\r?\n/)[0];
    assert.match(first('text') ?? '', /^208 {2}Go the extra mile/);
    assert.equal(first('markdown'), '# Unit coverage: Candidate R');
    assert.equal(first('html'), '<!doctype html>');
    assert.match(first('csv') ?? '', /^portfolio,unit,criterion,/);
  });

  it('shows an empty unit where there is no account, and says so; no folder is a failure', () => {
    const made = folderWith();
    try {
      const { status, out, trouble } = run(made.path, 'coverage');
      assert.equal(status, 0);
      assert.match(out, /28 of 28 still open/);
      assert.equal(trouble, '.: No account was found here.\n');
      assert.equal(run(made.path, 'coverage', 'nowhere').status, 2);
    } finally {
      made.remove();
    }
  });
});

describe('unit', () => {
  it('lists and shows the units that are known', () => {
    assert.match(run('.', 'unit', 'list').out, /^208 .*\nCFACSA9 .*\n$/);
    const shown = JSON.parse(run('.', 'unit', 'show', 'h9xp 04', '--format', 'json').out);
    assert.equal(shown.code, 'CFACSA9');
    assert.equal(shown.elements.flatMap(({ criteria }: { criteria: unknown[] }) => criteria).length, 23);
  });

  it('prints null and ends with 2 where there is no such unit', () => {
    assert.deepEqual(run('.', 'unit', 'show', 'Z99', '--format', 'json'), {
      status: 2,
      out: 'null\n',
      trouble: 'No unit "Z99" is known here.\n',
    });
  });
});
