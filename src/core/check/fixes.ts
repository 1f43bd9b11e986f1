import type { Account } from '../account/account';
import type { NewFile } from '../account/split-account';
import type { Finding, Fix } from '../rules/rule';
import { settleEdits } from '../rules/settle';
import { applyEdits, type Span, type TextEdit } from '../source/text';

/** An account after a fix. */
export interface FixedAccount {
  /** Without a byte order mark, as every text in core. */
  readonly text: string;
  /** Where the caret goes, for an ask. */
  readonly caret: number | undefined;
  /** Files the fix makes beside it. */
  readonly files: readonly NewFile[];
}

/** The edits of a fix; those of a settle record its answer with `reason`. */
export function editsOf(account: Account, fix: Fix, reason = ''): readonly TextEdit[] {
  if (fix.kind !== 'settle') return fix.edits;
  const { finding, answer, text } = fix;
  return finding && answer ? settleEdits(account, { finding, answer, reason, text }) : [];
}

/** The account's text after a fix. */
export function applyFix(account: Account, fix: Fix, reason = ''): FixedAccount {
  const text = applyEdits(account.source.text, editsOf(account, fix, reason));
  return { text, caret: fix.caret, files: fix.files ?? [] };
}

/**
 * The edits that mend what can be mended without asking anyone: repairs that are no guess and take out nothing of the
 * writer's, the first where two would touch the same words. Checking again may offer the rest.
 */
export function fixAll({ findings }: { readonly findings: readonly Finding[] }): TextEdit[] {
  const kept: TextEdit[] = [];
  for (const { fixes } of findings) {
    const fix = fixes.find(({ kind, choice }) => kind === 'repair' && !choice);
    if (fix && !fix.edits.some((edit) => kept.some((other) => collide(edit.span, other.span)))) kept.push(...fix.edits);
  }
  return kept.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/** Whether two edits touch the same words; two insertions at one place do, two neighbours do not. */
function collide(a: Span, b: Span): boolean {
  return (a.start < b.end && b.start < a.end) || (a.start === b.start && (a.end === a.start || b.end === b.start));
}
