import assert from 'node:assert/strict';
import { parseAccount } from '../../../src/core/account/parse-account';
import { checkText, LONG_ACCOUNT } from '../../../src/core/check/check-account';
import { unknownRuleProblems } from '../../../src/core/check/config-levels';
import { fixAll } from '../../../src/core/check/fixes';
import { createLogOnce } from '../../../src/core/check/log-once';
import { runRules } from '../../../src/core/check/run-rules';
import { emptyReading } from '../../../src/core/moves/read-moves';
import { readSigns } from '../../../src/core/moves/signs';
import { claimsOf } from '../../../src/core/portfolio/claims';
import { LONE_PORTFOLIO } from '../../../src/core/portfolio/portfolio';
import { RULES } from '../../../src/core/rules/index';
import type { Finding, Rule, RuleContext } from '../../../src/core/rules/rule';
import { unit208 } from '../../../src/core/unit/data/unit-208';
import { checked, optionsWith } from './checking';
import { LOST_IN_THE_POST } from './stories';

const REACTION = '\nShe rang the next day to thank me and said it had saved her a week of worry.\n';

const headlines = (findings: readonly Finding[]) => findings.filter((finding) => finding.headline);
const rulesOf = (findings: readonly Finding[]) => findings.map((finding) => finding.rule);
const only = (findings: readonly Finding[], rule: string) => findings.filter((finding) => finding.rule === rule);

function contextOf(text: string): RuleContext {
  const account = parseAccount('story.md', text);
  const { units } = LONE_PORTFOLIO;
  return {
    account,
    reading: emptyReading(),
    signs: () => readSigns([], []),
    units,
    portfolio: undefined,
    today: undefined,
    defaultUnit: '208',
    claims: claimsOf(account, units),
    unusedSettled: [],
  };
}

const CRASHING: Rule = {
  id: 'test-crashing',
  summary: 'Crashes.',
  level: 'error',
  needs: 'text',
  messages: { never: 'Never said.' },
  // biome-ignore lint/correctness/useYield: a rule that crashes before its first finding
  *check() {
    throw new Error('a bug');
  },
};

describe('a check', () => {
  it('asks for the outcome alone where a brochure was sent again and nothing is said of the customer', () => {
    const { reading, findings } = checked(LOST_IN_THE_POST);
    assert.deepEqual(rulesOf(headlines(findings)), ['outcome-missing']);
    assert.equal(reading.verdicts.outcome.value, 'missing');
    const cleared = checked(LOST_IN_THE_POST + REACTION);
    assert.deepEqual(rulesOf(headlines(cleared.findings)), []);
    assert.equal(cleared.reading.verdicts.outcome.value, 'found');
  });

  it('has a headline finding exactly where an element is missing', () => {
    for (const text of [LOST_IN_THE_POST, LOST_IN_THE_POST + REACTION, '', 'It was busy.', '## Situation\n']) {
      const { reading, findings } = checked(text);
      const missing = Object.entries(reading.verdicts).flatMap(([name, { value }]) =>
        value === 'missing' ? [name] : [],
      );
      assert.deepEqual(
        headlines(findings)
          .map((finding) => finding.element)
          .sort(),
        missing.sort(),
      );
    }
  });

  it('puts findings in the order of the text, then of the rules', () => {
    const { findings } = checked(
      '---\ndate: 1.2.26\ncriteria: [1z, 1z]\n---\n\n## Result\n\n## Situation\n\n> ? Why?\n',
    );
    const places = findings.map(({ span, rule }) => [span.start, span.end, rule] as const);
    const sorted = [...places].sort((a, b) => a[0] - b[0] || a[1] - b[1] || (a[2] < b[2] ? -1 : 1));
    assert.deepEqual(places, sorted);
    assert.ok(places.length > 6);
  });

  it('runs the rules about an occasion on accounts only', () => {
    const text = '---\nkind: knowledge\ncriteria: [208.4.1]\n---\n\n## Result\n\n## Situation\n\nWe sell tickets.\n';
    assert.deepEqual(checked(text).findings, []);
    assert.ok(checked(text.replace('knowledge', 'account')).findings.length > 3);
  });

  it('keeps to the levels of the portfolio', () => {
    const levels = { 'outcome-missing': 'error', 'section-empty': 'off', 'section-order': 'hint' };
    const { findings } = checked(LOST_IN_THE_POST, optionsWith({ levels }));
    assert.equal(only(findings, 'outcome-missing')[0]?.level, 'error');
    assert.deepEqual(only(findings, 'section-empty'), []);
    assert.equal(only(checked(LOST_IN_THE_POST).findings, 'section-empty').length, 1);
    const unread = '---\n"""\n{[\n---\n';
    assert.equal(only(checked(unread).findings, 'frontmatter-invalid')[0]?.level, 'error');
    const calm = checked(unread, optionsWith({ levels: { 'frontmatter-invalid': 'hint' } })).findings;
    assert.equal(only(calm, 'frontmatter-invalid')[0]?.level, 'hint');
  });

  it('leaves out a rule that crashes, and says so once', () => {
    const said: string[] = [];
    const log = createLogOnce((line) => said.push(line));
    const context = contextOf('A man had lost his ticket.\n');
    const rules = [CRASHING, ...RULES];
    const needs = ['details', 'text', 'findings'] as const;
    assert.deepEqual(runRules(context, needs, log, rules), runRules(context, needs, undefined));
    runRules(context, needs, log, rules);
    assert.deepEqual(said, ['The rule test-crashing could not finish on story.md: a bug']);
  });

  it('offers every unit that could be meant by a code', () => {
    const other = {
      ...unit208,
      code: '209',
      aliases: [],
      criteria: unit208.criteria.map((own) => ({ ...own, unit: '209' })),
    };
    const units = { inUse: [unit208, other], known: [unit208, other] };
    const [finding] = only(
      checked('---\ncriteria: [1d]\n---\n\nA man came.\n', optionsWith({ units })).findings,
      'criterion-unknown',
    );
    assert.equal(finding?.message, 'More than one unit has a criterion "1d".');
    const texts = finding?.fixes.flatMap((fix) => fix.edits.map((edit) => edit.text));
    assert.deepEqual(texts, ['208.1d', '209.1d']);
    assert.deepEqual(fixAll({ findings: finding ? [finding] : [] }), []);
  });

  it('takes the word of a mark for what a passage is', () => {
    const text = LOST_IN_THE_POST.replace('in my lunch hour.', 'in my lunch hour. {outcome.measured}');
    const { reading, findings } = checked(text);
    assert.equal(reading.verdicts.outcome.value, 'found');
    assert.deepEqual(rulesOf(headlines(findings)), []);
    assert.ok(reading.moves.some(({ move, strength }) => move === 'outcome.measured' && strength === 'strong'));
  });
});

