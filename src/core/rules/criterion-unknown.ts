import { replaceCode } from '../account/edit-list';
import { renderMark } from '../account/marks';
import type { Claim } from '../portfolio/claims';
import { type Criterion, criterionLabel } from '../unit/unit';
import { knownUnitOf, nearestCriterion } from '../unit/unit-set';
import type { Fix, RawFinding, Rule, RuleContext } from './rule';

/** Looks for codes that are no criterion of a unit in use, or of more than one. */
export const criterionUnknown: Rule = {
  id: 'criterion-unknown',
  summary: 'Looks for codes that stand for no criterion of the unit, or for more than one.',
  level: 'warning',
  needs: 'details',
  messages: {
    unknown: 'No criterion has the code "{code}".',
    near: 'No criterion has the code "{code}"; the nearest is {nearest}.',
    ambiguous: 'More than one unit has a criterion "{code}".',
  },
  *check(context) {
    const unit = context.account.frontmatter.unit?.value;
    if (unit !== undefined && !knownUnitOf(context.units, unit)) return;
    for (const claim of context.claims) if (!claim.criterion) yield findingOf(claim, context);
  },
};

function findingOf(claim: Claim, context: RuleContext): RawFinding {
  const { written, span, ambiguous } = claim;
  const values = { code: written.slice(0, 30) };
  const fixFor = (criterion: Criterion) => replacement(claim, criterion, context);
  if (ambiguous.length > 0) return { message: 'ambiguous', values, span, fixes: ambiguous.map(fixFor) };
  const nearest = nearestCriterion(context.units, written, context.defaultUnit);
  if (!nearest) return { message: 'unknown', values, span };
  return {
    message: 'near',
    values: { ...values, nearest: criterionLabel(nearest) },
    span,
    related: [{ message: `${criterionLabel(nearest)}: ${nearest.statement}.`, span }],
    fixes: [fixFor(nearest)],
  };
}

/** A guess at a claim is the writer's to make, so fix-all leaves it alone. */
function replacement({ span, passage }: Claim, criterion: Criterion, { account }: RuleContext): Fix {
  const label = criterionLabel(criterion);
  const tag = account.frontmatter.criteria.find((detail) => detail.span === span);
  return {
    kind: 'repair',
    choice: true,
    title: `Change it to ${label}: ${criterion.statement}`,
    edits: passage || !tag ? [{ span, text: renderMark(label) }] : replaceCode(tag, label),
  };
}
