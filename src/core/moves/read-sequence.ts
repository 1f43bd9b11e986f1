import { HEADS } from './model';
import { type Net, PAD, PLACE, runHead, runLayer, runVerdicts, writePlace } from './net';

/** What the net makes of an account's clauses, one after the other. */
export interface SequenceReading {
  /** For each clause a score for each of HEADS; above 0 speaks for it. */
  readonly scores: readonly Float64Array[];
  /** For each element what the net says of the whole account, as a logit. */
  readonly verdicts: readonly number[];
  /** The score of a single move, by its number in MOVE_IDS, at a clause; above 0 speaks for it. */
  readonly moveAt: (index: number, move: number) => number;
}

/** Reads the clauses of one occasion in their order; `rows` holds their rows, laid end to end. */
export function readSequence(net: Net, rows: readonly Float32Array[]): SequenceReading {
  const { width } = net;
  const count = rows.reduce((sum, block) => sum + block.length / width, 0);
  const size = width + PLACE;
  const inputs = new Float32Array((count + 2 * PAD) * size);
  let index = 0;
  for (const block of rows)
    for (let from = 0; from < block.length; from += width) {
      const at = (index + PAD) * size;
      for (let d = 0; d < width; d += 1) inputs[at + d] = block[from + d] as number;
      writePlace(inputs, at + width, index, count);
      index += 1;
    }
  const wide = runLayer(net.wide, runLayer(net.near, inputs, count), count);
  const from = net.wide.outputs;
  const scoreAt = (layer: Net['heads'], output: number, i: number): number =>
    runHead(layer, output, wide, (i + PAD) * from, from, inputs, (i + PAD) * size);
  const scores = Array.from({ length: count }, (_, i) => {
    const out = new Float64Array(HEADS.length);
    for (let k = 0; k < out.length; k += 1) out[k] = scoreAt(net.heads, k, i);
    return out;
  });
  return { scores, verdicts: runVerdicts(net, wide, count), moveAt: (i, move) => scoreAt(net.moves, move, i) };
}
