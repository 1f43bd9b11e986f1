import type { Account } from '../account/account';
import type { Span } from '../source/text';
import type { Criterion } from '../unit/unit';
import { knownUnitOf, resolveCode, type UnitSet } from '../unit/unit-set';

/** That an account speaks to a criterion: tagged in its details or by a mark in its text. */
export interface Claim {
  /** The code as written. */
  readonly written: string;
  /** Where it is written. */
  readonly span: Span;
  /** The criterion; undefined where no unit in use has such a code. */
  readonly criterion: Criterion | undefined;
  /** The units that could be meant, when more than one has the code and none is the default. */
  readonly ambiguous: readonly Criterion[];
  /** The passage it is bound to, for a mark. */
  readonly passage: Span | undefined;
}

/** The unit that an account's short codes belong to: its own `unit`, else the only unit in use. */
export function defaultUnitOf(account: Account, units: UnitSet): string | undefined {
  const named = account.frontmatter.unit?.value;
  if (named) return knownUnitOf(units, named)?.code ?? named;
  return units.inUse.length === 1 ? units.inUse[0]?.code : undefined;
}

/** What an account claims, in the order it is written: the tags of the details first, then the marks that name a criterion. */
export function claimsOf(account: Account, units: UnitSet): Claim[] {
  const defaultUnit = defaultUnitOf(account, units);
  const claim = (written: string, span: Span, passage: Span | undefined): Claim => {
    const resolved = resolveCode(units, written, defaultUnit);
    return { written, span, passage, criterion: resolved.criterion, ambiguous: resolved.ambiguous };
  };
  const tagged = account.frontmatter.criteria.map(({ value, span }) => claim(value, span, undefined));
  const marked = account.marks
    .filter((mark) => !/^[a-z]+\.[a-z-]+$/.test(mark.value))
    .map((mark) => claim(mark.value, mark.span, mark.passage));
  return [...tagged, ...marked];
}

/** The claim whose tag or mark holds an offset; its two ends count. */
export function claimAt(claims: readonly Claim[], offset: number): Claim | undefined {
  return claims.find((claim) => claim.span.start <= offset && offset <= claim.span.end);
}

/** The code of a claim itself: without the braces of a mark or the quotation marks of a value. */
export function codeSpanOf(account: Account, { span, written }: Claim): Span {
  const within = account.source.text.slice(span.start, span.end).indexOf(written);
  return within < 0 ? span : { start: span.start + within, end: span.start + within + written.length };
}
