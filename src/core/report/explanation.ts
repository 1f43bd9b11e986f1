import type { Account } from '../account/account';
import type { Finding } from '../rules/rule';
import { plainMarkdown } from './style';

/**
 * A Markdown page that explains a finding: what it says of this account, what was looked for, and the rule's own page.
 * The account's words stand in a code block, so that nothing in them is taken for Markdown.
 */
export function renderExplanation(finding: Finding, account: Account, page: string): string {
  const quoted = (start: number, end: number) => {
    const words = account.source.text.slice(start, end).replace(/\s+/g, ' ').replace(/`/g, "'").trim();
    return words === '' ? [] : ['```text', words, '```', ''];
  };
  const related = finding.related.flatMap(({ message, span }) => [
    plainMarkdown(message),
    '',
    ...quoted(span.start, span.end),
  ]);
  const questions = finding.fixes.flatMap((fix) => (fix.question ? [`- ${fix.question}`] : []));
  const settled = finding.settled ? ['You noted a reason:', '', ...quotedText(finding.settled.reason)] : [];
  return [
    `# ${plainMarkdown(finding.message)}`,
    '',
    ...related,
    ...(questions.length > 0 ? ['Questions that may help:', '', ...questions, ''] : []),
    ...settled,
    '---',
    '',
    page.replace(/^# /gm, '## ').trim(),
    '',
  ].join('\n');
}

function quotedText(words: string): string[] {
  return ['```text', words.replace(/`/g, "'"), '```', ''];
}
