import { knownBit } from '../../src/core/moves/known';
import { HEADS, type Model } from '../../src/core/moves/model';
import { ELEMENTS, MOVE_IDS } from '../../src/core/moves/move';
import { bent, type Net, PAD, PLACE, WIDTH, writePlace } from '../../src/core/moves/net';
import { knownFeatures, type Sample, type SampledAccount } from './dataset';
import { LookingVerdicts } from './looking-verdicts';
import { DENIED, NET_OPTIONS, type NetOptions } from './net-options';
import { outputOf, quantised } from './quantised';
import { randomFrom, shuffled } from './random';
import { LearningLayer, Weights } from './weights';

const K = HEADS.length;
const M = MOVE_IDS.length;

/** Learns the net from the accounts; the same accounts in the same order always give the same net. */
export function fitNet(
  accounts: readonly SampledAccount[],
  options: NetOptions = NET_OPTIONS,
): Pick<Model, 'net' | 'known'> {
  const learner = new Learner(accounts, options);
  for (let epoch = 0; epoch < options.epochs; epoch += 1) {
    learner.epoch(1 - (0.7 * epoch) / options.epochs);
    if (epoch >= options.epochs - options.averaged) learner.remember();
  }
  return learner.result();
}

class Learner {
  readonly #accounts: readonly SampledAccount[];
  readonly #options: NetOptions;
  readonly #random: () => number;
  readonly #known: Uint8Array;
  /** For each account and clause: the places of its features, then those of its other spellings. */
  readonly #places: readonly (readonly (readonly Int32Array[])[])[];
  readonly #rows: Weights;
  readonly #offsets: Weights;
  readonly #near: LearningLayer;
  readonly #wide: LearningLayer;
  readonly #heads: LearningLayer;
  readonly #verdicts: LookingVerdicts;

