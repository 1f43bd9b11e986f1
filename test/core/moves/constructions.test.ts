import assert from 'node:assert/strict';
import { constructionOf, plainWords } from '../../../src/core/moves/brakes';
import { CONSTRUCTIONS } from '../../../src/core/moves/data/constructions';
import type { Element } from '../../../src/core/moves/move';
import { tokensOf } from '../../../src/core/moves/tokens';
import { FLAG } from '../../../src/core/moves/word-flags';

const cuesOf = (line: string, element: Element): number =>
  tokensOf(line, { start: 0, end: line.length }).reduce((flags, { word }) => flags | word.flags, 0) & FLAG[element];
const read = (line: string): string => plainWords(line, { start: 0, end: line.length });

describe('constructions', () => {
  for (const { name, element, finds, leaves, pattern } of CONSTRUCTIONS)
    it(`${name} finds its lines and leaves the others`, () => {
      for (const line of finds) {
        assert.match(read(line), pattern);
        assert.ok(constructionOf(element, read(line)) !== undefined, line);
        assert.ok(cuesOf(line, element) !== 0, `no cue in: ${line}`);
      }
      for (const line of leaves) assert.equal(constructionOf(element, read(line)), undefined, line);
      assert.ok(finds.length >= 2 && leaves.length >= 2);
    });

  it('have names of their own', () => {
    assert.equal(new Set(CONSTRUCTIONS.map(({ name }) => name)).size, CONSTRUCTIONS.length);
  });
});
