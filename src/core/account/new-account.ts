import { quoteYaml } from '../source/yaml';
import type { AccountKind, Context } from './frontmatter';

/** What is known of an account before a word of it is written. */
export interface NewAccount {
  readonly title: string;
  readonly unit: string;
  readonly kind?: AccountKind;
  readonly date?: string;
  readonly customer?: string;
  readonly context?: Context;
  readonly criteria?: readonly string[];
  /** With the four STAR headings, or as plain prose. */
  readonly form: 'headed' | 'plain';
}

/** The headings of an account, each with a line that says what belongs there, shown when the writer asks for it. */
export const STAR_PARTS = [
  { heading: 'Situation', hint: 'Where were you, who was the customer, and what was going on?' },
  { heading: 'Task', hint: 'What did the customer need, and what would they normally get?' },
  { heading: 'Action', hint: 'What did you check or ask first, and what did you do?' },
  { heading: 'Result', hint: 'What came of it for the customer and for others?' },
] as const;

/** A new account: its details, and headings or an empty body. Nothing in it speaks for the candidate. */
export function renderNewAccount(account: NewAccount): string {
  const details = [
    `title: ${quoteYaml(account.title)}`,
    `unit: ${JSON.stringify(account.unit)}`,
    `kind: ${account.kind ?? 'account'}`,
    ...(account.date ? [`date: ${account.date}`] : []),
    ...(account.customer ? [`customer: ${quoteYaml(account.customer)}`] : []),
    `context: ${account.context ?? 'job'}`,
    ...(account.criteria && account.criteria.length > 0
      ? ['criteria:', ...account.criteria.map((code) => `  - ${code}`)]
      : ['criteria: []']),
    'status: draft',
  ];
  const body = account.form === 'headed' ? STAR_PARTS.flatMap(({ heading }) => [`## ${heading}`, '', '', '']) : [''];
  return ['---', ...details, '---', '', ...body].join('\n').replace(/\n+$/, '\n\n');
}

/** A new file of knowledge answers: a question for each criterion, to be answered under it. */
export function renderKnowledgeAnswers(
  unit: string,
  questions: readonly { readonly code: string; readonly question: string }[],
): string {
  const details = [
    'title: What I know about our service',
    `unit: ${JSON.stringify(unit)}`,
    'kind: knowledge',
    'criteria:',
    ...questions.map(({ code }) => `  - ${code}`),
    'status: draft',
  ];
  const body = questions.flatMap(({ question }) => [`> ? ${question}`, '', '']);
  return ['---', ...details, '---', '', ...body].join('\n').replace(/\n+$/, '\n');
}

/** A file name for a title: small letters, digits and dashes; never empty. */
export function fileNameOf(title: string): string {
  const plain = title
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '');
  return `${plain || 'account'}.md`;
}
