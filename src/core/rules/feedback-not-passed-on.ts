import { moveSpanOf } from '../portfolio/passages';
import { askFix } from './ask';
import type { Rule } from './rule';

/** From here on an outcome is plain enough to go on from. */
const PLAIN = 0.8;

/** Looks for praise that was passed on, where its criterion is tagged and the customer's reaction was found. */
export const feedbackNotPassedOn: Rule = {
  id: 'feedback-not-passed-on',
  summary: "Looks for praise that was passed on, where its criterion is tagged and the customer's reaction was found.",
  level: 'hint',
  needs: 'text',
  kinds: ['account'],
  messages: { kept: 'The reaction is told here, but not that anyone else heard of it.' },
  *check({ account, reading, signs, claims }) {
    const tag = claims.find(({ criterion }) => criterion?.moves.includes('outcome.feedback-passed-on'));
    const bound = claims.some(({ criterion, passage }) => passage && criterion === tag?.criterion);
    const reaction = reading.moves.find(({ move, strength }) => move === 'outcome.reaction' && strength === 'strong');
    if (!tag || bound || !reaction || reading.unfamiliar || reading.verdicts.outcome.score < PLAIN) return;
    if (reading.moves.some(({ move }) => move === 'outcome.feedback-passed-on')) return;
    const isAfter = (block: number, end: number) =>
      block > reaction.block || (block === reaction.block && end > reaction.span.start);
    for (const { strength, block, span } of signs().of('passed-on'))
      if (strength === 'strong' || isAfter(block, span.end)) return;
    yield {
      message: 'kept',
      span: tag.span,
      related: [
        { message: 'Looked for: that the feedback was written down or told to someone at work.', span: tag.span },
        { message: 'The reaction stands here.', span: moveSpanOf(account, reaction) },
      ],
      fixes: askFix(account, 'Did you tell anyone what the customer said?', ['result'], true),
      answerable: true,
      about: '',
    };
  },
};
