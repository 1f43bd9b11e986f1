import type { PortfolioCoverage } from './coverage-data';
import { escapeHtml, renderPage } from './html';
import { PAGE_STYLES } from './styles';
import { renderUnitRecord } from './unit-record';

const NO_LINKS = { account: () => undefined, evidence: () => undefined };

/** Coverage as a page on its own that prints well. */
export function renderCoverageHtml(portfolios: readonly PortfolioCoverage[]): string {
  const body = portfolios.map(
    ({ path, candidate, units }) =>
      `<h1>Unit coverage: ${escapeHtml(candidate ?? path)}</h1>\n${units.map((unit) => renderUnitRecord(unit, NO_LINKS)).join('\n')}`,
  );
  return renderPage({ title: 'Unit coverage', body: body.join('\n'), styles: PAGE_STYLES });
}
