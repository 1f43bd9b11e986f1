import { clauseFeatures, FeatureBuffer } from '../../src/core/moves/features';
import { HEADS } from '../../src/core/moves/model';
import type { LabelledAccount, LabelledClause } from './read-corpus';

/** A clause as the trainer sees it. */
export interface Sample {
  /** Hashed features, each once for every time it stands in the clause. */
  readonly features: Int32Array;
  readonly heads: number;
  readonly moves: number;
  readonly block: number;
}

/** An account as the trainer sees it. */
export interface SampledAccount {
  readonly account: LabelledAccount;
  readonly samples: readonly Sample[];
}

const buffer = new FeatureBuffer();

/** The samples of one account's clauses. */
export function samplesOf(blocks: readonly (readonly LabelledClause[])[]): Sample[] {
  return blocks.flatMap((block) =>
    block.map((clause, index) => {
      clauseFeatures(block, index, buffer);
      return {
        features: buffer.values.slice(0, buffer.count),
        heads: clause.heads,
        moves: clause.moves,
        block: clause.block,
      };
    }),
  );
}

/** The samples of many accounts. */
export function sampled(accounts: readonly LabelledAccount[]): SampledAccount[] {
  return accounts.map((account) => ({ account, samples: samplesOf(account.blocks) }));
}

/** A sequence of numbers in [0, 1) that is the same on every machine. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** The indices 0 to `count` in a mixed order. */
export function shuffled(count: number, random: () => number): Int32Array {
  const order = Int32Array.from({ length: count }, (_, i) => i);
  for (let i = count - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1));
    const held = order[i] as number;
    order[i] = order[j] as number;
    order[j] = held;
  }
  return order;
}

/** The head that denies each head, as bits: a clause labelled so weighs double where it must not count. */
export const DENIED: readonly number[] = HEADS.map((head) => {
  const family =
    head === 'feasibility' || head === 'senior'
      ? 'feasibility'
      : head === 'outcome' || head === 'reaction'
        ? 'outcome'
        : 'contrast';
  return head.startsWith('not-') || head === 'action' || head === 'need' ? 0 : 1 << HEADS.indexOf(`not-${family}`);
});
