import type { PersonalMatch } from './personal-kinds';
import {
  FAMILY_NAMES,
  GIVEN_NAMES,
  GIVEN_NAMES_AND_WORDS,
  NO_NAMES,
  NO_PERSON,
  WELL_KNOWN,
} from './personal-names-data';

const TITLE =
  "(?:Mr|Mrs|Ms|Miss|Mx|Dr|Doctor|Prof|Professor|Sir|Dame|Father|Sister|Nurse|Rev|Reverend|Pastor|Cllr|Councillor|Madame|Ma['’]am|Señora?|Mister|MR|MRS)";
/** Latin letters; those with marks beyond the first block count as both large and small. Plain ranges are read far faster than properties. */
const SMALL = 'a-zß-öø-ÿĀ-ɏ';
const LARGE = 'A-ZÀ-ÖØ-ÞĀ-ɏ';
const CAPITAL = `[${LARGE}][${LARGE}${SMALL}'’]*(?:-[${LARGE}][${LARGE}${SMALL}'’]*)*`;
const PARTICLE = '(?:van|von|de|der|den|di|da|del|la|le|bin|ibn|al|el|ter)';

/** A title with what may be names behind it, or words with capitals in a row; `mrs` in small letters with one word. */
const FUSED = new RegExp(
  `(?=[${LARGE}m])(?<![${LARGE}${SMALL}\\d_'’-])(?:(?<title>${TITLE}\\.?(?:(?: and | & | ?/ ?)${TITLE}\\.?)?)[ \\u00a0](?<titled>(?:${PARTICLE} ){0,2}${CAPITAL}(?: (?:${PARTICLE} ){0,2}${CAPITAL}){0,3})|(?<small>mrs?\\.?) (?<word>[${SMALL}][${SMALL}'’-]{2,})|(?<row>(?!${TITLE}\\b)${CAPITAL}(?: (?:${PARTICLE} )?(?!${TITLE}\\b)${CAPITAL}){1,5}))`,
  'g',
);

