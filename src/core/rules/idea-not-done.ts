import { askFix } from './ask';
import type { Rule } from './rule';
import { isOpen, lookedFor, signSpanOf, strongSignsOf } from './signs';

/** Looks for an idea that was not carried out, where nothing beyond the usual service was found. */
export const ideaNotDone: Rule = {
  id: 'idea-not-done',
  summary: 'Looks for an idea that was not carried out, where nothing beyond the usual service was found.',
  level: 'hint',
  needs: 'text',
  kinds: ['account'],
  messages: { idea: 'This is an idea; that it was carried out was not found.' },
  *check(context) {
    if (!isOpen(context, 'contrast') || context.reading.verdicts.contrast.value !== 'missing') return;
    const { account } = context;
    for (const sign of strongSignsOf(context, 'idea').slice(0, 2)) {
      const span = signSpanOf(account, sign);
      yield {
        message: 'idea',
        span,
        related: lookedFor(context, 'contrast', 'extra', span),
        fixes: askFix(account, 'Did you carry out an idea like this on the day?', ['action'], true),
        element: 'contrast',
        answerable: true,
      };
    }
  },
};
