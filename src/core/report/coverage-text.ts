import type { CoverageClaim, CoverageRow, UnitCoverage } from '../portfolio/coverage';
import { isOpen, STATE_WORDS, type StateKey } from '../portfolio/state';
import { type PortfolioCoverage, rowsByElement, tallyWords, wordingNote } from './coverage-data';
import { oneLine, shortened, type TextRole, type TextStyle } from './style';

const WORDS_WIDTH = Math.max(...Object.values(STATE_WORDS).map((words) => words.length));
const STATEMENT_WIDTH = 60;

/** Coverage for a terminal: each unit with its count, each criterion with its words, and where each claim's passage stands. */
export function renderCoverageText(portfolios: readonly PortfolioCoverage[], style: TextStyle): string {
  return portfolios.map((portfolio) => portfolioText(portfolio, portfolios.length > 1, style)).join('');
}

function portfolioText({ path, candidate, units }: PortfolioCoverage, named: boolean, style: TextStyle): string {
  const head = named ? `${style('path', oneLine(path))}${candidate ? `  ${oneLine(candidate)}` : ''}\n\n` : '';
  return head + units.map((unit) => unitText(unit, style)).join('');
}

function unitText(coverage: UnitCoverage, style: TextStyle): string {
  const { unit } = coverage;
  const width = Math.max(...coverage.rows.map((row) => row.label.length), 0);
  const note = wordingNote(unit);
  const elements = rowsByElement(coverage).map(
    ({ element, rows }) =>
      `\n  ${style('strong', oneLine(element.title))}\n${rows.map((row) => rowText(row, width, style)).join('')}`,
  );
  return `${style('strong', `${oneLine(unit.code)}  ${oneLine(unit.title)}`)}\n${note === '' ? '' : `${style('quiet', note)}\n`}${tallyWords(coverage)}.\n${elements.join('')}\n`;
}

function rowText(row: CoverageRow, width: number, style: TextStyle): string {
  const words = style(roleOf(row.key), STATE_WORDS[row.key].padEnd(WORDS_WIDTH));
  const head = `  ${oneLine(row.label).padEnd(width)}  ${words}  ${shortened(oneLine(row.statement), STATEMENT_WIDTH)}\n`;
  const indent = ' '.repeat(width + 4);
  const more = [
    ...row.claims.map((claim) => claimText(claim, row.claims.length > 1)),
    ...(row.evidence.length > 0 ? [`evidence ${row.evidence.map(oneLine).join(', ')}`] : []),
    ...(row.partly.length > 0 ? [`tagged elsewhere as ${row.partly.join(', ')}, which matches in part`] : []),
  ];
  return head + more.map((text) => `${indent}${style('quiet', text)}\n`).join('');
}

function claimText(claim: CoverageClaim, several: boolean): string {
  const place = (claim.passage ?? claim.tag).start;
  const parts = [
    claim.ref,
    `${claim.path}:${place.line + 1}`,
    several ? STATE_WORDS[claim.key] : '',
    claim.via ? `tagged as ${claim.via}` : '',
    claim.comment,
  ];
  return parts.flatMap((part) => (part ? [oneLine(part)] : [])).join('  ');
}

function roleOf(key: StateKey): TextRole {
  if (key === 'accepted') return 'good';
  if (key === 'nothing') return 'quiet';
  return isOpen(key) ? 'warning' : 'information';
}
