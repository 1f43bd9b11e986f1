import type { Line } from './line';

const LINK_WORD =
  /(?:^|\s)(?:the|a|an|of|to|and|or|in|for|with|by|from|on|at|as|that|which|who|your|their|its|our|his|her|this|these|those|any|all|each|every|such|when|where|how|what|why|if|than|is|are|be|been|was|were|will|can|may|must|should|would|could|into|against|between|through|within|under|over|about|including|e\.g\.|i\.e\.|eg|ie|both|either|not|other|own|using|during|while|after|before|because|so|but|per|via|upon|whether|regarding|relevant|appropriate|different|various|following)$/i;

/** Whether a text stops where no sentence stops: at a small word, a comma, a hyphen or an open bracket. */
export function isUnfinished(text: string): boolean {
  const plain = text.slice(-200).trim();
  if (plain === '') return false;
  return LINK_WORD.test(plain) || /[,\-\u00AD/&(–—]$/.test(plain) || opened(plain);
}

function opened(text: string): boolean {
  const open = (text.match(/\(/g) ?? []).length;
  return open > (text.match(/\)/g) ?? []).length && !/\w\)\s/.test(text);
}

/** Whether a text ends as a sentence ends. */
export function isEnded(text: string): boolean {
  const end = text.slice(-80).trim();
  return /[.!?][”’"')\]]*$/.test(end) && !/(?:\b(?:e\.g|i\.e|etc|eg|ie|no|dr|mr|mrs|st|vs)|\b[A-Z])\.$/i.test(end);
}

/** No statement is longer than this many UTF-16 units. */
export const MAX_STATEMENT = 2000;

/** What the continuation of a statement is judged by. */
export interface Open {
  /** The statement so far. */
  readonly text: string;
  /** How far in its text begins. */
  readonly textIndent: number;
  readonly indent: number;
  readonly table: number;
  readonly column: number;
  /** The length of its last line. */
  readonly lastWidth: number;
}

/** Whether `line` goes on with an open statement. `width` is how long full lines of the text are. */
export function goesOn(open: Open, line: Line, width: number): boolean {
  const text = line.text;
  const lower = /^[\p{Ll}(‘'“"&–—\d£]/u.test(text);
  const ended = isEnded(open.text);
  const unfinished = isUnfinished(open.text);
  if (line.heading || open.text.length > MAX_STATEMENT) return false;
  if (open.text === '') return true;
  if (line.table !== 0 && line.table === open.table) return !ended || lower;
  if (line.broken) return !ended && (lower || unfinished);
  if (line.blank)
    return !ended && unfinished && (lower || /(?:^|\s)(?:the|a|an|of|and|or|your|their|with)$/i.test(open.text.trim()));
  const first = /^\S+/.exec(text)?.[0].length ?? 0;
  const fitted = open.table === 0 && open.lastWidth + 1 + first < width * 0.9;
  if (lower) return !ended || (!fitted && line.indent >= open.indent);
  if (unfinished) return true;
  if (line.indent > open.indent && line.indent >= open.textIndent - 1) return true;
  if (fitted || (ended && line.indent <= open.indent)) return false;
  return line.indent >= open.indent;
}

/** How long the full lines of a text are. */
export function fullWidthOf(lines: readonly Line[]): number {
  const widths = lines
    .map((line) => line.width)
    .filter((width) => width > 25)
    .sort((a, b) => a - b);
  return widths[Math.floor(widths.length * 0.9)] ?? 0;
}
