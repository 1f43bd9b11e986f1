import type { Span } from '../source/text';

/** What is looked for that could tell who a person is. */
export const PERSONAL_KINDS = [
  'phone',
  'email',
  'postcode',
  'address',
  'card',
  'insurance',
  'reference',
  'birth',
  'name',
] as const;
export type PersonalKind = (typeof PERSONAL_KINDS)[number];

/** A likely name as it is written in one place. */
export interface NamedPerson {
  /** As written, with a full stop where there is one; of a couple, both: `Mr and Mrs`. */
  readonly title: string | undefined;
  /** Given names and initials, as written. */
  readonly given: readonly string[];
  /** The family name; the only name where a title stands before one name. */
  readonly family: string;
  /** Where the names stand, without the title. */
  readonly names: Span;
}

/** Something personal in a stretch of prose. */
export interface PersonalMatch {
  readonly kind: PersonalKind;
  /** Place in the text it was read from. */
  readonly span: Span;
  /** For a name: whose. */
  readonly person?: NamedPerson;
}
