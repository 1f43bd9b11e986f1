import { HEADS, knownBit, type WeightTable } from '../../src/core/moves/model';
import { MOVE_IDS } from '../../src/core/moves/move';
import { DENIED, randomFrom, type Sample, type SampledAccount, shuffled } from './dataset';

/** What the clause scorers are made with. */
export interface ClauseOptions {
  readonly bits: number;
  readonly moveBits: number;
  readonly knownBits: number;
  readonly epochs: number;
  readonly rate: number;
  readonly decay: number;
  /** A feature counts as known when this many accounts have it. */
  readonly least: number;
  /** Chance that a feature is left out of a step. */
  readonly drop: number;
}

export const CLAUSE_OPTIONS: ClauseOptions = {
  bits: 14,
  moveBits: 11,
  knownBits: 1 << 18,
  epochs: 10,
  rate: 0.15,
  decay: 0.02,
  least: 2,
  drop: 0.2,
};

/** The features that several accounts share, as a set of bits. */
export function knownFeatures(accounts: readonly SampledAccount[], options: ClauseOptions): Uint8Array {
  const counts = new Map<number, number>();
  for (const { samples } of accounts) {
    const own = new Set<number>();
    for (const { features } of samples) for (const feature of features) own.add(feature);
    for (const feature of own) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  }
  const known = new Uint8Array(options.knownBits / 8);
  for (const [feature, count] of counts) {
    if (count < options.least) continue;
    const bit = knownBit(feature, options.knownBits);
    known[bit >> 3] = (known[bit >> 3] as number) | (1 << (bit & 7));
  }
  return known;
}

interface Task {
  readonly heads: number;
  readonly bits: number;
  /** How often each target is right, as bits of a sample. */
  readonly targets: (sample: Sample) => number;
  readonly weight: (sample: Sample, head: number) => number;
}

/** Learns the weights of the kinds of evidence. */
export function fitEvidence(
  accounts: readonly SampledAccount[],
  known: Uint8Array,
  options: ClauseOptions,
  seed: number,
): WeightTable {
  return fitTable(accounts, known, options, seed, {
    heads: HEADS.length,
    bits: options.bits,
    targets: (sample) => sample.heads,
    weight: (sample, head) => ((sample.heads & (DENIED[head] as number)) !== 0 ? 2 : 1),
  });
}

/** Learns the weights of the single moves. */
export function fitMoves(
  accounts: readonly SampledAccount[],
  known: Uint8Array,
  options: ClauseOptions,
  seed: number,
): WeightTable {
  return fitTable(accounts, known, options, seed, {
    heads: MOVE_IDS.length,
    bits: options.moveBits,
    targets: (sample) => sample.moves,
    weight: () => 1,
  });
}

function fitTable(
  accounts: readonly SampledAccount[],
  known: Uint8Array,
  options: ClauseOptions,
  seed: number,
  task: Task,
): WeightTable {
  const { heads, bits } = task;
  const random = randomFrom(seed);
  const samples = accounts.flatMap((account) => account.samples);
  const knownBits = known.length * 8;
  const places = samples.map(({ features }) => {
    const met = features.filter((feature) => {
      const bit = knownBit(feature, knownBits);
      return ((known[bit >> 3] as number) & (1 << (bit & 7))) !== 0;
    });
    return met.map((feature) => (feature >>> (32 - bits)) * heads);
  });
  const size = (1 << bits) * heads;
  const weights = new Float32Array(size);
  const squares = new Float32Array(size).fill(1e-3);
  const biases = new Float32Array(heads).fill(-2);
  const biasSquares = new Float32Array(heads).fill(1);
  const sums = new Float64Array(heads);
  const kept = new Int32Array(4096);
  for (let epoch = 0; epoch < options.epochs; epoch += 1) {
    for (const index of shuffled(samples.length, random)) {
      const sample = samples[index] as Sample;
      const all = places[index] as Int32Array;
      let count = 0;
      for (const place of all) if (random() >= options.drop && count < kept.length) kept[count++] = place;
      if (count === 0) continue;
      const norm = 1 / Math.sqrt(count);
      sums.fill(0);
      for (let f = 0; f < count; f += 1) {
        const at = kept[f] as number;
        for (let k = 0; k < heads; k += 1) sums[k] = (sums[k] as number) + (weights[at + k] as number);
      }
      const targets = task.targets(sample);
      for (let k = 0; k < heads; k += 1) {
        const p = 1 / (1 + Math.exp(-((sums[k] as number) * norm + (biases[k] as number))));
        const gradient = (p - ((targets >> k) & 1)) * task.weight(sample, k);
        sums[k] = gradient * norm;
        biasSquares[k] = (biasSquares[k] as number) + gradient * gradient;
        biases[k] = (biases[k] as number) - (options.rate * gradient) / Math.sqrt(biasSquares[k] as number);
      }
      for (let f = 0; f < count; f += 1) {
        const at = kept[f] as number;
        for (let k = 0; k < heads; k += 1) {
          const gradient = sums[k] as number;
          const square = (squares[at + k] as number) + gradient * gradient;
          squares[at + k] = square;
          weights[at + k] = (weights[at + k] as number) - (options.rate * gradient) / Math.sqrt(square);
        }
      }
    }
    const keep = 1 - options.decay;
    for (let i = 0; i < size; i += 1) weights[i] = (weights[i] as number) * keep;
  }
  return quantised(weights, biases, heads, bits);
}

function quantised(weights: Float32Array, biases: Float32Array, heads: number, bits: number): WeightTable {
  const largest = new Float32Array(heads).fill(1e-6);
  for (let i = 0; i < weights.length; i += 1) {
    const k = i % heads;
    largest[k] = Math.max(largest[k] as number, Math.abs(weights[i] as number));
  }
  const scales = largest.map((value) => value / 127);
  const small = new Int8Array(weights.length);
  for (let i = 0; i < weights.length; i += 1)
    small[i] = Math.round((weights[i] as number) / (scales[i % heads] as number));
  return { bits, heads, scales, biases, weights: small };
}
