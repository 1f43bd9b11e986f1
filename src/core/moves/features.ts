import type { Clause } from './clauses';
import type { Frame } from './frame';
import type { Token } from './tokens';
import { classHash, hashOf, mix, type Word } from './words';

/** What the scorers read of a clause, beside its own words. */
export interface ReadClause {
  readonly tokens: readonly Token[];
  readonly clause: Clause;
  readonly frame: Frame;
}

/** Where features are written to; grows as needed, is used again for every clause. */
export class FeatureBuffer {
  values = new Int32Array(1024);
  /** The token each feature came from, or -1. */
  from = new Int16Array(1024);
  count = 0;

  push(hash: number, token: number): void {
    if (this.count === this.values.length) {
      const values = new Int32Array(this.count * 2);
      values.set(this.values);
      this.values = values;
      const from = new Int16Array(this.count * 2);
      from.set(this.from);
      this.from = from;
    }
    this.values[this.count] = hash;
    this.from[this.count] = token;
    this.count += 1;
  }
}

/** Changes whenever the features do, so that weights of other features are never used. */
export const FEATURES_VERSION = 2;

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
  before: hashOf('before'),
  first: hashOf('first'),
  quoted: hashOf('quoted kind'),
};
const START = hashOf('start');
const QUOTED = hashOf('quoted');
const TIMES = { none: 'time none', before: 'time before', after: 'time after' } as const;
const hashes = new Map<string, number>();

/** The hash of one of the few words frames are made of; worked out once. */
function wordHash(word: string): number {
  let hash = hashes.get(word);
  if (hash === undefined) {
    hash = hashOf(word);
    hashes.set(word, hash);
  }
  return hash;
}

/** Writes the features a word has by itself, wherever it stands, into `out`, which is emptied first. */
export function wordFeatures(word: Word, out: FeatureBuffer): void {
  out.count = 0;
  out.push(mix(word.stem, S.stem), -1);
  for (const gram of word.grams) out.push(gram, -1);
  for (const kind of word.classes) out.push(mix(classHash(kind), S.kind), -1);
}

/** Whether a token takes part in the features: words do, and the few marks that say something. */
export function isRead({ mark }: Token): boolean {
  return mark === undefined || mark === '?' || mark === '£' || mark === '!';
}

/**
 * Writes the hashed features of a clause into `out`, which is emptied first; with `bonds` only those that no word has
 * by itself, so that together with {@link wordFeatures} of its words they are the same.
 */
export function clauseFeatures({ tokens, clause, frame }: ReadClause, out: FeatureBuffer, bonds = false): void {
  out.count = 0;
  const agent = wordHash(frame.agent);
  const tense = wordHash(frame.tense);
  const polarity = wordHash(frame.polarity);
  let stem1 = START;
  let tag1 = START;
  let tag2 = START;
  let spoke1 = 0;
  let spoke2 = 0;
  let spoke3 = 0;
  let first = true;
  for (let i = clause.from; i < clause.to; i += 1) {
    const token = tokens[i] as Token;
    if (!isRead(token)) continue;
    const { word } = token;
    if (!bonds) out.push(mix(word.stem, S.stem), i);
    out.push(mix(mix(stem1, word.stem), S.pair), i);
    out.push(mix(mix(tag1, word.tag), S.tags), i);
    out.push(mix(mix(mix(tag2, tag1), word.tag), S.triple), i);
    if (!bonds) for (const gram of word.grams) out.push(gram, i);
    for (const kind of word.classes) {
      const hash = classHash(kind);
      if (!bonds) out.push(mix(hash, S.kind), i);
      if (!word.speaks) continue;
      out.push(mix(mix(hash, agent), S.agentKind), i);
      out.push(mix(mix(mix(hash, polarity), tense), S.polarKind), i);
      if (frame.quoted) out.push(mix(hash, S.quoted), i);
    }
    if (word.speaks) {
      if (spoke1 !== 0) out.push(mix(mix(spoke1, word.tag), S.skip), i);
      if (spoke2 !== 0) out.push(mix(mix(spoke2, word.tag), S.skip), i);
      if (spoke3 !== 0) out.push(mix(mix(spoke3, word.tag), S.skip), i);
      spoke3 = spoke2;
      spoke2 = spoke1;
      spoke1 = word.tag;
    }
    if (first) {
      out.push(mix(word.stem, S.first), i);
      first = false;
    }
    stem1 = word.stem;
    tag2 = tag1;
    tag1 = word.tag;
  }
  out.push(mix(agent, S.frame), -1);
  out.push(mix(tense, S.frame), -1);
  out.push(mix(polarity, S.frame), -1);
  out.push(mix(mix(agent, tense), S.frame), -1);
  out.push(mix(mix(agent, polarity), S.frame), -1);
  out.push(mix(mix(mix(agent, tense), polarity), S.frame), -1);
  out.push(mix(wordHash(TIMES[frame.time]), S.frame), -1);
  if (frame.quoted) out.push(mix(QUOTED, S.frame), -1);
}
