import type { List, ListItem, PhrasingContent, Root, RootContent } from 'mdast';
import { remark } from 'remark';
import type { CoverageClaim, CoverageRow, UnitCoverage } from '../portfolio/coverage';
import { STATE_WORDS } from '../portfolio/state';
import { boxOf, type PortfolioCoverage, rowsByElement, tallyWords, wordingNote } from './coverage-data';
import { oneLine } from './style';

/** Coverage as Markdown that any reader shows: headings and lists, accounts as links to their files. */
export function renderCoverageMarkdown(portfolios: readonly PortfolioCoverage[]): string {
  const root: Root = { type: 'root', children: portfolios.flatMap(portfolioNodes) };
  return remark().data('settings', { bullet: '-', emphasis: '_' }).stringify(root);
}

const text = (value: string): PhrasingContent => ({ type: 'text', value: oneLine(value) });
const spaced = (value: string): PhrasingContent => ({ type: 'text', value });

function heading(depth: 1 | 2 | 3, value: string): RootContent {
  return { type: 'heading', depth, children: [text(value)] };
}

function portfolioNodes({ path, candidate, units }: PortfolioCoverage): RootContent[] {
  return [heading(1, `Unit coverage: ${candidate ?? path}`), ...units.flatMap(unitNodes)];
}

function unitNodes(coverage: UnitCoverage): RootContent[] {
  const { unit } = coverage;
  const wording = wordingNote(unit);
  const note: PhrasingContent[] = wording === '' ? [] : [spaced(' '), { type: 'emphasis', children: [text(wording)] }];
  return [
    heading(2, `${unit.code} ${unit.title}`),
    { type: 'paragraph', children: [text(`${tallyWords(coverage)}.`), ...note] },
    ...rowsByElement(coverage).flatMap(({ element, rows }): RootContent[] => [
      heading(3, element.title),
      { type: 'list', ordered: false, spread: false, children: rows.map(rowItem) } satisfies List,
    ]),
  ];
}

function rowItem(row: CoverageRow): ListItem {
  const claims = row.claims.flatMap((claim, index) => [spaced(index === 0 ? ': ' : ', '), claimLink(claim)]);
  const more = [
    row.evidence.length > 0 ? `evidence ${row.evidence.join(', ')}` : '',
    row.partly.length > 0 ? `matched in part by ${row.partly.join(', ')}` : '',
  ].filter((part) => part !== '');
  return {
    type: 'listItem',
    spread: false,
    children: [
      {
        type: 'paragraph',
        children: [
          { type: 'strong', children: [text(row.label)] },
          spaced(` ${oneLine(row.statement)}: `),
          { type: 'emphasis', children: [text(STATE_WORDS[row.key])] },
          ...claims,
          ...(more.length > 0 ? [spaced(` (${oneLine(more.join('; '))})`)] : []),
        ],
      },
    ],
  };
}

function claimLink(claim: CoverageClaim): PhrasingContent {
  const url = claim.path
    .replace(/\p{Cs}/gu, '\ufffd')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
  return { type: 'link', url, children: [text(boxOf(claim))] };
}
