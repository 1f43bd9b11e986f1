import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AccountResult, checkAccount, checkText } from '../../../src/core/check/check-account';
import { applyFix } from '../../../src/core/check/fixes';
import { RULES } from '../../../src/core/rules/index';
import { type Finding, type Fix, pageOf, type Rule } from '../../../src/core/rules/rule';
import { type Fixture, parseFixture } from './fixture';
import { parsePage } from './page';
import { optionsFor, variationsOf } from './variations';

const namesIn = (rule: string) => readdirSync(join('test', 'rules', rule)).sort();
const fixtureOf = (rule: string, name: string) => parseFixture(readFileSync(join('test', 'rules', rule, name), 'utf8'));

function check(rule: Rule, fixture: Fixture, text = fixture.text): AccountResult {
  return checkText(`${rule.id}.md`, text, optionsFor(rule, fixture.settings));
}

const of = (rule: Rule, result: AccountResult) => result.findings.filter((finding) => finding.rule === rule.id);
const asks = (finding: Finding) => finding.fixes.filter((fix) => fix.kind === 'ask');
const settles = (finding: Finding) => finding.fixes.filter((fix) => fix.kind === 'settle');
const repairs = (findings: readonly Finding[]) =>
  findings.flatMap((finding) => finding.fixes.filter((fix) => fix.kind === 'repair'));
const wordsOf = (findings: readonly Finding[]) =>
  findings.map((finding) => `${finding.rule}: ${finding.message}`).sort();

function withCaret(fixed: { readonly text: string; readonly caret: number | undefined }): string {
  const { text, caret } = fixed;
  return caret === undefined ? text : `${text.slice(0, caret)}$0${text.slice(caret)}`;
}

function assertSections(rule: Rule, fixture: Fixture): void {
  const { account, findings } = check(rule, fixture);
  const own = findings.filter((finding) => finding.rule === rule.id);
  for (const { kind, name, text } of fixture.sections) {
    if (kind === 'file') {
      const file = repairs(own)[0]?.files?.find((candidate) => candidate.name === name);
      assert.equal(file?.text, text, `file ${name}`);
      continue;
    }
    const fixes = kind === 'prompt' ? own.flatMap(asks) : repairs(own);
    const fix = fixes[Number(name) - 1];
    assert.ok(fix, `there is no ${kind} ${name}`);
    assert.equal(withCaret(applyFix(account, fix)), text, `${kind} ${name}`);
  }
}

function assertAsk(rule: Rule, fixture: Fixture, fix: Fix, before: AccountResult): void {
  const { text } = applyFix(before.account, fix);
  const after = check(rule, fixture, text);
  const unanswered = RULES.find(({ id }) => id === 'prompt-unanswered')?.messages.unanswered;
  const expected = [...wordsOf(before.findings), `prompt-unanswered: ${unanswered}`].sort();
  assert.deepEqual(wordsOf(after.findings), expected, fix.title);
  const again = after.findings.flatMap((finding) => finding.fixes.filter((next) => next.question === fix.question));
  assert.deepEqual(again, [], 'a question in the text is not offered again');
}

function assertRepair(rule: Rule, fixture: Fixture, fix: Fix, before: AccountResult): void {
  const { text } = applyFix(before.account, fix);
  const after = of(rule, check(rule, fixture, text));
  assert.ok(after.length < of(rule, before).length, `${fix.title}: the finding is gone`);
}

function assertSettle(rule: Rule, fixture: Fixture, fix: Fix, before: AccountResult): void {
  const { text } = applyFix(before.account, fix, 'Because: it was "so".');
  const after = check(rule, fixture, text);
  const settled = of(rule, after).filter((finding) => finding.settled?.reason === 'Because: it was "so".');
  assert.ok(settled.length > 0, `${fix.title}: it is settled`);
  for (const { level, fixes } of settled) {
    assert.equal(level, fix.answer === 'left' ? 'hint' : 'information');
    assert.deepEqual(
      fixes.map(({ title }) => title),
      ['Take this back'],
    );
    const [back] = fixes;
    assert.ok(
      back && !applyFix(after.account, back).text.includes('Because: it was'),
      'what was settled can be taken back',
    );
  }
  assert.equal(of(rule, after).length, of(rule, before).length);
  const unused = (result: AccountResult) =>
    result.findings.filter((finding) => finding.rule === 'settled-unused').length;
  assert.equal(unused(after), unused(before), 'the entry has its finding');
  assert.equal(after.account.source.text.slice(after.account.bodyStart).trim(), storyOf(before));
}

const storyOf = ({ account }: AccountResult) => account.source.text.slice(account.bodyStart).trim();

const known = new Set<string>();

/** Whether the very same text has been through already: fixtures of several rules share some. */
function isKnown(text: string): boolean {
  if (known.has(text)) return true;
  known.add(text);
  return false;
}

describe('rules', () => {
  for (const rule of RULES) {
    describe(rule.id, () => {
      for (const name of namesIn(rule.id)) {
        const fixture = fixtureOf(rule.id, name);

        it(`finds what is marked in ${name}`, () => {
          const found = of(rule, check(rule, fixture)).map(({ rule: id, span }) => ({ rule: id, ...span }));
          assert.deepEqual(found, fixture.expected);
          assertSections(rule, fixture);
        });

        it(`keeps its word about every fix in ${name}`, () => {
          const before = check(rule, fixture);
          for (const finding of of(rule, before)) {
            for (const fix of asks(finding)) assertAsk(rule, fixture, fix, before);
            for (const fix of repairs([finding])) assertRepair(rule, fixture, fix, before);
            for (const fix of settles(finding)) assertSettle(rule, fixture, fix, before);
          }
        });

        it(`stands every variation of ${name}`, () => {
          const options = optionsFor(rule, fixture.settings);
          assert.deepEqual(check(rule, fixture), check(rule, fixture));
          for (const text of variationsOf(check(rule, fixture).account)) {
            if (isKnown(`${JSON.stringify(fixture.settings)} ${text}`)) continue;
            const result = checkText('variation.md', text, options);
            const { length } = result.account.source.text;
            for (const { span, related } of result.findings)
              for (const { start, end } of [span, ...related.map((other) => other.span)])
                assert.ok(0 <= start && start <= end && end <= length, JSON.stringify(text.slice(0, 200)));
            const again = result.whole
              ? checkAccount(result.account, options)
              : checkText('variation.md', text, options);
            assert.deepEqual(again.findings, result.findings);
          }
        });
      }

      it('keeps the promises of its page', () => {
        const { raises, silent } = parsePage(readFileSync(pageOf(rule.id), 'utf8'));
        const count = ({
          text,
          settings,
        }: {
          readonly text: string;
          readonly settings: Readonly<Record<string, string>>;
        }) => of(rule, checkText('page.md', text, optionsFor(rule, settings))).length;
        assert.ok(raises.length > 0 && silent.length > 0, 'a page shows one example of each');
        for (const example of raises) assert.ok(count(example) > 0, `raises it:\n${example.text}`);
        for (const example of silent) assert.equal(count(example), 0, `does not raise it:\n${example.text}`);
      });
    });
  }
});
