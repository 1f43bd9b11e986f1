export type { Account, Block, Mark, Prompt, Section, SectionKind } from './account/account';
export { type CodeSlot, codeSlotAt, markSlotAt } from './account/code-slot';
export { type CalendarDate, parseDate, renderDate } from './account/date';
export { setDetailEdits } from './account/edit-details';
export { addCodes, changeCodes } from './account/edit-list';
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
export { DETAIL_KEYS, type DetailKey } from './account/frontmatter-model';
export { markEdit, renderMark } from './account/marks';
export {
  fileNameOf,
  type NewAccount,
  renderKnowledgeAnswers,
  renderNewAccount,
  STAR_PARTS,
} from './account/new-account';
export { hasCriteria, parseAccount, sourceSpanOf } from './account/parse-account';
export { parseDetails } from './account/parse-details';
export { isStarted } from './account/parts';
export { personAt } from './account/personal-data';
export type { NamedPerson } from './account/personal-kinds';
export { type NameReplacement, nameReplacer } from './account/personal-replace';
export { renderPrompt } from './account/prompts';
export { type AccountResult, type CheckOptions, checkAccount, checkText, LONG_ACCOUNT } from './check/check-account';
export { readPortfolio } from './check/config-levels';
export { editsOf, fixAll } from './check/fixes';
export { type CrashLog, createLogOnce } from './check/log-once';
export { type Model, parseModel } from './moves/model';
export { ELEMENTS, type Element, familyOf, MOVES, type MoveFamily, type MoveId } from './moves/move';
export type { BlockCache, MovesReading, ReadMove, Verdict } from './moves/read-moves';
export { type Claim, claimAt, codeSpanOf, defaultUnitOf } from './portfolio/claims';
export { CONFIG_FILE, CONFIG_KEYS, type FileProblem, NO_LABEL, parseConfig, withCandidate } from './portfolio/config';
export {
  type CoverageClaim,
  type CoverageRow,
  coverageOf,
  type Tally,
  tallyOf,
  type UnitCoverage,
} from './portfolio/coverage';
export { moveSpanOf, moveWordsOf, passageFor } from './portfolio/passages';
export {
  LONE_PORTFOLIO,
  type Portfolio,
  type PortfolioFile,
  portfolioFileKindOf,
} from './portfolio/portfolio';
export { METHODS } from './portfolio/records';
export { isOpen, STATE_WORDS, type StateKey, stateKeyOf } from './portfolio/state';
export { type AccountSummary, type ClaimSummary, type Mention, summaryOf, titleOf } from './portfolio/summary';
export { type AccountReason, accountReasonOf, isAccountReason, isExcluded } from './portfolio/which-files';
export { type AccountJson, accountJsonOf, type CheckJson, checkJsonPieces, type ErrorJson } from './report/check-json';
export {
  type LevelCounts,
  NO_FINDINGS,
  plusOne,
  renderCheckSummary,
  renderFileProblems,
  renderFindings,
} from './report/check-text';
export { renderCoverageCsv } from './report/coverage-csv';
export { type PortfolioCoverage, tallyWords } from './report/coverage-data';
export { type CoverageRowJson, renderCoverageJson } from './report/coverage-json';
export { renderCoverageText } from './report/coverage-text';
export { renderExplanation } from './report/explanation';
export type { HandInAccount } from './report/hand-in-account';
export { GENERATOR } from './report/html';
export { type OpenQuestion, openQuestionsOf } from './report/open-questions';
export { renderSarif, type SarifResult, sarifProblemOf, sarifResultsOf } from './report/sarif';
export { colourStyle, plainMarkdown, plainStyle, type TextRole, type TextStyle } from './report/style';
export { renderUnitJson, renderUnitList, renderUnitListJson, renderUnitText } from './report/unit-text';
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
export type { ImportFormat, ImportResult } from './unit/import/import-unit';
export type { ImportProblem } from './unit/import/problem';
export { type Criterion, type CriterionKind, criteriaOf, criterionLabel, type Unit } from './unit/unit';
export { parseUnitFile, type UnitFile } from './unit/unit-file';
export { criterionPlaceIn, quoteCode, unitRenameEdits } from './unit/unit-places';
export { knownUnitOf, nearestCriterion, resolveCode, type UnitSet, writtenCodeOf } from './unit/unit-set';
export { renderUnitYaml } from './unit/unit-yaml';
