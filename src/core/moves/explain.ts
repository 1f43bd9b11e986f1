import type { Span } from '../source/text';
import { type ProseBlock, readClauses } from './analyse-block';
import { featuresByToken } from './features';
import type { Model } from './model';
import { MOVE_IDS, type MoveId } from './move';
import { addRows, HALF, type Net, WIDTH } from './net';
import { WordTable } from './word-table';

const MOST = 3;

/** The words of a passage that spoke most for a move, in the order of the text: what the clause's own words add, without its neighbours. */
export function wordsBehind(block: ProseBlock, span: Span, move: MoveId, { net, known }: Model): Span[] {
  const worth = worthOf(net, move);
  const table = new WordTable();
  const shares: { readonly start: number; readonly end: number; readonly share: number }[] = [];
  for (const clause of readClauses(block, table)) {
    if (clause.span.end <= span.start || clause.span.start >= span.end) continue;
    const { tokens, code } = clause;
    for (const { token, features } of featuresByToken(table, tokens, clause.clause.from, clause.clause.to, code)) {
      const sums = new Int32Array(HALF);
      addRows(net, known, Int32Array.from(features), features.length, sums);
      const share = unpackedSum(sums).reduce((sum, value, d) => sum + value * (worth[d] as number), 0);
      if (share <= 0) continue;
      shares.push({ start: tokens.starts[token] as number, end: tokens.ends[token] as number, share });
    }
  }
  return shares
    .sort((a, b) => b.share - a.share || a.start - b.start)
    .slice(0, MOST)
    .map(({ start, end }) => ({ start, end }))
    .sort((a, b) => a.start - b.start);
}

/** What a step in each column is worth to a move. */
function worthOf({ moves, wide, scales }: Net, move: MoveId): number[] {
  const from = MOVE_IDS.indexOf(move) * moves.inputs + wide.outputs;
  return Array.from({ length: WIDTH }, (_, d) => (moves.weights[from + d] as number) * (scales[d] as number));
}

function unpackedSum(sums: Int32Array): number[] {
  return [...sums].flatMap((pair) => {
    const low = (pair << 16) >> 16;
    return [low, (pair - low) >> 16];
  });
}
