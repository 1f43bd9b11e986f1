import { STATE_WORDS } from '../portfolio/state';
import { boxOf, type PortfolioCoverage } from './coverage-data';
import { renderCsv } from './csv';

const HEAD = [
  'portfolio',
  'unit',
  'criterion',
  'element',
  'kind',
  'statement',
  'state',
  'claim',
  'passage',
  'decision',
  'changed',
  'accounts',
  'evidence',
  'partly',
];

/** Coverage as a table for spreadsheets: a row for each criterion. */
export function renderCoverageCsv(portfolios: readonly PortfolioCoverage[]): string {
  const rows = portfolios.flatMap(({ path, units }) =>
    units.flatMap(({ rows }) =>
      rows.map((row) => [
        path,
        row.unit,
        row.label,
        row.element,
        row.kind,
        row.statement,
        STATE_WORDS[row.key],
        row.state.claim,
        row.state.passage,
        row.state.decision,
        row.state.changed,
        row.claims.map(boxOf).join('; '),
        row.evidence.join('; '),
        row.partly.join('; '),
      ]),
    ),
  );
  return renderCsv([HEAD, ...rows]);
}
