import assert from 'node:assert/strict';
import { parseAccount } from '../../../src/core/account/parse-account';
import { SIGN_PATTERNS } from '../../../src/core/moves/data/sign-patterns';
import type { ReadMove } from '../../../src/core/moves/read-moves';
import { readSigns, type SignKind } from '../../../src/core/moves/signs';

const blocksOf = (text: string) => parseAccount('story.md', text).blocks;
const strengthOf = (text: string, kind: SignKind, moves: readonly ReadMove[] = []) =>
  readSigns(blocksOf(text), moves).of(kind)[0]?.strength;

function contrary(move: ReadMove['move'], text: string): ReadMove {
  const why = { construction: undefined, polarity: 'asserted' } as const;
  return { move, strength: 'contrary', block: 0, span: { start: 0, end: text.length }, why };
}

describe('signs', () => {
  for (const [index, { kind, strength, shows, not }] of SIGN_PATTERNS.entries()) {
    it(`are read by construction ${index + 1}, ${kind}`, () => {
      assert.ok(shows.length >= 2 && not.length >= 2);
      for (const line of shows) {
        const read = strengthOf(line, kind);
        assert.ok(read === strength || read === 'strong', `${line}: ${read}`);
      }
      for (const line of not) {
        const read = strengthOf(line, kind);
        assert.ok(read === undefined || (strength === 'strong' && read === 'weak'), `${line}: ${read}`);
      }
    });
  }

  it('stand in their sentence, once for each kind', () => {
    const text = 'I smiled. Then I smiled, and I was polite, and I greeted her.\n\n- I hope she came home.\n';
    const blocks = blocksOf(text);
    const { of } = readSigns(blocks, []);
    const found = [...of('courtesy'), ...of('hoped-outcome')].filter(({ strength }) => strength === 'strong');
    const shown = found.map(({ kind, block, span }) => [kind, blocks[block]?.text.slice(span.start, span.end)]);
    assert.deepEqual(shown, [
      ['courtesy', 'I smiled.'],
      ['courtesy', 'Then I smiled, and I was polite, and I greeted her.'],
      ['hoped-outcome', 'I hope she came home.'],
    ]);
  });

  it('become strong where the detector read the sentence as one that does not count', () => {
    const text = 'The owner came in later and only laughed.';
    assert.equal(strengthOf(text, 'told-afterwards'), 'weak');
    const fitting = contrary('feasibility.senior-colleague', text);
    assert.equal(strengthOf(text, 'told-afterwards', [fitting]), 'strong');
    assert.equal(strengthOf(text, 'told-afterwards', [contrary('outcome.reaction', text)]), 'weak');
  });

  it('know misspelt words and contractions', () => {
    assert.equal(strengthOf("I'd have run it round myself if I'd had a van.", 'idea'), 'strong');
    assert.equal(strengthOf('i tolled my manger about it the nxt day', 'told-afterwards'), 'strong');
  });

  it('count who did what, in the past and outside speech', () => {
    const text = 'We made tea. I took it out. We always lock up. "We ran," she said.';
    assert.deepEqual(readSigns(blocksOf(text), []).telling(), { i: 1, we: 1 });
  });

  it('read nothing in nothing, and a long sentence in good time', () => {
    const nothing = readSigns([], []);
    assert.deepEqual([nothing.of('idea'), nothing.telling()], [[], { i: 0, we: 0 }]);
    const text = `${'I told my manager later and '.repeat(20_000)}left`;
    assert.equal(readSigns(blocksOf(text), []).of('told-afterwards').length, 1);
  }).timeout(5_000);
});
