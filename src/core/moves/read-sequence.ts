import { HEADS } from './model';
import { type Net, PAD, PLACE, runHeads, runLayer, runVerdicts, writePlace } from './net';

/** What the net makes of an account's clauses, one after the other. */
export interface SequenceReading {
  /** For each clause a score for each of HEADS; above 0 speaks for it. */
  readonly scores: readonly Float64Array[];
  /** For each element what the net says of the whole account, as a logit. */
  readonly verdicts: readonly number[];
  /** Writes the scores of the single moves of a clause into `out`. */
  readonly movesAt: (index: number, out: Float64Array) => void;
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
  const headsAt = (layer: Net['heads'], i: number, out: Float64Array): void =>
    runHeads(layer, wide, (i + PAD) * from, from, inputs, (i + PAD) * size, out);
  const scores = Array.from({ length: count }, (_, i) => {
    const out = new Float64Array(HEADS.length);
    headsAt(net.heads, i, out);
    return out;
  });
  return { scores, verdicts: runVerdicts(net, wide, count), movesAt: (i, out) => headsAt(net.moves, i, out) };
}
