import { HEADS } from './model';
import { type Net, PAD, PLACE, product, runLayer, WIDTH, writePlace } from './net';

/** What the net makes of the clauses of one occasion, one after the other; good until the next occasion is read. */
export interface SequenceReading {
  readonly count: number;
  /** For each clause a score for each of HEADS; above 0 speaks for it. */
  readonly scores: Float64Array;
  /** For each element what the net says of the whole, as a logit. */
  readonly verdicts: readonly number[];
  /** The score of a single move, by its number in MOVE_IDS, at a clause; above 0 speaks for it. */
  readonly moveAt: (index: number, move: number) => number;
}

const SIZE = WIDTH + PLACE;

/** Memory that is used again for every reading: typed arrays are dear to make. */
const memory = {
  inputs: new Float64Array(0),
  near: new Float64Array(0),
  wide: new Float64Array(0),
  scores: new Float64Array(0),
};

function cleared(name: keyof typeof memory, size: number): Float64Array {
  if (memory[name].length < size) memory[name] = new Float64Array(size * 2);
  return memory[name].fill(0, 0, size);
}

/** Reads clauses in their order; `rows` holds their rows, laid end to end. */
export function readSequence(net: Net, rows: readonly Float64Array[]): SequenceReading {
  const { near: nearLayer, wide: wideLayer, heads, moves } = net;
  let count = 0;
  for (const block of rows) count += block.length / WIDTH;
  const inputs = cleared('inputs', (count + 2 * PAD) * SIZE);
  // What the wide layer gives, and behind it the clause's own row: what heads read.
  const seen = wideLayer.outputs + SIZE;
  const wide = cleared('wide', (count + 2 * PAD) * seen);
  let index = 0;
  for (const block of rows)
    for (let from = 0; from < block.length; from += WIDTH) {
      const at = (index + PAD) * SIZE;
      for (let d = 0; d < WIDTH; d += 1) inputs[at + d] = block[from + d] as number;
      writePlace(inputs, at + WIDTH, index, count);
      const own = (index + PAD) * seen + wideLayer.outputs;
      for (let d = 0; d < SIZE; d += 1) wide[own + d] = inputs[at + d] as number;
      index += 1;
    }
  const near = cleared('near', (count + 2 * PAD) * nearLayer.outputs);
  runLayer(nearLayer, inputs, count, near);
  runLayer(wideLayer, near, count, wide, seen);
  const scores = cleared('scores', (count + 2 * PAD) * HEADS.length);
  runLayer(heads, wide, count, scores, HEADS.length, true);
  return {
    count,
    scores: scores.subarray(PAD * HEADS.length, (PAD + count) * HEADS.length),
    verdicts: verdictsOf(net, wide, count, seen),
    moveAt: (i, move) =>
      (moves.biases[move] as number) + product(moves.weights, move * seen, wide, (i + PAD) * seen, seen),
  };
}

/** What the net says of the whole, a logit for each element: a weighted look over its clauses. */
function verdictsOf({ looks, says }: Net, wide: Float64Array, count: number, stride: number): number[] {
  const size = looks.inputs;
  const verdicts: number[] = [];
  const shares: number[] = [];
  for (let e = 0; e < looks.outputs; e += 1) {
    let highest = -Infinity;
    for (let i = 0; i < count; i += 1) {
      const share = product(looks.weights, e * size, wide, (i + PAD) * stride, size);
      shares[i] = share;
      if (share > highest) highest = share;
    }
    let total = 0;
    let verdict = 0;
    for (let i = 0; i < count; i += 1) {
      const share = (shares[i] as number) - highest;
      // What weighs less than a ten-thousandth is heard by nobody.
      if (share < -9) continue;
      const weight = Math.exp(share);
      total += weight;
      verdict += weight * product(says.weights, e * size, wide, (i + PAD) * stride, size);
    }
    verdicts.push((says.biases[e] as number) + (count === 0 ? 0 : verdict / total));
  }
  return verdicts;
}