  constructor(accounts: readonly SampledAccount[], options: NetOptions) {
    const { bits, near, wide, nearReach, wideReach } = options;
    this.#accounts = accounts;
    this.#options = options;
    const random = randomFrom(options.seed);
    this.#random = random;
    this.#known = knownFeatures(accounts, options.knownBits, options.least);
    this.#places = accounts.map(({ samples }) =>
      samples.map(({ features, noisy }) => [features, ...noisy].map((all) => this.#placesOf(all))),
    );
    this.#rows = new Weights((1 << bits) * WIDTH, 0.1, random);
    this.#offsets = new Weights(WIDTH, 0, random);
    this.#near = new LearningLayer(WIDTH + PLACE, near, nearReach, random);
    this.#wide = new LearningLayer(near, wide, wideReach, random);
    this.#heads = new LearningLayer(wide + WIDTH + PLACE, K + M, 0, random, 0.3);
    this.#heads.biases.values.fill(-2);
    this.#verdicts = new LookingVerdicts(ELEMENTS.length, wide, random);
  }

  #placesOf(features: Int32Array): Int32Array {
    const bits = this.#known.length * 8;
    const met = features.filter((feature) => {
      const bit = knownBit(feature, bits);
      return ((this.#known[bit >> 3] as number) & (1 << (bit & 7))) !== 0;
    });
    return met.map((feature) => (feature >>> (32 - this.#options.bits)) * WIDTH);
  }

  epoch(pace: number): void {
    const { decay, denseDecay } = this.#options;
    for (const index of shuffled(this.#accounts.length, this.#random)) this.#learn(index, pace);
    this.#rows.shrink(decay);
    for (const layer of [this.#near, this.#wide, this.#heads]) layer.weights.shrink(denseDecay);
    this.#verdicts.shrink(denseDecay);
  }

  remember(): void {
    for (const weights of this.#all()) weights.remember();
  }

  #all(): readonly Weights[] {
    const layers = [this.#near, this.#wide, this.#heads].flatMap(({ all }) => all);
    return [this.#rows, this.#offsets, ...layers, ...this.#verdicts.all];
  }

  #learn(index: number, pace: number): void {
    const { account, samples: all, weights: own } = this.#accounts[index] as SampledAccount;
    const { hide, rate, denseRate, verdictWeight, skip, noise, stray } = this.#options;
    const random = this.#random;
    const whole = random() < 0.5;
    const chosen = all.map((_, i) => i).filter(() => whole || random() >= skip);
    const samples = chosen.map((i) => all[i] as Sample);
    const count = samples.length;
    if (count === 0) return;
    const size = WIDTH + PLACE;
    const shift = (random() * 2 - 1) * stray;
    const kept = chosen.map((i) => {
      const versions = this.#places[index]?.[i] as readonly Int32Array[];
      return this.#thinned(
        versions[random() < noise ? 1 + Math.floor(random() * (versions.length - 1)) : 0] as Int32Array,
      );
    });
    const inputs = new Float64Array((count + 2 * PAD) * size);
    const inputMask = this.#mask(inputs.length, hide);
    for (let i = 0; i < count; i += 1)
      this.#embed(kept[i] as Int32Array, inputs, (i + PAD) * size, inputMask, i + shift * count, count);
    const near = outputOf(this.#near.layer, inputs, count);
    const nearMask = this.#mask(near.length, hide);
    for (let i = 0; i < near.length; i += 1) near[i] = (near[i] as number) * (nearMask[i] as number);
    const wide = outputOf(this.#wide.layer, near, count);
    const inputsBack = new Float64Array(inputs.length);
    const nearBack = new Float64Array(near.length);
    const wideBack = new Float64Array(wide.length);
    for (let i = 0; i < count; i += 1) this.#learnHeads(samples[i] as Sample, i, wide, wideBack, inputs, inputsBack);
    ELEMENTS.forEach((element, e) => {
      const verdict = account.label.elements[element];
      if (verdict !== 'arguable' && whole)
        this.#verdicts.learn(
          e,
          wide,
          wideBack,
          count,
          verdict === 'found',
          verdictWeight * own[element] * Math.sqrt(count),
        );
    });
    this.#wide.learn(near, wide, wideBack, nearBack, count);
    for (let i = 0; i < near.length; i += 1) nearBack[i] = (nearBack[i] as number) * (nearMask[i] as number);
    this.#near.learn(inputs, near, nearBack, inputsBack, count);
    for (let i = 0; i < count; i += 1)
      this.#learnRows(kept[i] as Int32Array, inputs, inputsBack, (i + PAD) * size, inputMask, rate * pace);
    const scale = 1 / Math.sqrt(count);
    this.#offsets.step(denseRate * pace, scale);
    for (const layer of [this.#near, this.#wide, this.#heads]) layer.step(denseRate * pace, scale);
    this.#verdicts.step(denseRate * pace, scale);
  }

  #thinned(places: Int32Array): Int32Array {
    const kept = new Int32Array(places.length);
    let count = 0;
    for (const place of places) if (this.#random() >= this.#options.drop) kept[count++] = place;
    return kept.subarray(0, count);
  }

  #mask(length: number, chance: number): Float64Array {
    const mask = new Float64Array(length);
    const lift = 1 / (1 - chance);
    for (let i = 0; i < length; i += 1) mask[i] = this.#random() < chance ? 0 : lift;
    return mask;
  }

  #embed(places: Int32Array, inputs: Float64Array, at: number, mask: Float64Array, index: number, count: number): void {
    const rows = this.#rows.values;
    for (const place of places)
      for (let d = 0; d < WIDTH; d += 1) inputs[at + d] = (inputs[at + d] as number) + (rows[place + d] as number);
    const norm = 1 / Math.sqrt(Math.max(1, places.length));
    for (let d = 0; d < WIDTH; d += 1)
      inputs[at + d] =
        bent((inputs[at + d] as number) * norm + (this.#offsets.values[d] as number)) * (mask[at + d] as number);
    writePlace(inputs, at + WIDTH, index, count);
  }

  #learnHeads(
    sample: Sample,
    i: number,
    wide: Float64Array,
    wideBack: Float64Array,
    inputs: Float64Array,
    inputsBack: Float64Array,
  ): void {
    const { moveWeight } = this.#options;
    const size = this.#wide.outputs;
    const rest = WIDTH + PLACE;
    const at = (i + PAD) * size;
    const from = (i + PAD) * rest;
    const { values, gradients } = this.#heads.weights;
    // Most clauses make no move: a third of them, weighed threefold, teach as much about that.
    const outputs = sample.moves !== 0 ? K + M : this.#random() < 1 / 3 ? K + M : K;
    const lift = sample.moves !== 0 ? 1 : 3;
    for (let k = 0; k < outputs; k += 1) {
      const w = k * (size + rest);
      let sum = this.#heads.biases.values[k] as number;
      for (let j = 0; j < size; j += 1) sum += (values[w + j] as number) * (wide[at + j] as number);
      for (let j = 0; j < rest; j += 1) sum += (values[w + size + j] as number) * (inputs[from + j] as number);
      const target = k < K ? (sample.heads >> k) & 1 : (sample.moves >> (k - K)) & 1;
      const weight = k >= K ? moveWeight * lift : (sample.heads & (DENIED[k] as number)) !== 0 ? 2 : 1;
      const gradient = (1 / (1 + Math.exp(-sum)) - target) * weight;
      if (Math.abs(gradient) < 0.002) continue;
      this.#heads.biases.gradients[k] = (this.#heads.biases.gradients[k] as number) + gradient;
      for (let j = 0; j < size; j += 1) {
        gradients[w + j] = (gradients[w + j] as number) + gradient * (wide[at + j] as number);
        wideBack[at + j] = (wideBack[at + j] as number) + gradient * (values[w + j] as number);
      }
      for (let j = 0; j < rest; j += 1) {
        gradients[w + size + j] = (gradients[w + size + j] as number) + gradient * (inputs[from + j] as number);
        inputsBack[from + j] = (inputsBack[from + j] as number) + gradient * (values[w + size + j] as number);
      }
    }
  }

  #learnRows(
    places: Int32Array,
    inputs: Float64Array,
    back: Float64Array,
    at: number,
    mask: Float64Array,
    rate: number,
  ): void {
    const norm = 1 / Math.sqrt(Math.max(1, places.length));
    const own = new Float64Array(WIDTH);
    for (let d = 0; d < WIDTH; d += 1) {
      const lift = mask[at + d] as number;
      if (lift === 0) continue;
      const value = (inputs[at + d] as number) / lift;
      const gradient = (back[at + d] as number) * lift * (1 - Math.abs(value)) ** 2;
      this.#offsets.gradients[d] = (this.#offsets.gradients[d] as number) + gradient;
      own[d] = gradient * norm;
    }
    const { values, squares } = this.#rows;
    for (const place of places)
      for (let d = 0; d < WIDTH; d += 1) {
        const gradient = own[d] as number;
        if (gradient === 0) continue;
        const square = (squares[place + d] as number) + gradient * gradient;
        squares[place + d] = square;
        values[place + d] = (values[place + d] as number) - (rate * gradient) / Math.sqrt(square);
      }
  }

  result(): Pick<Model, 'net' | 'known'> {
    const { bits } = this.#options;
    for (const weights of this.#all()) weights.settle();
    const { layer } = this.#heads;
    const half = K * layer.inputs;
    const net: Net = {
      bits,
      ...quantised(this.#rows.values),
      offsets: this.#offsets.values,
      near: this.#near.layer,
      wide: this.#wide.layer,
      heads: { ...layer, outputs: K, weights: layer.weights.slice(0, half), biases: layer.biases.slice(0, K) },
      moves: { ...layer, outputs: M, weights: layer.weights.slice(half), biases: layer.biases.slice(K) },
      ...this.#verdicts.layers,
    };
    return { net, known: this.#known };
  }
}
