import type { FeatureBuffer } from './features';
import { HEADS, knownBit, type Model, type WeightTable } from './model';

/** Adds up the weights of features for every head, short and long clauses on one scale; gives the number of features known. */
export function scoreFeatures(known: Uint8Array, table: WeightTable, features: FeatureBuffer, sums: Float64Array): number {
  const { bits, heads, weights, scales, biases } = table;
  const knownBits = known.length * 8;
  const shift = 32 - bits;
  sums.fill(0);
  let met = 0;
  for (let f = 0; f < features.count; f += 1) {
    const hash = features.values[f] as number;
    const bit = knownBit(hash, knownBits);
    if (((known[bit >> 3] as number) & (1 << (bit & 7))) === 0) continue;
    met += 1;
    let at = (hash >>> shift) * heads;
    for (let k = 0; k < heads; k += 1) sums[k] = (sums[k] as number) + (weights[at++] as number);
  }
  const norm = met === 0 ? 0 : 1 / Math.sqrt(met);
  for (let k = 0; k < heads; k += 1)
    sums[k] = (sums[k] as number) * (scales[k] as number) * norm + (biases[k] as number);
  return met;
}

/** How much each token added to one head's score: what spoke for it, for the explanation. */
export function tokenShares(
  model: Model,
  table: WeightTable,
  head: number,
  features: FeatureBuffer,
): Map<number, number> {
  const shares = new Map<number, number>();
  const knownBits = model.known.length * 8;
  const scale = table.scales[head] as number;
  for (let f = 0; f < features.count; f += 1) {
    const hash = features.values[f] as number;
    const bit = knownBit(hash, knownBits);
    const token = features.from[f] as number;
    if (token < 0 || ((model.known[bit >> 3] as number) & (1 << (bit & 7))) === 0) continue;
    const weight = (table.weights[(hash >>> (32 - table.bits)) * table.heads + head] as number) * scale;
    shares.set(token, (shares.get(token) ?? 0) + weight);
  }
  return shares;
}

/** The place of each head in a row of scores. */
export const HEAD = Object.fromEntries(HEADS.map((head, index) => [head, index])) as Readonly<
  Record<(typeof HEADS)[number], number>
>;
