import type { CoverageClaim, CoverageRow, UnitCoverage } from '../portfolio/coverage';
import { STATE_WORDS } from '../portfolio/state';
import { criterionLabel } from '../unit/unit';
import { boxOf, rowsByElement, tallyWords, wordingNote } from './coverage-data';
import { escapeHtml, idOf } from './html';

/** Where references lead within a page; undefined where they lead nowhere. */
export interface RecordLinks {
  readonly account: (claim: CoverageClaim) => string | undefined;
  readonly evidence: (ref: string) => string | undefined;
}

/** The id of a criterion's row, for links to it. */
export function criterionId(unit: string, code: string): string {
  return idOf('criterion', criterionLabel({ unit, code }));
}

/** A reference in its box. */
export function refBox(ref: string, href: string | undefined): string {
  const shown = escapeHtml(ref);
  return href === undefined
    ? `<span class="ref">${shown}</span>`
    : `<a class="ref" href="${escapeHtml(href)}">${shown}</a>`;
}

/** A unit's record: every criterion by element, its statement, the references that speak to it, and its state in words. */
export function renderUnitRecord(coverage: UnitCoverage, links: RecordLinks): string {
  const { unit } = coverage;
  const note = wordingNote(unit);
  const facts = [
    unit.body,
    unit.level && `level ${unit.level}`,
    unit.credits && `${unit.credits} credits`,
    unit.aliases.length > 0 && `also known as ${unit.aliases.join(', ')}`,
  ].filter((fact) => fact);
  const tables = rowsByElement(coverage).map(
    ({ element, rows }) => `<h3>${escapeHtml(element.title)}</h3>
<table>
<thead><tr><th scope="col">Criterion</th><th scope="col" class="boxes">References</th><th scope="col" class="state">State</th></tr></thead>
<tbody>
${rows.map((row) => rowHtml(row, links)).join('\n')}
</tbody>
</table>`,
  );
  return `<h2>${escapeHtml(`${unit.code} ${unit.title}`)}</h2>
<p class="soft">${escapeHtml(facts.join(' · '))}</p>
<p>${escapeHtml(tallyWords(coverage))}.</p>
${note === '' ? '' : `<p class="soft small">${escapeHtml(note)}</p>`}
${tables.join('\n')}`;
}

function rowHtml(row: CoverageRow, links: RecordLinks): string {
  const boxes = [
    ...row.claims.map((claim) => refBox(boxOf(claim), links.account(claim))),
    ...row.evidence.map((ref) => refBox(ref, links.evidence(ref))),
  ];
  const partly = row.partly.length > 0 ? [`Matched in part by ${row.partly.join(', ')}.`] : [];
  const comments = row.claims.flatMap((claim) => [
    ...(claim.comment ? [`${boxOf(claim)}: ${claim.comment}`] : []),
    ...(claim.via ? [`${boxOf(claim)} is tagged as ${claim.via}.`] : []),
  ]);
  const notes = [...partly, ...comments].map((note) => `<div class="soft small">${escapeHtml(note)}</div>`).join('');
  return `<tr id="${criterionId(row.unit, row.code)}"><td><span class="code"><strong>${escapeHtml(row.label)}</strong></span> ${escapeHtml(row.statement)}</td><td>${boxes.join(' ')}</td><td>${escapeHtml(STATE_WORDS[row.key])}${notes}</td></tr>`;
}
