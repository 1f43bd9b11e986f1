import { lineAt, lineSpan, type Span } from '../source/text';
import type { Account, Section, SectionKind } from './account';
import { sectionKindOf } from './headings';

/** How many sentences the writer has put into the account; headings, prompts and code are none. */
export function sentenceCountOf(account: Account): number {
  return account.blocks.reduce(
    (count, block) =>
      count + block.sentences.filter(({ start, end }) => /\p{L}/u.test(block.text.slice(start, end))).length,
    0,
  );
}

/** Whether nothing stands under a heading: no prose, picture or table, at most prompts and comments. A heading with a smaller heading under it is not empty. */
export function isEmptySection(account: Account, section: Section): boolean {
  const { text } = account.source;
  const { start, end } = section.body;
  if (end < text.length && !account.sections.some((next) => next.heading.start === end)) return false;
  let rest = '';
  let at = start;
  for (const prompt of account.prompts) {
    if (prompt.span.start < at || prompt.span.end > end) continue;
    rest += text.slice(at, prompt.span.start);
    at = prompt.span.end;
  }
  rest += text.slice(at, end);
  return rest.replace(/<!--[\s\S]*?-->/g, '').trim() === '';
}

/** The STAR parts a heading names; `Situation and task` names two. */
export function partsNamedIn(title: string): SectionKind[] {
  const words = title.split(/\s*(?:[/&+,]|\band\b)\s*/i);
  return [...new Set([title, ...words].flatMap((word) => sectionKindOf(word) ?? []))];
}

/**
 * Where something that concerns the whole text is shown: its first line where that is a heading, else its first word, so
 * that no prose is marked. Where there is no text, the place where it would begin.
 */
export function openingOf(account: Account): Span {
  const { source, bodyStart } = account;
  const lead = source.text.slice(bodyStart).search(/\S/);
  if (lead < 0) return { start: bodyStart, end: bodyStart };
  const start = bodyStart + lead;
  const line = source.text.slice(start, lineSpan(source, lineAt(source, start)).end).trimEnd();
  const shown = /^#{1,6}\s/.test(line) ? line : (/^\S+/.exec(line)?.[0] ?? line);
  return { start, end: start + shown.length };
}

/** Whether anything is written in an account beyond its details, headings and questions. */
export function isStarted(account: Account): boolean {
  return account.blocks.length > 0;
}
