import assert from 'node:assert/strict';
import { codeSlotAt } from '../../../src/core/account/code-slot';
import { parseDate, renderDate } from '../../../src/core/account/date';
import { setDetailEdits } from '../../../src/core/account/edit-details';
import { parseFrontmatter } from '../../../src/core/account/frontmatter';
import { parseAccount } from '../../../src/core/account/parse-account';
import { applyEdits } from '../../../src/core/source/text';

const at = (text: string, span: { readonly start: number; readonly end: number }) => text.slice(span.start, span.end);

describe('frontmatter', () => {
  it('keeps the exact place of every value', () => {
    const text =
      '---\ntitle: Lost brochure\nunit: "208"\ndate: 2026-03-14\ncriteria:\n  - 208.10\n  - 1d\nstatus: ready\n---\nText.';
    const read = parseFrontmatter(text);
    assert.deepEqual(read.problems, []);
    assert.equal(at(text, read.title?.span ?? { start: 0, end: 0 }), 'Lost brochure');
    assert.equal(at(text, read.unit?.span ?? { start: 0, end: 0 }), '"208"');
    assert.equal(read.unit?.value, '208');
    assert.deepEqual(
      read.criteria.map(({ value, span }) => [value, at(text, span)]),
      [
        ['208.10', '208.10'],
        ['1d', '1d'],
      ],
    );
    assert.equal(read.status?.value, 'ready');
  });

  it('reads codes as text, in block, flow and line form', () => {
    for (const [form, list] of [
      ['block', '\n  - 208.10\n  - P6'],
      ['flow', ' [208.10, P6]'],
      ['line', ' 208.10, P6'],
    ] as const) {
      const read = parseFrontmatter(`---\ncriteria:${list}\n---\n`);
      assert.deepEqual(
        read.criteria.map(({ value }) => value),
        ['208.10', 'P6'],
        form,
      );
      assert.equal(read.criteriaEntry?.form, form);
    }
  });

  const SLIPS: readonly (readonly [string, string, string])[] = [
    [
      'a colon in the title',
      '---\ntitle: My story: part 2\ncriteria:\n  - 1a\n---\n',
      '---\ntitle: "My story: part 2"\ncriteria:\n  - 1a\n---\n',
    ],
    [
      'curly quotation marks',
      '---\ntitle: Two\nunit: “208”\ncriteria:\n  - 1a\n---\n',
      '---\ntitle: Two\nunit: "208"\ncriteria:\n  - 1a\n---\n',
    ],
    ['a tab', '---\ntitle: Three\ncriteria:\n\t- 1a\n---\n', '---\ntitle: Three\ncriteria:\n  - 1a\n---\n'],
    [
      'no closing line',
      '---\ntitle: Four\ncriteria:\n  - 1a\n\nIt was busy.\n',
      '---\ntitle: Four\ncriteria:\n  - 1a\n---\n\nIt was busy.\n',
    ],
    [
      'no space after the colon',
      '---\ntitle:Five\ncriteria:\n  - 1a\n---\n',
      '---\ntitle: Five\ncriteria:\n  - 1a\n---\n',
    ],
    [
      'no space after the dash',
      '---\ntitle: Six\ncriteria:\n  -1a\n---\n',
      '---\ntitle: Six\ncriteria:\n  - 1a\n---\n',
    ],
  ];
  for (const [name, text, repaired] of SLIPS)
    it(`goes on reading with ${name}, and repairs it`, () => {
      const read = parseFrontmatter(text);
      assert.deepEqual(
        read.criteria.map(({ value }) => value),
        ['1a'],
      );
      assert.ok(read.title, 'the title is kept');
      assert.equal(read.problems.length, 1);
      assert.equal(
        applyEdits(
          text,
          read.problems.flatMap((problem) => problem.repair?.edits ?? []),
        ),
        repaired,
      );
      assert.deepEqual(parseFrontmatter(repaired).problems, []);
    });

  it('says what is wrong with criteria of a wrong kind and keeps the rest', () => {
    const number = parseFrontmatter('---\ntitle: A\ncriteria: 7\n---\n');
    assert.deepEqual(
      number.criteria.map(({ value }) => value),
      ['7'],
    );
    const map = parseFrontmatter('---\ntitle: A\ncriteria:\n  a: b\n---\n');
    assert.equal(map.criteria.length, 0);
    assert.equal(map.problems.length, 1);
    assert.equal(map.title?.value, 'A');
    const many = parseFrontmatter(
      `---\ncriteria: [${Array.from({ length: 10_000 }, (_, i) => `c${i}`).join(', ')}]\n---\n`,
    );
    assert.equal(many.criteria.length, 1000);
    assert.equal(many.problems.length, 1);
  });

  it('does not follow anchors', () => {
    const read = parseFrontmatter('---\ntitle: &a [*a, *a]\ncriteria:\n  - 1a\n---\n');
    assert.ok(read.problems.length > 0);
    assert.deepEqual(
      read.criteria.map(({ value }) => value),
      ['1a'],
    );
  });

  it('takes a thematic break and a paragraph for what they are', () => {
    assert.equal(parseFrontmatter('---\n\nIt was a busy day.\n\n---\n').bounds, undefined);
    assert.equal(parseFrontmatter('It was a busy day.').bounds, undefined);
  });

  it('reads what was settled, also line by line', () => {
    for (const title of ['A', 'A: b']) {
      const { settled } = parseFrontmatter(
        `---\ntitle: ${title}\nsettled:\n  - finding: outcome-missing\n    answer: did-not-happen\n    reason: She left\n---\n`,
      );
      assert.deepEqual(
        settled.map(({ finding, answer, reason }) => [finding, answer, reason]),
        [['outcome-missing', 'did-not-happen', 'She left']],
      );
    }
  });
});

