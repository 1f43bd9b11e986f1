import { clauseFeatures, FeatureBuffer, type ReadClause } from '../../src/core/moves/features';
import { knownBit } from '../../src/core/moves/known';
import { noised } from './noise';
import { randomFrom } from './random';
import type { LabelledAccount, LabelledClause } from './read-corpus';

/** A clause as the trainer sees it. */
export interface Sample {
  /** Hashed features, each once for every time it stands in the clause. */
  readonly features: Int32Array;
  /** The features of the clause as others might have spelt it. */
  readonly noisy: readonly Int32Array[];
  /** A bit for each of HEADS. */
  readonly heads: number;
  /** A bit for each of MOVE_IDS. */
  readonly moves: number;
  readonly block: number;
}

/** An account as the trainer sees it. */
export interface SampledAccount {
  readonly account: LabelledAccount;
  readonly samples: readonly Sample[];
}

const buffer = new FeatureBuffer();

const VERSIONS = 3;

function featuresOf(clause: ReadClause): Int32Array {
  clauseFeatures(clause, buffer);
  return buffer.values.slice(0, buffer.count);
}

/** The samples of one account's clauses. */
export function samplesOf(blocks: readonly (readonly LabelledClause[])[]): Sample[] {
  const random = randomFrom(5);
  return blocks.flat().map((clause) => {
    const { heads, moves, block } = clause;
    const noisy = Array.from({ length: VERSIONS }, () => featuresOf(noised(clause, random)));
    return { features: featuresOf(clause), noisy, heads, moves, block };
  });
}

/** The samples of many accounts. */
export function sampled(accounts: readonly LabelledAccount[]): SampledAccount[] {
  return accounts.map((account) => ({ account, samples: samplesOf(account.blocks) }));
}

/** The features that at least `least` accounts share, as a set of `bits` bits. */
export function knownFeatures(accounts: readonly SampledAccount[], bits: number, least: number): Uint8Array {
  const counts = new Map<number, number>();
  for (const { samples } of accounts) {
    const own = new Set<number>();
    for (const { features } of samples) for (const feature of features) own.add(feature);
    for (const feature of own) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  }
  const known = new Uint8Array(bits / 8);
  for (const [feature, count] of counts) {
    if (count < least) continue;
    const bit = knownBit(feature, bits);
    known[bit >> 3] = (known[bit >> 3] as number) | (1 << (bit & 7));
  }
  return known;
}
