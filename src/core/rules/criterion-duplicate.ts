import { removeCode } from '../account/edit-list';
import type { Rule } from './rule';

/** Looks for criteria that are tagged more than once in the details. */
export const criterionDuplicate: Rule = {
  id: 'criterion-duplicate',
  summary: 'Looks for criteria that are tagged more than once in the details.',
  level: 'information',
  needs: 'details',
  messages: { twice: '"{code}" is tagged more than once.' },
  *check({ account, claims }) {
    const first = new Map<string, (typeof claims)[number]>();
    for (const claim of claims) {
      const tag = account.frontmatter.criteria.find((detail) => detail.span === claim.span);
      if (!tag) continue;
      const { criterion, written, span } = claim;
      const key = criterion ? `${criterion.unit} ${criterion.code}` : written.toLowerCase();
      const known = first.get(key);
      if (!known) {
        first.set(key, claim);
        continue;
      }
      yield {
        message: 'twice',
        values: { code: written.slice(0, 30) },
        span,
        related: [{ message: 'It is tagged here already.', span: known.span }],
        fixes: [{ kind: 'repair', title: 'Take this one out', edits: removeCode(account, tag), preferred: true }],
      };
    }
  },
};
