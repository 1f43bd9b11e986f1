import type { ReadClause } from '../../src/core/moves/features';
import { frameOf } from '../../src/core/moves/frame';
import type { Token } from '../../src/core/moves/tokens';
import { wordOf } from '../../src/core/moves/words';

/** How people misspell by ear and in haste; one is picked for a word. */
const SLIPS: readonly ((word: string) => string)[] = [
  (word) => word.replace(/(.)\1/, '$1'),
  (word) => word.replace(/th/, 'f'),
  (word) => word.replace(/ing$/, 'in'),
  (word) => word.replace(/ie|ei|ea|ee/, 'e'),
  (word) => word.replace(/ou|oo|ow/, 'u'),
  (word) => word.replace(/ck|c(?![ehiy])/, 'k'),
  (word) => word.replace(/er$|or$|re$/, 'a'),
  (word) => word.replace(/ed$/, 'd'),
  (word) => word.replace(/(.)e$/, '$1'),
  (word) => word.slice(0, -2) + (word.at(-1) ?? '') + (word.at(-2) ?? ''),
];
const SLIP_CHANCE = 0.12;
const DROP_SUBJECT = 0.3;

/** The clause as a hasty or poor speller might have written it: misspelt words, a dropped "I". */
export function noised({ tokens, clause }: ReadClause, random: () => number): ReadClause {
  const own: Token[] = [];
  for (let i = clause.from; i < clause.to; i += 1) {
    const token = tokens[i] as Token;
    const { text } = token.word;
    if (text === 'i' && random() < DROP_SUBJECT) continue;
    if (token.mark !== undefined || text.length < 4 || random() >= SLIP_CHANCE) {
      own.push(token);
      continue;
    }
    const slip = SLIPS[Math.floor(random() * SLIPS.length)] as (word: string) => string;
    own.push({ ...token, word: wordOf(slip(text)) });
  }
  if (own.length === 0) return { tokens, clause, frame: frameOf(tokens, clause) };
  const whole = { from: 0, to: own.length, quoted: clause.quoted };
  return { tokens: own, clause: whole, frame: frameOf(own, whole) };
}
