import assert from 'node:assert/strict';
import { STATE_WORDS } from '../../../src/core/portfolio/state';
import { renderCoverageCsv } from '../../../src/core/report/coverage-csv';
import { renderCoverageHtml } from '../../../src/core/report/coverage-html';
import { renderCoverageJson } from '../../../src/core/report/coverage-json';
import { renderCoverageMarkdown } from '../../../src/core/report/coverage-markdown';
import { renderCoverageText } from '../../../src/core/report/coverage-text';
import { csvCell, renderCsv } from '../../../src/core/report/csv';
import { plainStyle } from '../../../src/core/report/style';
import { coverageFor, ESCAPE, HOSTILE, portfolioOf, resultOf, summaryFor } from './results';

const portfolio = portfolioOf(
  { path: 'star-portfolio.yaml', text: `candidate: ${JSON.stringify(HOSTILE)}\nunits: ["208", CFACSA9]\n` },
  { path: 'evidence.yaml', text: '- ref: E1\n  title: A note\n  method: WT\n  criteria: [208.3.1]\n' },
  {
    path: 'assessments/A1.yaml',
    text: '- criterion: 208.2.1\n  decision: referred\n  comment: Say who agreed.\n',
  },
);
const marked = resultOf(
  '---\nref: A1\ncriteria: [208.2.1, 208.4.1, 208.2.4]\n---\n\nI may decide this myself. {208.2.1}\n',
  {
    path: 'accounts/a b.md',
    portfolio,
  },
);
const untitled = resultOf(
  `---\ntitle: ${JSON.stringify(`=1+1 ${HOSTILE}`)}\ncriteria: [1d]\nunit: "208"\n---\n\nIt rained.\n`,
  {
    path: 'accounts/c.md',
    portfolio,
  },
);
const coverage = coverageFor(
  portfolio,
  [marked, untitled].map((result) => summaryFor(result, portfolio)),
);

describe('coverage', () => {
  it('as JSON has a row for each criterion of each unit, the four parts of its state, and where its claims are', () => {
    const { version, rows, units } = JSON.parse(renderCoverageJson([coverage], []));
    assert.equal(version, 1);
    const count = (unit: string) => rows.filter((row: { unit: string }) => row.unit === unit).length;
    assert.deepEqual([count('208'), count('CFACSA9')], [28, 23]);
    assert.deepEqual(
      units.map(({ code, total }: { code: string; total: number }) => [code, total]),
      [
        ['208', 28],
        ['CFACSA9', 23],
      ],
    );
    const row = rows.find(({ label }: { label: string }) => label === '208.2.1');
    assert.deepEqual(row.state, { claim: 'claimed', passage: 'found', decision: 'referred', changed: 'no' });
    assert.equal(row.words, 'sent back, see comment');
    assert.deepEqual(row.claims[0], {
      path: 'accounts/a b.md',
      ref: 'A1',
      title: 'a b',
      range: { start: { line: 2, character: 11 }, end: { line: 2, character: 18 } },
      passage: { start: { line: 5, character: 0 }, end: { line: 5, character: 25 } },
      state: row.state,
      words: 'sent back, see comment',
      comment: 'Say who agreed.',
      via: null,
    });
    const partly = rows.find(({ label }: { label: string }) => label === 'CFACSA9.P8');
    assert.deepEqual([partly.words, partly.partly], ['nothing yet', ['208.2.4']]);
  });

  it('as text shows words, places from 1, references, comments and evidence', () => {
    const text = renderCoverageText([coverage], plainStyle);
    assert.match(text, /^208 {2}Go the extra mile.*\nStatements in short form, not the awarding body's wording\.\n/m);
    assert.match(
      text,
      /^ {2}208\.2\.1 {2}sent back, see comment .*\n +A1 {2}accounts\/a b\.md:6 {2}Say who agreed\.$/m,
    );
    assert.match(text, /^ +evidence E1$/m);
    assert.match(text, /CFACSA9\.P8 .*\n +tagged elsewhere as 208\.2\.4, which matches in part$/m);
    assert.ok(!text.includes(ESCAPE));
  });

  it('as Markdown escapes what is not its own, and links to the accounts', () => {
    const text = renderCoverageMarkdown([coverage]);
    assert.match(text, /^# Unit coverage: \\<script>/m);
    assert.match(text, /- \*\*208\.2\.1\*\* .*: _sent back, see comment_: \[A1\]\(accounts\/a%20b\.md\)/);
    assert.equal(text.match(/^- \*\*/gm)?.length, 51);
  });

  it('as HTML escapes what is not its own and has a row for each criterion', () => {
    const html = renderCoverageHtml([coverage]);
    assert.doesNotMatch(html, /<script/);
    assert.match(html, /Unit coverage: &lt;script&gt;/);
    assert.equal(html.match(/<tr id="criterion-/g)?.length, 51);
  });

  it('as CSV has a row for each criterion and no cell that is a formula', () => {
    const lines = renderCoverageCsv([coverage]).split('\r\n');
    assert.equal(lines.length, 1 + 51 + 1);
    const row = lines.find((line) => line.includes('208.1d'));
    assert.match(row ?? '', /,"'=1\+1 <script>alert\(""1""\)<\/script> & 'x'/);
    for (const line of lines) assert.doesNotMatch(line, /(?:^|,)"?[=+@-]/);
  });

  it('never says that a criterion is met', () => {
    for (const words of Object.values(STATE_WORDS)) assert.doesNotMatch(words, /\bme(?:t|ets)\b/);
    for (const report of [
      renderCoverageText([coverage], plainStyle),
      renderCoverageMarkdown([coverage]),
      renderCoverageHtml([coverage]),
    ])
      assert.doesNotMatch(report, /\b(?:meets|is met|achieved|passed)\b/i);
  });
});

describe('CSV', () => {
  it('quotes what needs it and doubles quotation marks', () => {
    assert.equal(renderCsv([['a', 'b,c', 'd"e', 'f\ng']]), 'a,"b,c","d""e","f\ng"\r\n');
  });

  it('takes the force out of formulas, however they begin', () => {
    for (const cell of ['=1', '+1', '-1', '@SUM(A1)', ' =1', '\t=1', '\r=1', '＝1'])
      assert.match(csvCell(cell), /^"?'/, JSON.stringify(cell));
    assert.equal(csvCell('208.1.1'), '208.1.1');
    assert.equal(csvCell('a-b'), 'a-b');
  });
});
