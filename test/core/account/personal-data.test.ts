import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parseAccount } from '../../../src/core/account/parse-account';
import { matchesIn, personAt, personalDataOf } from '../../../src/core/account/personal-data';
import { PERSONAL_KINDS } from '../../../src/core/account/personal-kinds';
import { nameReplacer } from '../../../src/core/account/personal-replace';
import { checkText } from '../../../src/core/check/check-account';
import { LONE_PORTFOLIO } from '../../../src/core/portfolio/portfolio';
import { applyEdits, type TextEdit } from '../../../src/core/source/text';
import { checked, optionsWith } from '../check/checking';

const linesOf = (name: string) =>
  readFileSync(join('test', 'accounts', 'personal', name), 'utf8')
    .split('\n')
    .filter((line) => line !== '');

const seenIn = (text: string) =>
  matchesIn(text).map(({ kind, span }) => `${kind} | ${text.slice(span.start, span.end)}`);

function accountOf(path: string, text: string) {
  return parseAccount(path, text);
}

/** The accounts after the person named by `words` in the first of them was replaced. */
function replaced(texts: Readonly<Record<string, string>>, words: string) {
  const accounts = Object.entries(texts).map(([path, text]) => accountOf(path, text));
  const first = accounts[0];
  assert.ok(first);
  const datum = personalDataOf(first).find((candidate) => candidate.words === words);
  assert.ok(datum?.person, `${words} is seen`);
  const { label, edits } = nameReplacer(accounts)(datum.person);
  const after = accounts.map(({ path, source }) => [path, applyEdits(source.text, edits.get(path) ?? [])]);
  return { label, paths: [...edits.keys()], texts: Object.fromEntries(after) as Record<string, string> };
}

function assertApart(edits: readonly TextEdit[]): void {
  const sorted = [...edits].sort((a, b) => a.span.start - b.span.start);
  for (const [index, edit] of sorted.entries())
    assert.ok(index === 0 || (sorted[index - 1] as TextEdit).span.end <= edit.span.start, JSON.stringify(sorted));
}

