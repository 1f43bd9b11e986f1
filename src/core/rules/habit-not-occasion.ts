import { askFix } from './ask';
import type { Rule } from './rule';
import { isOpen, lookedFor, signSpanOf, strongSignsOf } from './signs';

/** Looks for what is always done, where nothing done on one occasion was found. */
export const habitNotOccasion: Rule = {
  id: 'habit-not-occasion',
  summary: 'Looks for what is always done, where nothing done on one occasion was found.',
  level: 'hint',
  needs: 'text',
  kinds: ['account'],
  messages: { habit: 'This tells what is always done, not what was done on one occasion.' },
  *check(context) {
    const { account, claims, reading } = context;
    if (!isOpen(context, 'contrast') || reading.verdicts.contrast.value !== 'missing') return;
    if (claims.some(({ criterion }) => criterion?.moves.includes('outcome.made-routine'))) return;
    if (reading.moves.some(({ move, strength }) => move === 'outcome.made-routine' && strength !== 'contrary')) return;
    for (const sign of strongSignsOf(context, 'habit').slice(0, 2)) {
      const span = signSpanOf(account, sign);
      yield {
        message: 'habit',
        span,
        related: lookedFor(context, 'contrast', 'extra', span),
        fixes: askFix(account, 'Did you do this for one customer on one day?', ['action', 'task'], true),
        element: 'contrast',
        answerable: true,
      };
    }
  },
};