describe('a very long account', () => {
  const long = `---\ndate: 14/3/26\ncriteria: [1z]\n---\n\n## Situation\n\n> ? Why?\n${' '.repeat(LONG_ACCOUNT)}`;

  it('is read for its details only, and in full when asked', () => {
    const brief = checkText('long.md', long, optionsWith());
    const whole = checkText('long.md', long, optionsWith({ whole: true }));
    assert.equal(brief.whole, false);
    assert.equal(whole.whole, true);
    assert.deepEqual(rulesOf(brief.findings), ['date-form', 'criterion-unknown', 'account-too-long']);
    assert.ok(rulesOf(whole.findings).includes('prompt-unanswered'));
    const details = brief.findings.map(({ rule, span, message }) => ({ rule, span, message }));
    for (const finding of details)
      assert.ok(
        whole.findings.some(
          ({ rule, span, message }) =>
            rule === finding.rule && span.start === finding.span.start && message === finding.message,
        ),
      );
    assert.deepEqual(
      Object.values(brief.reading.verdicts).map(({ value }) => value),
      ['weak', 'weak', 'weak'],
    );
  });

  it('has no settled entry called unused for a rule that did not run', () => {
    const settled = long.replace(
      'criteria',
      'settled:\n  - {finding: not-started, answer: left, reason: Later}\ncriteria',
    );
    assert.deepEqual(only(checkText('long.md', settled, optionsWith()).findings, 'settled-unused'), []);
  });
});

describe('names under rules in star-portfolio.yaml', () => {
  it('are told of where no rule has them, with the nearest', () => {
    const text = 'unit: "208"\nrules:\n  outcome-mising: off\n  tone-too-plain: hint\n  date-form: off\n';
    const problems = unknownRuleProblems('star-portfolio.yaml', text);
    assert.deepEqual(
      problems.map(({ message, span }) => [text.slice(span.start, span.end), message]),
      [
        ['outcome-mising', 'No rule is called "outcome-mising"; the nearest is "outcome-missing".'],
        ['tone-too-plain', 'No rule is called "tone-too-plain".'],
      ],
    );
    for (const other of ['', 'rules: off', '- a', '{[', 'rules:\n'])
      assert.deepEqual(unknownRuleProblems('x', other), []);
  });
});
