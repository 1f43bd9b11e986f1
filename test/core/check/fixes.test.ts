import assert from 'node:assert/strict';
import { parseAccount } from '../../../src/core/account/parse-account';
import { applyFix, fixAll } from '../../../src/core/check/fixes';
import type { Finding } from '../../../src/core/rules/rule';
import { applyEdits } from '../../../src/core/source/text';
import { checked, optionsWith } from './checking';
import { LOST_IN_THE_POST } from './stories';

const only = (findings: readonly Finding[], rule: string) => findings.filter((finding) => finding.rule === rule);
const lines = (findings: readonly Finding[]) => findings.map(({ rule, level }) => `${rule} ${level}`);

describe('settling', () => {
  function settledText(text: string, rule: string, answer: 'did-not-happen' | 'left', reason: string): string {
    const { account, findings } = checked(text);
    const fix = only(findings, rule)[0]?.fixes.find((candidate) => candidate.answer === answer);
    assert.ok(fix, `${rule} can be settled as ${answer}`);
    return applyFix(account, fix, reason).text;
  }

  it('stops the asking where something did not happen; the verdict stays', () => {
    const text = settledText(LOST_IN_THE_POST, 'outcome-missing', 'did-not-happen', 'She never rang: I do not know.');
    const { reading, findings, account } = checked(text);
    assert.equal(reading.verdicts.outcome.value, 'missing');
    const [finding] = only(findings, 'outcome-missing');
    assert.equal(finding?.level, 'information');
    assert.deepEqual(
      finding?.fixes.map(({ title }) => title),
      ['Take this back'],
    );
    assert.deepEqual(finding?.settled, { answer: 'did-not-happen', reason: 'She never rang: I do not know.' });
    assert.match(finding?.message ?? '', /another account or a discussion/);
    assert.deepEqual(only(findings, 'settled-unused'), []);
    assert.deepEqual(account.frontmatter.problems, []);
    const others = (all: readonly Finding[]) => lines(all).filter((line) => !line.startsWith('outcome-missing'));
    assert.deepEqual(others(findings), others(checked(LOST_IN_THE_POST).findings));
  });

  it('goes on where the verdict of the same element becomes weak', () => {
    const text = settledText(LOST_IN_THE_POST, 'outcome-missing', 'did-not-happen', 'Not known.');
    const options = optionsWith();
    const outcome = { ...options.model.accounts.outcome, low: 0, high: 2 };
    const model = { ...options.model, accounts: { ...options.model.accounts, outcome } };
    const { findings } = checked(text, optionsWith({ model }));
    assert.deepEqual(only(findings, 'outcome-weak')[0]?.settled?.answer, 'did-not-happen');
    assert.deepEqual(only(findings, 'settled-unused'), []);
  });

  it('leaves a finding for a reason, as a hint', () => {
    const text = settledText('A man came.\n', 'date-missing', 'left', 'It was "about" spring');
    const [finding] = only(checked(text).findings, 'date-missing');
    assert.equal(finding?.level, 'hint');
    assert.equal(finding?.settled?.reason, 'It was "about" spring');
    const silent = text.replace(/reason: .*/, 'reason: ""');
    assert.match(only(checked(silent).findings, 'date-missing')[0]?.message ?? '', /no reason/);
  });

  it('settles one of several findings by its words', () => {
    const text = 'A man came.\n\n> ? Did he pay?\n\n> ? Did he come back?\n';
    const settled = settledText(text, 'prompt-unanswered', 'did-not-happen', 'No.');
    assert.deepEqual(lines(only(checked(settled).findings, 'prompt-unanswered')), [
      'prompt-unanswered information',
      'prompt-unanswered information',
    ]);
    const answers = only(checked(settled).findings, 'prompt-unanswered').map((finding) => finding.settled?.answer);
    assert.deepEqual(answers, ['did-not-happen', undefined]);
  });

  it('adds to whatever form the list has', () => {
    const forms = [
      '---\ncriteria: []\n---\n\nA man came.\n',
      '---\ncriteria: []\nsettled:\n---\n\nA man came.\n',
      '---\nsettled: []\ncriteria: []\n---\n\nA man came.\n',
      '---\ncriteria: []\nsettled:\n- finding: not-started\n  answer: left # why\n---\n\nA man came.\n',
      '---\ncriteria: []\nsettled: [{finding: not-started, answer: left}] # so\nref: A1\n---\n\nA man came.\n',
      '---\ncriteria: []\nsettled: the date\n---\n\nA man came.\n',
      '---\n---\n\nA man came.\n',
      '',
    ];
    for (const text of forms.flatMap((form) => [form, form.replaceAll('\n', '\r\n')])) {
      const before = parseAccount('story.md', text).frontmatter.settled.map((entry) => entry.finding);
      const after = parseAccount('story.md', settledText(text, 'date-missing', 'left', 'So: be it')).frontmatter;
      assert.deepEqual(
        after.settled.map((entry) => entry.finding),
        [...before, 'date-missing'],
        text,
      );
      assert.equal(after.settled.at(-1)?.reason, 'So: be it');
      assert.deepEqual(after.problems, []);
      assert.equal(after.criteriaEntry === undefined, !text.includes('criteria'));
    }
  });
});

describe('fix-all', () => {
  it('mends what needs nobody to choose, and checking again is calmer', () => {
    const text =
      '---\ntitle: One: two\ndate: 14/3/26\nunit:"208"\ncriteria: [1d, 1z, 208.1d, 1d]\n---\n\nA man came.\n\n> ? Why?\n';
    let current = text;
    for (let round = 0; round < 3; round += 1) current = applyEdits(current, fixAll(checked(current)));
    assert.equal(
      current,
      '---\ntitle: "One: two"\ndate: 2026-03-14\nunit: "208"\ncriteria: [1d, 1z]\n---\n\nA man came.\n\n> ? Why?\n',
    );
    assert.deepEqual(fixAll(checked(current)), []);
  });

  it('never has two edits on the same words', () => {
    const repair = (start: number, end: number, text: string): Finding => ({
      ...(checked('').findings[0] as Finding),
      fixes: [{ kind: 'repair', title: 'x', edits: [{ span: { start, end }, text }] }],
    });
    const findings = [repair(0, 4, 'a'), repair(2, 6, 'b'), repair(4, 6, 'c'), repair(6, 6, 'd'), repair(6, 6, 'e')];
    assert.deepEqual(
      fixAll({ findings }).map(({ text }) => text),
      ['a', 'c', 'd'],
    );
  });
});
