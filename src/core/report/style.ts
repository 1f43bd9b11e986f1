import type { ShownLevel } from '../rules/rule';

/** What a piece of text for a terminal is. */
export type TextRole = 'path' | 'place' | 'quiet' | 'strong' | 'good' | ShownLevel;

/** Puts colour on a piece of text, or leaves it as it is. */
export type TextStyle = (role: TextRole, text: string) => string;

/** For everything that is no terminal. */
export const plainStyle: TextStyle = (_role, text) => text;

const CODES: Readonly<Record<TextRole, readonly [number, number]>> = {
  path: [4, 24],
  place: [2, 22],
  quiet: [2, 22],
  strong: [1, 22],
  good: [32, 39],
  error: [31, 39],
  warning: [33, 39],
  information: [36, 39],
  hint: [35, 39],
};

/** For a terminal that shows colours. */
export const colourStyle: TextStyle = (role, text) => `\u001b[${CODES[role][0]}m${text}\u001b[${CODES[role][1]}m`;

/** A text of the user's on one line and without control characters, so that nothing in a file can steer a terminal. */
export function oneLine(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '')
    .trim();
}

/** Words as Markdown that shows them as they are, so that nothing of a file becomes a link, a picture or HTML. */
export function plainMarkdown(words: string): string {
  return oneLine(words).replace(/[\\`*_{}[\]()#+\-.!<>~|&$]/g, '\\$&');
}

/** A text cut to about `length` characters at a word, with … where something is left out. */
export function shortened(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length);
  const space = cut.lastIndexOf(' ');
  return `${(space > length / 2 ? cut.slice(0, space) : cut.replace(/[\ud800-\udbff]$/, '')).trimEnd()} …`;
}

/** A count with its word: `1 warning`, `2 warnings`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
