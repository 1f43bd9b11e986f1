import assert from 'node:assert/strict';
import { parseAccount } from '../../../src/core/account/parse-account';
import { assignRefs } from '../../../src/core/report/assign-refs';
import { applyEdits } from '../../../src/core/source/text';
import { portfolioOf } from './results';

const empty = portfolioOf();

function refsOf(texts: Readonly<Record<string, string>>, portfolio = empty): Record<string, string> {
  const accounts = Object.entries(texts).map(([path, text]) => parseAccount(path, text));
  return Object.fromEntries(assignRefs(accounts, portfolio).assigned.map(({ path, ref }) => [path, ref]));
}

describe('references', () => {
  it('go by date, then by path, undated last', () => {
    const dated = (date: string) => `---\ndate: ${date}\ncriteria: []\n---\n`;
    const texts = {
      'd.md': 'No details.',
      'c.md': dated('2026-05-01'),
      'b.md': dated('3/2/26'),
      'a.md': dated('2026-05-01'),
    };
    assert.deepEqual(refsOf(texts), { 'b.md': 'A1', 'a.md': 'A2', 'c.md': 'A3', 'd.md': 'A4' });
  });

  it('that are there stay, and new ones count on behind the highest ever used', () => {
    const texts = { 'a.md': '---\nref: A2\n---\n', 'b.md': '---\ntitle: b\n---\n', 'c.md': '---\nref: a7\n---\n' };
    assert.deepEqual(refsOf(texts), { 'b.md': 'A8' });
    const decided = portfolioOf(
      { path: 'assessments/A11.yaml', text: '- criterion: 1d\n  decision: accepted\n' },
      { path: 'evidence.yaml', text: '- ref: A12\n  title: x\n' },
    );
    assert.deepEqual(refsOf(texts, decided), { 'b.md': 'A13' });
  });

  it('are written into the details and nothing else is touched', () => {
    const text = '---\r\ntitle: A: story\r\ncriteria:\r\n  - 208.1.1\r\n---\r\n\r\nI rang.\r\n';
    const account = parseAccount('a.md', text);
    const [given] = assignRefs([account], empty).assigned;
    assert.ok(given);
    const after = applyEdits(text, given.edits);
    assert.equal(after.replace('ref: A1\r\n', ''), text);
    assert.equal(parseAccount('a.md', after).frontmatter.ref?.value, 'A1');
    assert.deepEqual(assignRefs([parseAccount('a.md', after)], empty).assigned, []);
  });

  it('are the same twice, and no number is lost to an account that cannot take one', () => {
    const texts = ['---\n{{{\n  ref\n---\ntext', '---\n- a\n- b\n---\ntext', '---\ntitle: "x\n---\ntext', 'plain'];
    const accounts = texts.map((text, index) => parseAccount(`${index}.md`, text));
    const first = assignRefs(accounts, empty);
    assert.deepEqual(assignRefs(accounts, empty), first);
    assert.equal(first.assigned.length + first.unwritable.length, texts.length);
    assert.deepEqual(
      first.assigned.map(({ ref }) => ref),
      first.assigned.map((_, index) => `A${index + 1}`),
    );
    for (const { path, ref, edits } of first.assigned) {
      const text = texts[Number(path.replace('.md', ''))] as string;
      assert.equal(parseAccount(path, applyEdits(text, edits)).frontmatter.ref?.value, ref);
    }
  });
});
