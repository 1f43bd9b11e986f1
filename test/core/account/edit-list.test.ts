import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addCodes, removeCode, replaceCode } from '../../../src/core/account/edit-list';
import { parseAccount } from '../../../src/core/account/parse-account';
import { applyEdits, type TextEdit } from '../../../src/core/source/text';
import { parseYaml } from '../../../src/core/source/yaml';

const account = (text: string) => parseAccount('story.md', text);
const codesIn = (text: string) => account(text).frontmatter.criteria.map((detail) => detail.value);
const added = (text: string, ...codes: string[]) => applyEdits(text, addCodes(account(text), codes));

function changed(text: string, index: number, edit: (read: ReturnType<typeof account>) => readonly TextEdit[]): string {
  const read = account(text);
  assert.ok(read.frontmatter.criteria[index], 'there is such a code');
  return applyEdits(text, edit(read));
}

const removed = (text: string, index: number) =>
  changed(text, index, (read) => removeCode(read, read.frontmatter.criteria[index] as never));
const replaced = (text: string, index: number, code: string) =>
  changed(text, index, (read) => replaceCode(read.frontmatter.criteria[index] as never, code));

function assertReadable(text: string): void {
  const { frontmatter } = account(text);
  assert.deepEqual(frontmatter.problems, [], text);
  const { body } = frontmatter.bounds ?? {};
  if (body) assert.deepEqual(parseYaml(text, body).problems, [], text);
}

/** Every form a list of codes is written in, with comments and odd white space. */
const FORMS: readonly string[] = [
  'criteria:\n  - 208.1.1\n  - "1d"\n  - 208.10 # the tenth\n',
  'criteria:\n- 208.1.1\n- 1d\n# between\n- 208.10\nref: A1\n',
  'title: A\ncriteria: # all of them\n    -   208.1.1\n\n    - 1d # busy\n    - 208.10\nstatus: draft\n',
  'criteria:\n  -\n    208.1.1\n  - 1d\n  - 208.10\n',
  'criteria: [208.1.1, "1d", 208.10] # tags\nref: A1\n',
  "criteria: [ 208.1.1 ,'1d',208.10 ]\n",
  'criteria: [\n  208.1.1, # one\n  1d,\n  208.10 # ten\n]\nref: A1\n',
  'criteria: [208.1.1,\n  1d, 208.10,]\n',
  'criteria: [208.1.1\n  , 1d\n  , 208.10]\n',
  'criteria: 208.1.1, 1d, 208.10\nref: A1\n',
  'criteria: 208.1.1 1d   208.10 # tags\n',
  'criteria: "208.1.1, 1d; 208.10"\n',
].flatMap((body) => {
  const text = `---\n${body}---\n\nA man came.\n`;
  return [text, text.replaceAll('\n', '\r\n')];
});
const CODES = ['208.1.1', '1d', '208.10'];
const comments = (text: string) => text.match(/# \w+/g) ?? [];

describe('editing the list of codes', () => {
  for (const text of FORMS) {
    it(`takes out, puts in and changes codes in ${JSON.stringify(text.slice(4, 60))}`, () => {
      assert.deepEqual(codesIn(text), CODES);
      for (const [index, code] of CODES.entries()) {
        const without = removed(text, index);
        assert.deepEqual(
          codesIn(without),
          CODES.filter((other) => other !== code),
          without,
        );
        assertReadable(without);
        assert.deepEqual(comments(without), comments(text));
        const other = replaced(text, index, '2b');
        assert.deepEqual(codesIn(other), CODES.with(index, '2b'), other);
        assertReadable(other);
      }
      const more = added(text, '2a', '1D', '208.2.1');
      assert.deepEqual(codesIn(more), [...CODES, '2a', '208.2.1'], more);
      assertReadable(more);
      assert.deepEqual(comments(more), comments(text));
      assert.equal(/(?<!\r)\n/.test(more), !text.includes('\r\n'));
    });

    it(`can be emptied and filled again in ${JSON.stringify(text.slice(4, 60))}`, () => {
      let left = text;
      while (codesIn(left).length > 0) {
        left = removed(left, 0);
        assertReadable(left);
      }
      const again = added(left, '1d', '208.10');
      assert.deepEqual(codesIn(again), ['1d', '208.10'], again);
      assertReadable(again);
    });
  }

  it('keeps indentation, and writes a block list where there was none', () => {
    assert.equal(
      added('---\ncriteria:\n    - 1d # busy\n---\n', '2a'),
      '---\ncriteria:\n    - 1d # busy\n    - 2a\n---\n',
    );
    assert.equal(
      added('---\ncriteria: []\nref: A1\n---\n', '2a', '2b'),
      '---\ncriteria:\n  - 2a\n  - 2b\nref: A1\n---\n',
    );
    assert.equal(added('---\ncriteria: # tags\n---\n', '2a'), '---\ncriteria: # tags\n  - 2a\n---\n');
    assert.equal(added('---\ntitle: A\n---\n', '2a'), '---\ntitle: A\ncriteria:\n  - 2a\n---\n');
    assert.equal(added('---\n---\n', '2a'), '---\ncriteria:\n  - 2a\n---\n');
    assert.equal(added('A man came.\n', '2a'), '---\ncriteria:\n  - 2a\n---\n\nA man came.\n');
    assert.equal(added('', '2a'), '---\ncriteria:\n  - 2a\n---\n');
    assert.equal(added('---\ncriteria: ""\n---\n', '2a'), '---\ncriteria:\n  - 2a\n---\n');
  });

  it('changes nothing where there is nothing to change, or no list', () => {
    assert.deepEqual(addCodes(account('---\ncriteria: [1d]\n---\n'), ['1D', '1d']), []);
    assert.deepEqual(addCodes(account('---\ncriteria: [1d]\n---\n'), []), []);
    assert.deepEqual(addCodes(account('---\ncriteria:\n  unit: 208\n---\n'), ['2a']), []);
    assert.deepEqual(addCodes(account('---\ncriteria:\n  - unit: 208\n---\n'), ['2a']), []);
  });

  it('keeps the details open to a story that follows at once', () => {
    const text = '---\ncriteria:\n  - 1d';
    assert.deepEqual(codesIn(added(text, '2a')), ['1d', '2a']);
    assert.deepEqual(codesIn(removed(text, 0)), []);
  });

  it('leaves every other byte of a list alone, whatever is in it', () => {
    const code = fc.constantFrom('208.1.1', '1d', 'P6', '208.10', 'CFACSA9.P1', '2b');
    const list = fc.uniqueArray(code, { minLength: 1 });
    const render = fc.constantFrom(
      (codes: string[]) => `criteria:\n${codes.map((one) => `  - ${one}\n`).join('')}`,
      (codes: string[]) => `criteria: [${codes.join(', ')}]\n`,
      (codes: string[]) => `criteria: ${codes.join(' ')}\n`,
    );
    fc.assert(
      fc.property(list, render, fc.nat(), fc.boolean(), (codes, write, at, last) => {
        const text = `---\n${last ? '' : 'ref: A1\n'}${write(codes)}${last ? 'ref: A1\n' : ''}---\nA man came.\n`;
        const index = at % codes.length;
        const gone = removed(text, index);
        assert.deepEqual(codesIn(gone), codes.toSpliced(index, 1));
        const back = added(gone, codes[index] as string);
        assert.deepEqual(codesIn(back), [...codes.toSpliced(index, 1), codes[index]]);
        assert.ok(back.includes('ref: A1\n') && back.endsWith('---\nA man came.\n'));
        assertReadable(back);
      }),
      { seed: 208 },
    );
  });
});
