import { type CalendarDate, renderDate } from '../account/date';
import type { AccountKind } from '../account/frontmatter';
import { coverageOf, type UnitCoverage } from '../portfolio/coverage';
import type { Portfolio } from '../portfolio/portfolio';
import { METHODS } from '../portfolio/records';
import { criterionLabel } from '../unit/unit';
import { accountId, evidenceId, type HandInAccount, longDate } from './hand-in-account';
import { renderForms } from './hand-in-forms';
import { escapeHtml, renderPage } from './html';
import { counted } from './style';
import { PAGE_STYLES } from './styles';
import { refBox, renderUnitRecord } from './unit-record';

/** What is handed in. */
export interface HandIn {
  readonly portfolio: Portfolio;
  readonly accounts: readonly HandInAccount[];
  /** The day it is handed in; undefined leaves it to be filled in by hand. */
  readonly date: CalendarDate | undefined;
}

interface Part {
  readonly kind: AccountKind;
  readonly id: string;
  readonly title: string;
  /** How they are counted on the cover. */
  readonly one: string;
  readonly many: string;
}

const PARTS: readonly Part[] = [
  { kind: 'account', id: 'accounts', title: 'Accounts', one: 'account', many: 'accounts' },
  {
    kind: 'knowledge',
    id: 'knowledge',
    title: 'Knowledge answers',
    one: 'set of knowledge answers',
    many: 'sets of knowledge answers',
  },
  {
    kind: 'witness',
    id: 'witness',
    title: 'Witness statements',
    one: 'witness statement',
    many: 'witness statements',
  },
];

/** The portfolio as one page on its own: cover, contents, accounts, evidence, unit records, what is open, sign-off. */
export function renderHandIn({ portfolio, accounts, date }: HandIn): string {
  const sorted = [...accounts].sort(byReference);
  const coverage = coverageOf(
    portfolio,
    sorted.map((account) => account.summary),
  );
  const candidate = portfolio.config.candidate;
  const body = [
    coverHtml(candidate, coverage, sorted, date),
    contentsHtml(sorted, portfolio, coverage),
    openHtml(sorted),
    ...PARTS.map((part) => partHtml(part, sorted)),
    evidenceHtml(portfolio, sorted),
    ...coverage.map((unit, index) => recordHtml(unit, index, portfolio)),
    renderForms(candidate),
  ];
  return renderPage({
    title: `Portfolio of evidence${candidate ? `: ${candidate}` : ''}`,
    body: body.filter((part) => part !== '').join('\n'),
    styles: PAGE_STYLES,
  });
}

/** A2 before A10; what has no reference comes last, by date and path. */
function byReference({ summary: a }: HandInAccount, { summary: b }: HandInAccount): number {
  const key = (ref: string | undefined) => (ref ?? '\uffff').replace(/\d+/g, (digits) => digits.padStart(8, '0'));
  const order = (x: string, y: string) => (x < y ? -1 : x > y ? 1 : 0);
  return order(key(a.ref), key(b.ref)) || order(a.date ?? '\uffff', b.date ?? '\uffff') || order(a.path, b.path);
}

function coverHtml(
  candidate: string | undefined,
  coverage: readonly UnitCoverage[],
  accounts: readonly HandInAccount[],
  date: CalendarDate | undefined,
): string {
  const units = coverage.map(({ unit }) => {
    const facts = [unit.level && `level ${unit.level}`, unit.credits && `${unit.credits} credits`].filter(Boolean);
    return `<dt>Unit</dt><dd><strong>${escapeHtml(`${unit.code} ${unit.title}`)}</strong>${facts.length > 0 ? ` <span class="soft">${escapeHtml(facts.join(', '))}</span>` : ''}</dd>`;
  });
  const holds = PARTS.flatMap(({ kind, one, many }) => {
    const count = accounts.filter(({ summary }) => summary.kind === kind).length;
    return count > 0 ? [counted(count, one, many)] : [];
  });
  return `<header class="cover">
<p class="kicker">Portfolio of evidence</p>
<h1>${escapeHtml(candidate ?? 'Candidate')}</h1>
<dl class="facts">
${units.join('\n')}
<dt>Holds</dt><dd>${holds.join(', ')}</dd>
<dt>Date</dt><dd>${date ? escapeHtml(longDate(renderDate(date))) : ''}</dd>
</dl>
</header>`;
}