/** Behind these a name that no list knows is a person's all the same. */
const CALLED =
  /\b(?:(?:lady|man|woman|guest|gentleman|girl|boy|customer|client|patient|resident|colleague|manager|student|child|visitor|member|someone|person|passenger|lad|bloke|supervisor|neighbour) (?:(?:was|is|who was|who is) )?(?:called|named)|(?:my|his|her|their|customer['’]s|lady['’]s|guest['’]s|full) (?:full )?name (?:is|was)|name['’]s) $/i;

/** Behind these, words with capitals name a thing. */
const THING =
  /(?:\b(?:the|a|an|St\.?|Saint|Queen|King|Prince|Princess|Lord|Lady|HMS|RMS|brand|band|song|film|book|play) |[-–/&+@#])$/i;

/** Words after "Mrs" in small letters that are no name. */
const SMALL_NO_NAMES =
  /^(?:and|or|was|said|came|who|had|has|is|in|at|with|from|on|to|asked|wanted|who's|whose|whatsit|thing|bean|right)$/;

/** Likely full names in a stretch of prose, in order: a title with a family name, or a given name with one. */
export function namesIn(text: string): PersonalMatch[] {
  const found: PersonalMatch[] = [];
  FUSED.lastIndex = 0;
  for (let match = FUSED.exec(text); match; match = FUSED.exec(text)) {
    const { title, titled, small, word, row } = match.groups ?? {};
    const at = match.index;
    const read =
      title && titled
        ? titledName(text, at, title, titled)
        : small && word
          ? smallName(text, at, small, word)
          : rowName(text, at, row ?? '');
    if (read) {
      found.push(read);
      FUSED.lastIndex = read.span.end;
    } else if (title) FUSED.lastIndex = at + title.length;
  }
  return found;
}

/** A word of a row, without what marks it as somebody's. */
interface Word {
  readonly text: string;
  readonly start: number;
  readonly possessive: boolean;
}

function wordsOf(row: string, from: number): Word[] {
  return [...row.matchAll(/\S+/g)].map((piece) => {
    const bare = piece[0].replace(/['’]s$|['’]+$/, '');
    return { text: bare, start: from + piece.index, possessive: bare !== piece[0] };
  });
}

const endOf = ({ start, text }: Word) => start + text.length;
const small = ({ text }: Word) => text.toLowerCase();
const isParticle = ({ text }: Word) => /^\p{Ll}/u.test(text);
const isInitial = ({ text }: Word) => /^\p{Lu}$/u.test(text);

/** Whether a word can be a family name: two letters at least, not all capitals, no word that opens a sentence. */
function isNameLike(word: Word, capitals = false): boolean {
  const shape = capitals ? /^\p{Lu}[\p{Lu}'’-]{2,}$/u : /^\p{Lu}[\p{L}'’-]*\p{Ll}/u;
  return shape.test(word.text) && !NO_NAMES.has(small(word));
}

function titledName(text: string, at: number, title: string, titled: string): PersonalMatch | undefined {
  const capitals = /^MRS?\b/.test(title);
  const words = wordsOf(titled, at + title.length + 1);
  const kept: Word[] = [];
  for (const word of words) {
    const fits = isParticle(word) || isInitial(word) || isNameLike(word, capitals) || (capitals && isNameLike(word));
    if (!fits || kept.at(-1)?.possessive) break;
    if (kept.length > 0 && NO_PERSON.has(small(word)) && !FAMILY_NAMES.has(small(word))) return undefined;
    kept.push(word);
    if (kept.length === 3 && !isParticle(word)) break;
  }
  while (kept.length > 0 && isParticle(kept.at(-1) as Word)) kept.pop();
  const family = kept.at(-1);
  const first = kept[0];
  if (!family || !first || isInitial(family) || isThing(text, at, endOf(family), family)) return undefined;
  if (kept.length === 1 && NO_PERSON.has(small(family)) && !FAMILY_NAMES.has(small(family))) return undefined;
  const plain = title.replace(/\./g, '').toLowerCase();
  if ([1, 2].some((count) => WELL_KNOWN.has([plain, ...kept.slice(0, count).map(small)].join(' ')))) return undefined;
  return named(at, title, kept);
}

function smallName(text: string, at: number, title: string, word: string): PersonalMatch | undefined {
  const bare = word.replace(/['’]s$|['’]+$/, '');
  if (NO_NAMES.has(bare) || SMALL_NO_NAMES.test(bare) || bare.length < 3) return undefined;
  if (/\b(?:the|my|his|our|your|a) $/i.test(text.slice(Math.max(0, at - 5), at))) return undefined;
  if (WELL_KNOWN.has(`${title.replace('.', '')} ${bare}`)) return undefined;
  return named(at, title, [{ text: bare, start: at + title.length + 1, possessive: bare !== word }]);
}

/** The first given name of the row with a family name behind it. */
function rowName(text: string, at: number, row: string): PersonalMatch | undefined {
  const words = wordsOf(row, at);
  for (const [index, given] of words.entries()) {
    const behind = words.slice(index + 1, index + 4);
    const kept = given.possessive || isParticle(given) ? [] : [given, ...familyOf(given, behind, text)];
    const family = kept.at(-1);
    if (kept.length < 2 || !family) continue;
    const next = words[index + kept.length];
    if (next && !family.possessive && NO_PERSON.has(small(next))) return undefined;
    if (isThing(text, given.start, endOf(family), family)) return undefined;
    if (index > 0 && !NO_NAMES.has(small(words[index - 1] as Word)) && !startsSentence(text, at)) return undefined;
    if (WELL_KNOWN.has(`${small(given)} ${small(kept[1] as Word)}`)) return undefined;
    return named(given.start, undefined, kept);
  }
  return undefined;
}

/** What stands behind a given name and belongs to the name; nothing where the two are no name. */
function familyOf(given: Word, behind: readonly Word[], text: string): Word[] {
  const kept: Word[] = [];
  for (const word of behind) {
    if (!(isParticle(word) || isInitial(word) || isNameLike(word)) || kept.at(-1)?.possessive) break;
    if (NO_PERSON.has(small(word)) && !FAMILY_NAMES.has(small(word))) return [];
    kept.push(word);
  }
  while (kept.length > 0 && (isParticle(kept.at(-1) as Word) || isInitial(kept.at(-1) as Word))) kept.pop();
  const family = kept.at(-1);
  if (!family || !isNameLike(given)) return [];
  if (CALLED.test(text.slice(Math.max(0, given.start - 48), given.start))) return kept;
  const name = small(given).replace(/-.*/, '');
  if (GIVEN_NAMES.has(name)) return kept;
  return GIVEN_NAMES_AND_WORDS.has(name) && FAMILY_NAMES.has(small(family)) ? kept : [];
}

/** A street, firm or event called after a person: by what stands around the name. */
function isThing(text: string, start: number, end: number, family: Word): boolean {
  if (THING.test(text.slice(Math.max(0, start - 10), start))) return true;
  const after = text.slice(end, end + 30);
  if (/^(?:['’]s?)? ?(?:&|and) (?:Sons?|Co|Daughters?|Partners|Family)\b/.test(after)) return true;
  const next = /^(?:['’]s)? (\p{L}+)/u.exec(after)?.[1];
  return !family.possessive && next !== undefined && /^\p{Lu}/u.test(next) && NO_PERSON.has(next.toLowerCase());
}

function startsSentence(text: string, at: number): boolean {
  return /(?:^|[.!?:;"“]\s*)$/.test(text.slice(Math.max(0, at - 3), at));
}

function named(at: number, title: string | undefined, kept: readonly Word[]): PersonalMatch {
  const first = kept[0] as Word;
  const last = kept.at(-1) as Word;
  const from = kept.length > 1 && !isParticle(first) ? kept.slice(0, -1).filter((word) => !isParticle(word)) : [];
  const names = { start: first.start, end: endOf(last) };
  return {
    kind: 'name',
    span: { start: at, end: names.end },
    person: { title, given: from.map(({ text }) => text), family: last.text, names },
  };
}
