import type { Span, TextEdit } from '../source/text';
import type { YamlEntry } from '../source/yaml';
import type { CalendarDate } from './date';
import type { FrontmatterBounds } from './frontmatter-bounds';

/** What kind of text an account file holds; the rules about an occasion run on `account` only. */
export const ACCOUNT_KINDS = ['account', 'knowledge', 'witness'] as const;
export type AccountKind = (typeof ACCOUNT_KINDS)[number];
/** How far the writer says it is. */
export const STATUSES = ['draft', 'ready', 'submitted'] as const;
export type Status = (typeof STATUSES)[number];
/** Where the occasion happened. */
export const CONTEXTS = ['job', 'voluntary', 'placement', 'realistic-working-environment', 'simulation'] as const;
export type Context = (typeof CONTEXTS)[number];
/** What the writer said of a finding: it did not happen, or leave it for a reason. */
export const SETTLED_ANSWERS = ['did-not-happen', 'left'] as const;
export type SettledAnswer = (typeof SETTLED_ANSWERS)[number];

/** A value of the frontmatter with its place. */
export interface Detail<T = string> {
  readonly value: T;
  /** As it stands in the source. */
  readonly raw: string;
  readonly span: Span;
}

/** A finding the writer has settled, kept under `settled:` for the assessor to see. */
export interface Settled {
  /** The rule whose finding it is. */
  readonly finding: string;
  readonly answer: SettledAnswer;
  /** The reason in the writer's words; empty where none is given. */
  readonly reason: string;
  /** The words the finding stood on, where the rule can find more than one. */
  readonly text: string | undefined;
  readonly span: Span;
}

/** Something in the frontmatter that cannot be read as meant. */
export interface FrontmatterProblem {
  readonly span: Span;
  readonly message: string;
  readonly repair?: { readonly title: string; readonly edits: readonly TextEdit[] };
  /** Whether YAML reads the line without complaint as something else than was meant. */
  readonly misleading?: boolean;
}

/** How a list of codes is written. */
export type ListForm = 'block' | 'flow' | 'line';

/** The details at the head of an account. */
export interface Frontmatter {
  readonly bounds: FrontmatterBounds | undefined;
  readonly entries: readonly YamlEntry[];
  readonly title: Detail | undefined;
  /** Default unit of the codes. */
  readonly unit: Detail | undefined;
  readonly kind: Detail<AccountKind> | undefined;
  readonly ref: Detail | undefined;
  /** `value` is undefined where it reads like no date. */
  readonly date: Detail<CalendarDate | undefined> | undefined;
  readonly customer: Detail | undefined;
  readonly context: Detail<Context> | undefined;
  /** Codes in order, as written; a code that stands twice is kept twice. */
  readonly criteria: readonly Detail[];
  /** The `criteria:` entry itself, even when its list is empty. */
  readonly criteriaEntry: { readonly span: Span; readonly form: ListForm } | undefined;
  readonly evidence: readonly Detail[];
  readonly status: Detail<Status> | undefined;
  readonly settled: readonly Settled[];
  readonly problems: readonly FrontmatterProblem[];
}

/** The keys of the details, in the order in which they are written. */
export const DETAIL_KEYS = [
  'title',
  'unit',
  'kind',
  'ref',
  'date',
  'customer',
  'context',
  'criteria',
  'evidence',
  'status',
  'settled',
] as const;
export type DetailKey = (typeof DETAIL_KEYS)[number];
