import type { SourceText, Span } from '../source/text';
import type { Frontmatter } from './frontmatter';

/** A STAR part of an account, and what was learned from it. */
export type SectionKind = 'situation' | 'task' | 'action' | 'result' | 'reflection';

/** A STAR part: its heading (or label) and the text under it. */
export interface Section {
  readonly kind: SectionKind;
  /** The words of the heading as the writer has them. */
  readonly title: string;
  /** The heading or label itself. */
  readonly heading: Span;
  /** From behind the heading to the next one. */
  readonly body: Span;
}

/** A piece of prose: the place in a block's text, and where it stands in the block's source. */
export interface Run {
  /** Offset in {@link Block.text}. */
  readonly at: number;
  /** Offset from the start of the block in the source. */
  readonly from: number;
  readonly length: number;
}

/**
 * A stretch of prose that is read on its own: paragraph, list item, quotation or table cell.
 * All its inner places count from the block's own start, so a block can be read again without the rest.
 */
export interface Block {
  readonly kind: 'paragraph' | 'item' | 'quote';
  /** Where the block stands in the account. */
  readonly span: Span;
  /** The prose without markup, code, links' addresses, marks and prompts; soft breaks are spaces. */
  readonly text: string;
  /** Where each piece of `text` comes from, in order, without gaps in `text` other than joining spaces. */
  readonly runs: readonly Run[];
  /** Sentences, as spans of `text`, in order. */
  readonly sentences: readonly Span[];
  /** The STAR part the block stands in, when there are recognised headings. */
  readonly section: SectionKind | undefined;
}

/** A question put into the text, a line `> ? …`, and what is written under it. */
export interface Prompt {
  readonly span: Span;
  readonly question: string;
  /** The prose between this prompt and the next heading or prompt; undefined means unanswered. */
  readonly answer: Span | undefined;
}

/** A `{…}` mark behind a passage: a criterion claimed there, or what the passage is. */
export interface Mark {
  readonly span: Span;
  /** The word between the braces, as written. */
  readonly value: string;
  /** The passage it binds: from the start of its sentence to the mark. */
  readonly passage: Span;
}

/** One Markdown file about one occasion, read once. */
export interface Account {
  /** As given by whoever read the file; `/` separates. */
  readonly path: string;
  readonly source: SourceText;
  readonly frontmatter: Frontmatter;
  readonly sections: readonly Section[];
  readonly blocks: readonly Block[];
  readonly prompts: readonly Prompt[];
  readonly marks: readonly Mark[];
  /** Where the body begins, behind the frontmatter and its line ending. */
  readonly bodyStart: number;
}
