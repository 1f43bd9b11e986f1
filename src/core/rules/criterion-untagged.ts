import { addCodes } from '../account/edit-list';
import type { MoveId } from '../moves/move';
import { type Criterion, criterionLabel } from '../unit/unit';
import { knownUnitOf, writtenCodeOf } from '../unit/unit-set';
import { nearestSentenceOf } from './place';
import type { Rule } from './rule';

/** Moves whose plain passages were the right ones in four of five places, on accounts by writers the detector had not met. */
const PLAIN: ReadonlySet<MoveId> = new Set<MoveId>(['contrast.routine', 'contrast.need', 'contrast.extra']);
const MOST = 3;

/** Looks for passages that speak plainly to a criterion that is not tagged, in accounts that are ready. */
export const criterionUntagged: Rule = {
  id: 'criterion-untagged',
  summary: 'Looks for passages that speak plainly to a criterion that is not tagged, in accounts that are ready.',
  level: 'hint',
  needs: 'text',
  kinds: ['account'],
  messages: { untagged: 'This passage seems to speak to {code}, which is not tagged.' },
  *check({ account, reading, units, claims, defaultUnit }) {
    const { status, criteria } = account.frontmatter;
    const unit = defaultUnit === undefined ? undefined : knownUnitOf(units, defaultUnit);
    if (status?.value !== 'ready' || !unit || criteria.length === 0 || reading.unfamiliar) return;
    const seen = new Set<Criterion>(claims.flatMap(({ criterion }) => criterion ?? []));
    let shown = 0;
    for (const read of reading.moves) {
      if (read.strength !== 'strong' || !PLAIN.has(read.move)) continue;
      const criterion = unit.criteria.find((other) => other.moves.includes(read.move));
      if (!criterion || seen.has(criterion)) continue;
      const span = nearestSentenceOf(account, { nearest: read });
      if (!span) continue;
      if (shown === MOST) return;
      shown += 1;
      seen.add(criterion);
      const label = criterionLabel(criterion);
      const code = writtenCodeOf(criterion, unit.code);
      yield {
        message: 'untagged',
        values: { code: label },
        span,
        related: [{ message: `${label}: ${criterion.statement}.`, span }],
        fixes: [{ kind: 'repair', choice: true, title: `Tag ${label}`, edits: addCodes(account, [code]) }],
        about: criterion.code,
      };
    }
  },
};
