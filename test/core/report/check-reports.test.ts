import assert from 'node:assert/strict';
import { emptyReading, type ReadMove } from '../../../src/core/moves/read-moves';
import { parseConfig } from '../../../src/core/portfolio/config';
import { accountJsonOf, checkJsonPieces } from '../../../src/core/report/check-json';
import {
  NO_FINDINGS,
  plusOne,
  renderCheckSummary,
  renderFileProblems,
  renderFindings,
} from '../../../src/core/report/check-text';
import { renderSarif, sarifProblemOf, sarifResultsOf } from '../../../src/core/report/sarif';
import { colourStyle, plainStyle, shortened } from '../../../src/core/report/style';
import { RULES } from '../../../src/core/rules/index';
import { ESCAPE, findingOn, HOSTILE, portfolioOf, resultOf } from './results';
import { sarifValidator } from './sarif-schema';

const TEXT = '---\ncriteria: [208.1.1]\n---\n\n## Action\n\nI rang twice. 🙂 Then I went there.\n';

function moveOn(words: string): ReadMove {
  const block = resultOf(TEXT).account.blocks[0];
  assert.ok(block);
  const start = block.text.indexOf(words);
  const span = { start, end: start + words.length };
  return {
    move: 'action.taken',
    strength: 'strong',
    block: 0,
    span,
    why: {} as ReadMove['why'],
  };
}

