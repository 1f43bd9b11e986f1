import type { Account, Section, SectionKind } from '../account/account';
import { renderPrompt } from '../account/prompts';
import type { Fix } from './rule';

/** Where a question goes: at the end of the first of these parts that the account has, else at the end of the text. */
export type AskPlace = readonly SectionKind[];

/**
 * A fix that puts a question into the account, an empty line under it, and the caret below: nothing is written for the
 * candidate. The question goes where nothing follows it before the next heading, so that it stands unanswered until
 * something is written. A question that is there already is not put in twice.
 */
export function askFix(account: Account, question: string, place: AskPlace, preferred = false): Fix[] {
  if (account.prompts.some((prompt) => prompt.question === question)) return [];
  const { text, eol } = account.source;
  const part = partOf(account, place);
  const limit = part ? part.body.end : text.length;
  const floor = part ? part.heading.end : account.bodyStart;
  let at = limit;
  while (at > floor && /\s/.test(text[at - 1] as string)) at -= 1;
  const atStart = at === account.bodyStart && !part;
  const before = atStart ? (at > 0 && !/[\r\n]$/.test(text.slice(0, at)) ? eol : '') : eol + eol;
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

function partOf(account: Account, place: AskPlace): Section | undefined {
  for (const kind of place) {
    const found = account.sections.filter((section) => section.kind === kind).at(-1);
    if (found) return found;
  }
  return undefined;
}
