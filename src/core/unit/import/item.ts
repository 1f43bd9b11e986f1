import type { Topic } from './heading';
import type { Marker } from './marker';

/** An outcome or element as found in a text. */
export interface FoundOutcome {
  /** As printed: `1`, `208.1`; undefined where it has no number. */
  readonly number: string | undefined;
  title: string;
  readonly no: number;
  /** Its place among the outcomes that hold criteria, from 1. */
  place: number;
}

/** A criterion as found in a text, before it has its final code. */
export interface FoundItem {
  readonly marker: Marker;
  /** The line it begins on. */
  readonly no: number;
  readonly topic: Topic | undefined;
  readonly outcome: FoundOutcome | undefined;
  /** For a point under a numbered one: that one. */
  readonly parent: FoundItem | undefined;
  /** For a code that was damaged: how it is printed. */
  readonly misread: boolean;
  readonly column: number;
  statement: string;
  /** The lines of the source its statement was taken from. */
  readonly lines: number[];
  /** Whether points stand under it that are criteria themselves. */
  hasPoints: boolean;
}

/** What was found in a text. */
export interface Found {
  readonly items: readonly FoundItem[];
  readonly outcomes: readonly FoundOutcome[];
  /** How many headings say by themselves that this is a unit, by topic. */
  readonly strong: ReadonlySet<Topic>;
  /** Whether there is more than a unit can hold; the rest was not read. */
  readonly isTooMany: boolean;
  /** Lines of text between criteria that belong to none. */
  readonly strays: readonly { readonly no: number; readonly text: string }[];
}
