import { CONSTRUCTIONS } from './data/constructions';
import { classNumber } from './lexicon';

/** What single words do for the cutting of sentences and the reading of frames, as bits. */
export const FLAG = {
  /** May open a clause. */
  joins: 1,
  /** Joins two verbs: `and`, `then`, `but`, `n`. */
  adds: 1 << 1,
  subject: 1 << 2,
  pronoun: 1 << 3,
  verb: 1 << 4,
  past: 1 << 5,
  /** Makes a perfect behind `have`. */
  perfects: 1 << 6,
  negates: 1 << 7,
  supposes: 1 << 8,
  hopes: 1 << 9,
  habit: 1 << 10,
  before: 1 << 11,
  after: 1 << 12,
  /** Makes a construction of the element worth looking for. */
  contrast: 1 << 13,
  feasibility: 1 << 14,
  outcome: 1 << 15,
} as const;

/** Who a clause is about. */
export const AGENTS = [
  'none',
  'i',
  'we',
  'you',
  'they',
  'single',
  'customer',
  'senior',
  'staff',
  'thing',
  'nobody',
] as const;

/** When a clause's verb stands. */
export const TENSES = ['none', 'past', 'present', 'modal', 'perfect', 'future', 'ing'] as const;

/** The tense of `have` and `has`, and of `had`, which the next word decides. */
export const HAVE = TENSES.length;
export const HAD = TENSES.length + 1;

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

const JOINS = setOf(
  'and but so then because although though while which who until when as if n or since after before once unless where',
);
const ADDS = setOf('and then but n');
const SUBJECTS = setOf('i we he she they it there that this you the my our his her their nobody everyone someone one');
const PRONOUNS = setOf('i we he she they it there you nobody');
const PAST = setOf(
  `was were had did said asked told took gave got went came made rang found put brought saw thought knew let kept left held sat stood
  ran wrote read sent paid bought lent drove carried came cut felt heard began ate drank wore built broke chose drew fell flew forgot
  gone done seen taken given shook slept spoke spent stuck swept tore woke won`,
);
const HABIT = setOf('always never every whenever usually often generally');
const HOPED = setOf('hope hoped hopefully wish hoping suppose imagine trust');
const SUPPOSES = setOf('if unless maybe');
const BEFORE = setOf('before beforehand first');
const AFTER = setOf('after afterwards later');
const FUTURE = setOf('will shall gonna');
const MODAL = setOf('would could should might may can must ought');
const PRESENT = setOf('is are am do does get take');
const THING = setOf('it there that this');

const VERBS = new Set(['do', 'contact', 'ask', 'check', 'say', 'react', 'be', 'have'].map(classNumber));
const NEGATES = classNumber('neg');
const AGENT_OF = new Map(
  (
    [
      ['i', 'i'],
      ['we', 'we'],
      ['you', 'you'],
      ['they', 'they'],
      ['he', 'single'],
      ['customer', 'customer'],
      ['senior', 'senior'],
      ['staff', 'staff'],
    ] as const
  ).map(([name, agent]) => [classNumber(name), AGENTS.indexOf(agent)]),
);

const CUES = new Map<string, number>();
for (const { element, cues } of CONSTRUCTIONS)
  for (const word of setOf(cues)) CUES.set(word, (CUES.get(word) ?? 0) | FLAG[element]);

/** The flags of a word of some classes. */
export function flagsOf(text: string, classes: readonly number[]): number {
  const ed = text.endsWith('ed');
  let flags = CUES.get(text) ?? 0;
  if (JOINS.has(text)) flags |= FLAG.joins;
  if (ADDS.has(text)) flags |= FLAG.adds;
  if (SUBJECTS.has(text)) flags |= FLAG.subject;
  if (PRONOUNS.has(text)) flags |= FLAG.pronoun;
  if (ed || classes.some((index) => VERBS.has(index))) flags |= FLAG.verb;
  if (PAST.has(text)) flags |= FLAG.past;
  if (ed || PAST.has(text) || text === 'been') flags |= FLAG.perfects;
  if (classes.includes(NEGATES)) flags |= FLAG.negates;
  if (SUPPOSES.has(text)) flags |= FLAG.supposes;
  if (HOPED.has(text)) flags |= FLAG.hopes;
  if (HABIT.has(text)) flags |= FLAG.habit;
  if (BEFORE.has(text)) flags |= FLAG.before;
  if (AFTER.has(text)) flags |= FLAG.after;
  return flags;
}

/** The number in {@link AGENTS} of who a word names. */
export function agentOf(text: string, classes: readonly number[]): number {
  for (const index of classes) {
    const agent = AGENT_OF.get(index);
    if (agent !== undefined) return agent;
  }
  if (text === 'nobody' || text === 'none') return AGENTS.indexOf('nobody');
  return THING.has(text) ? AGENTS.indexOf('thing') : 0;
}

/** The number in {@link TENSES} a word gives a clause by itself, {@link HAVE} or {@link HAD}. */
export function tenseOf(text: string): number {
  if (FUTURE.has(text)) return TENSES.indexOf('future');
  if (MODAL.has(text)) return TENSES.indexOf('modal');
  if (text === 'had') return HAD;
  if (text === 'have' || text === 'has') return HAVE;
  if (PAST.has(text) || (text.length > 4 && text.endsWith('ed'))) return TENSES.indexOf('past');
  if (PRESENT.has(text)) return TENSES.indexOf('present');
  return text.length > 5 && text.endsWith('ing') ? TENSES.indexOf('ing') : 0;
}
