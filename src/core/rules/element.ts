import type { SectionKind } from '../account/account';
import type { Element } from '../moves/move';
import type { Lack } from '../moves/read-moves';
import { askFixes } from './ask';
import { absenceSpanOf, nearestSentenceOf } from './place';
import type { RawFinding, RuleContext } from './rule';

/** What is said and asked where one thing is lacking. */
export interface LackWords {
  /** What was looked for, in plain words. */
  readonly lookedFor: string;
  /** The parts it belongs to, the fitting one first. */
  readonly place: readonly SectionKind[];
  /** What may be asked; each can be answered "This didn't happen". */
  readonly questions: readonly string[];
}

const BEYOND = 'Did you do anything for this customer that others would not normally get?';
const USUAL = 'Did your workplace have a usual way of dealing with this?';
const FALLS_SHORT = 'Did this customer need something that the usual service does not give?';
const AFTERWARDS = 'Did the customer say or do anything about it afterwards?';

/** The words for each thing that can be lacking. Questions ask *did* and never presume. */
export const LACK_WORDS: Readonly<Record<Exclude<Lack, 'nothing'>, LackWords>> = {
  routine: {
    lookedFor: 'Looked for: what a customer normally gets or is offered here, to set the extra beside.',
    place: ['task', 'situation', 'action'],
    questions: [USUAL, FALLS_SHORT, 'Did anything stop the usual service from being enough?'],
  },
  extra: {
    lookedFor: 'Looked for: something done on this occasion that goes beyond the usual service.',
    place: ['action', 'result'],
    questions: [
      BEYOND,
      'Did you do anything that is not part of your usual tasks?',
      'Did you choose between more than one way to help?',
    ],
  },
  'routine-and-extra': {
    lookedFor: 'Looked for: what a customer normally gets here, and something done beyond that on this occasion.',
    place: ['action', 'task', 'situation'],
    questions: [BEYOND, USUAL, FALLS_SHORT],
  },
  check: {
    lookedFor:
      'Looked for: a check made before acting, such as own authority, rules, a colleague, time, cost or others.',
    place: ['action', 'task'],
    questions: [
      'Did anyone need to agree before you did it?',
      'Did you know that you were allowed to decide this yourself?',
      'Did you check any rule or procedure before you did it?',
      'Did you think about time, cost or other customers before you did it?',
    ],
  },
  'check-in-time': {
    lookedFor: 'Looked for: a check that came before the thing was done, not after it or in general.',
    place: ['action', 'task'],
    questions: [
      'Did you ask or check anything before you went ahead?',
      'Did you already know that you were allowed to do this?',
      'Did you think about time, cost or other customers before you did it?',
    ],
  },
  result: {
    lookedFor: 'Looked for: what came of it, good or bad, such as what the customer said or did, or what changed.',
    place: ['result'],
    questions: [
      AFTERWARDS,
      'Did anything change for the customer because of it?',
      'Did it make a difference to anyone else?',
      'Did you pass on to anyone how it went?',
    ],
  },
  'result-not-hoped': {
    lookedFor: 'Looked for: what really came of it, good or bad, rather than what was hoped, felt or planned.',
    place: ['result'],
    questions: [
      'Did you find out how it turned out for the customer?',
      AFTERWARDS,
      'Did anything change because of it that someone could see?',
    ],
  },
};

const WHEN_UNSAID: Readonly<Record<Element, keyof typeof LACK_WORDS>> = {
  contrast: 'routine-and-extra',
  feasibility: 'check',
  outcome: 'result',
};

/**
 * The finding for an element whose verdict is `value`; the message goes by what is lacking. Where the text is unlike
 * anything known it is a hint that says so.
 */
export function* elementFindings(
  { account, reading }: RuleContext,
  element: Element,
  value: 'missing' | 'weak',
): Generator<RawFinding> {
  const verdict = reading.verdicts[element];
  if (verdict.value !== value) return;
  const lack = verdict.lacks === 'nothing' ? WHEN_UNSAID[element] : verdict.lacks;
  const { lookedFor, place, questions } = LACK_WORDS[lack];
  const span = absenceSpanOf(account, place);
  const nearest = nearestSentenceOf(account, verdict);
  yield {
    message: reading.unfamiliar ? 'unfamiliar' : lack,
    span,
    related: [
      { message: lookedFor, span },
      ...(nearest ? [{ message: 'The sentence that comes nearest to it.', span: nearest }] : []),
    ],
    fixes: askFixes(account, questions, place),
    element,
    answerable: true,
    about: '',
    ...(reading.unfamiliar ? { level: 'hint' } : {}),
  };
}
