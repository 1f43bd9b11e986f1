import { escapeHtml } from './html';

/** Who signs, in the order of the form. */
const SIGNATURES = [
  'Candidate',
  'Assessor',
  'Assessor’s countersignature (where needed)',
  'Internal verifier (if sampled)',
  'Internal verifier’s countersignature (where needed)',
  'External verifier (if sampled)',
] as const;

/** The declaration of own work, the assessor's test and the six signature rows. */
export function renderForms(candidate: string | undefined): string {
  const rows = SIGNATURES.map((role) => `<tr><td>${role}</td><td></td><td></td><td></td></tr>`);
  return `<section class="sheet" id="sign-off">
<h2>Declaration and sign-off</h2>
<h3>Candidate’s declaration</h3>
<p>I declare that everything in this portfolio is my own work. The accounts tell what I did myself, and customers are named by letters or labels only.</p>
<dl class="facts"><dt>Candidate</dt><dd>${escapeHtml(candidate ?? '')}</dd></dl>
<h3>Assessor’s test</h3>
<p>I have looked at this evidence and judged it to be:</p>
<ul class="ticks"><li>valid</li><li>authentic</li><li>current</li><li>sufficient</li></ul>
<h3>Signatures</h3>
<table class="sign">
<thead><tr><th scope="col">Role</th><th scope="col">Name</th><th scope="col">Signature</th><th scope="col">Date</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
</section>`;
}
