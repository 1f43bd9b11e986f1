import type { Account } from '../account/account';
import { removeItem } from '../account/edit-list';
import { addRecord } from '../account/edit-records';
import type { Settled, SettledAnswer } from '../account/frontmatter';
import type { TextEdit } from '../source/text';
import { quoteYaml } from '../source/yaml';
import type { Fix, RawFinding, Rule } from './rule';

/** What is recorded when a writer settles a finding. */
export interface SettledEntry {
  readonly finding: string;
  readonly answer: SettledAnswer;
  readonly reason: string;
  readonly text?: string | undefined;
}

/** Longer words than these are bound by their beginning. */
const LONGEST_TEXT = 120;

/** The words a settled entry is bound to, so that it settles this finding and no other; undefined for what is absent. */
export function boundTextOf(raw: RawFinding, account: Account): string | undefined {
  const words = (raw.about ?? account.source.text.slice(raw.span.start, raw.span.end)).replace(/\s+/g, ' ').trim();
  return words.slice(0, LONGEST_TEXT).trim() || undefined;
}

/**
 * The ways to settle a finding without changing the story. "This didn't happen" is offered where a question is asked,
 * "Leave this" everywhere but for text that cannot be read. The edits come from {@link settleEdits} once the reason is known.
 */
export function settleFixes(rule: Rule, raw: RawFinding, account: Account): Fix[] {
  if (rule.settles === false) return [];
  const text = boundTextOf(raw, account);
  const settle = (answer: SettledAnswer, title: string): Fix => ({
    kind: 'settle',
    title,
    edits: [],
    finding: rule.id,
    answer,
    ...(text === undefined ? {} : { text }),
  });
  return [
    ...(raw.answerable ? [settle('did-not-happen', "This didn't happen")] : []),
    settle('left', 'Leave this finding, because …'),
  ];
}

/** Takes back what the writer said of a finding, so that it counts and asks again. */
export function takeBackFix(account: Account, { span }: Settled): Fix {
  return { kind: 'repair', choice: true, title: 'Take this back', edits: removeItem(account, 'settled', span) };
}

/** The edits that record an entry under `settled:`, making the frontmatter or the list where there is none. */
export function settleEdits(account: Account, { finding, answer, reason, text }: SettledEntry): TextEdit[] {
  const words: [string, string][] = text === undefined ? [] : [['text', quoteYaml(text)]];
  return addRecord(account, 'settled', [
    ['finding', finding],
    ['answer', answer],
    ['reason', quoteYaml(reason)],
    ...words,
  ]);
}