function contentsHtml(
  accounts: readonly HandInAccount[],
  portfolio: Portfolio,
  coverage: readonly UnitCoverage[],
): string {
  const rows = accounts.map(({ summary }) => {
    const href = `#${accountId(summary.path)}`;
    const criteria = summary.claims.map(({ unit, code }) => escapeHtml(criterionLabel({ unit, code }))).join(', ');
    return `<tr><td>${summary.ref ? refBox(summary.ref, href) : ''}</td><td><a href="${href}">${escapeHtml(summary.title)}</a></td><td class="code">${summary.date ? escapeHtml(longDate(summary.date)) : ''}</td><td>${criteria}</td></tr>`;
  });
  const parts = [
    ...PARTS.filter(({ kind }) => accounts.some(({ summary }) => summary.kind === kind)),
    ...(portfolio.evidence.length > 0 ? [{ id: 'evidence', title: 'Evidence index' }] : []),
    ...coverage.map(({ unit }, index) => ({
      id: `unit-${index + 1}`,
      title: `Unit record: ${unit.code} ${unit.title}`,
    })),
    { id: 'sign-off', title: 'Declaration and sign-off' },
  ];
  return `<nav class="sheet" id="contents">
<h2>Contents</h2>
<ul>
${parts.map(({ id, title }) => `<li><a href="#${id}">${escapeHtml(title)}</a></li>`).join('\n')}
</ul>
<table>
<thead><tr><th scope="col">Reference</th><th scope="col">Title</th><th scope="col">Date</th><th scope="col">Criteria</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
</nav>`;
}

function openHtml(accounts: readonly HandInAccount[]): string {
  const lines = accounts.flatMap(({ summary, open }) =>
    open
      .filter(({ kind }) => kind === 'unanswered')
      .map(({ words }) => `<li>${summary.ref ? `${escapeHtml(summary.ref)}: ` : ''}${escapeHtml(words)}</li>`),
  );
  const shared = sharedRefs(accounts).map(
    (ref) => `<li>${escapeHtml(`More than one account has the reference ${ref}.`)}</li>`,
  );
  if (lines.length + shared.length === 0) return '';
  return `<section class="note" id="open"><h4>Still open</h4><ul>${[...lines, ...shared].join('\n')}</ul></section>`;
}

/** References that more than one account has. */
export function sharedRefs(accounts: readonly { readonly summary: { readonly ref: string | undefined } }[]): string[] {
  const refs = accounts.flatMap(({ summary }) => summary.ref ?? []);
  return [...new Set(refs.filter((ref, index) => refs.indexOf(ref) !== index))];
}

function partHtml({ kind, id, title }: Part, accounts: readonly HandInAccount[]): string {
  const own = accounts.filter(({ summary }) => summary.kind === kind);
  if (own.length === 0) return '';
  return `<section class="sheet" id="${id}">\n<h2>${title}</h2>\n${own.map(({ html }) => html).join('\n')}\n</section>`;
}

function evidenceHtml(portfolio: Portfolio, accounts: readonly HandInAccount[]): string {
  if (portfolio.evidence.length === 0) return '';
  const rows = portfolio.evidence.map(({ ref, title, method, criteria }) => {
    const named = accounts.filter(({ evidence }) => evidence.includes(ref));
    const refs = named.map(({ summary }) => refBox(summary.ref ?? summary.title, `#${accountId(summary.path)}`));
    return `<tr id="${evidenceId(ref)}"><td>${refBox(ref, undefined)}</td><td>${escapeHtml(title)}</td><td>${escapeHtml(method ?? '')}</td><td>${escapeHtml(criteria.join(', '))}</td><td>${refs.join(' ')}</td></tr>`;
  });
  const key = Object.entries(METHODS).map(([letter, words]) => `${letter} ${words}`);
  return `<section class="sheet" id="evidence">
<h2>Evidence index</h2>
<table>
<thead><tr><th scope="col">Reference</th><th scope="col">Title</th><th scope="col">Method</th><th scope="col">Criteria</th><th scope="col">Named in</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
<p class="soft small">Methods: ${escapeHtml(key.join(', '))}.</p>
</section>`;
}

function recordHtml(coverage: UnitCoverage, index: number, portfolio: Portfolio): string {
  const known = new Set(portfolio.evidence.map((item) => item.ref));
  const record = renderUnitRecord(coverage, {
    account: (claim) => `#${accountId(claim.path)}`,
    evidence: (ref) => (known.has(ref) ? `#${evidenceId(ref)}` : undefined),
  });
  return `<section class="sheet" id="unit-${index + 1}">\n${record}\n</section>`;
}
