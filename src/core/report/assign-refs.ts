import type { Account } from '../account/account';
import { compareDates } from '../account/date';
import { setDetailEdits } from '../account/edit-details';
import { parseFrontmatter } from '../account/frontmatter';
import type { Portfolio } from '../portfolio/portfolio';
import { applyEdits, type TextEdit } from '../source/text';

/** A reference for an account that has none, and the edits that write it into the account's details. */
export interface AssignedRef {
  readonly path: string;
  readonly ref: string;
  readonly edits: readonly TextEdit[];
}

/** What came of giving references: those given, and accounts whose details are too damaged to write one into. */
export interface AssignedRefs {
  readonly assigned: readonly AssignedRef[];
  readonly unwritable: readonly string[];
}

const NUMBERED = /^A(\d{1,6})$/i;

/**
 * Gives every account without one a reference: A1, A2 … in the order of their dates, then of their paths. References
 * that are there stay. Counting goes on behind the highest number that an account, an evidence item or a decision has
 * used, so that no reference ever comes to mean another text.
 */
export function assignRefs(accounts: readonly Account[], portfolio: Portfolio): AssignedRefs {
  const used = [
    ...accounts.flatMap((account) => account.frontmatter.ref?.value ?? []),
    ...portfolio.evidence.map((item) => item.ref),
    ...portfolio.decisions.keys(),
  ];
  let next = 1 + Math.max(0, ...used.map((ref) => Number(NUMBERED.exec(ref.trim())?.[1] ?? 0)));
  const assigned: AssignedRef[] = [];
  const unwritable: string[] = [];
  for (const account of accounts.filter(({ frontmatter }) => !frontmatter.ref).sort(byDate)) {
    const ref = `A${next}`;
    const edits = setDetailEdits(account, 'ref', ref);
    if (isWritten(account, edits, ref)) {
      assigned.push({ path: account.path, ref, edits });
      next += 1;
    } else unwritable.push(account.path);
  }
  return { assigned, unwritable };
}

/** Whether the edits do what they are for; details that are badly damaged may take a new line for a part of something else. */
function isWritten(account: Account, edits: readonly TextEdit[], ref: string): boolean {
  const after = parseFrontmatter(applyEdits(account.source.text, edits));
  const before = account.frontmatter;
  return (
    after.ref?.value === ref &&
    after.criteria.length === before.criteria.length &&
    after.title?.value === before.title?.value
  );
}

function byDate(a: Account, b: Account): number {
  const first = a.frontmatter.date?.value;
  const second = b.frontmatter.date?.value;
  if (first && second) return compareDates(first, second) || byPath(a, b);
  return first ? -1 : second ? 1 : byPath(a, b);
}

function byPath(a: Account, b: Account): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}
