import assert from 'node:assert/strict';
import { parseAccount } from '../../../src/core/account/parse-account';
import { emptyReading, type MovesReading } from '../../../src/core/moves/read-moves';
import { claimsOf } from '../../../src/core/portfolio/claims';
import { parseConfig } from '../../../src/core/portfolio/config';
import { coverageOf } from '../../../src/core/portfolio/coverage';
import { type Portfolio, type PortfolioFile, parsePortfolio } from '../../../src/core/portfolio/portfolio';
import { parseDecisions, parseEvidenceIndex } from '../../../src/core/portfolio/records';
import { isOpen, mergeStates, STATE_WORDS, type StateKey, stateKeyOf } from '../../../src/core/portfolio/state';
import { accountFingerprint, summaryOf } from '../../../src/core/portfolio/summary';
import { readUnitFile } from '../../../src/core/portfolio/unit-files';

const BODY = '\nI asked Jo first.\n';
const text = (criteria: string, more = '') =>
  `---\ntitle: A\nunit: "208"\n${more}criteria: [${criteria}]\n---\n${BODY}`;

/** A reading in which the account's first sentence is a check with someone senior. */
function checked(): MovesReading {
  const why = { construction: undefined, polarity: 'asserted' as const };
  const move = {
    move: 'feasibility.senior-colleague' as const,
    strength: 'strong' as const,
    block: 0,
    span: { start: 0, end: 17 },
    why,
  };
  return { ...emptyReading(), moves: [move] };
}

function rows(portfolio: Portfolio, raw: string) {
  const account = parseAccount('accounts/a.md', raw);
  const summary = summaryOf(account, checked(), claimsOf(account, portfolio.units), portfolio);
  return coverageOf(portfolio, [summary]);
}

const portfolioOf = (...files: PortfolioFile[]) =>
  parsePortfolio([{ path: 'star-portfolio.yaml', text: 'units: ["208", CFACSA9]\n' }, ...files], readUnitFile);

describe('coverage', () => {
  it('has a row for each criterion: 28 for 208, 23 for CFACSA9', () => {
    assert.deepEqual(
      rows(portfolioOf(), text('')).map((unit) => [unit.unit.code, unit.rows.length]),
      [
        ['208', 28],
        ['CFACSA9', 23],
      ],
    );
  });

  it('keeps claim and passage apart', () => {
    const [unit] = rows(portfolioOf(), text('208.2.5, 208.3.4, 208.4.1'));
    const key = (code: string) => unit?.rows.find((row) => row.code === code)?.key;
    assert.deepEqual(['208.2.5', '208.3.4', '208.4.1', '208.1.1'].map(key), [
      'seen',
      'tagged',
      'forAssessor',
      'nothing',
    ]);
  });

  it('counts an exact match of another unit, shows a partial one, and claims nothing else', () => {
    const [, nos] = rows(portfolioOf(), text('208.2.5, 208.2.4'));
    const row = (code: string) => nos?.rows.find((candidate) => candidate.code === code);
    assert.equal(row('P9')?.key, 'seen');
    assert.equal(row('P9')?.claims[0]?.via, '208.2.5');
    assert.equal(row('P8')?.key, 'nothing');
    assert.deepEqual(row('P8')?.partly, ['208.2.4']);
  });

  it('takes an item of the evidence index for a claim of its own', () => {
    const evidence = { path: 'evidence.yaml', text: '- ref: E1\n  title: Card\n  method: PE\n  criteria: [208.3.4]\n' };
    const [unit] = rows(portfolioOf(evidence), text('208.2.5'));
    const row = unit?.rows.find((candidate) => candidate.code === '208.3.4');
    assert.deepEqual([row?.key, row?.evidence, row?.claims.length], ['forAssessor', ['E1'], 0]);
  });

  it('counts evidence for no unit where its code could mean several', () => {
    const unit = (code: string): PortfolioFile => ({
      path: `units/${code}.yaml`,
      text: `code: ${code}\ntitle: T\nelements:\n  - code: "1"\n    title: E\n    criteria:\n      - code: "1.1"\n        kind: performance\n        statement: S\n`,
    });
    const evidence = '- ref: E1\n  criteria: ["1.1"]\n- ref: E2\n  criteria: [qa.1.1.]\n';
    const files = [unit('QA'), unit('QB'), { path: 'evidence.yaml', text: evidence }];
    const config = { path: 'star-portfolio.yaml', text: 'units: [QA, QB]\n' };
    const rows = coverageOf(parsePortfolio([config, ...files], readUnitFile), []).flatMap((each) => each.rows);
    assert.deepEqual(
      rows.map((row) => row.evidence),
      [['E2'], []],
    );
  });
  it('reads decisions, and says when the text changed since', () => {
    const raw = text('208.2.5', 'ref: A1\n');
    const print = accountFingerprint(parseAccount('accounts/a.md', raw));
    const decided = (fingerprint: string) =>
      portfolioOf({
        path: 'assessments/A1.yaml',
        text: `- criterion: 208.2.5\n  decision: referred\n  by: J\n- criterion: 208.2.5\n  decision: accepted\n  by: J\n  fingerprint: ${fingerprint}\n`,
      });
    const key = (portfolio: Portfolio, of: string) =>
      rows(portfolio, of)[0]?.rows.find((row) => row.code === '208.2.5')?.key;
    assert.equal(key(decided(print), raw), 'accepted');
    assert.equal(key(decided(print), raw.replace('208"', '208" # note')), 'accepted', 'details are not the text');
    assert.equal(key(decided(print), raw.replaceAll('\n', '\r\n')), 'accepted', 'line endings are not the text');
    assert.equal(key(decided(print), `${raw}More.\n`), 'changed');
  });

  it('counts a tag and a mark on one criterion once, and lists both places', () => {
    const account = parseAccount('accounts/a.md', text('208.2.5').replace('first.', 'first. {208.2.5}'));
    const portfolio = portfolioOf();
    const summary = summaryOf(account, checked(), claimsOf(account, portfolio.units), portfolio);
    assert.equal(summary.claims.length, 1);
    assert.equal(summary.mentions.length, 2);
  });
});

