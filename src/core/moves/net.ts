import { knownBit } from './known';

/** A layer that reads a clause together with `reach` clauses before and behind it. */
export interface Layer {
  readonly inputs: number;
  readonly outputs: number;
  readonly reach: number;
  /** `outputs` rows of (2 reach + 1) × inputs. */
  readonly weights: Float32Array;
  readonly biases: Float32Array;
}

/** A small net over the clauses of an account: hashed features, two layers over neighbours, a row of scores. */
export interface Net {
  readonly bits: number;
  readonly width: number;
  /** One row of `width` for each bucket of features. */
  readonly rows: Int8Array;
  /** What a step in each column is worth. */
  readonly scales: Float32Array;
  readonly offsets: Float32Array;
  readonly near: Layer;
  readonly wide: Layer;
  /** Kinds of evidence and moves: from what the wide layer gives and the clause's own row. */
  readonly heads: Layer;
  readonly moves: Layer;
  /** For each element: which clauses to look at, and what they say of the account. */
  readonly looks: Layer;
  readonly says: Layer;
}

/** The numbers beside its words that place a clause in its account: one, and how near it stands to both ends. */
export const PLACE = 3;
/** How many empty clauses stand before and behind the account's own, so that no layer reads beyond an end. */
export const PAD = 4;

/** Adds the rows of known features to `sums`, as whole numbers; gives the number of known features. */
export function addRows(net: Net, known: Uint8Array, features: Int32Array, count: number, sums: Int32Array): number {
  const { width, rows } = net;
  const shift = 32 - net.bits;
  const bits = known.length * 8;
  let met = 0;
  for (let f = 0; f < count; f += 1) {
    const feature = features[f] as number;
    const bit = knownBit(feature, bits);
    if (((known[bit >> 3] as number) & (1 << (bit & 7))) === 0) continue;
    met += 1;
    const row = (feature >>> shift) * width;
    for (let d = 0; d < width; d += 1) sums[d] = (sums[d] as number) + (rows[row + d] as number);
  }
  return met;
}

/** Writes the row of a clause with `met` known features into `out` from `at`. */
export function writeRow(net: Net, sums: Int32Array, met: number, out: Float32Array, at: number): void {
  const { width, scales, offsets } = net;
  const norm = 1 / Math.sqrt(Math.max(1, met));
  for (let d = 0; d < width; d += 1)
    out[at + d] = Math.tanh((sums[d] as number) * (scales[d] as number) * norm + (offsets[d] as number));
}

/** Writes the place of clause `index` of `count` behind its row. */
export function writePlace(inputs: Float32Array, at: number, index: number, count: number): void {
  const place = count > 1 ? index / (count - 1) : 0.5;
  inputs[at] = 1;
  inputs[at + 1] = place;
  inputs[at + 2] = 1 - place;
}

/** What a layer gives for `count` padded clauses; negative values become 0. */
export function runLayer(layer: Layer, inputs: Float32Array, count: number): Float32Array {
  const { outputs, reach, weights, biases } = layer;
  const span = (2 * reach + 1) * layer.inputs;
  const out = new Float32Array((count + 2 * PAD) * outputs);
  for (let i = 0; i < count; i += 1) {
    const from = (i + PAD - reach) * layer.inputs;
    const to = (i + PAD) * outputs;
    let w = 0;
    for (let h = 0; h < outputs; h += 1) {
      const sum = (biases[h] as number) + product(weights, w, inputs, from, span);
      w += span;
      if (sum > 0) out[to + h] = sum;
    }
  }
  return out;
}

/** The score of one output of a head layer for a clause, from two stretches of numbers laid end to end. */
export function runHead(
  layer: Layer,
  output: number,
  first: Float32Array,
  at: number,
  size: number,
  second: Float32Array,
  from: number,
): number {
  const { inputs, weights, biases } = layer;
  const w = output * inputs;
  return (
    (biases[output] as number) +
    product(weights, w, first, at, size) +
    product(weights, w + size, second, from, inputs - size)
  );
}

/** The sum of products of two stretches of numbers; four sums at a time, which processors like. */
function product(a: Float32Array, from: number, b: Float32Array, at: number, count: number): number {
  let sum0 = 0;
  let sum1 = 0;
  let sum2 = 0;
  let sum3 = 0;
  let i = 0;
  for (; i + 3 < count; i += 4) {
    sum0 += (a[from + i] as number) * (b[at + i] as number);
    sum1 += (a[from + i + 1] as number) * (b[at + i + 1] as number);
    sum2 += (a[from + i + 2] as number) * (b[at + i + 2] as number);
    sum3 += (a[from + i + 3] as number) * (b[at + i + 3] as number);
  }
  for (; i < count; i += 1) sum0 += (a[from + i] as number) * (b[at + i] as number);
  return sum0 + sum1 + (sum2 + sum3);
}

/** What the net says of the whole account, a logit for each element: a weighted look over its clauses. */
export function runVerdicts(net: Net, wide: Float32Array, count: number): number[] {
  const { looks, says } = net;
  const size = looks.inputs;
  return Array.from({ length: looks.outputs }, (_, e) => {
    const shares = new Float64Array(count);
    let highest = -Infinity;
    for (let i = 0; i < count; i += 1) {
      let sum = 0;
      for (let h = 0; h < size; h += 1)
        sum += (looks.weights[e * size + h] as number) * (wide[(i + PAD) * size + h] as number);
      shares[i] = sum;
      highest = Math.max(highest, sum);
    }
    let total = 0;
    let verdict = 0;
    for (let i = 0; i < count; i += 1) {
      const share = Math.exp((shares[i] as number) - highest);
      let said = 0;
      for (let h = 0; h < size; h += 1)
        said += (says.weights[e * size + h] as number) * (wide[(i + PAD) * size + h] as number);
      total += share;
      verdict += share * said;
    }
    return (says.biases[e] as number) + (count === 0 ? 0 : verdict / total);
  });
}
