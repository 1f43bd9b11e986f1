import type { Span, TextEdit } from '../source/text';
import type { Account } from './account';
import type { NamedPerson } from './personal-kinds';
import { namesIn } from './personal-names';
import { GIVEN_NAMES_AND_WORDS, NO_NAMES, NO_PERSON } from './personal-names-data';
import { type Piece, piecesOf, plainPiece } from './personal-pieces';

/** One label in place of a person's name, wherever it stands. */
export interface NameReplacement {
  /** What stands there instead: `Mrs A`, `Person B`. */
  readonly label: string;
  /** The edits by the account's path; accounts that do not name the person are left out. */
  readonly edits: ReadonlyMap<string, readonly TextEdit[]>;
}

interface Mention {
  readonly piece: Piece;
  readonly person: NamedPerson;
  readonly span: Span;
}

/** A word with a capital that belongs to no full name. */
interface BareWord {
  readonly piece: Piece;
  readonly span: Span;
}

interface NamesOfAccount {
  readonly path: string;
  /** By the family name in small letters. */
  readonly mentions: ReadonlyMap<string, readonly Mention[]>;
  readonly words: ReadonlyMap<string, readonly BareWord[]>;
  /** Every word that stands in small letters. */
  readonly small: ReadonlySet<string>;
  readonly text: string;
}

/** Whether two mentions name the same person. A couple shares its family name and so its letter, whatever the titles. */
export function isSamePerson(a: NamedPerson, b: NamedPerson): boolean {
  if (a.family.toLowerCase() !== b.family.toLowerCase()) return false;
  const [first, second] = [a.given[0], b.given[0]];
  return first && second ? isSameGiven(first, second) : a.title !== undefined && b.title !== undefined;
}

/** An initial stands for any name that begins with it. */
function isSameGiven(first: string, second: string): boolean {
  const short = Math.min(first.length, second.length) === 1;
  return short ? first[0] === second[0] : first.toLowerCase() === second.toLowerCase();
}

/**
 * A reader of names in some accounts, which gives a person one letter that none of them uses yet: `Mrs Patel` becomes
 * `Mrs A` in prose, headings and details of every account, and so does what is left of the name where it stands alone.
 * Titles and possessives stay. The file's name stays as it is.
 */
export function nameReplacer(accounts: readonly Account[]): (person: NamedPerson) => NameReplacement {
  const read = accounts.map(namesOfAccount);
  const taken = new Set(read.flatMap(({ text }) => [...text.matchAll(ANONYMOUS)].map((match) => match[1] as string)));
  const letter = freeLetter(taken);
  return (person) => {
    const family = person.family.toLowerCase();
    const of = ({ mentions }: NamesOfAccount) =>
      (mentions.get(family) ?? []).filter((mention) => isSamePerson(person, mention.person));
    const title = person.title ?? read.flatMap(of).find((mention) => mention.person.title)?.person.title;
    const label = `${lastTitle(title) ?? 'Person'} ${letter}`;
    const edits = new Map<string, readonly TextEdit[]>();
    for (const account of read) {
      const own = of(account);
      const named = own.flatMap((mention) => editsFor(mention, label, letter));
      const bare = own.length > 0 ? bareEdits(account, own, label) : [];
      if (named.length > 0) edits.set(account.path, inOrder([...named, ...bare]));
    }
    return { label, edits };
  };
}

/** `Mr and Mrs` are a couple; one of them alone goes by the last title. */
const lastTitle = (title: string | undefined) => title?.split(/ and | & | ?\/ ?/).at(-1);

const inOrder = (edits: readonly TextEdit[]) => [...edits].sort((a, b) => a.span.start - b.span.start);

