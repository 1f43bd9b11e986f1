import type { Span } from '../source/text';
import type { Account, Block } from './account';
import { type CalendarDate, parseDate } from './date';

/** A place where the account begins to tell of another occasion. */
export interface OccasionStart {
  /** The words that show it: a heading, or the opening of a paragraph. */
  readonly marker: Span;
  /** Where the text of that occasion begins. */
  readonly start: number;
  /** The day it happened, where its opening names one with its year. */
  readonly date: CalendarDate | undefined;
}

interface Candidate extends OccasionStart {
  /** A heading speaks for itself; the opening of a paragraph only where a story of some length stands on both sides. */
  readonly headed: boolean;
}

const NUMBERED =
  '(?:account|example|story|occasion|incident|situation|customer)[ \\t]*(?:no\\.?|number|#)?[ \\t]*(?:\\d{1,2}|one|two|three|four|five|[a-e])';
const ORDINAL =
  '(?:the )?(?:first|second|third|fourth|fifth|another|different) (?:account|example|story|occasion|incident|situation|customer)';
const STORY_HEADING = new RegExp(`^(?:#{1,6}[ \\t]+|\\*\\*)((?:${NUMBERED}|${ORDINAL})\\b[^\\r\\n*]*)`, 'gim');
const DATE =
  '(?:\\w+day,? )?(?:the )?(\\d{1,2}(?:st|nd|rd|th)?(?: of)? [a-z]{3,9}(?:,? \\d{4})?|\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}|\\d{4}-\\d{2}-\\d{2})';
const DATED_HEADING = new RegExp(`^#{1,6}[ \\t]+(?:on )?${DATE}[ \\t]*:?[ \\t]*$`, 'gim');
const DATED_OPENING = new RegExp(`^(?:on )${DATE}\\b`, 'i');
const ANOTHER_TIME =
  /^(?:and |then |also,? )?(?:another time|on another (?:occasion|day|shift)|another occasion|on a (?:different|separate|second) (?:occasion|day|shift)|(?:a|my) (?:second|different|separate|further) (?:occasion|example|story|incident)|another example)\b/i;
/** Work on one case is often told over some days; further apart it is seldom the same occasion. */
const FAR_APART = 14;
const SHORTEST_STORY = 25;
const YEAR = 365.25;

/** The places where an account begins to tell of another occasion, in order; empty where it tells of one. Careful: a doubtful place is none. */
export function occasionStartsOf(account: Account): OccasionStart[] {
  const candidates = [...restarts(account), ...storyHeadings(account), ...dated(account), ...openings(account)].sort(
    (a, b) => a.start - b.start || b.marker.end - a.marker.end,
  );
  const kept: Candidate[] = [];
  for (const candidate of candidates) {
    const from = kept.at(-1)?.start ?? account.bodyStart;
    if (!isStory(account, from, candidate.start, candidate.headed)) continue;
    if (isStory(account, candidate.start, account.source.text.length, candidate.headed)) kept.push(candidate);
  }
  return kept.map(({ marker, start, date }) => ({ marker, start, date }));
}

function isStory(account: Account, from: number, to: number, headed: boolean): boolean {
  const blocks = account.blocks.filter((block) => block.span.start >= from && block.span.start < to);
  const words = blocks.reduce((count, block) => count + (block.text.match(/\S+/g)?.length ?? 0), 0);
  const sentences = blocks.reduce((count, block) => count + block.sentences.length, 0);
  return headed ? sentences > 0 : sentences > 1 && words >= SHORTEST_STORY;
}

/** A second situation after the first has come to its action or result. */
function restarts(account: Account): Candidate[] {
  const found: Candidate[] = [];
  const seen = new Set<string>();
  for (const { kind, heading } of account.sections) {
    if (kind === 'situation' && seen.has('situation') && (seen.has('action') || seen.has('result'))) {
      seen.clear();
      found.push({ marker: heading, start: headingAbove(account, heading.start), date: undefined, headed: true });
    }
    seen.add(kind);
  }
  return found;
}

/** A heading right above another goes with it. */
function headingAbove(account: Account, start: number): number {
  const above = /(?:^|[\r\n])([ ]{0,3}#{1,6}[ \t][^\r\n]*)\s*$/.exec(
    account.source.text.slice(account.bodyStart, start),
  );
  if (!above) return start;
  const at = start - (above[0].length - above[0].indexOf(above[1] as string));
  return account.sections.some((section) => section.heading.start === at) ? start : at;
}

function storyHeadings(account: Account): Candidate[] {
  return headingsLike(account, STORY_HEADING).map(({ marker }) => ({
    marker,
    start: marker.start,
    date: undefined,
    headed: true,
  }));
}

function headingsLike(account: Account, pattern: RegExp): { marker: Span; words: string }[] {
  const { text } = account.source;
  const found: { marker: Span; words: string }[] = [];
  pattern.lastIndex = account.bodyStart;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const marker = { start: match.index, end: match.index + match[0].trimEnd().length };
    found.push({ marker, words: (match[1] as string).trim() });
  }
  return found;
}

function dated(account: Account): Candidate[] {
  const headings = headingsLike(account, DATED_HEADING).map(({ marker, words }) => ({ marker, words, headed: true }));
  const paragraphs = account.blocks.flatMap((block) => {
    const match = opens(block) && DATED_OPENING.exec(block.text);
    const { start } = block.span;
    return match ? [{ marker: { start, end: start + match[0].length }, words: match[1] as string, headed: false }] : [];
  });
  const all = [...headings, ...paragraphs].sort((a, b) => a.marker.start - b.marker.start);
  let last: CalendarDate | undefined;
  return all.flatMap(({ marker, words, headed }) => {
    const named = parseDate(words)?.date;
    const date = named ?? parseDate(`${words} ${last?.year ?? 2000}`)?.date;
    if (!date) return [];
    const far = last !== undefined && daysBetween(last, date, named !== undefined) >= FAR_APART;
    last = far || !last ? date : last;
    return far ? [{ marker, start: marker.start, date: named, headed }] : [];
  });
}

/** Days from one date to another, to within a day or so; where the year is not written the nearest year is meant. */
function daysBetween(a: CalendarDate, b: CalendarDate, withYear: boolean): number {
  const dayOf = ({ year, month, day }: CalendarDate) => year * YEAR + (month - 1) * (YEAR / 12) + day;
  const days = Math.abs(dayOf(a) - dayOf(b));
  return withYear ? days : Math.min(days % YEAR, YEAR - (days % YEAR));
}

function openings(account: Account): Candidate[] {
  return account.blocks.flatMap((block) => {
    const match = opens(block) && ANOTHER_TIME.exec(block.text);
    const { start } = block.span;
    const marker = match ? { start, end: start + match[0].length } : undefined;
    return marker ? [{ marker, start, date: undefined, headed: false }] : [];
  });
}

/** Whether another occasion may open with the block: what came of one, or was learned from it, often tells of a later day. */
function opens(block: Block): boolean {
  return block.kind === 'paragraph' && block.section !== 'result' && block.section !== 'reflection';
}
