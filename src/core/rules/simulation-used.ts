import { criterionLabel } from '../unit/unit';
import { knownUnitOf } from '../unit/unit-set';
import type { Rule } from './rule';

/** Looks for performance criteria claimed from a simulation where their unit asks for real work. */
export const simulationUsed: Rule = {
  id: 'simulation-used',
  summary: 'Looks for performance criteria tagged on a simulation, where the unit asks for real work.',
  level: 'warning',
  needs: 'details',
  messages: { simulation: 'Unit {unit} asks for real work here, not for a simulation.' },
  *check({ account, claims, units }) {
    const { context } = account.frontmatter;
    if (context?.value !== 'simulation') return;
    const barred = claims.filter(
      ({ criterion }) =>
        criterion?.kind === 'performance' && knownUnitOf(units, criterion.unit)?.permits.simulation === false,
    );
    for (const unit of new Set(barred.flatMap(({ criterion }) => criterion?.unit ?? []))) {
      yield {
        message: 'simulation',
        values: { unit },
        span: context.span,
        related: barred.flatMap(({ criterion, span }) =>
          criterion?.unit === unit ? [{ message: `${criterionLabel(criterion)} is tagged here.`, span }] : [],
        ),
      };
    }
  },
};
