import type { Root } from 'mdast';
import { remark } from 'remark';
import type { Span } from '../source/text';
import type { Account } from './account';

const markdown = remark().freeze();

/** What names a criterion or a move; any other word between braces is the writer's own and stays. */
const NAMES_SOMETHING = /\d|^[a-z]+\.[a-z-]+$/;

/** A question of an account and the Markdown under it; the text before the first question has none. */
export interface StoryPart {
  readonly question: string | undefined;
  readonly story: Root;
}

/** What the writer wrote, as a Markdown tree without places: no details, no questions, no marks. */
export function storyOf(account: Account): Root {
  const hidden = account.prompts.map((prompt) => prompt.span);
  return readBetween(account, { start: account.bodyStart, end: account.source.text.length }, hidden);
}

/** The same, parted at the questions: for answers that make no sense without them. Questions that nobody answered are left out. */
export function answersOf(account: Account): StoryPart[] {
  const { prompts, bodyStart, source } = account;
  const end = source.text.length;
  const opening = { start: bodyStart, end: prompts[0]?.span.start ?? end };
  const parts: StoryPart[] = [{ question: undefined, story: readBetween(account, opening, []) }];
  for (const [index, prompt] of prompts.entries()) {
    const span = { start: prompt.span.end, end: prompts[index + 1]?.span.start ?? end };
    const story = readBetween(account, span, []);
    parts.push({ question: prompt.answer ? prompt.question : undefined, story });
  }
  return parts.filter(({ question, story }) => question !== undefined || story.children.length > 0);
}

function readBetween(account: Account, span: Span, hidden: readonly Span[]): Root {
  const { text } = account.source;
  const marks = account.marks
    .filter((mark) => NAMES_SOMETHING.test(mark.value))
    .map((mark) => withSpaceBefore(text, mark.span));
  const left = [...hidden, ...marks]
    .filter((piece) => piece.start >= span.start && piece.end <= span.end)
    .sort((a, b) => a.start - b.start);
  let shown = '';
  let at = span.start;
  for (const piece of left) {
    shown += text.slice(at, Math.max(at, piece.start));
    at = Math.max(at, piece.end);
  }
  return markdown.parse(shown + text.slice(at, span.end));
}

function withSpaceBefore(text: string, span: Span): Span {
  const spaced = text[span.start - 1] === ' ' || text[span.start - 1] === '\t';
  return { start: span.start - (spaced ? 1 : 0), end: span.end };
}
