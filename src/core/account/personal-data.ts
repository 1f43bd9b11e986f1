import type { Span, TextEdit } from '../source/text';
import type { Account } from './account';
import { contactsIn } from './personal-contact';
import type { NamedPerson, PersonalKind, PersonalMatch } from './personal-kinds';
import { namesIn } from './personal-names';
import { type Piece, type PiecePlace, piecesOf } from './personal-pieces';

/** Something in an account that could tell who a person is. */
export interface PersonalDatum {
  readonly kind: PersonalKind;
  readonly place: PiecePlace;
  /** Where it stands in the source; undefined in the file's name. */
  readonly span: Span | undefined;
  /** As written. */
  readonly words: string;
  /** For a name: whose. Its places are those of the stretch it was read from. */
  readonly person: NamedPerson | undefined;
  /** The edits that put other words in its place; none for the file's name. */
  readonly replace: (words: string) => TextEdit[];
}

/** Several rules ask for the same account, which never changes. */
const known = new WeakMap<Account, readonly PersonalDatum[]>();

/**
 * What stands in an account's text, title, customer or file name that could tell who a person is: contact details and
 * numbers as they are written in the United Kingdom, and likely names. By place, those of the file's name first. Pure,
 * never throws, and takes time in line with the length of the text.
 */
export function personalDataOf(account: Account): readonly PersonalDatum[] {
  const read = known.get(account);
  if (read) return read;
  const data = piecesOf(account).flatMap((piece) => matchesIn(piece.text).map((match) => datumOf(piece, match)));
  data.sort((a, b) => (a.span?.start ?? -1) - (b.span?.start ?? -1));
  known.set(account, data);
  return data;
}

/** The person whose likely name stands at exactly this place; undefined where none does. */
export function personAt(account: Account, { start, end }: Span): NamedPerson | undefined {
  return personalDataOf(account).find(({ person, span }) => person && span?.start === start && span.end === end)
    ?.person;
}

/** The same for a stretch of text alone; in order, apart from each other. */
export function matchesIn(text: string): PersonalMatch[] {
  const all = [...contactsIn(text), ...namesIn(text)].sort((a, b) => a.span.start - b.span.start);
  const apart: PersonalMatch[] = [];
  for (const match of all) {
    const last = apart.at(-1);
    if (!last || match.span.start >= last.span.end) apart.push(match);
    else if (last.kind === 'name') apart[apart.length - 1] = match;
  }
  return apart;
}

function datumOf(piece: Piece, { kind, span, person }: PersonalMatch): PersonalDatum {
  return {
    kind,
    place: piece.place,
    span: piece.sourceOf(span),
    words: piece.text.slice(span.start, span.end),
    person,
    replace: (words) => piece.replace(span, words),
  };
}
