import type { SectionKind } from './account';

/** What people head a STAR part with, in lower case and without numbers, stops and brackets. Gathered from candidates' accounts. */
const TITLES: Readonly<Record<SectionKind, readonly string[]>> = {
  situation: [
    'situation',
    'the situation',
    'background',
    'the background',
    'context',
    'setting',
    'the setting',
    'what happened',
    'where and when',
    'the customer',
    'scene',
    'setting the scene',
    'situation and background',
    'my situation',
  ],
  task: [
    'task',
    'the task',
    'my task',
    'my role',
    'role',
    'target',
    'the problem',
    'problem',
    'challenge',
    'the challenge',
    'what was needed',
    'what the customer needed',
    'what i had to do',
    'what i needed to do',
    'aim',
    'goal',
    'my job',
    'what they wanted',
    'what was wanted',
  ],
  action: [
    'action',
    'actions',
    'the action',
    'my action',
    'my actions',
    'action taken',
    'actions taken',
    'what i did',
    'what we did',
    'what i did about it',
    'how i did it',
    'steps taken',
    'steps i took',
    'the extra mile',
    'my extra mile',
  ],
  result: [
    'result',
    'results',
    'the result',
    'outcome',
    'outcomes',
    'the outcome',
    'what came of it',
    'how it ended',
    'what happened next',
    'what happened after',
    'what happened in the end',
    'in the end',
    'end result',
    'impact',
    'effect',
    'feedback',
    'customer feedback',
    'how it went',
  ],
  reflection: [
    'reflection',
    'reflections',
    'my reflection',
    'what i learned',
    'what i learnt',
    'lessons',
    'lessons learned',
    'lessons learnt',
    'evaluation',
    'review',
    'next time',
    'learning',
    'what i would do differently',
  ],
};

const KIND_OF = new Map<string, SectionKind>(
  (Object.entries(TITLES) as [SectionKind, readonly string[]][]).flatMap(([kind, titles]) =>
    titles.map((title): [string, SectionKind] => [title, kind]),
  ),
);

/** The four words of STAR, which are trusted as labels inside a paragraph; variants are trusted only on a line of their own. */
const LABELS =
  'situation|background|context|task|my role|role|action|actions|what i did|result|results|outcome|reflection';

/** A label and the mark behind it: `Situation:`, `TASK -`. */
const LABEL = new RegExp(`\\b(${LABELS})\\s*(?:[:–—]|-(?=\\s))\\s*`, 'gi');
/** What stands behind every label; most paragraphs hold none, which is quickly seen. */
const BEHIND_LABEL = /[:–—]|-\s/;
/** What may stand before a label: the start, or the end of a sentence; then a number or bullet. */
const BEFORE_LABEL = /(?:^|[.!?…]["'”’)]*\s+)(?:\(?\d{1,2}[.)]\s*|[-*•]\s*)?$/;

/** The STAR part a heading names, `undefined` where it names none. Numbers (`2.`, `(b)`), stops and the letter of STAR in front are left out. */
export function sectionKindOf(title: string): SectionKind | undefined {
  const plain = title
    .toLowerCase()
    .replace(/[’]/g, "'")
    .replace(/^\s*(?:part|section|step)?\s*\(?(?:\d{1,2}|[a-e])[.):]\s*/, '')
    .replace(/^[star]\s*[-–—:=]\s*/, '')
    .replace(/\s*\([^)]*\)\s*/g, ' ')
    .replace(/[\s:.?!–—-]+$/, '')
    .replace(/\s+/g, ' ')
    .trim();
  return KIND_OF.get(plain) ?? KIND_OF.get(plain.replace(/^(.*?)\s*[-–—:/].*$/, '$1'));
}

/** A label found in a paragraph, as offsets of its text. */
export interface InlineLabel {
  readonly kind: SectionKind;
  readonly start: number;
  /** Where the part's own text begins. */
  readonly end: number;
}

/** The STAR labels at the start of a paragraph's text or of one of its sentences, in order. */
export function inlineLabelsOf(text: string): InlineLabel[] {
  const labels: InlineLabel[] = [];
  if (!BEHIND_LABEL.test(text)) return labels;
  for (const match of text.matchAll(LABEL)) {
    const before = BEFORE_LABEL.exec(text.slice(Math.max(0, match.index - 12), match.index));
    const kind = sectionKindOf(match[1] as string);
    if (before && kind) labels.push({ kind, start: match.index, end: match.index + match[0].length });
  }
  return labels;
}
