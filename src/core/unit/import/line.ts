/** A piece of a published text as it is to be read: a line, or one cell of a row. */
export interface Line {
  /** The line of the source it stands on, counted from 0. */
  readonly no: number;
  readonly text: string;
  /** How many columns of space stand before it. */
  readonly indent: number;
  /** Whether an empty line stands before it. */
  readonly blank: boolean;
  /** Whether a page's end, a header or a footer stands between it and the line before. */
  readonly broken: boolean;
  /** Which column of a table it stands in; 0 outside. */
  readonly column: number;
  /** The number of its table; 0 outside. */
  readonly table: number;
  /** Whether Markdown marks it as a heading. */
  readonly heading: boolean;
  /** How long its whole line is; 0 in a table. */
  readonly width: number;
}
