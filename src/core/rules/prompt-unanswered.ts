import { lineAt } from '../source/text';
import type { Rule } from './rule';

/** Looks for questions in the text with nothing written under them. */
export const promptUnanswered: Rule = {
  id: 'prompt-unanswered',
  summary: 'Looks for questions in the text with nothing written under them.',
  level: 'information',
  needs: 'text',
  messages: { unanswered: 'Nothing is written under this question yet.' },
  *check({ account }) {
    const { lineStarts, text } = account.source;
    for (const { span, answer } of account.prompts) {
      if (answer) continue;
      const end = lineStarts[lineAt(account.source, span.end) + 1] ?? text.length;
      yield {
        message: 'unanswered',
        span,
        answerable: true,
        fixes: [
          {
            kind: 'repair',
            choice: true,
            title: 'Take this question out',
            edits: [{ span: { start: span.start, end }, text: '' }],
          },
        ],
      };
    }
  },
};
