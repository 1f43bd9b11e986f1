import assert from 'node:assert/strict';
import { constructionOf, plainWords } from '../../../src/core/moves/brakes';
import { CONSTRUCTIONS } from '../../../src/core/moves/data/constructions';

const read = (line: string): string => plainWords(line, { start: 0, end: line.length });

describe('constructions', () => {
  for (const { name, element, finds, leaves, pattern } of CONSTRUCTIONS)
    it(`${name} finds its lines and leaves the others`, () => {
      for (const line of finds) {
        assert.match(read(line), pattern);
        assert.ok(constructionOf(element, read(line)) !== undefined, line);
      }
      for (const line of leaves) assert.equal(constructionOf(element, read(line)), undefined, line);
      assert.ok(finds.length >= 2 && leaves.length >= 2);
    });

  it('have names of their own', () => {
    assert.equal(new Set(CONSTRUCTIONS.map(({ name }) => name)).size, CONSTRUCTIONS.length);
  });
});
