import assert from 'node:assert/strict';
import fc from 'fast-check';
import { hasCriteria, parseAccount, sourceSpanOf } from '../../../src/core/account/parse-account';
import { sentencesOf } from '../../../src/core/account/sentences';
import { DEFAULT_CONFIG } from '../../../src/core/portfolio/config';
import { accountReasonOf, matchesGlob } from '../../../src/core/portfolio/which-files';

const kinds = (text: string) => parseAccount('a.md', text).sections.map(({ kind }) => kind);
const STAR = ['situation', 'task', 'action', 'result'];

describe('sections', () => {
  const FORMS: Readonly<Record<string, string>> = {
    headings: '## Situation\n\nA.\n\n## Task\n\nB.\n\n## Action\n\nC.\n\n## Result\n\nD.\n',
    variants: '# Background\nA.\n# My role\nB.\n# What I did\nC.\n# Outcome\nD.\n',
    'bold labels': '**Situation**\n\nA.\n\n**Task:** B.\n\n**Action** – C.\n\n**Result:**\nD.\n',
    'numbered parts': '1. Situation\n\nA.\n\n2. Task\n\nB.\n\n3. Action\n\nC.\n\n4. Result\n\nD.\n',
    'one paragraph': 'Situation: it was late. Task: I had to help. Action: I did. Result: she was pleased.',
    'plain lines': 'SITUATION\nIt was late.\n\nTASK\nI had to help.\n\nACTION\nI did.\n\nRESULT\nShe smiled.\n',
    letters: '## S - Situation\nA.\n## T - Task\nB.\n## A - Action\nC.\n## R - Result\nD.\n',
  };
  for (const [name, text] of Object.entries(FORMS))
    it(`are found as ${name}`, () => assert.deepEqual(kinds(text), STAR));
  it('are not made out of ordinary sentences', () => {
    assert.deepEqual(
      kinds(
        'I was in a situation: the till was down. As a result: nothing. My task was hard.\n\nThe result was a queue.',
      ),
      [],
    );
  });
  it('give each block its part', () => {
    const account = parseAccount('a.md', FORMS['one paragraph'] as string);
    assert.deepEqual(
      account.blocks.map(({ section }) => section),
      STAR,
    );
  });
});

describe('sentences', () => {
  const split = (text: string) => sentencesOf(text).map(({ start, end }) => text.slice(start, end));
  it('end before a small letter too', () =>
    assert.deepEqual(split('he was happy. he came back'), ['he was happy.', 'he came back']));
  it('do not end in names, times, figures and codes', () => {
    for (const text of [
      'Mrs. A and Mr. B came at 5 p.m. on Friday.',
      'It cost £4.50 i.e. too much.',
      'J. R. Hartley rang.',
      'I tagged 208.2.1 here.',
      'Well... it took a while.',
    ])
      assert.deepEqual(split(text), [text]);
  });
  it('go on after speech', () =>
    assert.deepEqual(split('"Are you allowed?" she said. "Yes." I went.'), [
      '"Are you allowed?" she said.',
      '"Yes."',
      'I went.',
    ]));
});

describe('prompts and marks', () => {
  it('knows what answers a prompt', () => {
    const { prompts } = parseAccount(
      'a.md',
      '## Action\n\n> ? Did you ask?\n\nI asked Jo.\n\n> ? Was it busy?\n\n## Result\n\n> ? What came of it?\nShe smiled.\n',
    );
    assert.deepEqual(
      prompts.map(({ question, answer }) => [question, answer !== undefined]),
      [
        ['Did you ask?', true],
        ['Was it busy?', false],
        ['What came of it?', true],
      ],
    );
  });
  it('never takes a question for prose', () => {
    const account = parseAccount('a.md', 'I did it.\n> ? Did you ask?\nYes.\n');
    assert.deepEqual(
      account.blocks.map(({ text }) => text.trim()),
      ['I did it.', 'Yes.'],
    );
  });
  it('binds a mark to its sentence and leaves it out of the prose', () => {
    const text = 'It was late. I asked Jo first {208.2.5}. Then I went {feasibility.authority}';
    const account = parseAccount('a.md', text);
    assert.deepEqual(
      account.marks.map(({ value, passage }) => [value, text.slice(passage.start, passage.end)]),
      [
        ['208.2.5', 'I asked Jo first '],
        ['feasibility.authority', 'Then I went'],
      ],
    );
    assert.ok(!account.blocks.some((block) => block.text.includes('{')));
  });
});

