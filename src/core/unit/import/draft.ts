import type { CriterionKind, Element } from '../unit';
import type { UnitDetails } from './details';
import type { ImportProblem } from './problem';

/** A criterion as imported. */
export interface DraftCriterion {
  readonly code: string;
  readonly kind: CriterionKind;
  readonly element: string;
  readonly statement: string;
  /** The line of the source it begins on, counted from 0. */
  readonly line: number;
}

/** A unit as imported, before it is confirmed. `code` is '' where the text does not say it. */
export interface Draft extends UnitDetails {
  readonly elements: readonly Element[];
  readonly criteria: readonly DraftCriterion[];
  readonly problems: readonly ImportProblem[];
}
