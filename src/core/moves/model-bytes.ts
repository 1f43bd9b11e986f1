/** A checksum of everything from `from`; tells damaged weights from whole ones, no more. */
export function checksumOf(bytes: Uint8Array, from: number): number {
  let h = 0x811c9dc5;
  for (let i = from; i < bytes.length; i += 1) h = Math.imul(h ^ (bytes[i] as number), 0x01000193);
  return h >>> 0;
}

/** Reads numbers from bytes, one after the other, the lowest byte first. */
export class ByteReader {
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

  floats(count: number): Float64Array {
    const out = new Float64Array(count);
    for (let i = 0; i < count; i += 1) out[i] = this.float();
    return out;
  }

  bytes(count: number): Uint8Array {
    this.#at += count;
    return new Uint8Array(this.#view.buffer, this.#view.byteOffset + this.#at - count, count);
  }
}

/** Writes numbers as bytes, one after the other, the lowest byte first. */
export class ByteWriter {
  #bytes = new Uint8Array(1 << 16);
  #at: number;

  constructor(at: number) {
    this.#at = at;
  }

  uint32(value: number): void {
    this.#room(4).setUint32(this.#at, value, true);
    this.#at += 4;
  }

  floats(values: Iterable<number>): void {
    for (const value of values) {
      this.#room(4).setFloat32(this.#at, value, true);
      this.#at += 4;
    }
  }

  bytes(values: Uint8Array): void {
    this.#room(values.length);
    this.#bytes.set(values, this.#at);
    this.#at += values.length;
  }

  /** All that was written, with the room left at the front. */
  done(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(0, this.#at);
  }

  #room(count: number): DataView {
    if (this.#at + count > this.#bytes.length) {
      const larger = new Uint8Array(Math.max(this.#at + count, this.#bytes.length * 2));
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    return new DataView(this.#bytes.buffer);
  }
}
