import { classNumber } from './lexicon';
import type { Token } from './tokens';

/** A clause: tokens `from` up to `to` of its sentence's tokens. */
export interface Clause {
  readonly from: number;
  readonly to: number;
  /** Whether it stands between quotation marks. */
  readonly quoted: boolean;
}

const SHORTEST = 3;
const LONGEST = 24;
const JOINS = new Set([
  'and',
  'but',
  'so',
  'then',
  'because',
  'although',
  'though',
  'while',
  'which',
  'who',
  'until',
  'when',
  'as',
  'if',
  'n',
  'or',
  'since',
  'after',
  'before',
  'once',
  'unless',
  'where',
]);
const SUBJECTS = new Set([
  'i',
  'we',
  'he',
  'she',
  'they',
  'it',
  'there',
  'that',
  'this',
  'you',
  'the',
  'my',
  'our',
  'his',
  'her',
  'their',
  'nobody',
  'everyone',
  'someone',
  'one',
]);
const PRONOUNS = new Set(['i', 'we', 'he', 'she', 'they', 'it', 'there', 'you', 'nobody']);
const VERB_CLASSES = new Set(['do', 'contact', 'ask', 'check', 'say', 'react', 'be', 'have'].map(classNumber));

/** Cuts a sentence into clauses; together they hold every token once and in order. */
export function clausesOf(tokens: readonly Token[]): Clause[] {
  const clauses: Clause[] = [];
  let from = 0;
  let quoted = false;
  let words = 0;
  const cut = (at: number): void => {
    if (at <= from) return;
    const last = clauses.at(-1);
    if (words === 0 && last !== undefined) {
      clauses[clauses.length - 1] = { ...last, to: at };
      from = at;
      return;
    }
    clauses.push({ from, to: at, quoted });
    from = at;
    words = 0;
  };
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i] as Token;
    if (token.mark === '"') {
      if (quoted) {
        cut(i + 1);
        quoted = false;
      } else {
        cut(i);
        quoted = true;
      }
      continue;
    }
    if (token.mark !== undefined) {
      if (
        words >= SHORTEST &&
        ((';:.!?('.includes(token.mark) && i + 1 < tokens.length) || (token.mark === '-' && isDash(tokens, i)))
      )
        cut(i + 1);
      else if (token.mark === ',' && words >= SHORTEST && startsAfterComma(tokens, i + 1)) cut(i + 1);
      continue;
    }
    if (words >= SHORTEST && startsClause(tokens, i, words)) cut(i);
    words += 1;
    if (words > LONGEST) cut(i + 1);
  }
  cut(tokens.length);
  return clauses;
}

function isDash(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1];
  const after = tokens[i + 1];
  const here = tokens[i] as Token;
  return before !== undefined && after !== undefined && (before.end < here.start || after.start > here.end);
}

function startsAfterComma(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i];
  if (next === undefined || next.mark !== undefined) return false;
  return SUBJECTS.has(next.word.text) || JOINS.has(next.word.text) || isVerb(next);
}

function startsClause(tokens: readonly Token[], i: number, words: number): boolean {
  const token = tokens[i] as Token;
  const next = tokens[i + 1];
  if (next === undefined || next.mark !== undefined) return false;
  if (JOINS.has(token.word.text)) {
    if (SUBJECTS.has(next.word.text)) return true;
    return (
      (token.word.text === 'and' ||
        token.word.text === 'then' ||
        token.word.text === 'but' ||
        token.word.text === 'n') &&
      isVerb(next)
    );
  }
  const before = tokens[i - 1] as Token;
  return (
    words >= 6 &&
    PRONOUNS.has(token.word.text) &&
    before.mark === undefined &&
    !JOINS.has(before.word.text) &&
    isVerb(next) &&
    !isVerb(before)
  );
}

function isVerb(token: Token): boolean {
  return token.word.classes.some((index) => VERB_CLASSES.has(index)) || token.word.text.endsWith('ed');
}