describe('check as text', () => {
  it('gives path, place from 1, level, message, what was looked for and the nearest sentence', () => {
    const nearest = { start: TEXT.indexOf('I rang'), end: TEXT.indexOf(' 🙂') };
    const on = findingOn(TEXT, '## Action');
    const finding = {
      ...on,
      related: [
        { message: 'Looked for: a result.', span: on.span },
        { message: 'The sentence that comes nearest to it.', span: nearest },
      ],
    };
    assert.equal(
      renderFindings(resultOf(TEXT, { findings: [finding] }), plainStyle),
      `accounts/story.md
       5:1  warning      What came of it was not found here.  outcome-missing
                         Looked for: a result.
                         The sentence that comes nearest to it (7:1): “I rang twice.”

`,
    );
  });

  it('says nothing of an account without findings', () => {
    assert.equal(renderFindings(resultOf(TEXT), plainStyle), '');
  });

  it('shows the reason of a settled finding', () => {
    const settled = { answer: 'left', reason: 'It was agreed on the phone' } as const;
    const shown = renderFindings(resultOf(TEXT, { findings: [findingOn(TEXT, 'I rang', { settled })] }), plainStyle);
    assert.match(shown, /Reason given: It was agreed on the phone\n/);
  });

  it('lets no control character of a file reach the terminal', () => {
    const text = `${HOSTILE}\n`;
    const related = [{ message: 'Nearest.', span: { start: 0, end: text.length - 1 } }];
    const shown = renderFindings(
      resultOf(text, { path: `a${HOSTILE}.md`, findings: [findingOn(text, 'red', { related })] }),
      plainStyle,
    );
    assert.match(shown, /\[31mred/);
    assert.ok(!shown.includes(ESCAPE));
  });

  it('shows what is wrong in a file of the portfolio with its place', () => {
    const { problems } = parseConfig('star-portfolio.yaml', 'unit: "208"\ncolour: red\n');
    const shown = renderFileProblems('mine/star-portfolio.yaml', problems, plainStyle);
    assert.equal(shown.split('\n')[0], 'mine/star-portfolio.yaml');
    assert.match(shown, /^ {7}2:1 {2}error {8}"colour" is no setting of a portfolio\.$/m);
  });

  it('counts at the end, and colours only when asked', () => {
    const counts = plusOne(plusOne(plusOne(NO_FINDINGS, 'warning'), 'warning'), 'information');
    assert.equal(renderCheckSummary(1, NO_FINDINGS, plainStyle), '1 account checked: nothing found.\n');
    assert.equal(renderCheckSummary(3, counts, plainStyle), '3 accounts checked: 2 warnings, 1 note of information.\n');
    assert.ok(renderCheckSummary(3, counts, colourStyle).includes(`${ESCAPE}[33m2 warnings${ESCAPE}[39m`));
  });

  it('cuts a long quotation at a word and between no surrogates', () => {
    assert.equal(shortened('one two three four', 12), 'one two …');
    assert.equal(shortened(`${'x'.repeat(9)}🙂🙂`, 10), `${'x'.repeat(9)} …`);
  });
});

describe('check as JSON', () => {
  it('is the object of the command line, places from 0 in UTF-16 units', () => {
    const reading = { ...emptyReading(), moves: [moveOn('Then I went there.')] };
    const account = accountJsonOf(resultOf(TEXT, { reading, findings: [findingOn(TEXT, 'Then')] }));
    assert.deepEqual(account, {
      path: 'accounts/story.md',
      unit: '208',
      kind: 'account',
      elements: { contrast: 'weak', feasibility: 'weak', outcome: 'weak' },
      moves: [
        {
          move: 'action.taken',
          strength: 'strong',
          section: 'action',
          range: { start: { line: 6, character: 17 }, end: { line: 6, character: 35 } },
        },
      ],
      diagnostics: [
        {
          rule: 'outcome-missing',
          severity: 'warning',
          message: 'What came of it was not found here.',
          range: { start: { line: 6, character: 17 }, end: { line: 6, character: 21 } },
        },
      ],
    });
  });

  it('has the same places without counting a byte order mark, and with CRLF', () => {
    const plain = accountJsonOf(resultOf(TEXT, { findings: [findingOn(TEXT, 'Then')] }));
    const crlf = TEXT.replace(/\n/g, '\r\n');
    const marked = accountJsonOf(resultOf(`\uFEFF${crlf}`, { findings: [findingOn(crlf, 'Then')] }));
    assert.deepEqual(marked, plain);
  });

  it('gives null where nobody named a unit and several are in use', () => {
    const several = portfolioOf({ path: 'star-portfolio.yaml', text: 'units: ["208", CFACSA9]\n' });
    const unitOf = (text: string) => accountJsonOf(resultOf(text, { portfolio: several })).unit;
    assert.equal(unitOf('Text.\n'), null);
    assert.equal(unitOf('---\nunit: H9XP 04\n---\nText.\n'), 'CFACSA9');
    assert.equal(accountJsonOf(resultOf('Text.\n')).unit, '208');
  });

  it('comes in pieces that make one object', () => {
    const one = accountJsonOf(resultOf(TEXT));
    for (const accounts of [[], [one], [one, one]]) {
      const errors = [{ path: 'b.md', message: 'Gone.' }];
      const pieces = accounts.map((account, index) => checkJsonPieces.account(account, index === 0));
      const text = checkJsonPieces.head + pieces.join('') + checkJsonPieces.foot(errors);
      assert.deepEqual(JSON.parse(text), { version: 1, accounts, errors });
    }
  });
});

describe('check as SARIF', () => {
  const validate = sarifValidator();

  function validLog(text: string) {
    const log = JSON.parse(text);
    const valid: boolean = validate(log);
    assert.ok(valid, JSON.stringify(validate.errors));
    return log.runs[0];
  }

  it('knows a log that is not valid', () => {
    const [result] = sarifResultsOf(resultOf(TEXT, { findings: [findingOn(TEXT, 'Then')] }));
    assert.ok(result);
    const wrong = renderSarif([{ ...result, level: 'information' as 'note' }], [], '1.0.0');
    assert.equal(validate(JSON.parse(wrong)), false);
  });

  it('is valid with findings of every level, related places, settled findings, file problems and errors', () => {
    const levels = ['error', 'warning', 'information', 'hint'] as const;
    const related = [{ message: 'Looked for: a result.', span: { start: 0, end: 3 } }];
    const findings = levels.map((level) => findingOn(TEXT, 'Then', { level, related }));
    const settled = findingOn(TEXT, 'I rang', { settled: { answer: 'left', reason: '' } });
    const results = sarifResultsOf(resultOf(TEXT, { path: 'a b/ö:%.md', findings: [...findings, settled] }));
    const [problem] = parseConfig('star-portfolio.yaml', 'rules: 4\n').problems;
    assert.ok(problem);
    const run = validLog(
      renderSarif(
        [...results, sarifProblemOf('star-portfolio.yaml', problem)],
        [{ path: '/gone.md', message: 'Gone.' }],
        '1.0.0',
      ),
    );
    assert.deepEqual(
      run.results.map((result: { level: string }) => result.level),
      ['error', 'warning', 'note', 'note', 'warning', 'error'],
    );
    const [first] = run.results;
    assert.deepEqual(first.locations[0].physicalLocation, {
      artifactLocation: { uri: 'a%20b/%C3%B6:%25.md' },
      region: { startLine: 7, startColumn: 18, endLine: 7, endColumn: 22 },
    });
    assert.equal(first.relatedLocations[0].message.text, 'Looked for: a result.');
    assert.equal(run.results[4].suppressions[0].kind, 'inSource');
    assert.equal(run.columnKind, 'utf16CodeUnits');
    assert.equal(run.invocations[0].toolExecutionNotifications[0].message.text, 'Gone.');
  });

  it('names every rule, and every result the place of its rule', () => {
    const findings = RULES.map((rule) => findingOn(TEXT, 'Then', { rule: rule.id }));
    const run = validLog(renderSarif(sarifResultsOf(resultOf(TEXT, { findings })), [], '1.0.0'));
    const ids = run.tool.driver.rules.map((rule: { id: string }) => rule.id);
    assert.deepEqual(
      ids.slice(0, RULES.length),
      RULES.map((rule) => rule.id),
    );
    for (const result of run.results) assert.equal(ids[result.ruleIndex], result.ruleId);
  });

  it('writes absolute paths as file addresses and survives broken ones', () => {
    const uris = ['/home/me/a.md', 'C:/me/a.md', 'x:y/a.md', '\ud800.md'].map((path) => {
      const [result] = sarifResultsOf(resultOf(TEXT, { path, findings: [findingOn(TEXT, 'Then')] }));
      return result?.locations[0]?.physicalLocation.artifactLocation.uri;
    });
    assert.deepEqual(uris, ['file:///home/me/a.md', 'file:///C:/me/a.md', './x:y/a.md', '%EF%BF%BD.md']);
  });
});
