import { accountTooLong } from './account-too-long';
import { checkAfterAction } from './check-after-action';
import { contrastMissing } from './contrast-missing';
import { contrastWeak } from './contrast-weak';
import { courtesyOnly } from './courtesy-only';
import { criteriaMissing } from './criteria-missing';
import { criterionDuplicate } from './criterion-duplicate';
import { criterionUnknown } from './criterion-unknown';
import { criterionUnsupported } from './criterion-unsupported';
import { criterionUntagged } from './criterion-untagged';
import { dateForm } from './date-form';
import { dateFuture } from './date-future';
import { dateMissing } from './date-missing';
import { feasibilityMissing } from './feasibility-missing';
import { feasibilityWeak } from './feasibility-weak';
import { frontmatterInvalid } from './frontmatter-invalid';
import { habitNotOccasion } from './habit-not-occasion';
import { hopeNotOutcome } from './hope-not-outcome';
import { ideaNotDone } from './idea-not-done';
import { notStarted } from './not-started';
import { outcomeMissing } from './outcome-missing';
import { outcomeWeak } from './outcome-weak';
import { personalDetails } from './personal-details';
import { personalName } from './personal-name';
import { promptUnanswered } from './prompt-unanswered';
import { reflectionMissing } from './reflection-missing';
import type { Rule } from './rule';
import { sectionEmpty } from './section-empty';
import { sectionMissing } from './section-missing';
import { sectionOrder } from './section-order';
import { settledUnused } from './settled-unused';
import { severalOccasions } from './several-occasions';
import { simulationUsed } from './simulation-used';
import { unitUnknown } from './unit-unknown';
import { weNotI } from './we-not-i';

/** Every rule, sorted by id. */
export const RULES: readonly Rule[] = [
  accountTooLong,
  checkAfterAction,
  contrastMissing,
  contrastWeak,
  courtesyOnly,
  criteriaMissing,
  criterionDuplicate,
  criterionUnknown,
  criterionUnsupported,
  criterionUntagged,
  dateForm,
  dateFuture,
  dateMissing,
  feasibilityMissing,
  feasibilityWeak,
  frontmatterInvalid,
  habitNotOccasion,
  hopeNotOutcome,
  ideaNotDone,
  notStarted,
  outcomeMissing,
  outcomeWeak,
  personalDetails,
  personalName,
  promptUnanswered,
  reflectionMissing,
  sectionEmpty,
  sectionMissing,
  sectionOrder,
  settledUnused,
  severalOccasions,
  simulationUsed,
  unitUnknown,
  weNotI,
];
