import type { TokenList } from './tokens';
import { AGENTS, FLAG, HAD, HAVE, TENSES } from './word-flags';
import { AGENT_SHIFT, AT, BIT, RECORD, TENSE_SHIFT } from './word-table';

/** Who a clause is about. */
export type Agent = (typeof AGENTS)[number];
/** When a clause's verb stands. */
export type Tense = (typeof TENSES)[number];

/** How a clause is meant. */
export const POLARITIES = ['asserted', 'negated', 'hypothetical', 'hoped', 'habitual'] as const;
/** How a clause is meant. */
export type Polarity = (typeof POLARITIES)[number];

const TIMES = ['none', 'before', 'after'] as const;

/** The frame of a clause: its agent, tense, polarity and time, as far as its words give them away. */
export interface Frame {
  readonly agent: Agent;
  readonly tense: Tense;
  readonly polarity: Polarity;
  readonly time: (typeof TIMES)[number];
  readonly quoted: boolean;
}

const PAST = TENSES.indexOf('past');
const PRESENT = TENSES.indexOf('present');
const PERFECT = TENSES.indexOf('perfect');
const THING = AGENTS.indexOf('thing');

/** How many frames there are; a frame's code is below. */
export const FRAMES = 1 << 13;
const QUOTED = 1 << 12;

/**
 * Reads the frame of the clause from token `from` up to `to`, as one number: agent, tense, polarity, time and quotation.
 * `data` holds the records of the words.
 */
export function frameAt(
  data: Int32Array,
  { records, count }: TokenList,
  from: number,
  to: number,
  quoted: boolean,
): number {
  let agent = 0;
  let tense = 0;
  let all = 0;
  let time = 0;
  for (let i = from; i < to; i += 1) {
    const bits = data[(records[i] as number) * RECORD + AT.bits] as number;
    if ((bits & BIT.isMark) !== 0) continue;
    all |= bits;
    if (agent === 0 && tense === 0) agent = (bits >> AGENT_SHIFT) & 15;
    if (tense === 0) {
      tense = (bits >> TENSE_SHIFT) & 15;
      if (tense >= HAVE) {
        const next = i + 1 < count ? (data[(records[i + 1] as number) * RECORD + AT.bits] as number) : 0;
        tense = (next & FLAG.perfects) !== 0 ? PERFECT : tense === HAD ? PAST : PRESENT;
      }
    } else if (tense === PRESENT && (bits & FLAG.past) !== 0 && (agent === 0 || agent === THING)) tense = PAST;
    if ((bits & FLAG.before) !== 0) time = 1;
    else if ((bits & FLAG.after) !== 0) time = 2;
  }
  const polarity =
    (all & FLAG.hopes) !== 0
      ? 3
      : (all & FLAG.negates) !== 0
        ? 1
        : (all & FLAG.supposes) !== 0
          ? 2
          : (all & FLAG.habit) !== 0
            ? 4
            : 0;
  return agent | (tense << 4) | (polarity << 7) | (time << 10) | (quoted ? QUOTED : 0);
}

/** The frame that {@link frameAt} gives as a number. */
export function frameOf(code: number): Frame {
  return {
    agent: AGENTS[code & 15] as Agent,
    tense: TENSES[(code >> 4) & 7] as Tense,
    polarity: polarityOf(code),
    time: TIMES[(code >> 10) & 3] as Frame['time'],
    quoted: (code & QUOTED) !== 0,
  };
}

/** How the clause of a frame is meant. */
export function polarityOf(code: number): Polarity {
  return POLARITIES[(code >> 7) & 7] as Polarity;
}
