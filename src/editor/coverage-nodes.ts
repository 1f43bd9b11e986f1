import type * as vscode from 'vscode';
import {
  type CoverageClaim,
  type CoverageRow,
  isOpen,
  METHODS,
  type Range,
  STATE_WORDS,
  type StateKey,
  tallyOf,
  type UnitCoverage,
} from '../core/index';
import type { PortfolioFolder } from './portfolio-folder';

/** A line of the tree, with everything it shows worked out. */
export interface CoverageNode {
  readonly kind: 'portfolio' | 'unit' | 'element' | 'criterion' | 'account' | 'evidence' | 'passage';
  readonly id: string;
  readonly label: string;
  readonly description: string;
  readonly tooltip: string;
  /** What a screen reader says. */
  readonly spoken: string;
  readonly icon: string;
  readonly colour?: string;
  readonly expanded?: boolean;
  readonly place?: { readonly uri: vscode.Uri; readonly range: Range };
  /** The lines under it, made when it is opened; undefined for a leaf. */
  readonly children?: (onlyOpen: boolean) => readonly CoverageNode[];
}

/** The icon of each state; the words stand beside it, so that nobody needs the picture. Green comes only after a decision. */
const ICONS: Readonly<Record<StateKey, { icon: string; colour?: string }>> = {
  nothing: { icon: 'circle-outline' },
  tagged: { icon: 'tag' },
  unsure: { icon: 'question' },
  seen: { icon: 'eye' },
  forAssessor: { icon: 'person' },
  more: { icon: 'add', colour: 'list.warningForeground' },
  referred: { icon: 'reply', colour: 'list.warningForeground' },
  changed: { icon: 'edit', colour: 'list.warningForeground' },
  accepted: { icon: 'pass-filled', colour: 'testing.iconPassed' },
};

/** The lines of the first level: the units of the only portfolio, or each portfolio. */
export function rootsOf(folders: readonly PortfolioFolder[], onlyOpen: boolean): readonly CoverageNode[] {
  const [first] = folders;
  if (folders.length === 1 && first) return unitsOf(first, onlyOpen);
  return folders.map((folder) => {
    const name = folder.portfolio.config.candidate ?? folder.uri.path.split('/').at(-1) ?? '';
    const rows = folder.coverage.flatMap((unit) => unit.rows);
    const counts = countWords(rows);
    return {
      kind: 'portfolio',
      id: folder.uri.toString(),
      label: name,
      description: counts,
      tooltip: folder.uri.path,
      spoken: `Portfolio ${name}, ${counts}`,
      icon: 'folder-library',
      children: (open) => unitsOf(folder, open),
    };
  });
}

/** The lines under a line. */
export function childrenOf(node: CoverageNode, onlyOpen: boolean): readonly CoverageNode[] {
  return node.children?.(onlyOpen) ?? [];
}

function countWords(rows: readonly CoverageRow[]): string {
  const { total, open, accepted } = tallyOf(rows);
  return `${total - open} of ${total} with evidence${accepted > 0 ? `, ${accepted} accepted` : ''}`;
}

/** The count alone, since a narrow tree cuts off what is longer. */
function shortCount(rows: readonly CoverageRow[]): string {
  const { total, open } = tallyOf(rows);
  return `${total - open}/${total}`;
}

function unitsOf(folder: PortfolioFolder, onlyOpen: boolean): readonly CoverageNode[] {
  return folder.coverage.map((coverage) => unitNode(folder, coverage, onlyOpen));
}

