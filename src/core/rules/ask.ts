import type { Account, SectionKind } from '../account/account';
import { renderPrompt } from '../account/prompts';
import { sectionFor } from './place';
import type { Fix } from './rule';

/** Where a question goes: at the end of the first of these parts that the account has, else at the end of the text. */
export type AskPlace = readonly SectionKind[];

/**
 * A fix that puts a question into the account, an empty line under it, and the caret below: nothing is written for the
 * candidate. The question goes where nothing follows it before the next heading, so that it stands unanswered until
 * something is written. A question that is there already is not put in twice: then there is no fix.
 */
export function askFix(account: Account, question: string, place: AskPlace, preferred = false): Fix[] {
  if (account.prompts.some((prompt) => prompt.question === question)) return [];
  const { text, eol } = account.source;
  const { floor, limit } = placeIn(account, place);
  let at = limit;
  while (at > floor && /\s/.test(text[at - 1] as string)) at -= 1;
  const before = at > account.bodyStart ? eol + eol : /[^\r\n]$/.test(text.slice(0, at)) ? eol : '';
  const head = `${before}${renderPrompt(question)}${eol}${eol}`;
  const after = limit < text.length ? eol + eol : eol;
  return [
    {
      kind: 'ask',
      title: `Ask me: ${question}`,
      question,
      edits: [{ span: { start: at, end: limit }, text: head + after }],
      caret: at + head.length,
      preferred,
    },
  ];
}

/** A fix for each question that is not in the text yet; the first is the one most people want. */
export function askFixes(account: Account, questions: readonly string[], place: AskPlace): Fix[] {
  const fixes = questions.flatMap((question) => askFix(account, question, place));
  return fixes.map((fix, index) => ({ ...fix, preferred: index === 0 }));
}

/** Where a part ends. A part that ends in the middle of a paragraph goes on to the paragraph's end, so that no label loses its place. */
function placeIn(account: Account, place: AskPlace): { readonly floor: number; readonly limit: number } {
  const { text } = account.source;
  let part = sectionFor(account, place);
  while (part && part.body.end < text.length && !/[\r\n]\s*$/.test(text.slice(part.body.start, part.body.end))) {
    const end = part.body.end;
    const next = account.sections.find((section) => section.heading.start === end);
    if (!next) break;
    part = next;
  }
  return part ? { floor: part.heading.end, limit: part.body.end } : { floor: account.bodyStart, limit: text.length };
}
