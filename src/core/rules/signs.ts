import type { Account } from '../account/account';
import { sourceSpanOf } from '../account/parse-account';
import type { Element } from '../moves/move';
import type { Sign, SignKind } from '../moves/signs';
import type { Span } from '../source/text';
import { LACK_WORDS } from './element';
import { nearestSentenceOf } from './place';
import type { Related, RuleContext } from './rule';

/** The strong signs of a kind, in the order of the text. */
export function strongSignsOf({ signs }: RuleContext, kind: SignKind): Sign[] {
  return signs()
    .of(kind)
    .filter(({ strength }) => strength === 'strong');
}

/** The sentence a sign stands in, in the source. */
export function signSpanOf(account: Account, { block: index, span }: Sign): Span {
  const block = account.blocks[index];
  return block ? sourceSpanOf(block, span) : { start: account.bodyStart, end: account.bodyStart };
}

/**
 * Whether more may be said about an element: it was not found, the text is of a known kind, and the writer has not
 * settled yet that it did not happen.
 */
export function isOpen({ account, reading }: RuleContext, element: Element): boolean {
  if (reading.unfamiliar || reading.verdicts[element].value === 'found') return false;
  return !account.frontmatter.settled.some(
    ({ finding, answer }) => answer === 'did-not-happen' && finding.startsWith(`${element}-`),
  );
}

/** What was looked for instead of what stands at `span`, and the sentence that comes nearest to it elsewhere. */
export function lookedFor(
  context: RuleContext,
  element: Element,
  lack: keyof typeof LACK_WORDS,
  span: Span,
): Related[] {
  const nearest = nearestSentenceOf(context.account, context.reading.verdicts[element]);
  const elsewhere = nearest && nearest.start !== span.start;
  return [
    { message: LACK_WORDS[lack].lookedFor, span },
    ...(elsewhere ? [{ message: 'The sentence that comes nearest to it.', span: nearest }] : []),
  ];
}
