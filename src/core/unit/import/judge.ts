import type { CodedItem } from './codes';
import type { Found } from './item';
import type { Shape } from './shape';
import { beginsAsCriterion, isClause, isEmptyStatement } from './statement';

const NOT_A_UNIT =
  /\b(?:award credit for|examiners?['’]? (?:marking|report)|exam tips|revision (?:tips|notes|strategies)|common (?:mistakes|misconceptions)|frequently asked questions|ingredients|preheat|lesson plan|learning intention|starter activity|plenary|homework|mark scheme|person specification|job description|terms and conditions|minutes of|apologies for absence|salary|desirable criteria|essential criteria)\b/gi;

/** Whether what was found in a text is a unit, rather than a policy, a recipe or notes with numbers in them. */
export function isUnit(
  found: Found,
  items: readonly CodedItem[],
  shape: Shape,
  text: string,
  unitNamed: boolean,
): boolean {
  const worded = items.filter((item) => !isEmptyStatement(item.statement));
  if (worded.length < 2) return false;
  const clauses = worded.filter((item) => isClause(item.statement, found.strong.has('performance'))).length;
  if (clauses * 5 > worded.length * 2) return false;
  const begins = worded.filter((item) => beginsAsCriterion(item.statement)).length;
  const prefixes = [...shape.prefixes].filter((prefix) => /^(?:P|K|PC|KU)$/.test(prefix)).length;
  const against = (text.match(NOT_A_UNIT) ?? []).length;
  const headings = found.strong.size;
  const titles = found.outcomes.filter(
    (outcome) => outcome.title !== '' && /^(?:to |know|understand|be able to)/i.test(outcome.title),
  ).length;
  const coded = shape.depth > 0 || shape.prefixes.size > 0;
  const score =
    Math.min(headings, 3) * 2 +
    prefixes * 2 +
    (unitNamed ? 2 : 0) +
    (shape.depth === 3 ? 1 : 0) +
    Math.min(titles, 2) +
    (coded ? 1 : 0) +
    (begins * 2 > worded.length ? 1 : found.strong.has('performance') ? 0 : -1) -
    against * 2 -
    (clauses > 0 ? 1 : 0);
  return score >= (coded ? 3 : 4) && (headings > 0 || prefixes > 0 || (unitNamed && shape.depth === 3) || titles >= 2);
}
