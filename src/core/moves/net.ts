import { knownBit } from './known';

/** A layer that reads a clause together with `reach` clauses before and behind it. */
export interface Layer {
  readonly inputs: number;
  readonly outputs: number;
  readonly reach: number;
  /** `outputs` rows of (2 reach + 1) × inputs. */
  readonly weights: Float64Array;
  readonly biases: Float64Array;
}

/** A small net over the clauses of an account: hashed features, two layers over neighbours, a row of scores. */
export interface Net {
  readonly bits: number;
  /** A row of {@link WIDTH} steps for each bucket of features, two to a number: see {@link packed}. */
  readonly rows: Int32Array;
  /** What a step in each column is worth. */
  readonly scales: Float64Array;
  readonly offsets: Float64Array;
  readonly near: Layer;
  readonly wide: Layer;
  /** Kinds of evidence and moves: from what the wide layer gives and the clause's own row. */
  readonly heads: Layer;
  readonly moves: Layer;
  /** For each element: which clauses to look at, and what they say of the account. */
  readonly looks: Layer;
  readonly says: Layer;
}

/** The columns of a clause's row; fixed, so that adding rows is a handful of plain additions. */
export const WIDTH = 16;
/** The numbers that hold a row: two columns each. */
export const HALF = WIDTH / 2;
/** The numbers beside its words that place a clause in its account: one, and how near it stands to both ends. */
export const PLACE = 3;
/** How many empty clauses stand before and behind the account's own, so that no layer reads beyond an end. */
export const PAD = 4;

/** Rows of single steps with two columns in each number; sums of some hundred rows still keep the two apart. */
export function packed(steps: Int8Array): Int32Array {
  return Int32Array.from(
    { length: steps.length / 2 },
    (_, i) => (steps[2 * i] as number) + (steps[2 * i + 1] as number) * 0x10000,
  );
}

/** The steps that {@link packed} put together. */
export function unpacked(rows: Int32Array): Int8Array {
  const steps = new Int8Array(rows.length * 2);
  rows.forEach((pair, i) => {
    steps[2 * i] = lowOf(pair);
    steps[2 * i + 1] = highOf(pair);
  });
  return steps;
}

function lowOf(pair: number): number {
  return (pair << 16) >> 16;
}

function highOf(pair: number): number {
  return (pair - lowOf(pair)) >> 16;
}

/** Adds the row or sum that stands in `from` at `at` to `sums`. */
export function addSum(from: Int32Array, at: number, sums: Int32Array): void {
  sums[0] = (sums[0] as number) + (from[at] as number);
  sums[1] = (sums[1] as number) + (from[at + 1] as number);
  sums[2] = (sums[2] as number) + (from[at + 2] as number);
  sums[3] = (sums[3] as number) + (from[at + 3] as number);
  sums[4] = (sums[4] as number) + (from[at + 4] as number);
  sums[5] = (sums[5] as number) + (from[at + 5] as number);
  sums[6] = (sums[6] as number) + (from[at + 6] as number);
  sums[7] = (sums[7] as number) + (from[at + 7] as number);
}

/** Adds the rows of known features to `sums`; gives the number of known features. */
export function addRows(net: Net, known: Uint8Array, features: Int32Array, count: number, sums: Int32Array): number {
  const { rows } = net;
  const shift = 32 - net.bits;
  const bits = known.length * 8;
  let met = 0;
  for (let f = 0; f < count; f += 1) {
    const feature = features[f] as number;
    const bit = knownBit(feature, bits);
    if ((((known[bit >> 3] as number) >> (bit & 7)) & 1) === 0) continue;
    met += 1;
    addSum(rows, (feature >>> shift) * HALF, sums);
  }
  return met;
}

/** Bends a sum into -1 to 1. */
export function bent(sum: number): number {
  return sum / (1 + Math.abs(sum));
}

/** Writes the row of a clause with `met` known features into `out` from `at`. */
export function writeRow(net: Net, sums: Int32Array, met: number, out: Float64Array, at: number): void {
  const { scales, offsets } = net;
  const norm = met > 1 ? 1 / Math.sqrt(met) : 1;
  for (let h = 0; h < HALF; h += 1) {
    const pair = sums[h] as number;
    const low = (pair << 16) >> 16;
    const d = 2 * h;
    out[at + d] = bent(low * (scales[d] as number) * norm + (offsets[d] as number));
    out[at + d + 1] = bent(((pair - low) >> 16) * (scales[d + 1] as number) * norm + (offsets[d + 1] as number));
  }
}

/** Writes the place of clause `index` of `count` behind its row. */
export function writePlace(inputs: Float64Array, at: number, index: number, count: number): void {
  const place = count > 1 ? index / (count - 1) : 0.5;
  inputs[at] = 1;
  inputs[at + 1] = place;
  inputs[at + 2] = 1 - place;
}

/**
 * What a layer gives for `count` padded clauses, whose numbers stand `stride` apart in `out`; negative values become 0
 * unless `signed`.
 */
export function runLayer(
  { inputs: own, outputs, reach, weights, biases }: Layer,
  inputs: Float64Array,
  count: number,
  out: Float64Array,
  stride = outputs,
  signed = false,
): void {
  const span = (2 * reach + 1) * own;
  const floor = signed ? -Infinity : 0;
  for (let i = 0; i < count; i += 1) {
    const from = (i + PAD - reach) * own;
    const to = (i + PAD) * stride;
    let h = 0;
    // Four outputs share each reading of an input.
    for (; h + 3 < outputs; h += 4) {
      const w0 = h * span;
      const w1 = w0 + span;
      const w2 = w1 + span;
      const w3 = w2 + span;
      let sum0 = biases[h] as number;
      let sum1 = biases[h + 1] as number;
      let sum2 = biases[h + 2] as number;
      let sum3 = biases[h + 3] as number;
      for (let j = 0; j < span; j += 1) {
        const x = inputs[from + j] as number;
        sum0 += x * (weights[w0 + j] as number);
        sum1 += x * (weights[w1 + j] as number);
        sum2 += x * (weights[w2 + j] as number);
        sum3 += x * (weights[w3 + j] as number);
      }
      out[to + h] = sum0 > floor ? sum0 : 0;
      out[to + h + 1] = sum1 > floor ? sum1 : 0;
      out[to + h + 2] = sum2 > floor ? sum2 : 0;
      out[to + h + 3] = sum3 > floor ? sum3 : 0;
    }
    for (; h < outputs; h += 1) {
      const sum = (biases[h] as number) + product(weights, h * span, inputs, from, span);
      out[to + h] = sum > floor ? sum : 0;
    }
  }
}

/** The sum of products of two stretches of numbers. */
export function product(a: Float64Array, from: number, b: Float64Array, at: number, count: number): number {
  let sum = 0;
  for (let i = 0; i < count; i += 1) sum += (a[from + i] as number) * (b[at + i] as number);
  return sum;
}
