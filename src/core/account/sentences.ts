import type { Span } from '../source/text';

/** Words that end in a stop without ending a sentence. */
const ABBREVIATIONS = new Set(
  'mr mrs ms mx dr prof rev st sr jr no nos approx dept eg e.g ie i.e vs etc inc ltd co tel ext min mins hr hrs'.split(
    ' ',
  ),
);

const END = /(?:[.!?]+|…)["'”’)\]]*(?=\s|$)/g;
const CLOSED_SPEECH = /["”’']$/;

/** Whether the stop at `end` belongs to the word before it (an abbreviation, an initial, a numbered label). */
function endsWord(text: string, stop: number, end: number): boolean {
  let start = stop;
  while (start > 0 && !/[\s("“‘']/.test(text[start - 1] as string)) start -= 1;
  const word = text.slice(start, stop).toLowerCase();
  if (text[stop] !== '.' || end !== stop + 1) return false;
  if (/^[a-z]$/.test(word) && word !== 'i') return true;
  return ABBREVIATIONS.has(word) && !(word === 'etc' && /^\s+[A-Z]/.test(text.slice(end)));
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
    while (start < stop && /\s/.test(text[start] as string)) start += 1;
    while (stop > start && /\s/.test(text[stop - 1] as string)) stop -= 1;
    if (stop > start) spans.push({ start, end: stop });
    from = end;
  };
  END.lastIndex = 0;
  for (let match = END.exec(text); match; match = END.exec(text)) {
    const end = match.index + match[0].length;
    let next = end;
    while (next < text.length && /\s/.test(text[next] as string)) next += 1;
    const small = next < text.length && /\p{Ll}/u.test(text[next] as string);
    if (endsWord(text, match.index, end)) continue;
    if (small && /\b[ap]\.m\.$/i.test(text.slice(Math.max(0, end - 5), end))) continue;
    if (small && CLOSED_SPEECH.test(match[0])) continue;
    if (small && /^(?:\.{2,}|…)/.test(match[0])) continue;
    push(end);
  }
  push(text.length);
  return spans;
}
