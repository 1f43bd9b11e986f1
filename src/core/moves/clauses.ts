import type { TokenList } from './tokens';
import { FLAG } from './word-flags';
import { AT, BIT, RECORD } from './word-table';

/** A clause: tokens `from` up to `to` of its sentence's tokens. */
export interface Clause {
  readonly from: number;
  readonly to: number;
  /** Whether it stands between quotation marks. */
  readonly quoted: boolean;
}

/** Clauses as places in a list of tokens; used again for text after text. */
export class ClauseList {
  readonly froms: number[] = [];
  readonly tos: number[] = [];
  readonly quoted: boolean[] = [];
  count = 0;

  push(from: number, to: number, quoted: boolean): void {
    this.froms[this.count] = from;
    this.tos[this.count] = to;
    this.quoted[this.count] = quoted;
    this.count += 1;
  }
}

const SHORTEST = 3;
const LONGEST = 24;

const QUOTE = 34;
const COMMA = 44;
const DASH = 45;
/** `;:.!?(` */
const ENDS: readonly number[] = [59, 58, 46, 33, 63, 40];

/**
 * Cuts tokens `from` up to `to`, a sentence, into clauses that are added to `out`; together they hold every token once and
 * in order. `data` holds the records of the words.
 */
export function cutClauses(data: Int32Array, list: TokenList, from: number, to: number, out: ClauseList): void {
  const { records } = list;
  const own = out.count;
  let start = from;
  let quoted = false;
  let count = 0;
  for (let i = from; i <= to; i += 1) {
    let end = -1;
    let turns = false;
    const bits = i < to ? bitsAt(data, records, i) : 0;
    const isMark = (bits & BIT.isMark) !== 0;
    if (i === to) end = i;
    else if (isMark) {
      const mark = data[(records[i] as number) * RECORD + AT.second] as number;
      turns = mark === QUOTE;
      if (turns) end = quoted ? i + 1 : i;
      else if (count >= SHORTEST && endsAt(data, list, from, to, i, mark)) end = i + 1;
    } else if (count >= SHORTEST && startsClause(data, records, i, to, count, bits)) end = i;
    else if (count === LONGEST) end = i + 1;
    if (end > start) {
      if (count === 0 && out.count > own) out.tos[out.count - 1] = end;
      else out.push(start, end, quoted);
      start = end;
      count = 0;
    }
    if (turns) quoted = !quoted;
    else if (i < to && !isMark && start <= i) count += 1;
  }
}

function bitsAt(data: Int32Array, records: Int32Array, i: number): number {
  return data[(records[i] as number) * RECORD + AT.bits] as number;
}

function endsAt(data: Int32Array, list: TokenList, from: number, to: number, i: number, mark: number): boolean {
  if (i + 1 >= to) return false;
  if (mark === COMMA) return (bitsAt(data, list.records, i + 1) & (FLAG.subject | FLAG.joins | FLAG.verb)) !== 0;
  if (mark !== DASH) return ENDS.includes(mark);
  const { starts, ends } = list;
  return (
    i > from && ((ends[i - 1] as number) < (starts[i] as number) || (starts[i + 1] as number) > (ends[i] as number))
  );
}

function startsClause(
  data: Int32Array,
  records: Int32Array,
  i: number,
  to: number,
  count: number,
  bits: number,
): boolean {
  if ((bits & (FLAG.joins | FLAG.pronoun)) === 0 || i + 1 >= to) return false;
  const next = bitsAt(data, records, i + 1);
  if ((next & BIT.isMark) !== 0) return false;
  if ((bits & FLAG.joins) !== 0)
    return (next & FLAG.subject) !== 0 || ((bits & FLAG.adds) !== 0 && (next & FLAG.verb) !== 0);
  if (count < 6 || (next & FLAG.verb) === 0) return false;
  return (bitsAt(data, records, i - 1) & (BIT.isMark | FLAG.joins | FLAG.verb)) === 0;
}
