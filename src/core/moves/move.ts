/** The families of moves. */
export type MoveFamily = 'contrast' | 'feasibility' | 'action' | 'outcome' | 'setting';

/** The three things every account of one occasion is looked through for. */
export type Element = 'contrast' | 'feasibility' | 'outcome';

/** The three elements, in the order in which they are always shown. */
export const ELEMENTS: readonly Element[] = ['contrast', 'feasibility', 'outcome'];

/** What a move is called, and what it is in plain words. */
export interface MoveWords {
  readonly family: MoveFamily;
  /** A short name for a legend. */
  readonly label: string;
  /** One sentence that says what such a passage tells. */
  readonly tells: string;
}

/** Every move a clause can make, in the order in which legends show them. */
export const MOVES = {
  'contrast.routine': {
    family: 'contrast',
    label: 'The usual service',
    tells: 'Says what is normally done or offered.',
  },
  'contrast.need': {
    family: 'contrast',
    label: 'What the customer needed',
    tells: 'Says what the customer needed or hoped for.',
  },
  'contrast.gap': {
    family: 'contrast',
    label: 'Where the usual falls short',
    tells: 'Says why the usual service was not enough.',
  },
  'contrast.options': {
    family: 'contrast',
    label: 'What could be done',
    tells: 'Names the things that could have been done.',
  },
  'contrast.choice': { family: 'contrast', label: 'The choice, and why', tells: 'Says which idea was chosen and why.' },
  'contrast.extra': {
    family: 'contrast',
    label: 'What was done beyond',
    tells: 'Says what was done beyond the usual service.',
  },
  'feasibility.authority': {
    family: 'feasibility',
    label: 'Own authority',
    tells: 'Checks that it was within the writer’s own authority.',
  },
  'feasibility.guidelines': {
    family: 'feasibility',
    label: 'House rules',
    tells: 'Checks the rules or procedures of the workplace.',
  },
  'feasibility.regulation': {
    family: 'feasibility',
    label: 'Law and safety',
    tells: 'Checks the law, safety or insurance.',
  },
  'feasibility.other-customers': {
    family: 'feasibility',
    label: 'Other customers',
    tells: 'Checks that no one else would lose by it.',
  },
  'feasibility.senior-colleague': {
    family: 'feasibility',
    label: 'Asked someone senior',
    tells: 'Asks someone who can say yes, before acting.',
  },
  'feasibility.resources': {
    family: 'feasibility',
    label: 'Time, cost and stock',
    tells: 'Checks the time, cost, people or stock it takes.',
  },
  'action.taken': { family: 'action', label: 'What was done', tells: 'Says what the writer did.' },
  'action.customer-aware': {
    family: 'action',
    label: 'The customer was told',
    tells: 'Says that the customer knew it was something extra.',
  },
  'action.effect-monitored': {
    family: 'action',
    label: 'How it went was watched',
    tells: 'Says that the writer looked how it was going.',
  },
  'outcome.reaction': {
    family: 'outcome',
    label: 'The customer’s reaction',
    tells: 'Says what the customer said or did about it.',
  },
  'outcome.feedback-passed-on': {
    family: 'outcome',
    label: 'Feedback passed on',
    tells: 'Says that the feedback reached others.',
  },
  'outcome.measured': { family: 'outcome', label: 'A result', tells: 'Says what came of it, in facts or figures.' },
  'outcome.intangible': {
    family: 'outcome',
    label: 'Trust and ease',
    tells: 'Says what it did for trust, ease or good name.',
  },
  'outcome.made-routine': {
    family: 'outcome',
    label: 'It became usual',
    tells: 'Says that the idea is now part of the service.',
  },
  'outcome.effect-on-others': {
    family: 'outcome',
    label: 'Effect on others',
    tells: 'Says how it touched other customers or staff.',
  },
  'setting.routine': { family: 'setting', label: 'An ordinary day', tells: 'Says that it was a usual day or task.' },
  'setting.busy': { family: 'setting', label: 'A busy time', tells: 'Says that it was busy.' },
  'setting.quiet': { family: 'setting', label: 'A quiet time', tells: 'Says that it was quiet.' },
  'setting.let-down': {
    family: 'setting',
    label: 'Something went wrong',
    tells: 'Says that something or someone let the customer down.',
  },
  'setting.procedure': {
    family: 'setting',
    label: 'A step of procedure',
    tells: 'Says that a set procedure was followed.',
  },
  'setting.initiative': {
    family: 'setting',
    label: 'Own initiative',
    tells: 'Says that the idea came from the writer.',
  },
} as const satisfies Readonly<Record<string, MoveWords>>;

/** The name of a move. */
export type MoveId = keyof typeof MOVES;

/** Every move's name, in the order of {@link MOVES}. */
export const MOVE_IDS = Object.keys(MOVES) as readonly MoveId[];

/** The family of a move. */
export function familyOf(move: MoveId): MoveFamily {
  return MOVES[move].family;
}
