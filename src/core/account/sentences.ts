import type { Span } from '../source/text';

/** Words that end in a stop without ending a sentence. */
const ABBREVIATIONS = new Set(
  'mr mrs ms mx dr prof rev st sr jr no nos approx dept eg e.g ie i.e vs etc inc ltd co tel ext min mins hr hrs'.split(
    ' ',
  ),
);

const END = /(?:[.!?]+|…)["'”’)\]]*(?=\s|$)/g;
const CLOSED_SPEECH = /["”’']$/;

/** Whether a UTF-16 unit is white space, as `\s` has it. */
function isSpace(unit: number): boolean {
  if (unit < 0xa0) return unit === 32 || (unit >= 9 && unit <= 13);
  if (unit < 0x2000) return unit === 0xa0 || unit === 0x1680;
  return unit <= 0x200a || OTHER_SPACES.includes(unit);
}

const OTHER_SPACES = [0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0xfeff];

/** Whether the stop at `end` belongs to the word before it (an abbreviation, an initial, a numbered label). */
function endsWord(text: string, stop: number, end: number): boolean {
  if (text[stop] !== '.' || end !== stop + 1) return false;
  let start = stop;
  while (start > 0 && stop - start <= LONGEST && !isBefore(text.charCodeAt(start - 1))) start -= 1;
  if (stop - start > LONGEST) return false;
  const word = text.slice(start, stop).toLowerCase();
  if (/^[a-z]$/.test(word) && word !== 'i') return true;
  return ABBREVIATIONS.has(word) && !(word === 'etc' && /^\s+[A-Z]/.test(text.slice(end)));
}

/** The longest of the words that end in a stop. */
const LONGEST = 6;

function isSmall(unit: number): boolean {
  if (unit < 0x80) return unit >= 97 && unit <= 122;
  return /\p{Ll}/u.test(String.fromCharCode(unit));
}

function isBefore(unit: number): boolean {
  return isSpace(unit) || unit === 40 || unit === 34 || unit === 39 || unit === 0x201c || unit === 0x2018;
}

/**
 * The sentences of a prose text, in order, without the white space around them.
 * Splits after `.`, `?`, `!` even before a small letter, since many people write so; not after abbreviations, initials,
 * trailing dots before a small letter, or speech that its own sentence goes on from (`"Can you?" she said`).
 */
export function sentencesOf(text: string): Span[] {
  const spans: Span[] = [];
  let from = 0;
  const push = (end: number) => {
    let start = from;
    let stop = end;
    while (start < stop && isSpace(text.charCodeAt(start))) start += 1;
    while (stop > start && isSpace(text.charCodeAt(stop - 1))) stop -= 1;
    if (stop > start) spans.push({ start, end: stop });
    from = end;
  };
  END.lastIndex = 0;
  for (let match = END.exec(text); match; match = END.exec(text)) {
    const end = match.index + match[0].length;
    let next = end;
    while (next < text.length && isSpace(text.charCodeAt(next))) next += 1;
    const small = next < text.length && isSmall(text.charCodeAt(next));
    if (endsWord(text, match.index, end)) continue;
    if (small && /\b[ap]\.m\.$/i.test(text.slice(Math.max(0, end - 5), end))) continue;
    if (small && CLOSED_SPEECH.test(match[0])) continue;
    if (small && /^(?:\.{2,}|…)/.test(match[0])) continue;
    push(end);
  }
  push(text.length);
  return spans;
}
