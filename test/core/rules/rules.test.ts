import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAccount } from '../../../src/core/account/parse-account';
import { sentencesOf } from '../../../src/core/account/sentences';
import { checkText } from '../../../src/core/check/check-account';
import { LACK_WORDS } from '../../../src/core/rules/element';
import { RULES } from '../../../src/core/rules/index';
import { pageOf, type Rule } from '../../../src/core/rules/rule';
import { type Fixture, parseFixture } from './fixture';
import { parsePage, RAISES, SILENT } from './page';
import { optionsFor } from './variations';

const FOLDER = join('src', 'core', 'rules');
const HEADINGS = [
  'What it looks for',
  'Why an assessor wants it',
  RAISES,
  SILENT,
  'How to answer it',
  'How to settle it',
];
const LONGEST_MESSAGE = 90;
const MOST_LINES = 80;

function fixturesOf(rule: Rule): { readonly name: string; readonly fixture: Fixture }[] {
  const folder = join('test', 'rules', rule.id);
  return readdirSync(folder).map((name) => ({ name, fixture: parseFixture(readFileSync(join(folder, name), 'utf8')) }));
}

function findingsIn(rule: Rule, fixture: Fixture) {
  const { findings } = checkText('fixture.md', fixture.text, optionsFor(rule, fixture.settings));
  return findings.filter((finding) => finding.rule === rule.id);
}

/** A message is one plain sentence about the text, short enough for one line. */
function assertMessage(message: string): void {
  assert.ok(message.length <= LONGEST_MESSAGE, `${message.length} characters: ${message}`);
  assert.equal(sentencesOf(message).length, 1, `one sentence: ${message}`);
  assert.match(message, /^["{\p{Lu}\d].*\.$/u);
  assert.doesNotMatch(message, /\b(?:should|must|wrong|mistake|error|fail\w*|invalid|forgot\w*|you|your)\b/i);
  for (const { id } of RULES) assert.ok(!message.includes(id), `a rule is not named: ${message}`);
}

describe('the set of rules', () => {
  it('is sorted and holds every rule of the folder once', () => {
    const ids = RULES.map(({ id }) => id);
    assert.deepEqual(ids, [...new Set(ids)].sort());
    const files = readdirSync(FOLDER).filter((name) => name.endsWith('.ts'));
    const rules = files.filter((name) => /: Rule = \{/.test(readFileSync(join(FOLDER, name), 'utf8')));
    assert.deepEqual(
      rules.sort(),
      ids.map((id) => `${id}.ts`),
    );
  });

  it('has no page and no fixtures of a rule that is not there', () => {
    const ids = RULES.map(({ id }) => id);
    const pages = readdirSync(FOLDER).filter((name) => name.endsWith('.md'));
    assert.deepEqual(
      pages.sort(),
      ids.map((id) => `${id}.md`),
    );
    assert.deepEqual(readdirSync(join('test', 'rules')).sort(), ids);
  });

  for (const rule of RULES) {
    it(`says all of ${rule.id}`, () => {
      assert.match(rule.id, /^[a-z]+(?:-[a-z]+)+$/);
      assert.match(rule.summary, /^\p{Lu}.*\.$/u);
      assert.equal(sentencesOf(rule.summary).length, 1);
      assert.ok(Object.keys(rule.messages).length > 0);
      for (const [key, message] of Object.entries(rule.messages)) if (message !== `{${key}}`) assertMessage(message);
      const lines = readFileSync(join(FOLDER, `${rule.id}.ts`), 'utf8').split('\n').length - 1;
      assert.ok(lines <= MOST_LINES, `${lines} lines`);
    });

    it(`explains ${rule.id} on its page`, () => {
      const source = readFileSync(pageOf(rule.id), 'utf8');
      const page = parsePage(source);
      assert.ok(source.startsWith(`# ${page.title}\n\nRule \`${rule.id}\`.\n`));
      assert.deepEqual(page.headings, HEADINGS);
      for (const sentence of page.sentences) {
        assert.match(sentence, /[.:?]$/);
        assert.doesNotMatch(sentence, /\b(?:should|simply|obviously)\b/i);
        assert.ok(sentence.split(' ').length <= 45, `long: ${sentence}`);
      }
    });

    it(`tries ${rule.id} on fixtures`, () => {
      const fixtures = fixturesOf(rule);
      const flagged = fixtures.filter(({ fixture }) => fixture.expected.length > 0);
      for (const { name, fixture } of fixtures)
        assert.equal(name.startsWith('silent'), fixture.expected.length === 0, name);
      assert.ok(flagged.length < fixtures.length, 'a near miss that stays silent');
      const found = flagged.reduce((count, { fixture }) => count + fixture.expected.length, 0);
      assert.ok(found >= 2, 'two findings at least');
      const shown = flagged.flatMap(({ fixture }) => fixture.sections).filter(({ kind }) => kind === 'prompt');
      for (const { fixture } of flagged)
        for (const { message, related, fixes } of findingsIn(rule, fixture)) {
          assertMessage(message);
          for (const other of related) assert.match(other.message, /\.$/);
          for (const { question } of fixes)
            if (question)
              assert.ok(
                shown.some(({ text }) => text.includes(`> ? ${question}`)),
                `not drawn: ${question}`,
              );
        }
    });
  }

  it('asks questions that presume nothing', () => {
    const questions = new Set([
      ...Object.values(LACK_WORDS).flatMap((words) => words.questions),
      ...RULES.flatMap((rule) => {
        const fixtures = fixturesOf(rule).flatMap(({ fixture }) => findingsIn(rule, fixture));
        return fixtures.flatMap((finding) => finding.fixes.flatMap(({ question }) => question ?? []));
      }),
    ]);
    assert.ok(questions.size > 20);
    for (const question of questions) {
      assert.match(question, /^Did .*\?$/);
      assert.ok(question.length <= 80, question);
      const { prompts } = parseAccount('story.md', `> ? ${question}\n`);
      assert.equal(prompts[0]?.question, question);
    }
  });

  it('offers two to four questions for whatever is lacking', () => {
    for (const { questions, lookedFor } of Object.values(LACK_WORDS)) {
      assert.ok(questions.length >= 2 && questions.length <= 4);
      assert.equal(new Set(questions).size, questions.length);
      assert.match(lookedFor, /^Looked for: .*\.$/);
    }
  });
});
