import type { Span } from '../source/text';

/** Where an account's frontmatter stands. */
export interface FrontmatterBounds {
  /** From the opening line to the end of the closing line, without its line ending. */
  readonly span: Span;
  /** The lines between the two, without the line ending before the closing line. */
  readonly body: Span;
  /** Whether the closing line is there. */
  readonly closed: boolean;
  /** Where the text of the account begins. */
  readonly end: number;
}

const OPENING = /^[-–—]{3,}[ \t]*(?:\r\n|\n|\r)/;
const CLOSING = /^(?:---|\.\.\.)[ \t]*$/;
const ENTRY = /^(?:[A-Za-z][\w -]{0,30}:(?:\s|$)|[ \t]*-(?:\s|[A-Za-z0-9])|[ \t]+\S|#|[ \t]*$)/;
const HEADING = /^#{1,6}\s/;

interface Line {
  readonly start: number;
  readonly end: number;
  readonly next: number;
}

function* linesFrom(text: string, offset: number): Generator<Line> {
  let start = offset;
  while (start < text.length) {
    let end = start;
    while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end += 1;
    const next = text[end] === '\r' && text[end + 1] === '\n' ? end + 2 : Math.min(end + 1, text.length);
    yield { start, end, next };
    start = next;
  }
}

/**
 * Finds the frontmatter at the start of a text. A missing closing line is made good: the details end before the first
 * line that reads like none of them (a heading, a paragraph). `undefined` means there is no frontmatter.
 */
export function frontmatterBoundsOf(text: string): FrontmatterBounds | undefined {
  const opening = OPENING.exec(text);
  if (!opening) return undefined;
  const bodyStart = opening[0].length;
  let lastEntry = bodyStart;
  let lastNext = bodyStart;
  let entries = 0;
  for (const line of linesFrom(text, bodyStart)) {
    const content = text.slice(line.start, line.end);
    if (CLOSING.test(content)) {
      const bodyEnd = Math.max(bodyStart, lineEndingBefore(text, line.start));
      return {
        span: { start: 0, end: line.end },
        body: { start: bodyStart, end: bodyEnd },
        closed: true,
        end: line.next,
      };
    }
    if (!ENTRY.test(content) || HEADING.test(content)) {
      if (!closesLater(text, line.start)) break;
      continue;
    }
    if (content.trim() !== '') {
      entries += 1;
      lastEntry = line.end;
      lastNext = line.next;
    }
  }
  if (entries === 0) return undefined;
  return {
    span: { start: 0, end: lastEntry },
    body: { start: bodyStart, end: lastEntry },
    closed: false,
    end: lastNext,
  };
}

function lineEndingBefore(text: string, offset: number): number {
  if (text[offset - 1] === '\n' && text[offset - 2] === '\r') return offset - 2;
  return text[offset - 1] === '\n' || text[offset - 1] === '\r' ? offset - 1 : offset;
}

/**
 * Whether a closing line comes within the next lines that are not blank: an odd line inside the details, not the story.
 * A line that starts with a sign for a heading is a comment of the details only where no prose comes before the closing line.
 */
function closesLater(text: string, offset: number): boolean {
  let seen = 0;
  let comment = false;
  let prose = false;
  for (const line of linesFrom(text, offset)) {
    const content = text.slice(line.start, line.end);
    if (CLOSING.test(content)) return true;
    if (HEADING.test(content)) comment = true;
    else if (!ENTRY.test(content)) prose = true;
    seen += 1;
    if (content.trim() === '' || (comment && prose) || seen > 40) return false;
  }
  return false;
}
