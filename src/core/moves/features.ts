import type { TokenList } from './tokens';
import { AT, BIT, NO_CLASS, RECORD, type WordTable } from './word-table';
import { classHash, hashOf, mix, type Word } from './words';

const ROOM = 64;

/** Where features are written to; grows as needed, is used again for every clause. */
export class FeatureBuffer {
  values = new Int32Array(1024);
  count = 0;

  /** Makes room for what one word can add. */
  reserve(): void {
    if (this.count + ROOM <= this.values.length) return;
    const values = new Int32Array(this.values.length * 2);
    values.set(this.values);
    this.values = values;
  }

  /** Adds a feature, for which there must be room. */
  push(hash: number): void {
    this.values[this.count] = hash;
    this.count += 1;
  }
}

/** Changes whenever the features do, so that weights of other features are never used. */
export const FEATURES_VERSION = 3;

const S = {
  stem: hashOf('stem'),
  kind: hashOf('kind'),
  pair: hashOf('pair'),
  tags: hashOf('tags'),
  triple: hashOf('triple'),
  skip: hashOf('skip'),
  agentKind: hashOf('agent kind'),
  polarKind: hashOf('polar kind'),
  frame: hashOf('frame'),
  agent: hashOf('agent'),
  tense: hashOf('tense'),
  polarity: hashOf('polarity'),
  time: hashOf('time'),
  quoted: hashOf('quoted'),
  first: hashOf('first'),
};
const START = hashOf('start');

const AGENT = 15;
const TENSE = 7 << 4;
const POLARITY = 7 << 7;
const TIME = 3 << 10;
const QUOTED = 1 << 12;

/** Writes the features a word has by itself, wherever it stands, into `out`, which is emptied first. */
export function wordFeatures(word: Word, out: FeatureBuffer): void {
  out.count = 0;
  out.push(mix(word.stem, S.stem));
  for (const gram of word.grams) out.push(gram);
  for (const kind of word.classes) out.push(mix(classHash(kind), S.kind));
}

/** Writes the features of a frame, by its code, into `out`, which is emptied first. */
export function frameFeatures(frame: number, out: FeatureBuffer): void {
  out.count = 0;
  out.push(mix(frame & AGENT, S.agent));
  out.push(mix(frame & TENSE, S.tense));
  out.push(mix(frame & POLARITY, S.polarity));
  out.push(mix(frame & (AGENT | TENSE), S.frame));
  out.push(mix(frame & (AGENT | POLARITY), S.polarity));
  out.push(mix(frame & (AGENT | TENSE | POLARITY), S.frame));
  out.push(mix(frame & TIME, S.time));
  if ((frame & QUOTED) !== 0) out.push(S.quoted);
}

/**
 * Writes the features that the words of a clause have only together and in its frame into `out`, which is emptied first;
 * `ends`, where given, gets for each token the number of features up to and with it.
 */
export function bondFeatures(
  data: Int32Array,
  { records }: TokenList,
  from: number,
  to: number,
  frame: number,
  out: FeatureBuffer,
  ends?: number[],
): void {
  out.count = 0;
  const agent = frame & AGENT;
  const manner = frame & (POLARITY | TENSE);
  let stem1 = START;
  let tag1 = START;
  let tag2 = START;
  let spoke1 = 0;
  let spoke2 = 0;
  let spoke3 = 0;
  for (let i = from; i < to; i += 1) {
    const at = (records[i] as number) * RECORD;
    const bits = data[at + AT.bits] as number;
    if ((bits & BIT.isRead) !== 0) {
      out.reserve();
      const stem = data[at + AT.stem] as number;
      const tag = data[at + AT.tag] as number;
      out.push(mix(stem1 === START ? stem : mix(stem1, stem), stem1 === START ? S.first : S.pair));
      const tags = mix(tag1, tag);
      out.push(mix(tags, S.tags));
      out.push(mix(mix(tag2, tags), S.triple));
      if ((bits & BIT.speaks) !== 0) {
        for (let classes = data[at + AT.classes] as number, c = 0; c < 4; c += 1, classes >>= 8) {
          const kind = classes & 255;
          if (kind === NO_CLASS) break;
          const hash = classHash(kind);
          out.push(mix(hash ^ agent, S.agentKind));
          out.push(mix(hash ^ manner, S.polarKind));
          if ((frame & QUOTED) !== 0) out.push(mix(hash, S.quoted));
        }
        if (spoke1 !== 0) out.push(mix(mix(spoke1, tag), S.skip));
        if (spoke2 !== 0) out.push(mix(mix(spoke2, tag), S.skip));
        if (spoke3 !== 0) out.push(mix(mix(spoke3, tag), S.skip));
        spoke3 = spoke2;
        spoke2 = spoke1;
        spoke1 = tag;
      }
      stem1 = stem;
      tag2 = tag1;
      tag1 = tag;
    }
    ends?.push(out.count);
  }
}

/** The features of a clause, token by token, each with the number of its token; those of the frame are left out. */
export function featuresByToken(
  table: WordTable,
  list: TokenList,
  from: number,
  to: number,
  frame: number,
): { readonly token: number; readonly features: readonly number[] }[] {
  const bonds = new FeatureBuffer();
  const ends: number[] = [];
  bondFeatures(table.data, list, from, to, frame, bonds, ends);
  const own = new FeatureBuffer();
  return ends.map((end, index) => {
    const word = table.wordAt(list.records[from + index] as number);
    wordFeatures(word, own);
    if (!word.isRead) own.count = 0;
    const start = index === 0 ? 0 : (ends[index - 1] as number);
    return {
      token: from + index,
      features: [...own.values.subarray(0, own.count), ...bonds.values.subarray(start, end)],
    };
  });
}

/** Every feature of a clause, each once for every time it stands there: what the net reads of it. */
export function clauseFeatures(table: WordTable, list: TokenList, from: number, to: number, frame: number): Int32Array {
  const own = new FeatureBuffer();
  frameFeatures(frame, own);
  const words = featuresByToken(table, list, from, to, frame).flatMap(({ features }) => features);
  return Int32Array.of(...own.values.subarray(0, own.count), ...words);
}
