import type { Finding } from '../core/index';
import type { Shown } from './shown-findings';

/** The findings that have a question for the writer: asked by a fix, or standing in the text without an answer. In the order of the text. */
export function questionsOf({ findings }: Pick<Shown, 'findings'>): readonly Finding[] {
  return findings.filter(
    (finding) =>
      !finding.settled && (finding.rule === 'prompt-unanswered' || finding.fixes.some((fix) => fix.kind === 'ask')),
  );
}
