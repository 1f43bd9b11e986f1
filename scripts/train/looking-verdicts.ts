import { type Net, PAD } from '../../src/core/moves/net';
import { LearningLayer, type Weights } from './weights';

/** Learns, for each element, which clauses to look at and what they say of the account. */
export class LookingVerdicts {
  readonly #looks: LearningLayer;
  readonly #says: LearningLayer;

  constructor(elements: number, size: number, random: () => number) {
    this.#looks = new LearningLayer(size, elements, 0, random, 0.5);
    this.#says = new LearningLayer(size, elements, 0, random);
  }

  get layers(): Pick<Net, 'looks' | 'says'> {
    return { looks: this.#looks.layer, says: this.#says.layer };
  }

  get all(): readonly Weights[] {
    return [...this.#looks.all, ...this.#says.all];
  }

  step(rate: number, scale: number): void {
    this.#looks.step(rate, scale);
    this.#says.step(rate, scale);
  }

  shrink(by: number): void {
    this.#looks.weights.shrink(by);
    this.#says.weights.shrink(by);
  }

  /** Learns element `e` from an account whose clauses stand in `wide`; adds to `back` their gradient. */
  learn(e: number, wide: Float64Array, back: Float64Array, count: number, found: boolean, weight: number): void {
    const size = this.#looks.inputs;
    const looks = this.#looks.weights.values.subarray(e * size, (e + 1) * size);
    const says = this.#says.weights.values.subarray(e * size, (e + 1) * size);
    const looksBack = this.#looks.weights.gradients.subarray(e * size, (e + 1) * size);
    const saysBack = this.#says.weights.gradients.subarray(e * size, (e + 1) * size);
    const shares = new Float64Array(count);
    const said = new Float64Array(count);
    let highest = -Infinity;
    for (let i = 0; i < count; i += 1) {
      for (let h = 0; h < size; h += 1) {
        const value = wide[(i + PAD) * size + h] as number;
        shares[i] = (shares[i] as number) + (looks[h] as number) * value;
        said[i] = (said[i] as number) + (says[h] as number) * value;
      }
      highest = Math.max(highest, shares[i] as number);
    }
    let total = 0;
    for (let i = 0; i < count; i += 1) {
      shares[i] = Math.exp((shares[i] as number) - highest);
      total += shares[i] as number;
    }
    let verdict = 0;
    for (let i = 0; i < count; i += 1) {
      shares[i] = (shares[i] as number) / total;
      verdict += (shares[i] as number) * (said[i] as number);
    }
    const sum = verdict + (this.#says.biases.values[e] as number);
    const gradient = (1 / (1 + Math.exp(-sum)) - (found ? 1 : 0)) * weight;
    this.#says.biases.gradients[e] = (this.#says.biases.gradients[e] as number) + gradient;
    for (let i = 0; i < count; i += 1) {
      const share = shares[i] as number;
      const look = gradient * share * ((said[i] as number) - verdict);
      for (let h = 0; h < size; h += 1) {
        const at = (i + PAD) * size + h;
        const value = wide[at] as number;
        saysBack[h] = (saysBack[h] as number) + gradient * share * value;
        looksBack[h] = (looksBack[h] as number) + look * value;
        back[at] = (back[at] as number) + gradient * share * (says[h] as number) + look * (looks[h] as number);
      }
    }
  }
}
