export type { Account, Block, Mark, Prompt, Section, SectionKind } from './account/account';
export { type CodeSlot, codeSlotAt } from './account/code-slot';
export { type CalendarDate, parseDate, renderDate } from './account/date';
export { DETAIL_KEYS, type DetailKey, setDetailEdits } from './account/edit-details';
export { addCodes } from './account/edit-list';
export {
  ACCOUNT_KINDS,
  type AccountKind,
  CONTEXTS,
  type Context,
  type Frontmatter,
  SETTLED_ANSWERS,
  type SettledAnswer,
  STATUSES,
  type Status,
} from './account/frontmatter';
export { renderMark } from './account/marks';
export {
  fileNameOf,
  type NewAccount,
  renderKnowledgeAnswers,
  renderNewAccount,
  STAR_PARTS,
} from './account/new-account';
export { hasCriteria, parseAccount, sourceSpanOf } from './account/parse-account';
export { renderPrompt } from './account/prompts';
export { type AccountResult, type CheckOptions, checkAccount, checkText, LONG_ACCOUNT } from './check/check-account';
export { editsOf, fixAll } from './check/fixes';
export { type CrashLog, createLogOnce } from './check/log-once';
export { type Model, parseModel } from './moves/model';
export { ELEMENTS, type Element, familyOf, MOVES, type MoveFamily, type MoveId } from './moves/move';
export type { BlockCache, MovesReading, ReadMove, Verdict } from './moves/read-moves';
export { type Claim, claimAt, defaultUnitOf } from './portfolio/claims';
export { CONFIG_FILE, CONFIG_KEYS, type FileProblem, parseConfig } from './portfolio/config';
export {
  type CoverageClaim,
  type CoverageRow,
  coverageOf,
  type Tally,
  tallyOf,
  type UnitCoverage,
} from './portfolio/coverage';
export { moveSpanOf, passageFor } from './portfolio/passages';
export {
  LONE_PORTFOLIO,
  type Portfolio,
  type PortfolioFile,
  parsePortfolio,
  portfolioFileKindOf,
  type UnitFileReader,
} from './portfolio/portfolio';
export { isOpen, STATE_WORDS, type StateKey, stateKeyOf } from './portfolio/state';
export { type AccountSummary, type ClaimSummary, summaryOf, titleOf } from './portfolio/summary';
export { readUnitFile } from './portfolio/unit-files';
export { type AccountReason, accountReasonOf, isAccountReason } from './portfolio/which-files';
export { type AssignedRef, type AssignedRefs, assignRefs } from './report/assign-refs';
export { renderExplanation } from './report/explanation';
export { type HandIn, renderHandIn } from './report/hand-in';
export { type HandInAccount, handInAccountOf } from './report/hand-in-account';
export { type OpenQuestion, openQuestionsOf } from './report/open-questions';
export type { Finding, Fix, FixKind, Related, Rule, ShownLevel } from './rules/rule';
export { type SettledEntry, settleEdits } from './rules/settle';
export {
  applyEdits,
  contains,
  offsetAt,
  overlaps,
  type Position,
  parseSource,
  positionAt,
  type Range,
  rangeOf,
  type SourceText,
  type Span,
  spanOf,
  type TextEdit,
} from './source/text';
export { type Criterion, type CriterionKind, criteriaOf, criterionLabel, type Unit } from './unit/unit';
export { knownUnitOf, nearestCriterion, resolveCode, type UnitSet, writtenCodeOf } from './unit/unit-set';
