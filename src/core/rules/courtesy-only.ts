import { askFix } from './ask';
import type { Rule } from './rule';
import { isOpen, lookedFor, signSpanOf, strongSignsOf } from './signs';

/** Looks for politeness told where nothing done beyond the usual service was found. */
export const courtesyOnly: Rule = {
  id: 'courtesy-only',
  summary: 'Looks for politeness told where nothing done beyond the usual service was found.',
  level: 'information',
  needs: 'text',
  kinds: ['account'],
  messages: { courtesy: 'This tells of being polite; something done beyond that was not found.' },
  *check(context) {
    if (!isOpen(context, 'contrast')) return;
    const { account, reading } = context;
    if (reading.moves.some(({ move, strength }) => move === 'contrast.extra' && strength === 'strong')) return;
    if (strongSignsOf(context, 'gesture').length > 0) return;
    for (const sign of strongSignsOf(context, 'courtesy').slice(0, 2)) {
      const span = signSpanOf(account, sign);
      yield {
        message: 'courtesy',
        span,
        related: lookedFor(context, 'contrast', 'extra', span),
        fixes: askFix(account, 'Did you do anything for this customer besides being polite?', ['action'], true),
        element: 'contrast',
        answerable: true,
      };
    }
  },
};
