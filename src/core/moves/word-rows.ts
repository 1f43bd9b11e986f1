import { FeatureBuffer, wordFeatures } from './features';
import type { Model } from './model';
import { addRows, type Net } from './net';
import type { Word } from './words';

/** What a word adds to every clause it stands in. */
export interface WordRow {
  /** The sum of the rows of its known features. */
  readonly sums: Int32Array;
  readonly features: number;
  readonly met: number;
}

const rowsOfNets = new WeakMap<Net, WeakMap<Word, WordRow>>();
const features = new FeatureBuffer();

/** The rows of words under a model; each is worked out once for as long as the word is remembered. */
export function wordRowsOf({ net, known }: Model): (word: Word) => WordRow {
  let rows = rowsOfNets.get(net);
  if (rows === undefined) {
    rows = new WeakMap();
    rowsOfNets.set(net, rows);
  }
  const remembered = rows;
  return (word) => {
    const row = remembered.get(word);
    if (row !== undefined) return row;
    wordFeatures(word, features);
    const sums = new Int32Array(net.width);
    const met = addRows(net, known, features.values, features.count, sums);
    const fresh = { sums, features: features.count, met };
    remembered.set(word, fresh);
    return fresh;
  };
}
