import type { AccountResult } from '../check/check-account';
import { titleOf } from '../portfolio/summary';
import { type Position, positionAt } from '../source/text';

/** Something an account still wants before it is handed in. */
export interface OpenQuestion {
  readonly path: string;
  readonly title: string;
  /** Where it stands; counted from 0. */
  readonly place: Position;
  /** A question in the text that nobody answered, or a headline finding that nobody settled. */
  readonly kind: 'unanswered' | 'finding';
  readonly words: string;
}

/** What is still open in an account: unanswered questions in the text, then what the check would ask. */
export function openQuestionsOf({ account, findings }: AccountResult): OpenQuestion[] {
  const at = (offset: number) => ({
    path: account.path,
    title: titleOf(account),
    place: positionAt(account.source, offset),
  });
  const unanswered = account.prompts
    .filter((prompt) => prompt.answer === undefined)
    .map(({ span, question }) => ({ ...at(span.start), kind: 'unanswered' as const, words: question }));
  const asked = findings
    .filter((finding) => finding.headline && !finding.settled)
    .map(({ span, message }) => ({ ...at(span.start), kind: 'finding' as const, words: message }));
  return [...unanswered, ...asked];
}
