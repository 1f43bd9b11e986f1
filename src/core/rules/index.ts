import { accountTooLong } from './account-too-long';
import { contrastMissing } from './contrast-missing';
import { contrastWeak } from './contrast-weak';
import { criterionDuplicate } from './criterion-duplicate';
import { criterionUnknown } from './criterion-unknown';
import { criterionUnsupported } from './criterion-unsupported';
import { dateForm } from './date-form';
import { dateFuture } from './date-future';
import { dateMissing } from './date-missing';
import { feasibilityMissing } from './feasibility-missing';
import { feasibilityWeak } from './feasibility-weak';
import { frontmatterInvalid } from './frontmatter-invalid';
import { notStarted } from './not-started';
import { outcomeMissing } from './outcome-missing';
import { outcomeWeak } from './outcome-weak';
import { personalDetails } from './personal-details';
import { personalName } from './personal-name';
import { promptUnanswered } from './prompt-unanswered';
import type { Rule } from './rule';
import { sectionEmpty } from './section-empty';
import { sectionMissing } from './section-missing';
import { sectionOrder } from './section-order';
import { settledUnused } from './settled-unused';
import { severalOccasions } from './several-occasions';
import { simulationUsed } from './simulation-used';
import { unitUnknown } from './unit-unknown';

/** Every rule, sorted by id. */
export const RULES: readonly Rule[] = [
  accountTooLong,
  contrastMissing,
  contrastWeak,
  criterionDuplicate,
  criterionUnknown,
  criterionUnsupported,
  dateForm,
  dateFuture,
  dateMissing,
  feasibilityMissing,
  feasibilityWeak,
  frontmatterInvalid,
  notStarted,
  outcomeMissing,
  outcomeWeak,
  personalDetails,
  personalName,
  promptUnanswered,
  sectionEmpty,
  sectionMissing,
  sectionOrder,
  settledUnused,
  severalOccasions,
  simulationUsed,
  unitUnknown,
];
