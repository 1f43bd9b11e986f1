export type { Account, Block, Mark, Prompt, Section, SectionKind } from './account/account';
export { type CalendarDate, parseDate, renderDate } from './account/date';
export { DETAIL_KEYS, type DetailKey, setDetailEdits } from './account/edit-details';
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
export { type Model, parseModel } from './moves/model';
export { ELEMENTS, type Element, familyOf, MOVES, type MoveFamily, type MoveId } from './moves/move';
export type { MovesReading, ReadMove, Verdict } from './moves/read-moves';
export { type Claim, defaultUnitOf } from './portfolio/claims';
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
export { knownUnitOf, nearestCriterion, resolveCode, type UnitSet } from './unit/unit-set';
