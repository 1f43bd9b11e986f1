import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checkText } from '../../../src/core/check/check-account';
import type { Model } from '../../../src/core/moves/model';
import { moveSpanOf } from '../../../src/core/portfolio/passages';
import { LONE_PORTFOLIO } from '../../../src/core/portfolio/portfolio';
import { anyText, mutated } from './made-up-texts';

/**
 * Checks made-up texts: no rule crashes, every place lies inside the text and every passage stands where it says, and the
 * same text gives the same findings twice. Throws with the smallest text that fails.
 */
export function checkMadeUpTexts(model: Model, accounts: readonly string[], runs: number, seed?: number): void {
  const once = (raw: string) => {
    const crashes: string[] = [];
    const crashed = (rule: string, _: string, error: unknown) => crashes.push(`${rule}: ${String(error)}`);
    const result = checkText('accounts/a.md', raw, {
      model,
      units: LONE_PORTFOLIO.units,
      portfolio: LONE_PORTFOLIO,
      today: { year: 2026, month: 11, day: 23 },
      crashed,
    });
    assert.deepEqual(crashes, []);
    return result;
  };
  fc.assert(
    fc.property(fc.oneof(anyText, mutated(accounts)), (raw) => {
      const result = once(raw);
      const { text } = result.account.source;
      for (const { span, related, fixes } of result.findings) {
        for (const { start, end } of [
          span,
          ...related.map((one) => one.span),
          ...fixes.flatMap((fix) => fix.edits.map((edit) => edit.span)),
        ])
          assert.ok(0 <= start && start <= end && end <= text.length, `${start}–${end} of ${text.length}`);
      }
      for (const move of result.reading.moves) {
        const block = result.account.blocks[move.block];
        const { start, end } = moveSpanOf(result.account, move);
        assert.ok(block && block.span.start <= start && end <= block.span.end);
        const words = block.text.slice(move.span.start, move.span.end).trim();
        const there = text.slice(start, end).trim();
        assert.deepEqual([there[0], there.at(-1)], [words[0], words.at(-1)], `${words} | ${there}`);
      }
      assert.deepEqual(once(raw).findings, result.findings);
    }),
    { numRuns: runs, ...(seed === undefined ? {} : { seed }) },
  );
}
