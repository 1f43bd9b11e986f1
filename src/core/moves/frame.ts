import type { Clause } from './clauses';
import { classNumber } from './lexicon';
import type { Token } from './tokens';

/** Who a clause is about. */
export type Agent =
  | 'none'
  | 'i'
  | 'we'
  | 'you'
  | 'they'
  | 'single'
  | 'customer'
  | 'senior'
  | 'staff'
  | 'thing'
  | 'nobody';
/** When a clause's verb stands. */
export type Tense = 'none' | 'past' | 'present' | 'modal' | 'perfect' | 'future' | 'ing';
/** How a clause is meant. */
export type Polarity = 'asserted' | 'negated' | 'hypothetical' | 'hoped' | 'habitual';

/** The frame of a clause: its agent, tense, polarity and time, as far as its words give them away. */
export interface Frame {
  readonly agent: Agent;
  readonly tense: Tense;
  readonly polarity: Polarity;
  readonly time: 'none' | 'before' | 'after';
  readonly quoted: boolean;
}

const C = Object.fromEntries(
  [
    'i',
    'we',
    'you',
    'they',
    'he',
    'it',
    'customer',
    'senior',
    'staff',
    'neg',
    'hyp',
    'hope',
    'usual',
    'be',
    'have',
    'can',
    'must',
    'before',
    'after',
    'do',
    'det',
  ].map((name) => [name, classNumber(name)]),
) as Readonly<Record<string, number>>;

const PAST = new Set(
  `was were had did said asked told took gave got went came made rang found put brought saw thought knew let kept left held sat stood
  ran wrote read sent paid bought lent drove carried came cut felt heard began ate drank wore built broke chose drew fell flew forgot
  gone done seen taken given shook slept spoke spent stuck swept tore woke won`.split(/\s+/),
);
const FUTURE = new Set(['will', 'shall', 'gonna']);
const MODAL = new Set(['would', 'could', 'should', 'might', 'may', 'can', 'must', 'ought']);
const HABIT = new Set(['always', 'never', 'every', 'whenever', 'usually', 'often', 'generally']);
const HOPED = new Set(['hope', 'hoped', 'hopefully', 'wish', 'hoping', 'suppose', 'imagine', 'trust']);

/** Reads the frame of a clause. */
export function frameOf(tokens: readonly Token[], clause: Clause): Frame {
  let agent: Agent = 'none';
  let tense: Tense = 'none';
  let negated = false;
  let hyp = false;
  let hoped = false;
  let habit = false;
  let time: Frame['time'] = 'none';
  for (let i = clause.from; i < clause.to; i += 1) {
    const { word, mark } = tokens[i] as Token;
    if (mark !== undefined) continue;
    const { text, classes } = word;
    if (agent === 'none' && tense === 'none') agent = agentOf(text, classes);
    if (tense === 'none') tense = tenseOf(text, tokens[i + 1]);
    else if (tense === 'present' && PAST.has(text) && (agent === 'none' || agent === 'thing')) tense = 'past';
    if (classes.includes(C.neg as number)) negated = true;
    if (text === 'if' || text === 'unless' || text === 'maybe') hyp = true;
    if (HOPED.has(text)) hoped = true;
    if (HABIT.has(text)) habit = true;
    if (text === 'before' || text === 'beforehand' || text === 'first') time = 'before';
    else if (text === 'after' || text === 'afterwards' || text === 'later') time = 'after';
  }
  const polarity: Polarity = hoped
    ? 'hoped'
    : negated
      ? 'negated'
      : hyp
        ? 'hypothetical'
        : habit
          ? 'habitual'
          : 'asserted';
  return { agent, tense, polarity, time, quoted: clause.quoted };
}

function agentOf(text: string, classes: readonly number[]): Agent {
  for (const index of classes) {
    if (index === C.i) return 'i';
    if (index === C.we) return 'we';
    if (index === C.you) return 'you';
    if (index === C.they) return 'they';
    if (index === C.he) return 'single';
    if (index === C.customer) return 'customer';
    if (index === C.senior) return 'senior';
    if (index === C.staff) return 'staff';
  }
  if (text === 'nobody' || text === 'none') return 'nobody';
  if (text === 'it' || text === 'there' || text === 'that' || text === 'this') return 'thing';
  return 'none';
}

function tenseOf(text: string, next: Token | undefined): Tense {
  if (FUTURE.has(text)) return 'future';
  if (MODAL.has(text)) return 'modal';
  if (text === 'have' || text === 'has' || text === 'had') {
    const follows = next?.word.text ?? '';
    return follows.endsWith('ed') || follows === 'been' || PAST.has(follows)
      ? 'perfect'
      : text === 'had'
        ? 'past'
        : 'present';
  }
  if (PAST.has(text) || (text.length > 4 && text.endsWith('ed'))) return 'past';
  if (
    text === 'is' ||
    text === 'are' ||
    text === 'am' ||
    text === 'do' ||
    text === 'does' ||
    text === 'get' ||
    text === 'take'
  )
    return 'present';
  if (text.length > 5 && text.endsWith('ing')) return 'ing';
  return 'none';
}
