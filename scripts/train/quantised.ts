import { type Layer, type Net, PAD, packed, runLayer, WIDTH } from '../../src/core/moves/net';

/** Rows of numbers as whole steps, and what a step in each column is worth. */
export function quantised(values: Float64Array): Pick<Net, 'rows' | 'scales'> {
  const largest = new Float64Array(WIDTH).fill(1e-6);
  values.forEach((value, i) => {
    largest[i % WIDTH] = Math.max(largest[i % WIDTH] as number, Math.abs(value));
  });
  const scales = largest.map((value) => value / 127);
  const steps = Int8Array.from(values, (value, i) => Math.round(value / (scales[i % WIDTH] as number)));
  return { rows: packed(steps), scales };
}

/** What a layer gives for `count` padded clauses. */
export function outputOf(layer: Layer, inputs: Float64Array, count: number): Float64Array {
  const out = new Float64Array((count + 2 * PAD) * layer.outputs);
  runLayer(layer, inputs, count, out);
  return out;
}
