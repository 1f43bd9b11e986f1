import type { Span, TextEdit } from '../source/text';
import { quoteYaml } from '../source/yaml';
import type { Account } from './account';
import { renderDate } from './date';
import { fileNameOf } from './new-account';
import { type OccasionStart, occasionStartsOf } from './occasions';

/** A file that a change makes. */
export interface NewFile {
  /** A name for it; whoever writes it finds another where there is such a file. */
  readonly name: string;
  readonly text: string;
}

/** An account of several occasions, parted. */
export interface SplitAccount {
  /** What makes the account one of its first occasion only. */
  readonly edits: readonly TextEdit[];
  /** An account for each of the others, in order. */
  readonly files: readonly NewFile[];
}

/** What goes into every part; reference, date, customer, evidence and what was settled belong to one occasion and stay with the first. */
const SHARED = ['unit', 'kind', 'context', 'criteria'];

/**
 * Parts an account at the places where another occasion begins. No word of the text is lost or added. Every part keeps
 * the tags, since only the writer knows which occasion each was meant for. `undefined` where one occasion is told.
 */
export function splitAccount(
  account: Account,
  starts: readonly OccasionStart[] = occasionStartsOf(account),
): SplitAccount | undefined {
  const { text, eol } = account.source;
  const first = starts[0];
  if (!first) return undefined;
  const cut: Span = { start: text.slice(0, first.start).trimEnd().length, end: text.length };
  const files = starts.map((start, index) => {
    const body = text.slice(start.start, starts[index + 1]?.start ?? text.length).trimEnd();
    const title = `${account.frontmatter.title?.value ?? 'Account'} (${index + 2})`;
    return { name: fileNameOf(title), text: `${detailsOf(account, start, title)}${eol}${eol}${body}${eol}` };
  });
  return { edits: [{ span: cut, text: eol }], files };
}

function detailsOf(account: Account, start: OccasionStart, title: string): string {
  const { text, eol } = account.source;
  const shared = SHARED.flatMap((key) => {
    const entry = account.frontmatter.entries.find((candidate) => candidate.key.value.trim().toLowerCase() === key);
    if (entry) return [text.slice(entry.span.start, entry.span.end).trimEnd()];
    return key === 'criteria' ? ['criteria: []'] : [];
  });
  const date = start.date ? [`date: ${renderDate(start.date)}`] : [];
  return ['---', `title: ${quoteYaml(title)}`, ...date, ...shared, 'status: draft', '---'].join(eol);
}
