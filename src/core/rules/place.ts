import type { Account, Section, SectionKind } from '../account/account';
import { sourceSpanOf } from '../account/parse-account';
import { openingOf } from '../account/parts';
import type { Verdict } from '../moves/read-moves';
import { contains, type Span } from '../source/text';

/** The last section that is of the first of these kinds the account has. */
export function sectionFor(account: Account, kinds: readonly SectionKind[]): Section | undefined {
  for (const kind of kinds) {
    const found = account.sections.filter((section) => section.kind === kind).at(-1);
    if (found) return found;
  }
  return undefined;
}

/** Where something that is not there is shown: on the heading of the section it belongs to, else on the first line. */
export function absenceSpanOf(account: Account, kinds: readonly SectionKind[]): Span {
  return sectionFor(account, kinds)?.heading ?? openingOf(account);
}

/** The sentence around the passage that comes nearest to an element; undefined where none comes near. */
export function nearestSentenceOf(account: Account, { nearest }: Pick<Verdict, 'nearest'>): Span | undefined {
  const block = nearest && account.blocks[nearest.block];
  if (!block) return undefined;
  return sourceSpanOf(block, block.sentences.find((sentence) => contains(sentence, nearest.span)) ?? nearest.span);
}
