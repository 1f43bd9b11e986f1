import type { Account } from '../account/account';
import type { SettledAnswer } from '../account/frontmatter';
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
  if (raw.element) return undefined;
  const words = account.source.text.slice(raw.span.start, raw.span.end).replace(/\s+/g, ' ').trim();
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

/** The edits that record an entry under `settled:`, making the frontmatter or the list where there is none. */
export function settleEdits(account: Account, entry: SettledEntry): TextEdit[] {
  const { eol, text } = account.source;
  const lines = [
    `  - finding: ${entry.finding}`,
    `    answer: ${entry.answer}`,
    `    reason: ${quoteYaml(entry.reason)}`,
    ...(entry.text === undefined ? [] : [`    text: ${quoteYaml(entry.text)}`]),
  ].join(eol);
  const { bounds, entries } = account.frontmatter;
  if (!bounds)
    return [
      { span: { start: 0, end: 0 }, text: `---${eol}settled:${eol}${lines}${eol}---${eol}${text === '' ? '' : eol}` },
    ];
  const settled = entries.find((candidate) => candidate.key.value === 'settled');
  if (settled?.value?.kind === 'list' && !settled.value.flow) {
    const at = settled.value.span.end;
    const trimmed = at - (text.slice(0, at).length - text.slice(0, at).trimEnd().length);
    return [{ span: { start: trimmed, end: trimmed }, text: eol + lines }];
  }
  if (settled) return [{ span: settled.span, text: `settled:${eol}${lines}` }];
  const at = bounds.body.end;
  return [
    {
      span: { start: at, end: at },
      text: `${at > bounds.body.start ? eol : ''}settled:${eol}${lines}${at > bounds.body.start ? '' : eol}`,
    },
  ];
}
