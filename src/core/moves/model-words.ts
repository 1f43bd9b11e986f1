import { FeatureBuffer, frameFeatures, wordFeatures } from './features';
import { FRAMES } from './frame';
import { knownBit } from './known';
import type { Model } from './model';
import { addRows, HALF, type Net } from './net';
import { WordTable } from './word-table';

/** The sum of the rows of a frame's known features, and their number. */
export interface FrameSum {
  readonly sums: Int32Array;
  readonly met: number;
}

/** What the words and frames of texts add under one model, each worked out once. */
export class ModelWords {
  readonly table: WordTable;
  readonly #model: Pick<Model, 'net' | 'known'>;
  readonly #frames: (FrameSum | undefined)[] = new Array(FRAMES);

  constructor(model: Pick<Model, 'net' | 'known'>) {
    this.#model = model;
    const { net, known } = model;
    const features = new FeatureBuffer();
    this.table = new WordTable((word, sums) => {
      wordFeatures(word, features);
      const met = addRows(net, known, features.values, features.count, sums);
      const bit = knownBit(features.values[0] as number, known.length * 8);
      return { met, familiar: (((known[bit >> 3] as number) >> (bit & 7)) & 1) === 1 };
    });
  }

  /** The sum of the rows of a frame's features. */
  ofFrame(frame: number): FrameSum {
    const remembered = this.#frames[frame];
    if (remembered !== undefined) return remembered;
    const features = new FeatureBuffer();
    frameFeatures(frame, features);
    const sums = new Int32Array(HALF);
    const met = addRows(this.#model.net, this.#model.known, features.values, features.count, sums);
    const sum = { sums, met };
    this.#frames[frame] = sum;
    return sum;
  }
}

const wordsOfNets = new WeakMap<Net, ModelWords>();

/** The words of a model, remembered as long as its net is. */
export function modelWordsOf(model: Pick<Model, 'net' | 'known'>): ModelWords {
  let words = wordsOfNets.get(model.net);
  if (words === undefined) {
    words = new ModelWords(model);
    wordsOfNets.set(model.net, words);
  }
  return words;
}
