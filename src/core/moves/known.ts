/** The place of a feature's bit among `bits` (a power of two), apart from its bucket, so that both seldom clash together. */
export function knownBit(hash: number, bits: number): number {
  return (Math.imul(hash, 0x9e3779b1) >>> 13) & (bits - 1);
}
