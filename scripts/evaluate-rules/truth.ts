import type { Element } from '../../src/core/moves/move';
import type { Finding } from '../../src/core/rules/rule';
import { unit208 } from '../../src/core/unit/data/unit-208';
import { type Case, wordsAt } from './cases';

/** What the labels say of a finding; `unsure` leaves it to a judgement. */
export type Answer = 'right' | 'wrong' | 'unsure';

/** How the findings of a rule are told right from wrong. */
export interface Truth {
  /** What the labels say of a finding. */
  readonly answer: (finding: Finding, of: Case) => Answer;
  /** Whether the rule speaks of the account as a whole, so that a judgement needs no words. */
  readonly whole?: true;
  /** Whether the labels say that the rule has something to find in an account; left out where they do not tell. */
  readonly due?: (of: Case) => boolean;
}

const isAccount = ({ label }: Case): boolean => (label.kind ?? 'account') === 'account';

/** A finding on a passage labelled as one that does not count is right where the account lacks the element. */
function contrary(element: Element, why: string): Truth {
  return {
    answer: (finding, { label, result }) => {
      if (label.elements[element] === 'found') return 'wrong';
      const words = wordsAt(result, finding.span);
      return label.contrary.some(
        (other) => other.element === element && other.why === why && touches(words, other.quote),
      )
        ? 'right'
        : 'unsure';
    },
    due: (of) =>
      isAccount(of) &&
      of.label.elements[element] === 'missing' &&
      of.label.contrary.some((other) => other.element === element && other.why === why),
  };
}

function touches(words: string, quote: string): boolean {
  const plain = quote.replace(/\s+/g, ' ');
  return words.includes(plain) || plain.includes(words);
}

const movesOfCode = new Map(unit208.criteria.map(({ code, moves }) => [code, moves as readonly string[]]));

/** Whether a labelled passage of the criterion stands where the finding does. */
function speaksTo({ message, span }: Finding, { label, result }: Case): boolean {
  const moves = movesOfCode.get(/ to (\S+),/.exec(message)?.[1] ?? '') ?? [];
  const { text } = result.account.source;
  return label.passages.some(({ move, quote }) => {
    const start = text.indexOf(quote);
    return moves.includes(move) && start >= 0 && start < span.end && span.start < start + quote.length;
  });
}

/** What the labels say, rule by rule. */
export const TRUTHS: Readonly<Record<string, Truth>> = {
  'check-after-action': contrary('feasibility', 'afterwards'),
  'courtesy-only': {
    answer: (_, { label }) =>
      label.politeness_only ? 'right' : label.elements.contrast === 'found' ? 'wrong' : 'unsure',
    due: (of) => isAccount(of) && of.label.politeness_only,
  },
  'criterion-untagged': { answer: (finding, of) => (speaksTo(finding, of) ? 'right' : 'wrong') },
  'habit-not-occasion': contrary('contrast', 'habitual'),
  'hope-not-outcome': contrary('outcome', 'hoped'),
  'idea-not-done': contrary('contrast', 'hypothetical'),
  'reflection-missing': { whole: true, answer: () => 'unsure' },
  'we-not-i': {
    whole: true,
    answer: (_, { label }) => (label.first_person === 'yes' ? 'wrong' : 'right'),
    due: (of) => isAccount(of) && of.label.first_person === 'mixed',
  },
};
