import type { AccountKind, Context } from '../account/frontmatter';
import { answersOf, storyOf } from '../account/story';
import type { AccountResult } from '../check/check-account';
import type { AccountSummary } from '../portfolio/summary';
import { RULES } from '../rules/index';
import { criterionLabel } from '../unit/unit';
import { escapeHtml, idOf } from './html';
import { type OpenQuestion, openQuestionsOf } from './open-questions';
import { renderStory } from './story-html';
import { criterionId, refBox } from './unit-record';

/** What the hand-in keeps of an account: its page as HTML and what the lists around it need, without its text. */
export interface HandInAccount {
  readonly summary: AccountSummary;
  /** References of the evidence it names. */
  readonly evidence: readonly string[];
  readonly open: readonly OpenQuestion[];
  readonly html: string;
}

const CONTEXT_WORDS: Readonly<Record<Context, string>> = {
  job: 'in the job',
  voluntary: 'in voluntary work',
  placement: 'on a placement',
  'realistic-working-environment': 'in a realistic working environment',
  simulation: 'in a simulation',
};

const HEADING_LEVEL = 4;

/** The id of an account's part of the page. */
export function accountId(path: string): string {
  return idOf('account', path);
}

/** The id of a line of the evidence index. */
export function evidenceId(ref: string): string {
  return idOf('evidence', ref);
}

/** A date written 2026-03-14 as people write it: 14 March 2026. */
export function longDate(iso: string): string {
  const months = 'January February March April May June July August September October November December'.split(' ');
  const [year = '', month = '', day = ''] = iso.split('-');
  return `${Number(day)} ${months[Number(month) - 1] ?? month} ${year}`;
}

/** An account made ready for the page. Its text is shown as written, without details, questions and marks. */
export function handInAccountOf(result: AccountResult, summary: AccountSummary): HandInAccount {
  const { account } = result;
  const evidence = account.frontmatter.evidence.map(({ value }) => value);
  const body =
    summary.kind === 'knowledge'
      ? answersOf(account)
          .map(({ question, story }) => {
            const asked = question === undefined ? '' : `<p class="question">${escapeHtml(question)}</p>\n`;
            return asked + renderStory(story, HEADING_LEVEL);
          })
          .join('\n')
      : renderStory(storyOf(account), HEADING_LEVEL);
  const html = `<article class="account" id="${accountId(summary.path)}">
<h3>${summary.ref ? `${refBox(summary.ref, undefined)} ` : ''}${escapeHtml(summary.title)}</h3>
${factsHtml(summary, evidence)}
${body.trim() === '' ? '<p class="soft">Nothing is written here yet.</p>' : body}
${settledHtml(result)}
</article>`;
  return { summary, evidence, open: openQuestionsOf(result), html };
}

function factsHtml(summary: AccountSummary, evidence: readonly string[]): string {
  const criteria = summary.claims
    .map(({ unit, code }) => {
      const label = escapeHtml(criterionLabel({ unit, code }));
      return `<a class="code" href="#${criterionId(unit, code)}">${label}</a>`;
    })
    .join(', ');
  const occasion: readonly AccountKind[] = ['account', 'witness'];
  const facts: readonly (readonly [string, string])[] = [
    ['Date', summary.date ? escapeHtml(longDate(summary.date)) : ''],
    ['Customer', escapeHtml(summary.customer ?? '')],
    ['Where', summary.context && occasion.includes(summary.kind) ? CONTEXT_WORDS[summary.context] : ''],
    ['Criteria', criteria],
    ['Evidence', evidence.map((ref) => refBox(ref, `#${evidenceId(ref)}`)).join(' ')],
  ];
  const rows = facts.filter(([, value]) => value !== '').map(([name, value]) => `<dt>${name}</dt><dd>${value}</dd>`);
  return rows.length === 0 ? '' : `<dl class="facts">${rows.join('')}</dl>`;
}

const ANSWER_WORDS = { 'did-not-happen': 'This did not happen', left: 'Left as it is' } as const;

function settledHtml({ account }: AccountResult): string {
  const { settled } = account.frontmatter;
  if (settled.length === 0) return '';
  const items = settled.map(({ finding, answer, reason, text }) => {
    const about = text ? `${findingWords(finding)}, at “${text}”` : findingWords(finding);
    return `<li>${escapeHtml(about)}: ${ANSWER_WORDS[answer]}${reason ? `, because: ${escapeHtml(reason)}` : '.'}</li>`;
  });
  return `<aside class="note"><h4>Notes for the assessor</h4><ul>${items.join('')}</ul></aside>`;
}

/** What a settled finding was about, in the words of its rule. */
function findingWords(id: string): string {
  const summary = RULES.find((rule) => rule.id === id)?.summary;
  return summary ? summary.replace(/^(?:Looks for|Asks) /, 'About ').replace(/[.]$/, '') : id.replace(/-/g, ' ');
}
