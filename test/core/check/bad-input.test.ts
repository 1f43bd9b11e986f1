import assert from 'node:assert/strict';
import { applyFix, fixAll } from '../../../src/core/check/fixes';
import { applyEdits } from '../../../src/core/source/text';
import { checked } from './checking';

const details = (lines: string) => `---\n${lines}\n---\n\nA man had lost his ticket.\n`;
const many = (count: number, code: (index: number) => string) =>
  details(`unit: "208"\ncriteria:\n${Array.from({ length: count }, (_, index) => `  - ${code(index)}`).join('\n')}`);

/** What a text may be instead of an account, with a rule that says so where one does. */
const INPUTS: readonly [what: string, text: string, rule: string | undefined][] = [
  ['cyclic details', details('a: &a [*a]\ncriteria: &b\n  - *b'), 'frontmatter-invalid'],
  ['broken details', details('"""\n{['), 'frontmatter-invalid'],
  ['criteria as a number', details('unit: "208"\ncriteria: 208'), 'criterion-unknown'],
  ['criteria as a map', details('criteria:\n  unit: 208'), 'frontmatter-invalid'],
  ['criteria in criteria', details('criteria: [[[208.1.1]]]'), 'frontmatter-invalid'],
  ['settled as a word', details('criteria: []\nsettled: all of it'), 'frontmatter-invalid'],
  ['10,000 criteria', many(10_000, (index) => `208.9.${index}`), 'frontmatter-invalid'],
  ['the same criterion 900 times', many(900, () => '208.1.1'), 'criterion-duplicate'],
  ['an unknown unit', details('unit: H1AB 04\ncriteria: [1.1]'), 'unit-unknown'],
  ['5 MB of prose', `${details('criteria: []')}${'He came back. '.repeat(360_000)}`, 'account-too-long'],
  ['a picture', `\u0089PNG\r\n\u001a\n\0\0\0\rIHDR\0\0\uFFFD\uFFFD\u0001${'\0\uFFFD'.repeat(500)}`, undefined],
  ['half a character', '\uD83D A man came. \uDC4B', undefined],
  ['dashes', `${'---\n'.repeat(200)}`, undefined],
  ['questions', '> ? Why?\n'.repeat(300), 'prompt-unanswered'],
  ['deep lists', Array.from({ length: 70 }, (_, depth) => `${'  '.repeat(depth)}- He came.`).join('\n'), undefined],
  ['deep quotations', `${'>'.repeat(2000)} He came.`, undefined],
  ['marks', 'He came {208.1.1}{x}{outcome.reaction}{__proto__}{constructor.name} back.', undefined],
  [
    'names of an object',
    details('constructor: x\n__proto__: y\ntoString: z\ncriteria: [constructor, __proto__]'),
    'criterion-unknown',
  ],
];

describe('bad input', () => {
  for (const [what, text, rule] of INPUTS) {
    it(`is told of and never thrown at anyone: ${what}`, () => {
      const { account, findings } = checked(text);
      const { length } = account.source.text;
      for (const { span, message } of findings) {
        assert.ok(0 <= span.start && span.start <= span.end && span.end <= length);
        assert.doesNotMatch(message, /undefined|\[object|\{\w+\}/);
      }
      if (rule)
        assert.ok(
          findings.some((finding) => finding.rule === rule),
          rule,
        );
      const mended = applyEdits(account.source.text, fixAll({ findings }));
      assert.ok(checked(mended).findings.length <= findings.length);
      for (const fix of findings.slice(0, 1).flatMap((finding) => finding.fixes))
        assert.ok(checked(applyFix(account, fix, 'So.').text).findings.length > 0 || findings.length === 1);
    });
  }
});
