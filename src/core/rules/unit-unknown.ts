import { setDetailEdits } from '../account/edit-details';
import { knownUnitOf } from '../unit/unit-set';
import type { Fix, Rule } from './rule';

/** Looks for a unit in the details that is not known here. */
export const unitUnknown: Rule = {
  id: 'unit-unknown',
  summary: 'Looks for a unit in the details that is not known here.',
  level: 'warning',
  needs: 'details',
  messages: { unknown: 'No unit with the code "{unit}" is known here.' },
  *check({ account, units }) {
    const { unit } = account.frontmatter;
    if (!unit || knownUnitOf(units, unit.value)) return;
    yield {
      message: 'unknown',
      values: { unit: unit.value.slice(0, 30) },
      span: unit.span,
      fixes: units.inUse.map(
        ({ code, title }): Fix => ({
          kind: 'repair',
          choice: true,
          title: `Change it to ${code}, ${title}`,
          edits: setDetailEdits(account, 'unit', code),
        }),
      ),
    };
  },
};
