import type { CutClause } from '../../src/core/moves/analyse-block';
import { frameAt } from '../../src/core/moves/frame';
import { readTokens, TokenList } from '../../src/core/moves/tokens';
import { TABLE } from './read-corpus';

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

/** The tokens and frame of a clause as a hasty or poor speller might have written it: misspelt words, a dropped "I". */
export function noised(
  { tokens, clause }: Pick<CutClause, 'tokens' | 'clause'>,
  random: () => number,
): { readonly tokens: TokenList; readonly code: number } {
  const own = new TokenList();
  for (let i = clause.from; i < clause.to; i += 1) {
    const record = tokens.records[i] as number;
    const word = TABLE.wordAt(record);
    const { text } = word;
    if (text === 'i' && random() < DROP_SUBJECT) continue;
    if (word.isMark || text.length < 4 || random() >= SLIP_CHANCE) {
      own.reserve(1);
      own.push(i, i + 1, record);
      continue;
    }
    const slip = SLIPS[Math.floor(random() * SLIPS.length)] as (word: string) => string;
    const slipped = slip(text);
    readTokens(TABLE, slipped, 0, slipped.length, own);
  }
  return { tokens: own, code: frameAt(TABLE.data, own, 0, own.count, clause.quoted) };
}
