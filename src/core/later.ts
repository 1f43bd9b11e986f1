// The second door to core: what is big and seldom used, loaded when somebody first asks for it.
export { type AssignedRef, type AssignedRefs, assignRefs } from './report/assign-refs';
export { renderCoverageHtml } from './report/coverage-html';
export { renderCoverageMarkdown } from './report/coverage-markdown';
export { type HandIn, renderHandIn } from './report/hand-in';
export { type HandInAccount, handInAccountOf } from './report/hand-in-account';
export { diffUnits, mergeImport, renderUnitChanges, type UnitChange } from './unit/diff';
export { type ImportFormat, type ImportResult, importUnit } from './unit/import/import-unit';
