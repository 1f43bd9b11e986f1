import { LEXICON } from './data/lexicon';

/** The number of word classes. */
export const CLASS_NAMES: readonly string[] = Object.keys(LEXICON);

/** The words of each class as written, in the order of {@link CLASS_NAMES}. */
const classesOfWord = new Map<string, readonly number[]>();
const endings = new Map<string, string>();

for (const [index, name] of CLASS_NAMES.entries())
  for (const word of (LEXICON[name] as string).split(/\s+/)) {
    if (word === '') continue;
    const known = classesOfWord.get(word) ?? [];
    if (!known.includes(index)) classesOfWord.set(word, [...known, index]);
  }

/** The number of a class by its name; throws for a name that is no class. */
export function classNumber(name: string): number {
  const index = CLASS_NAMES.indexOf(name);
  if (index < 0) throw new Error(`no word class ${name}`);
  return index;
}

/** The base of a word by its ending: `carried` and `carrying` give `carry`. Light: what it gives need not be a word. */
export function stemOf(word: string): string {
  const known = endings.get(word);
  if (known !== undefined) return known;
  const { length } = word;
  let stem = word;
  if (length > 4 && word.endsWith('ies')) stem = `${word.slice(0, -3)}y`;
  else if (length > 4 && word.endsWith('ied')) stem = `${word.slice(0, -3)}y`;
  else if (length > 5 && word.endsWith('ing')) stem = undouble(word.slice(0, -3));
  else if (length > 4 && word.endsWith('ed')) stem = undouble(word.slice(0, -2));
  else if (length > 4 && /(?:s|x|z|ch|sh)es$/.test(word)) stem = word.slice(0, -2);
  else if (length > 3 && word.endsWith('s') && !word.endsWith('ss')) stem = word.slice(0, -1);
  return length > 4 && stem.endsWith('e') ? stem.slice(0, -1) : stem;
}

function undouble(stem: string): string {
  const last = stem.at(-1);
  return last === stem.at(-2) && last !== undefined && !'lsz'.includes(last) ? stem.slice(0, -1) : stem;
}

const classesOfStem = new Map<string, readonly number[]>();
for (const [word, classes] of classesOfWord) {
  const stem = stemOf(word);
  classesOfStem.set(stem, [...new Set([...(classesOfStem.get(stem) ?? []), ...classes])]);
}

const NONE: readonly number[] = [];

/** The classes of a word in lower case; the word itself first, then its base. */
export function classesOf(word: string): readonly number[] {
  return classesOfWord.get(word) ?? classesOfStem.get(stemOf(word)) ?? NONE;
}

/** Whether the lexicon knows the word. */
export function isCueWord(word: string): boolean {
  return classesOfWord.has(word);
}

/** Every word the lexicon names. */
export function cueWords(): Iterable<string> {
  return classesOfWord.keys();
}
