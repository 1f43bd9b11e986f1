import type { Span } from '../source/text';
import { type ProseBlock, readClauses } from './analyse-block';
import { clauseFeatures, FeatureBuffer } from './features';
import { knownBit } from './known';
import type { Model } from './model';
import { MOVE_IDS, type MoveId } from './move';
import type { Token } from './tokens';

const MOST = 3;

/** The words of a passage that spoke most for a move, in the order of the text: what the clause's own words add, without its neighbours. */
export function wordsBehind(block: ProseBlock, span: Span, move: MoveId, { net, known }: Model): Span[] {
  const { heads: _, moves, rows, scales, width, bits } = net;
  const from = MOVE_IDS.indexOf(move) * moves.inputs + net.wide.outputs;
  const worth = Float64Array.from(
    { length: width },
    (__, d) => (moves.weights[from + d] as number) * (scales[d] as number),
  );
  const features = new FeatureBuffer();
  const shares: { readonly token: Token; share: number }[] = [];
  for (const clause of readClauses(block)) {
    if (clause.span.end <= span.start || clause.span.start >= span.end) continue;
    clauseFeatures(clause, features);
    const own = new Map<number, number>();
    for (let f = 0; f < features.count; f += 1) {
      const feature = features.values[f] as number;
      const bit = knownBit(feature, known.length * 8);
      const token = features.from[f] as number;
      if (token < 0 || ((known[bit >> 3] as number) & (1 << (bit & 7))) === 0) continue;
      const row = (feature >>> (32 - bits)) * width;
      let share = own.get(token) ?? 0;
      for (let d = 0; d < width; d += 1) share += (rows[row + d] as number) * (worth[d] as number);
      own.set(token, share);
    }
    for (const [token, share] of own) if (share > 0) shares.push({ token: clause.tokens[token] as Token, share });
  }
  return shares
    .sort((a, b) => b.share - a.share || a.token.start - b.token.start)
    .slice(0, MOST)
    .map(({ token: { start, end } }) => ({ start, end }))
    .sort((a, b) => a.start - b.start);
}
