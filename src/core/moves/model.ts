import { FEATURES_VERSION } from './features';
import type { Element } from './move';
import { ELEMENTS, MOVE_IDS } from './move';

/** The kinds of evidence scored for every clause. */
export const HEADS = [
  'routine',
  'need',
  'extra',
  'feasibility',
  'senior',
  'outcome',
  'reaction',
  'action',
  'not-contrast',
  'not-feasibility',
  'not-outcome',
] as const;

/** The name of a kind of evidence. */
export type Head = (typeof HEADS)[number];

/** A table of hashed weights: `heads` weights for each bucket, side by side. */
export interface WeightTable {
  readonly bits: number;
  readonly heads: number;
  readonly weights: Int8Array;
  /** What a weight of 1 is worth, for each head. */
  readonly scales: Float32Array;
  readonly biases: Float32Array;
}

/** How an element's verdict is drawn from the features of an account. */
export interface AccountModel {
  readonly bias: number;
  readonly weights: Float32Array;
  /** Below: missing, when no rule speaks against it. */
  readonly low: number;
  /** From here on: found. */
  readonly high: number;
}

/** The learned part of the detector. */
export interface Model {
  readonly clauses: WeightTable;
  readonly moves: WeightTable;
  /** One bit for every feature met in training. */
  readonly known: Uint8Array;
  readonly accounts: Readonly<Record<Element, AccountModel>>;
  /** Below this share of known words a text counts as unlike anything known. */
  readonly familiar: number;
}

const MAGIC = 0x4d524154;
const HEADER = 20;

/** Reads weights made by `npm run train`; says what is wrong with bytes that are none, or of another version. */
export function parseModel(bytes: Uint8Array): Model | { readonly problem: string } {
  if (bytes.length < HEADER) return { problem: 'The weights are too short.' };
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0, true) !== MAGIC) return { problem: 'The weights are of another kind.' };
  if (view.getUint32(4, true) !== FEATURES_VERSION) return { problem: 'The weights are of another version.' };
  if (view.getUint32(8, true) !== bytes.length) return { problem: 'The weights are cut off.' };
  if (view.getUint32(12, true) !== checksum(bytes)) return { problem: 'The weights are damaged.' };
  const reader = new Reader(view, HEADER);
  const clauses = reader.table(HEADS.length);
  const moves = reader.table(MOVE_IDS.length);
  const known = reader.bytes(reader.uint32());
  const accounts = Object.fromEntries(ELEMENTS.map((element) => [element, reader.account()]));
  const familiar = reader.float();
  return { clauses, moves, known, accounts: accounts as Record<Element, AccountModel>, familiar };
}

/** Whether reading the weights failed. */
export function isProblem(model: Model | { readonly problem: string }): model is { readonly problem: string } {
  return 'problem' in model;
}

/** Writes a model as bytes; what {@link parseModel} reads. */
export function renderModel(model: Model): Uint8Array {
  const writer = new Writer();
  writer.table(model.clauses);
  writer.table(model.moves);
  writer.uint32(model.known.length);
  writer.bytes(model.known);
  for (const element of ELEMENTS) {
    const account = model.accounts[element];
    writer.uint32(account.weights.length);
    for (const value of [account.bias, account.low, account.high, ...account.weights]) writer.float(value);
  }
  writer.float(model.familiar);
  const bytes = new Uint8Array(HEADER + writer.values.length);
  bytes.set(writer.values, HEADER);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, FEATURES_VERSION, true);
  view.setUint32(8, bytes.length, true);
  view.setUint32(12, checksum(bytes), true);
  return bytes;
}

function checksum(bytes: Uint8Array): number {
  let h = 0x811c9dc5;
  for (let i = HEADER; i < bytes.length; i += 1) h = Math.imul(h ^ (bytes[i] as number), 0x01000193);
  return h >>> 0;
}

class Reader {
  readonly #view: DataView;
  #at: number;

  constructor(view: DataView, at: number) {
    this.#view = view;
    this.#at = at;
  }

  uint32(): number {
    this.#at += 4;
    return this.#view.getUint32(this.#at - 4, true);
  }

  float(): number {
    this.#at += 4;
    return this.#view.getFloat32(this.#at - 4, true);
  }

  floats(count: number): Float32Array {
    return Float32Array.from({ length: count }, () => this.float());
  }

  bytes(count: number): Uint8Array {
    this.#at += count;
    return new Uint8Array(this.#view.buffer, this.#view.byteOffset + this.#at - count, count);
  }

  table(heads: number): WeightTable {
    const bits = this.uint32();
    const scales = this.floats(heads);
    const biases = this.floats(heads);
    const raw = this.bytes((1 << bits) * heads);
    return { bits, heads, scales, biases, weights: new Int8Array(raw.buffer, raw.byteOffset, raw.byteLength) };
  }

  account(): AccountModel {
    const count = this.uint32();
    const bias = this.float();
    const low = this.float();
    const high = this.float();
    return { bias, low, high, weights: this.floats(count) };
  }
}

class Writer {
  readonly values: number[] = [];
  readonly #word = new DataView(new ArrayBuffer(4));

  uint32(value: number): void {
    this.#word.setUint32(0, value, true);
    this.#flush();
  }

  float(value: number): void {
    this.#word.setFloat32(0, value, true);
    this.#flush();
  }

  bytes(values: Uint8Array): void {
    for (const value of values) this.values.push(value);
  }

  table(table: WeightTable): void {
    this.uint32(table.bits);
    for (const value of table.scales) this.float(value);
    for (const value of table.biases) this.float(value);
    this.bytes(new Uint8Array(table.weights.buffer, table.weights.byteOffset, table.weights.byteLength));
  }

  #flush(): void {
    for (let i = 0; i < 4; i += 1) this.values.push(this.#word.getUint8(i));
  }
}

const KNOWN_SHIFT = 13;

/** The place of a feature's bit among 2^(8+…) bits, apart from its bucket, so that both seldom clash together. */
export function knownBit(hash: number, bits: number): number {
  return (Math.imul(hash, 0x9e3779b1) >>> KNOWN_SHIFT) & (bits - 1);
}