/** A letter that stands for somebody already. */
const ANONYMOUS =
  /\b(?:[Mm]rs?|MRS?|[Mm]s|[Mm]iss|Mx|Dr|Sir|Sister|Father|Nurse|[Pp]erson|[Cc]ustomer|[Cc]olleague|[Gg]uest|[Rr]esident|[Cc]lient|[Pp]atient|[Vv]isitor|[Mm]ember|[Mm]anager|[Ss]upervisor|[Ll]ady|[Mm]an|[Gg]entleman)\.? ([A-Z]{1,2})(?![\p{L}\d’'-]*\p{Ll}{2})/gu;

/** The first of A, B, … Z, AA, AB, … that is free; I is left out, since it reads as the writer. */
function freeLetter(taken: ReadonlySet<string>): string {
  const letters = [...'ABCDEFGHJKLMNOPQRSTUVWXYZ'];
  const all = [...letters, ...letters.flatMap((first) => letters.map((second) => first + second))];
  return all.find((letter) => !taken.has(letter)) ?? 'X';
}

function namesOfAccount(account: Account): NamesOfAccount {
  const mentions = new Map<string, Mention[]>();
  const words = new Map<string, BareWord[]>();
  for (const piece of replaceablePieces(account)) {
    let end = 0;
    for (const { person, span } of namesIn(piece.text)) {
      if (!person) continue;
      keep(mentions, person.family.toLowerCase(), { piece, person, span });
      collectWords(words, piece, { start: end, end: span.start });
      end = span.end;
    }
    collectWords(words, piece, { start: end, end: piece.text.length });
  }
  const { text } = account.source;
  const small = new Set(text.match(/(?<![\p{L}’'])\p{Ll}+/gu));
  return { path: account.path, mentions, words, small, text };
}

/** Prose, headings and all of the details, so that what was settled stays bound to its words. */
function replaceablePieces(account: Account): Piece[] {
  const body = account.frontmatter.bounds?.body;
  const prose = piecesOf(account).filter(({ place }) => place === 'text');
  return body ? [plainPiece(account.source.text, body, 'detail'), ...prose] : prose;
}

function collectWords(words: Map<string, BareWord[]>, piece: Piece, { start, end }: Span): void {
  for (const match of piece.text.slice(start, end).matchAll(/(?<![\p{L}\p{N}_@.-])\p{Lu}\p{L}+(?![\p{L}\p{N}_@-])/gu)) {
    const from = start + match.index;
    keep(words, match[0].toLowerCase(), { piece, span: { start: from, end: from + match[0].length } });
  }
}

function keep<T>(map: Map<string, T[]>, key: string, value: T): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}

function editsFor({ piece, person, span }: Mention, label: string, letter: string): TextEdit[] {
  return person.title
    ? piece.replace(withPossessive(piece, person.names), letter + possessiveOf(piece, person.names))
    : piece.replace(withPossessive(piece, span), label + possessiveOf(piece, span));
}

/** After a name that ends in s the possessive is an apostrophe alone; behind a letter it needs its s. */
function possessiveOf(piece: Piece, { end }: Span): string {
  const mark = /^['’](?!\p{L})/u.exec(piece.text.slice(end, end + 2))?.[0];
  return mark !== undefined && /s$/i.test(piece.text.slice(0, end)) ? `${mark}s` : '';
}

function withPossessive(piece: Piece, span: Span): Span {
  return possessiveOf(piece, span) === '' ? span : { start: span.start, end: span.end + 1 };
}

/** Parts of the name that stand alone, where they can hardly be another word or another person. */
function bareEdits({ words, mentions, small }: NamesOfAccount, own: readonly Mention[], label: string): TextEdit[] {
  const parts = new Set(
    own.flatMap(({ person }) => [...person.given, person.family].map((part) => part.toLowerCase())),
  );
  const others = [...mentions.values()].flat().filter((mention) => !own.includes(mention));
  const shared = new Set(
    others.flatMap(({ person }) => [...person.given, person.family].map((part) => part.toLowerCase())),
  );
  return [...parts].flatMap((part) => {
    const doubtful = part.length < 2 || GIVEN_NAMES_AND_WORDS.has(part) || NO_NAMES.has(part) || NO_PERSON.has(part);
    if (doubtful || shared.has(part) || small.has(part)) return [];
    return (words.get(part) ?? [])
      .filter(({ piece, span }) => standsAlone(piece.text, span))
      .flatMap(({ piece, span }) => piece.replace(span, label));
  });
}

/** Not next to another word with a capital, which would make it a place, a firm or somebody else. */
function standsAlone(text: string, { start, end }: Span): boolean {
  return (
    !/^ \p{Lu}\p{Ll}/u.test(text.slice(end, end + 3)) &&
    !/\p{Lu}\p{L}* $/u.test(text.slice(Math.max(0, start - 24), start))
  );
}