describe('dates', () => {
  it('reads the ways people write them', () => {
    for (const written of [
      '2026-03-14',
      '14/3/26',
      '14.03.2026',
      '14 March 2026',
      '14th of March 2026',
      'Sat 14 Mar 2026',
      'March 14, 2026',
      '14-3-26',
    ])
      assert.equal(renderDate(parseDate(written)?.date ?? { year: 0, month: 0, day: 0 }), '2026-03-14', written);
  });
  it('reads no date out of what is none', () => {
    for (const written of ['', 'last week', '31/2/26', '2026-13-01', '14', '1e3'])
      assert.equal(parseDate(written), undefined, written);
  });
});

describe('setting a detail', () => {
  const set = (text: string, key: 'date' | 'ref' | 'title', value: string) =>
    applyEdits(text, setDetailEdits(parseAccount('a.md', text), key, value));
  it('changes, adds in order, and takes out, touching no other line', () => {
    const text = '---\ntitle: A # mine\ncriteria:\n  - 1a\n---\nText.\n';
    assert.equal(
      set(text, 'date', '2026-03-14'),
      '---\ntitle: A # mine\ndate: 2026-03-14\ncriteria:\n  - 1a\n---\nText.\n',
    );
    assert.equal(set(text, 'title', 'B: c'), '---\ntitle: "B: c" # mine\ncriteria:\n  - 1a\n---\nText.\n');
    assert.equal(set(text, 'title', ''), '---\ncriteria:\n  - 1a\n---\nText.\n');
    assert.equal(set('Text.\n', 'ref', 'A1'), '---\nref: A1\n---\n\nText.\n');
    assert.equal(set('---\n---\nText.\n', 'ref', 'A1'), '---\nref: A1\n---\nText.\n');
    assert.equal(
      set('---\r\ntitle: A\r\n---\r\nText.\r\n', 'ref', 'A1'),
      '---\r\ntitle: A\r\nref: A1\r\n---\r\nText.\r\n',
    );
  });
});

describe('the place for a code', () => {
  const slot = (text: string) => {
    const offset = text.indexOf('|');
    const account = parseAccount('a.md', text.replace('|', ''));
    const found = codeSlotAt(account, offset);
    return found && [account.source.text.slice(found.span.start, found.span.end), found.lead];
  };
  it('is found in lists of every form', () => {
    assert.deepEqual(slot('---\ncriteria:\n  - 208.1|\n---\n'), ['208.1', '']);
    assert.deepEqual(slot('---\ncriteria:\n  - |\n---\n'), ['', '']);
    assert.deepEqual(slot('---\ncriteria:\n  -|\n---\n'), ['', ' ']);
    assert.deepEqual(slot('---\ncriteria: [208.1.2, |]\n---\n'), ['', '']);
    assert.deepEqual(slot('---\ncriteria: [208.|1.2]\n---\n'), ['208.1.2', '']);
    assert.deepEqual(slot('---\ncriteria: [1a,\n  20|]\n---\n'), ['20', '']);
    assert.deepEqual(slot('---\ncriteria: 1a, 20|\n---\n'), ['20', '']);
  });
  it('makes a list where there is none yet', () => {
    assert.deepEqual(slot('---\ncriteria: |\n---\n'), [' ', '\n  - ']);
  });
  it('is nowhere else', () => {
    for (const text of [
      '---\ntitle: 20|\ncriteria:\n  - 1a\n---\n',
      '---\ncriteria:\n  - 1a\nstatus: |\n---\n',
      '---\ncriteria:\n  - 1a\n---\n- 20|\n',
      '---\ncrit|eria: []\n---\n',
    ])
      assert.equal(slot(text), undefined, text);
  });
});
