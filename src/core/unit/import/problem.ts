/**
 * What an import can find wrong. Nothing is ever mended by guessing: the place is listed and a person looks.
 *
 * | kind | what it means |
 * | --- | --- |
 * | `missing-text` | a code stands there without a statement |
 * | `cut-off` | a statement stops in mid-sentence |
 * | `run-together` | a statement seems to hold the end or the text of another one |
 * | `duplicate-code` | a code is printed twice; the first one is kept |
 * | `out-of-order` | a code comes after one it belongs before |
 * | `gap-in-numbering` | one or more codes are skipped |
 * | `misread-code` | a code is damaged (`l.3`, `P1O`) and was read by its place in the list |
 * | `unreadable` | a statement holds signs that are no text |
 * | `stray-text` | text stands between criteria and belongs to none |
 * | `no-unit-code` | the text does not say which unit it is |
 * | `several-units` | the text holds criteria of more than one unit; the first one is kept |
 * | `too-long` | more text than one unit has; nothing is read |
 * | `not-text` | no text at all: empty, or a binary file |
 * | `not-readable` | the file is not of the format it was taken for; nothing is read |
 * | `not-kept` | something that a unit file has no place for, left out |
 */
export const IMPORT_PROBLEMS = [
  'missing-text',
  'cut-off',
  'run-together',
  'duplicate-code',
  'out-of-order',
  'gap-in-numbering',
  'misread-code',
  'unreadable',
  'stray-text',
  'no-unit-code',
  'several-units',
  'too-long',
  'not-text',
  'not-readable',
  'not-kept',
] as const;

/** The name of something an import found wrong; see {@link IMPORT_PROBLEMS}. */
export type ImportProblemKind = (typeof IMPORT_PROBLEMS)[number];

/** Something an import found wrong. */
export interface ImportProblem {
  readonly kind: ImportProblemKind;
  /** The line of the source as people count, from 1. */
  readonly line: number;
  /** One plain sentence. */
  readonly note: string;
}
