import { askFix } from './ask';
import type { Rule } from './rule';
import { isOpen, lookedFor, signSpanOf, strongSignsOf } from './signs';

/** Looks for someone being told afterwards, where no check before acting was found. */
export const checkAfterAction: Rule = {
  id: 'check-after-action',
  summary: 'Looks for someone being told afterwards, where no check before acting was found.',
  level: 'information',
  needs: 'text',
  kinds: ['account'],
  messages: { afterwards: 'This was told afterwards; a check before acting was not found.' },
  *check(context) {
    if (!isOpen(context, 'feasibility') || context.reading.verdicts.feasibility.value !== 'missing') return;
    const { account } = context;
    for (const sign of strongSignsOf(context, 'told-afterwards').slice(0, 2)) {
      const span = signSpanOf(account, sign);
      yield {
        message: 'afterwards',
        span,
        related: lookedFor(context, 'feasibility', 'check-in-time', span),
        fixes: askFix(account, 'Did anyone agree to it before you went ahead?', ['action', 'task'], true),
        element: 'feasibility',
        answerable: true,
      };
    }
  },
};
