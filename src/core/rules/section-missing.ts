import type { Account, SectionKind } from '../account/account';
import { partsNamedIn } from '../account/parts';
import type { Rule } from './rule';

const PARTS = ['situation', 'task', 'action', 'result'] as const;

/** Looks for a STAR part that has no heading, in accounts that use STAR headings. */
export const sectionMissing: Rule = {
  id: 'section-missing',
  summary: 'Looks for a STAR part without a heading, where at least two have one.',
  level: 'hint',
  needs: 'text',
  kinds: ['account'],
  messages: {
    situation: 'No heading for the situation was found among the STAR headings.',
    task: 'No heading for the task was found among the STAR headings.',
    action: 'No heading for the action was found among the STAR headings.',
    result: 'No heading for the result was found among the STAR headings.',
  },
  *check({ account }) {
    const present = new Set(account.sections.flatMap(({ kind, title }) => [kind, ...partsNamedIn(title)]));
    if (PARTS.filter((part) => present.has(part)).length < 2) return;
    if (opensWithProse(account)) for (const part of ['situation', 'task'] as const) present.add(part);
    for (const part of PARTS) {
      const span = placeOf(account, part);
      if (!present.has(part) && span) yield { message: part, span, about: part };
    }
  },
};

/** Prose before the first heading tells the situation in all but name. */
function opensWithProse(account: Account): boolean {
  const first = account.sections[0]?.heading.start ?? 0;
  return account.blocks.some((block) => block.span.start < first);
}

/** The heading behind which the part would come; for the first part, the first heading. */
function placeOf(account: Account, part: SectionKind) {
  const earlier = (PARTS as readonly SectionKind[]).slice(0, (PARTS as readonly SectionKind[]).indexOf(part));
  return (account.sections.findLast(({ kind }) => earlier.includes(kind)) ?? account.sections[0])?.heading;
}