describe('personal data', () => {
  it('is seen in every line that holds some, and is exactly that', () => {
    const lines = linesOf('flagged.txt');
    assert.ok(lines.length >= 80);
    for (const line of lines) {
      const [kind, words, ...rest] = line.split(' | ');
      assert.deepEqual(seenIn(rest.join(' | ')), [`${kind} | ${words}`], line);
    }
    const kinds = new Set(lines.map((line) => line.split(' | ')[0]));
    assert.deepEqual([...kinds].sort(), [...PERSONAL_KINDS].sort());
  });

  it('is not seen in lines that only look like it', () => {
    const lines = linesOf('silent.txt');
    assert.ok(lines.length >= 100);
    for (const line of lines) assert.deepEqual(seenIn(line), [], line);
  });

  it('is seen in details, headings, quotations, code and comments, and not in questions', () => {
    const text = [
      '---',
      'title: Mrs Patel',
      'customer: 07700 900143',
      'criteria: []',
      '---',
      '# Order number 48213',
      '',
      '> Write to jo_smith9@example.com',
      '',
      '> ? Did 07700 900555 ring?',
      '',
      '    01632 960417',
      '',
      '<!-- QQ 12 34 56 C -->',
      '',
    ].join('\n');
    const account = accountOf('a.md', text);
    const found = personalDataOf(account).map(({ kind, span }) => [kind, text.slice(span?.start, span?.end)]);
    assert.deepEqual(found, [
      ['name', 'Mrs Patel'],
      ['phone', '07700 900143'],
      ['reference', '48213'],
      ['email', 'jo_smith9@example.com'],
      ['phone', '01632 960417'],
      ['insurance', 'QQ 12 34 56 C'],
    ]);
  });

  it('is seen in the name of the file', () => {
    const inName = (path: string) => personalDataOf(accountOf(path, '')).map(({ kind, words }) => [kind, words]);
    assert.deepEqual(inName('accounts/mrs-patel-and-her-chair.md'), [['name', 'mrs patel']]);
    assert.deepEqual(inName('accounts/call-07700_900143.md'), [['phone', '07700 900143']]);
    assert.deepEqual(inName('jo smith/2026-03-14-chair-208.2.1.md'), []);
    const { findings } = checkText('accounts/Mrs_Patel.md', 'She came in.', optionsWith());
    const own = findings.filter(({ rule }) => rule === 'personal-name');
    assert.deepEqual(
      own.map(({ message }) => message),
      ['The name of this file seems to hold the name of a person.'],
    );
  });

  it('can be settled by its words, one number and not the next', () => {
    const details = (text: string) => checked(text).findings.filter(({ rule }) => rule === 'personal-details');
    const settled =
      '---\ncriteria: []\nsettled:\n  - finding: personal-details\n    answer: left\n    reason: Hers to give.\n    text: "07700 900143"\n---\n';
    const [first, second] = details(`${settled}Ring 07700 900143 or 07700 900555.`);
    assert.deepEqual([first?.level, first?.fixes.length, second?.level], ['hint', 1, 'warning']);
  });

  it('leaves the candidate and testimonies alone', () => {
    const portfolio = { ...LONE_PORTFOLIO, config: { ...LONE_PORTFOLIO.config, candidate: 'Jo Smith' } };
    const names = (text: string) =>
      checkText('a.md', text, optionsWith({ portfolio })).findings.filter(({ rule }) => rule === 'personal-name')
        .length;
    assert.equal(names('I am Jo Smith.'), 0);
    assert.equal(names('I am Jo Smithers.'), 1);
    assert.equal(names('---\nkind: witness\ncriteria: []\n---\nSigned, Dana Smithers'), 0);
  });

  it('never throws, keeps to the source and gives the same again, whatever the text', () => {
    const pieces = fc.constantFrom(
      'Mrs ',
      'Patel',
      'Jo Smith',
      "'s",
      '’',
      ' and ',
      '**',
      '_',
      '> ',
      '\n',
      '\r\n',
      '# ',
      '`',
      '07700 900143',
      '+44',
      '0',
      ' ',
      '@',
      'a.b@c.de',
      'BS1 4DJ',
      'order number ',
      '48213',
      '(',
      ')',
      '.',
      '9 Alma Street',
      '4111 1111 1111 1111',
      '---\n',
      'title: ',
      '"',
      'é',
      '👋🏽',
      '{208.2.1}',
      '\u00a0',
      '&amp;',
      '\\_',
      '[',
      '](',
      '<',
      'mrs ',
    );
    const text = fc.oneof(
      fc.array(pieces, { maxLength: 40 }).map((list) => list.join('')),
      fc.string({ unit: 'binary', maxLength: 200 }),
    );
    fc.assert(
      fc.property(text, text, (raw, path) => {
        const account = parseAccount(path, raw);
        const data = personalDataOf(account);
        for (const { span, words, replace } of data) {
          if (!span) continue;
          assert.ok(0 <= span.start && span.start < span.end && span.end <= account.source.text.length);
          assert.ok(account.source.text.slice(span.start, span.end).includes(words[0] as string));
          const edits = replace('X');
          assertApart(edits);
          assert.ok(edits.length > 0);
        }
        assert.deepEqual(
          personalDataOf(parseAccount(path, raw)).map(({ kind, span, words }) => [kind, span, words]),
          data.map(({ kind, span, words }) => [kind, span, words]),
        );
        const replace = nameReplacer([account]);
        for (const { person } of data)
          if (person) for (const edits of replace(person).edits.values()) assertApart(edits);
      }),
      { numRuns: 300 },
    );
  });

  it('comes to an end on long texts made of beginnings', () => {
    const hard = [
      '0 ',
      'a.',
      'Ab ',
      'Mr ',
      "A'",
      'A-',
      '4111 ',
      'oh ',
      'order number ',
      '1 Aaaa Bbbb ',
      'a@',
      'our shop number is 0',
      '[](',
      '07700 900143 ',
    ];
    for (const unit of hard) {
      const text = unit.repeat(Math.ceil(80_000 / unit.length));
      for (const { span } of matchesIn(text)) assert.ok(span.start < span.end && span.end <= text.length, unit);
    }
  });
});

