import type { AccountResult } from '../check/check-account';
import type { FileProblem } from '../portfolio/config';
import type { Finding, ShownLevel } from '../rules/rule';
import { positionAt, type SourceText } from '../source/text';
import { counted, oneLine, shortened, type TextStyle } from './style';

/** How many findings of each level there are. */
export type LevelCounts = Readonly<Record<ShownLevel, number>>;

export const NO_FINDINGS: LevelCounts = { error: 0, warning: 0, information: 0, hint: 0 };

/** The counts with one more finding of a level. */
export function plusOne(counts: LevelCounts, level: ShownLevel): LevelCounts {
  return { ...counts, [level]: counts[level] + 1 };
}

const LEVEL_WIDTH = 'information'.length;
const PLACE_WIDTH = 8;
const QUOTE_LENGTH = 90;

/** The findings of one account for a terminal; '' where there are none. Places count from 1, as editors show them. */
export function renderFindings({ account, findings }: AccountResult, style: TextStyle): string {
  if (findings.length === 0) return '';
  const lines = findings.flatMap((finding) => findingLines(finding, account.source, style));
  return `${style('path', oneLine(account.path))}\n${lines.join('\n')}\n\n`;
}

/** What cannot be read in a portfolio's own files, in the same form. */
export function renderFileProblems(path: string, problems: readonly FileProblem[], style: TextStyle): string {
  if (problems.length === 0) return '';
  const lines = problems.map(({ span, source, message }) =>
    line(placeOf(source, span.start), 'error', oneLine(message), '', style),
  );
  return `${style('path', oneLine(path))}\n${lines.join('\n')}\n\n`;
}

/** The last line: how many accounts were read and what was found. */
export function renderCheckSummary(accounts: number, counts: LevelCounts, style: TextStyle): string {
  const found = [
    counts.error > 0 && style('error', counted(counts.error, 'error')),
    counts.warning > 0 && style('warning', counted(counts.warning, 'warning')),
    counts.information > 0 &&
      style('information', counted(counts.information, 'note of information', 'notes of information')),
    counts.hint > 0 && style('hint', counted(counts.hint, 'hint')),
  ].filter((part) => part !== false);
  const read = `${counted(accounts, 'account')} checked`;
  return `${read}: ${found.length > 0 ? found.join(', ') : style('good', 'nothing found')}.\n`;
}

function placeOf(source: SourceText, offset: number): string {
  const { line, character } = positionAt(source, offset);
  return `${line + 1}:${character + 1}`;
}

function line(place: string, level: ShownLevel, message: string, rule: string, style: TextStyle): string {
  const word = style(level, level.padEnd(LEVEL_WIDTH));
  return `  ${style('place', place.padStart(PLACE_WIDTH))}  ${word}  ${message}${rule === '' ? '' : `  ${style('quiet', rule)}`}`;
}

function findingLines(finding: Finding, source: SourceText, style: TextStyle): string[] {
  const indent = ' '.repeat(PLACE_WIDTH + LEVEL_WIDTH + 6);
  const related = finding.related.map(({ message, span }) => {
    if (span.start === finding.span.start && span.end === finding.span.end)
      return `${indent}${style('quiet', oneLine(message))}`;
    const quoted = shortened(oneLine(source.text.slice(span.start, span.end)), QUOTE_LENGTH);
    const place = `(${placeOf(source, span.start)})${quoted === '' ? '' : `: “${quoted}”`}`;
    return `${indent}${style('quiet', `${oneLine(message).replace(/\.$/, '')} ${place}`)}`;
  });
  const reason = finding.settled?.reason;
  return [
    line(placeOf(source, finding.span.start), finding.level, oneLine(finding.message), finding.rule, style),
    ...related,
    ...(reason ? [`${indent}${style('quiet', `Reason given: ${shortened(oneLine(reason), QUOTE_LENGTH)}`)}`] : []),
  ];
}
