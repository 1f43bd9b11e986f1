import type { Layer } from '../../src/core/moves/net';
import { PAD } from '../../src/core/moves/net';

/** Weights that learn: each goes down its gradient, in steps that shrink with what it has gone through. */
export class Weights {
  readonly values: Float64Array;
  readonly gradients: Float64Array;
  readonly squares: Float64Array;
  #sums: Float64Array | undefined;
  #times = 0;

  /** `spread` is the width of the bell the first values are drawn from. */
  constructor(count: number, spread: number, random: () => number) {
    this.values = new Float64Array(count);
    this.gradients = new Float64Array(count);
    this.squares = new Float64Array(count).fill(1e-3);
    if (spread > 0) for (let i = 0; i < count; i += 1) this.values[i] = bell(random) * spread;
  }

  step(rate: number, scale: number): void {
    const { values, gradients, squares } = this;
    for (let i = 0; i < values.length; i += 1) {
      const gradient = (gradients[i] as number) * scale;
      if (gradient === 0) continue;
      squares[i] = (squares[i] as number) + gradient * gradient;
      values[i] = (values[i] as number) - (rate * gradient) / Math.sqrt(squares[i] as number);
      gradients[i] = 0;
    }
  }

  /** Counts the values as they stand towards the average that {@link settle} gives. */
  remember(): void {
    this.#sums ??= new Float64Array(this.values.length);
    this.#times += 1;
    for (let i = 0; i < this.values.length; i += 1)
      this.#sums[i] = (this.#sums[i] as number) + (this.values[i] as number);
  }

  /** Takes the average of what was remembered: steadier than where the last steps ended. */
  settle(): void {
    const sums = this.#sums;
    if (sums) for (let i = 0; i < sums.length; i += 1) this.values[i] = (sums[i] as number) / this.#times;
  }

  shrink(by: number): void {
    for (let i = 0; i < this.values.length; i += 1) this.values[i] = (this.values[i] as number) * (1 - by);
  }
}

function bell(random: () => number): number {
  let sum = 0;
  for (let i = 0; i < 6; i += 1) sum += random();
  return (sum - 3) * Math.SQRT2;
}

/** A layer that learns. */
export class LearningLayer {
  readonly inputs: number;
  readonly outputs: number;
  readonly reach: number;
  readonly weights: Weights;
  readonly biases: Weights;

  constructor(inputs: number, outputs: number, reach: number, random: () => number, gain = 1) {
    this.inputs = inputs;
    this.outputs = outputs;
    this.reach = reach;
    const span = (2 * reach + 1) * inputs;
    this.weights = new Weights(outputs * span, gain / Math.sqrt(span), random);
    this.biases = new Weights(outputs, 0, random);
  }

  /** The layer as it stands. */
  get layer(): Layer {
    const { inputs, outputs, reach } = this;
    return { inputs, outputs, reach, weights: this.weights.values, biases: this.biases.values };
  }

  get all(): readonly Weights[] {
    return [this.weights, this.biases];
  }

  step(rate: number, scale: number): void {
    this.weights.step(rate, scale);
    this.biases.step(rate, scale);
  }

  /** Adds to the gradients what `given` (the gradient of `output`, which came from `input`) says; adds to `back` the gradient of `input`. */
  learn(input: Float64Array, output: Float64Array, given: Float64Array, back: Float64Array, count: number): void {
    const { inputs, outputs, reach } = this;
    const span = (2 * reach + 1) * inputs;
    const values = this.weights.values;
    const gradients = this.weights.gradients;
    const biases = this.biases.gradients;
    for (let i = 0; i < count; i += 1) {
      const from = (i + PAD - reach) * inputs;
      for (let h = 0; h < outputs; h += 1) {
        const at = (i + PAD) * outputs + h;
        const gradient = given[at] as number;
        if ((output[at] as number) <= 0 || gradient === 0) continue;
        biases[h] = (biases[h] as number) + gradient;
        const w = h * span;
        for (let j = 0; j < span; j += 1) {
          gradients[w + j] = (gradients[w + j] as number) + gradient * (input[from + j] as number);
          back[from + j] = (back[from + j] as number) + gradient * (values[w + j] as number);
        }
      }
    }
    back.fill(0, 0, PAD * inputs);
    back.fill(0, (PAD + count) * inputs);
  }
}