describe('what is an account', () => {
  it('goes by criteria, folder and excludes', () => {
    const config = { ...DEFAULT_CONFIG, exclude: ['drafts/', '*.notes.md'] };
    assert.equal(accountReasonOf('README.md', '# Read me', config), 'no-criteria');
    assert.equal(accountReasonOf('a.md', '---\ncriteria: []\n---\n', config), 'criteria');
    assert.equal(accountReasonOf('accounts/x.md', 'Plain.', config), 'in-accounts');
    assert.equal(accountReasonOf('accounts/x.md', 'Plain.', undefined), 'no-criteria');
    assert.equal(accountReasonOf('drafts/x.md', '---\ncriteria: []\n---\n', config), 'excluded');
    assert.equal(accountReasonOf('accounts/my.notes.md', 'x', config), 'excluded');
    assert.equal(accountReasonOf('a.txt', '---\ncriteria: []\n---\n', config), 'not-markdown');
    assert.equal(hasCriteria('---\ntitle: A post\ntags: [x]\n---\n'), false);
  });
  it('matches globs', () => {
    for (const [glob, path, wanted] of [
      ['old/**', 'old/a/b.md', true],
      ['*.md', 'x/y.md', true],
      ['a?c.md', 'abc.md', true],
      ['a/*.md', 'a/b/c.md', false],
      ['**/x.md', 'x.md', true],
      ['(', '(', true],
      ['x/**/**/y.md', 'x/a/b/y.md', true],
      // Would take hours by a regular expression.
      [`${'**/'.repeat(40)}z${'*a'.repeat(40)}`, `${'a/'.repeat(40)}${'a'.repeat(200)}.md`, false],
    ] as const)
      assert.equal(matchesGlob(glob, path), wanted, `${glob} ${path}`);
  });
});

/** Pieces that accounts are made of, the awkward ones above all. */
const piece = fc.constantFrom(
  '---\n',
  'title: a: b\n',
  'criteria:\n  - 208.1.2\n',
  '## Situation\n',
  '**Task:** ',
  'Result: ',
  '> ? Did you?\n',
  '> quoted *words*\n',
  '- item\n  goes on\n',
  '\n',
  '\r\n',
  ' ',
  'She said "thanks." ',
  'Mr. B came at 5 p.m. and I went. ',
  '{208.2.1}',
  '{feasibility.authority}',
  '&amp; \\* ',
  '`code` ',
  '[link](http://x) ',
  '😀 ',
  '\u0000',
  '\uFEFF',
  '```\n',
  '<b>x</b>',
  '\t',
  'é',
  '1. ',
  '***',
  'a'.repeat(50),
);

describe('every text', () => {
  it('is read without throwing, each piece of prose at its place, and the same twice', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 25 }), (pieces) => {
        const raw = pieces.join('');
        const account = parseAccount('a.md', raw);
        const { text } = account.source;
        for (const block of account.blocks) {
          assert.ok(block.span.start >= account.bodyStart && block.span.end <= text.length);
          for (const { at, from, length } of block.runs)
            assert.equal(
              text.slice(block.span.start + from, block.span.start + from + length).replace(/[\r\n\t]/g, ' '),
              block.text.slice(at, at + length),
            );
          for (const sentence of block.sentences) {
            const { start, end } = sourceSpanOf(block, sentence);
            assert.ok(block.span.start <= start && start <= end && end <= block.span.end);
          }
        }
        assert.deepEqual(parseAccount('a.md', raw), account);
      }),
      { numRuns: 300 },
    );
  });
});
