import assert from 'node:assert/strict';
import { parseAccount } from '../../../src/core/account/parse-account';
import { parseDetails } from '../../../src/core/account/parse-details';
import { isEmptySection, openingOf, partsNamedIn, sentenceCountOf } from '../../../src/core/account/parts';

const account = (text: string) => parseAccount('story.md', text);

describe('the parts of an account', () => {
  it('counts the sentences the writer has put in', () => {
    const counts: [string, number][] = [
      ['', 0],
      ['## Situation\n\n> ? Did he pay?\n\n```\nI paid. He left.\n```\n', 0],
      ['...\n\n– 12 –\n', 0],
      ['He paid. he left\n\n- He came back.\n', 3],
      ['---\ntitle: One sentence. Two.\n---\n', 0],
    ];
    for (const [text, count] of counts) assert.equal(sentenceCountOf(account(text)), count, text);
  });

  it('knows a heading with nothing under it', () => {
    const empty = (body: string) => {
      const read = account(`## Situation\n${body}\n## Result\n\nGood.\n`);
      const [section] = read.sections;
      assert.ok(section);
      return isEmptySection(read, section);
    };
    for (const body of ['', '\n\n', '> ? Why?\n\n> ? How?\n', '<!-- here -->\n', '\n&#32;\n'.replace('&#32;', ' ')])
      assert.equal(empty(body), true, body);
    for (const body of [
      'He paid.',
      '![A card](card.jpg)',
      '| a | b |',
      '```\nx\n```',
      '### Before\n\nHe paid.',
      '> ? Why?\n\nSo.',
      '-',
    ])
      assert.equal(empty(body), false, body);
  });

  it('reads more than one part out of a heading', () => {
    assert.deepEqual(partsNamedIn('Situation and task'), ['situation', 'task']);
    assert.deepEqual(partsNamedIn('Task / Action'), ['task', 'action']);
    assert.deepEqual(partsNamedIn('What I did & the result'), ['action', 'result']);
    assert.deepEqual(partsNamedIn('My day'), []);
  });

  it('shows what concerns the whole on a heading or a single word', () => {
    const shown = (text: string) => {
      const { start, end } = openingOf(account(text));
      return account(text).source.text.slice(start, end);
    };
    assert.equal(shown('---\ntitle: A\n---\n\n# My day \n\nHe paid.\n'), '# My day');
    assert.equal(shown('\n\n  He paid.\n'), 'He');
    assert.equal(shown('---\ntitle: A\n---\n\n  \n'), '');
  });

  it('reads the same details with or without the text', () => {
    for (const text of [
      '',
      'He paid.',
      '\uFEFF---\ntitle: A\ncriteria: [1d]\n---\nHe paid.',
      '---\ntitle: A\n\nHe paid.',
    ]) {
      const details = parseDetails('story.md', text);
      const whole = account(text);
      assert.deepEqual(details.frontmatter, whole.frontmatter);
      assert.deepEqual(details.source, whole.source);
      assert.equal(details.bodyStart, whole.bodyStart);
      assert.deepEqual([...details.blocks, ...details.sections, ...details.prompts, ...details.marks], []);
    }
  });
});
