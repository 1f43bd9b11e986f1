import { sentenceCountOf } from '../account/parts';
import { familyOf, MOVES, type MoveFamily } from '../moves/move';
import type { MovesReading } from '../moves/read-moves';
import { passageFor } from '../portfolio/passages';
import { criterionLabel } from '../unit/unit';
import type { Rule } from './rule';

/** Looks for criteria that are tagged while no passage that speaks to them was seen. */
export const criterionUnsupported: Rule = {
  id: 'criterion-unsupported',
  summary: 'Looks for tagged criteria that no passage of the account was seen to speak to.',
  level: 'information',
  needs: 'text',
  kinds: ['account'],
  messages: { unseen: '{code} is tagged, but no passage about it was seen.' },
  *check({ account, reading, claims }) {
    if (sentenceCountOf(account) === 0) return;
    const seen = new Set<unknown>();
    for (const { criterion, span } of claims) {
      if (!criterion || seen.has(criterion)) continue;
      seen.add(criterion);
      if (passageFor(account, reading, criterion, claims).state !== 'none') continue;
      if (!criterion.moves.every((move) => isAbsent(familyOf(move), reading))) continue;
      const label = criterionLabel(criterion);
      yield {
        message: 'unseen',
        values: { code: label },
        span,
        related: [
          { message: `${label}: ${criterion.statement}.`, span },
          ...criterion.moves.map((move) => ({
            message: `Looked for a passage that ${lowered(MOVES[move].tells)}`,
            span,
          })),
        ],
        ...(reading.unfamiliar ? { level: 'hint' } : {}),
      };
    }
  },
};

/**
 * Whether nothing of a family was plainly read. Where something was, a passage for one of its moves may have been taken
 * for another of them: on the labelled accounts that was so for a quarter of the tags that had their passage. The
 * setting of an account is read too seldom to say that it is absent.
 */
function isAbsent(family: MoveFamily, { moves, verdicts }: MovesReading): boolean {
  if (family === 'setting') return false;
  if (family !== 'action') return verdicts[family].value !== 'found';
  return !moves.some((read) => read.strength === 'strong' && familyOf(read.move) === family);
}

function lowered(sentence: string): string {
  return sentence.slice(0, 1).toLowerCase() + sentence.slice(1);
}
