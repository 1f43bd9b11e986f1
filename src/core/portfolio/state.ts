import type { DecisionWord } from './records';

/** Whether anyone says the account speaks to the criterion. */
export type ClaimState = 'none' | 'claimed';
/** Whether a passage was seen; `unchecked` for criteria that no move supports, such as knowledge. */
export type PassageState = 'found' | 'weak' | 'none' | 'unchecked';
export type DecisionState = 'none' | DecisionWord;
export type ChangedState = 'yes' | 'no';

/** The four parts of a criterion's state, kept apart. */
export interface CriterionState {
  readonly claim: ClaimState;
  readonly passage: PassageState;
  readonly decision: DecisionState;
  /** Whether the text was edited since the decision. */
  readonly changed: ChangedState;
}

/** The words people see for a state, from nothing to accepted. */
export const STATE_WORDS = {
  nothing: 'nothing yet',
  tagged: 'tagged, no passage seen',
  unsure: 'not sure',
  seen: 'passage seen, for your assessor',
  forAssessor: 'tagged, for your assessor',
  more: 'more evidence asked for, see comment',
  referred: 'sent back, see comment',
  changed: 'edited since the decision',
  accepted: 'accepted',
} as const;
export type StateKey = keyof typeof STATE_WORDS;

/**
 * The one table from state to words. A decision speaks first; a claim that nobody has decided on goes by its passage;
 * what nobody claims is "nothing yet", whatever the text holds, since tagging is the candidate's word.
 */
export function stateKeyOf(state: CriterionState): StateKey {
  if (state.decision !== 'none') {
    if (state.changed === 'yes') return 'changed';
    return state.decision === 'accepted' ? 'accepted' : state.decision === 'referred' ? 'referred' : 'more';
  }
  if (state.claim === 'none') return 'nothing';
  if (state.passage === 'found') return 'seen';
  if (state.passage === 'weak') return 'unsure';
  return state.passage === 'unchecked' ? 'forAssessor' : 'tagged';
}

/** Whether there is still something to do for the candidate. */
export function isOpen(key: StateKey): boolean {
  return key !== 'accepted' && key !== 'seen' && key !== 'forAssessor';
}

/** How far each state has come; of several claims the one furthest along speaks for the criterion, a decision before none. */
const RANK: readonly StateKey[] = [
  'nothing',
  'tagged',
  'unsure',
  'forAssessor',
  'seen',
  'more',
  'referred',
  'changed',
  'accepted',
];

/** The state of a criterion with several claims: the claim furthest along speaks for it. */
export function mergeStates(states: readonly CriterionState[]): CriterionState {
  const none: CriterionState = { claim: 'none', passage: 'none', decision: 'none', changed: 'no' };
  return states.reduce(
    (best, state) => (RANK.indexOf(stateKeyOf(state)) > RANK.indexOf(stateKeyOf(best)) ? state : best),
    states[0] ?? none,
  );
}
