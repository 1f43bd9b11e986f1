import { FEATURES_VERSION } from './features';
import { ByteReader, ByteWriter, checksumOf } from './model-bytes';
import { ELEMENTS, type Element } from './move';
import { type Layer, type Net, packed, unpacked, WIDTH } from './net';

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

/** The place of each kind of evidence in a row of scores. */
export const HEAD = Object.fromEntries(HEADS.map((head, index) => [head, index])) as Readonly<Record<Head, number>>;

/** How an element's verdict is drawn from the features of an account. */
export interface AccountModel {
  readonly bias: number;
  readonly weights: Float64Array;
  /** Below: missing, when no rule speaks against it. */
  readonly low: number;
  /** From here on: found. */
  readonly high: number;
}

/** The learned part of the detector. */
export interface Model {
  readonly net: Net;
  /** One bit for every feature met in training. */
  readonly known: Uint8Array;
  readonly accounts: Readonly<Record<Element, AccountModel>>;
  /** Below this share of words met in training a text counts as unlike anything known. */
  readonly familiar: number;
}

const MAGIC = 0x4d524154;
const HEADER = 16;

/** Reads weights made by `npm run train`; says what is wrong with bytes that are none, or of another version. */
export function parseModel(bytes: Uint8Array): Model | { readonly problem: string } {
  if (bytes.length < HEADER) return { problem: 'The weights are too short.' };
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0, true) !== MAGIC) return { problem: 'The weights are of another kind.' };
  if (view.getUint32(4, true) !== FEATURES_VERSION) return { problem: 'The weights are of another version.' };
  if (view.getUint32(8, true) !== bytes.length) return { problem: 'The weights are cut off.' };
  if (view.getUint32(12, true) !== checksumOf(bytes, HEADER)) return { problem: 'The weights are damaged.' };
  const reader = new ByteReader(view, HEADER);
  const bits = reader.uint32();
  const rows = reader.bytes((1 << bits) * WIDTH);
  const net: Net = {
    bits,
    rows: packed(new Int8Array(rows.buffer, rows.byteOffset, rows.byteLength)),
    scales: reader.floats(WIDTH),
    offsets: reader.floats(WIDTH),
    near: layerFrom(reader),
    wide: layerFrom(reader),
    heads: layerFrom(reader),
    moves: layerFrom(reader),
    looks: layerFrom(reader),
    says: layerFrom(reader),
  };
  const known = reader.bytes(reader.uint32());
  const accounts = Object.fromEntries(ELEMENTS.map((element) => [element, accountFrom(reader)]));
  return { net, known, accounts: accounts as Record<Element, AccountModel>, familiar: reader.float() };
}

/** Whether reading the weights failed. */
export function isProblem(model: Model | { readonly problem: string }): model is { readonly problem: string } {
  return 'problem' in model;
}

/** Writes a model as bytes; what {@link parseModel} reads. */
export function renderModel({ net, known, accounts, familiar }: Model): Uint8Array {
  const writer = new ByteWriter(HEADER);
  writer.uint32(net.bits);
  writer.bytes(new Uint8Array(unpacked(net.rows).buffer));
  writer.floats(net.scales);
  writer.floats(net.offsets);
  for (const layer of [net.near, net.wide, net.heads, net.moves, net.looks, net.says]) {
    for (const value of [layer.inputs, layer.outputs, layer.reach]) writer.uint32(value);
    writer.floats(layer.weights);
    writer.floats(layer.biases);
  }
  writer.uint32(known.length);
  writer.bytes(known);
  for (const element of ELEMENTS) {
    const { bias, low, high, weights } = accounts[element];
    writer.uint32(weights.length);
    writer.floats([bias, low, high]);
    writer.floats(weights);
  }
  writer.floats([familiar]);
  const bytes = writer.done();
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, FEATURES_VERSION, true);
  view.setUint32(8, bytes.length, true);
  view.setUint32(12, checksumOf(bytes, HEADER), true);
  return bytes;
}

function layerFrom(reader: ByteReader): Layer {
  const inputs = reader.uint32();
  const outputs = reader.uint32();
  const reach = reader.uint32();
  const weights = reader.floats((2 * reach + 1) * inputs * outputs);
  return { inputs, outputs, reach, weights, biases: reader.floats(outputs) };
}

function accountFrom(reader: ByteReader): AccountModel {
  const count = reader.uint32();
  const bias = reader.float();
  const low = reader.float();
  const high = reader.float();
  return { bias, low, high, weights: reader.floats(count) };
}