function unitNode(folder: PortfolioFolder, coverage: UnitCoverage, onlyOpen: boolean): CoverageNode {
  const { unit, rows, breadth, wanted } = coverage;
  const counts = countWords(rows);
  const wide = `${breadth.accounts} ${breadth.accounts === 1 ? 'account' : 'accounts'}, ${breadth.customers} ${breadth.customers === 1 ? 'customer' : 'customers'}, ${breadth.occasions} ${breadth.occasions === 1 ? 'day' : 'days'}`;
  const more = wanted.length > 0 ? `Still wanted: ${wanted.join(', ')}` : '';
  return {
    kind: 'unit',
    id: `${folder.uri} ${unit.code}`,
    label: unit.code,
    description: `${shortCount(rows)} · ${unit.title}`,
    tooltip: `${unit.code} ${unit.title}\n${counts}\n${wide}${more ? `\n${more}` : ''}${unit.wording === 'short' ? "\nShort form, not the awarding body's wording." : ''}`,
    spoken: `Unit ${unit.code}, ${unit.title}, ${counts}, ${wide}${more ? `, ${more}` : ''}`,
    icon: 'mortar-board',
    expanded: !onlyOpen,
    children: (open) =>
      unit.elements.flatMap((element) => {
        const own = rows.filter((row) => row.element === element.code);
        const shown = open ? own.filter((row) => isOpen(row.key)) : own;
        if (shown.length === 0) return [];
        const elementCounts = countWords(own);
        const node: CoverageNode = {
          kind: 'element',
          id: `${folder.uri} ${unit.code} ${element.code}`,
          label: element.title,
          description: shortCount(own),
          tooltip: `${element.code} ${element.title}\n${elementCounts}`,
          spoken: `${element.title}, ${elementCounts}`,
          icon: 'checklist',
          children: () => shown.map((row) => criterionNode(folder, row)),
        };
        return [node];
      }),
  };
}

function criterionNode(folder: PortfolioFolder, row: CoverageRow): CoverageNode {
  const words = STATE_WORDS[row.key];
  const refs = [...row.claims.map((claim) => claim.ref ?? claim.title), ...row.evidence];
  const partly = row.partly.length > 0 ? `\nPartly the same: ${row.partly.join(', ')}` : '';
  return {
    kind: 'criterion',
    id: `${folder.uri} ${row.unit} ${row.code}`,
    label: row.label,
    // The state comes first, since a narrow tree cuts off what is longer.
    description: `${words} · ${row.statement}`,
    tooltip: `${row.label} ${row.statement}\n${words}${refs.length > 0 ? `\n${refs.join(', ')}` : ''}${partly}`,
    spoken: `${row.label}, ${row.statement}, ${words}${refs.length > 0 ? `, in ${refs.join(', ')}` : ''}`,
    ...ICONS[row.key],
    ...(refs.length > 0
      ? {
          children: () => [
            ...row.claims.map((claim) => accountNode(folder, row, claim)),
            ...evidenceNodes(folder, row),
          ],
        }
      : {}),
  };
}

function accountNode(folder: PortfolioFolder, row: CoverageRow, claim: CoverageClaim): CoverageNode {
  const words = STATE_WORDS[claim.key];
  const uri = folder.uriOf(claim.path);
  const via = claim.via ? ` (tagged ${claim.via})` : '';
  const name = claim.ref ? `${claim.ref} ${claim.title}` : claim.title;
  const id = `${folder.uri} ${row.unit} ${row.code} ${claim.path}${via}`;
  const { passage } = claim;
  return {
    kind: 'account',
    id,
    label: name,
    description: `${words}${via}`,
    tooltip: `${claim.path}${claim.comment ? `\n${claim.comment}` : ''}`,
    spoken: `Account ${name}, ${words}${via}`,
    icon: 'note',
    place: { uri, range: passage ?? claim.tag },
    ...(passage ? { children: () => [passageNode(id, uri, passage)] } : {}),
  };
}

/** The other evidence that names the criterion, each at its place in the evidence index. */
function evidenceNodes(folder: PortfolioFolder, row: CoverageRow): CoverageNode[] {
  return folder.portfolio.evidence
    .filter((item) => row.evidence.includes(item.ref))
    .map((item) => {
      const label = `${item.ref} ${item.title}`;
      const description = item.method ? (METHODS[item.method] ?? item.method) : 'evidence';
      return {
        kind: 'evidence',
        // Two entries may have one reference by a slip; the tree refuses two lines with one id.
        id: `${folder.uri} ${row.unit} ${row.code} evidence ${item.ref} ${item.range.start.line}`,
        label,
        description,
        tooltip: 'An entry of evidence.yaml.',
        spoken: `Evidence ${label}, ${description}`,
        icon: 'archive',
        place: { uri: folder.uriOf('evidence.yaml'), range: item.range },
      };
    });
}

function passageNode(id: string, uri: vscode.Uri, range: Range): CoverageNode {
  const label = `Passage at line ${range.start.line + 1}`;
  return {
    kind: 'passage',
    id: `${id} passage`,
    label,
    description: '',
    tooltip: 'Opens the account at this passage.',
    spoken: label,
    icon: 'quote',
    place: { uri, range },
  };
}