describe('replacing a name', () => {
  it('gives one letter to a person in every account, and leaves the others as they are', () => {
    const { label, paths, texts } = replaced(
      {
        'accounts/a.md':
          "---\ntitle: Mrs Patel's chair\ncustomer: Mrs Patel\ncriteria: []\n---\n\nMrs Patel came. Mr Patel's too.\n",
        'accounts/b.md': '## For mrs patel\n\nI rang Mrs. Anita Patel. Anita was glad, and so was Mrs A.\n',
        'accounts/c.md': 'Mrs Pattison came.\n',
      },
      'Mrs Patel',
    );
    assert.equal(label, 'Mrs B');
    assert.deepEqual(paths, ['accounts/a.md', 'accounts/b.md']);
    assert.equal(
      texts['accounts/a.md'],
      "---\ntitle: Mrs B's chair\ncustomer: Mrs B\ncriteria: []\n---\n\nMrs B came. Mr B's too.\n",
    );
    assert.equal(texts['accounts/b.md'], '## For mrs B\n\nI rang Mrs. B. Mrs B was glad, and so was Mrs A.\n');
    assert.equal(texts['accounts/c.md'], 'Mrs Pattison came.\n');
  });

  it('calls somebody without a title a person, or by the title they have elsewhere', () => {
    assert.equal(replaced({ 'a.md': 'Jo Smith came.' }, 'Jo Smith').texts['a.md'], 'Person A came.');
    const { texts } = replaced({ 'a.md': 'Jo Smith came.', 'b.md': 'Dr Jo Smith went.' }, 'Jo Smith');
    assert.deepEqual(texts, { 'a.md': 'Dr A came.', 'b.md': 'Dr A went.' });
  });

  it('keeps people of one family name apart', () => {
    const { texts } = replaced({ 'a.md': 'Jo Smith and Ben Smith came. Jo left, Ben and Smith stayed.' }, 'Jo Smith');
    assert.equal(texts['a.md'], 'Person A and Ben Smith came. Person A left, Ben and Smith stayed.');
    assert.equal(
      replaced({ 'a.md': 'Mrs Ada Jones, then Mrs Bea Jones.' }, 'Mrs Ada Jones').texts['a.md'],
      'Mrs A, then Mrs Bea Jones.',
    );
  });

  it('leaves a word alone that is a word as well', () => {
    const { texts } = replaced(
      { 'a.md': 'Mr Brown had a brown bag. Brown is nice. Mr Brown Street is no one.' },
      'Mr Brown',
    );
    assert.equal(texts['a.md'], 'Mr A had a brown bag. Brown is nice. Mr Brown Street is no one.');
  });

  it('skips the letters that stand for somebody, and the letter I', () => {
    const all = [...'ABCDEFGH'].map((letter) => `Customer ${letter} came.`).join(' ');
    assert.equal(replaced({ 'a.md': 'Mrs Patel came.', 'b.md': all }, 'Mrs Patel').label, 'Mrs J');
    assert.equal(replaced({ 'a.md': 'Mrs Patel came. The customer a moment later too.' }, 'Mrs Patel').label, 'Mrs A');
  });

  it('leaves nothing to be found, and names the place of whoever is asked for', () => {
    const text = 'Mr and Mrs Hallam came with Dr. Hallam’s letter.';
    const { texts } = replaced({ 'a.md': text }, 'Mr and Mrs Hallam');
    assert.equal(texts['a.md'], 'Mr and Mrs A came with Dr. A’s letter.');
    assert.deepEqual(seenIn(texts['a.md'] as string), []);
    const account = accountOf('a.md', text);
    assert.equal(personAt(account, { start: 0, end: 17 })?.family, 'Hallam');
    assert.equal(personAt(account, { start: 0, end: 16 }), undefined);
  });
});