describe('the words for a state', () => {
  it('are green only after a decision', () => {
    assert.equal(stateKeyOf({ claim: 'claimed', passage: 'found', decision: 'none', changed: 'no' }), 'seen');
    assert.equal(stateKeyOf({ claim: 'claimed', passage: 'none', decision: 'accepted', changed: 'no' }), 'accepted');
    for (const words of Object.values(STATE_WORDS)) assert.doesNotMatch(words, /meets|met\b/);
  });
  it('take the claim that has come furthest', () => {
    const claim = { claim: 'claimed', decision: 'none', changed: 'no' } as const;
    assert.equal(
      stateKeyOf(
        mergeStates([
          { ...claim, passage: 'none' },
          { ...claim, passage: 'found' },
        ]),
      ),
      'seen',
    );
    assert.deepEqual((Object.keys(STATE_WORDS) as StateKey[]).filter(isOpen), [
      'nothing',
      'tagged',
      'unsure',
      'more',
      'referred',
      'changed',
    ]);
  });
});

describe("a portfolio's own files", () => {
  it('give settings, and a place for what is wrong', () => {
    const config = parseConfig(
      'star-portfolio.yaml',
      'candidate: M\nunit: 208\nrules:\n  date-missing: off\n  we-not-i: loud\nexclude: [old/]\nsufficiency:\n  customers: 3\n  luck: 1\n  constructor: 2\nshoe: 9\n',
    );
    assert.deepEqual(
      [config.candidate, config.units, [...config.levels], config.exclude, config.sufficiency.customers],
      ['M', ['208'], [['date-missing', 'off']], ['old/'], 3],
    );
    assert.deepEqual(
      config.problems.map(({ span }) => config.problems[0]?.source.text.slice(span.start, span.end)),
      ['shoe', 'loud', 'luck', 'constructor'],
    );
  });
  it('stay readable when they are broken', () => {
    for (const broken of ['a: [b', '\t- x', '- a\n- b', ': :', 'a: &x\nb: *x', '\u0000', 'x'.repeat(2_000_000)]) {
      assert.deepEqual(parseConfig('star-portfolio.yaml', broken).units, ['208']);
      parseEvidenceIndex('evidence.yaml', broken);
      parseDecisions('assessments/A1.yaml', broken);
    }
    const portfolio = parsePortfolio(
      [
        { path: 'star-portfolio.yaml', text: 'unit: 999\n' },
        { path: 'evidence.yaml', text: '- title: no ref\n- ref: E1\n  method: PE\n' },
      ],
      readUnitFile,
    );
    assert.equal(portfolio.units.inUse.length, 0);
    assert.deepEqual(
      portfolio.evidence.map(({ ref, method }) => [ref, method]),
      [['E1', 'PE']],
    );
    assert.deepEqual(
      portfolio.problems.map(({ path }) => path),
      ['star-portfolio.yaml', 'evidence.yaml'],
    );
  });
});
