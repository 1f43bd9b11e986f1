import { fullWidthOf, MAX_STATEMENT } from './continuation';
import type { Topic } from './heading';
import type { FoundItem, FoundOutcome } from './item';
import type { LineJoiner } from './join';
import type { Line } from './line';
import type { Marker } from './marker';
import type { Shape } from './shape';

/** More criteria and outcomes than any unit has. */
export const MAX_ITEMS = 1000;

/** Where the last line of a statement or title stands. */
export interface OpenPlace {
  readonly indent: number;
  readonly textIndent: number;
  readonly table: number;
  readonly column: number;
  readonly lastWidth: number;
}

/** What is being read in one column. */
export interface Reading {
  topic: Topic | undefined;
  item: FoundItem | undefined;
  open: OpenPlace | undefined;
  /** An outcome whose title is still being read. */
  title: FoundOutcome | undefined;
}

/** What has been read so far, and the moves every part of the reading shares. */
export class Reader {
  readonly items: FoundItem[] = [];
  readonly outcomes: FoundOutcome[] = [];
  readonly strong = new Set<Topic>();
  readonly strays: { no: number; text: string }[] = [];
  readonly columns = new Map<number, Reading>();
  /** How long full lines are. */
  readonly width: number;
  outcome: FoundOutcome | undefined;
  /** The line being read. */
  at = 0;
  private readonly filled = new Set<FoundOutcome>();
  private table = 0;

  constructor(
    readonly lines: readonly Line[],
    readonly shape: Shape,
    readonly joiner: LineJoiner,
    /** Reads a line, or what stands behind a heading on it. */
    readonly readLine: (line: Line) => void,
  ) {
    this.width = fullWidthOf(lines);
  }

  /** The state of the column a line stands in; a table begins with what was read before it. */
  stateOf(line: Line): Reading {
    if (line.table !== this.table) {
      const last = this.columns.get(0) ?? this.newState();
      const topic = [...this.columns.values()].map((state) => state.topic).find((known) => known !== undefined);
      if (this.table !== 0 && line.table === 0) {
        const latest =
          [...this.columns.values()].find((state) => state.item !== undefined && state.item === this.items.at(-1)) ??
          last;
        this.columns.clear();
        this.columns.set(0, { ...latest, topic: latest.topic ?? topic });
      } else if (!this.columns.has(0)) this.columns.set(0, { ...last, topic: last.topic ?? topic });
      this.table = line.table;
    }
    const known = this.columns.get(line.column);
    if (known !== undefined) return known;
    const base = this.columns.get(0);
    const latest = this.items.at(-1);
    const goesOn = base !== undefined && latest !== undefined && base.item === latest && base.open?.table === 0;
    const near = goesOn && line.no - (latest.lines.at(-1) ?? 0) === 1;
    const open = base?.open === undefined ? undefined : { ...base.open, table: line.table, column: line.column };
    const state: Reading = { ...this.newState(), topic: base?.topic, ...(near ? { item: latest, open } : {}) };
    this.columns.set(line.column, state);
    return state;
  }

  /** Whether criteria stand under an outcome. */
  hasItems(outcome: FoundOutcome): boolean {
    return this.filled.has(outcome);
  }

  /** Begins a criterion; always true, so that a reader can answer with it. */
  begin(
    state: Reading,
    marker: Marker,
    rest: string,
    line: Line,
    parent: FoundItem | undefined,
    misread = false,
  ): boolean {
    const topic = parent === undefined ? state.topic : 'range';
    const item: FoundItem = {
      marker,
      no: line.no,
      topic,
      outcome: this.outcome,
      parent,
      misread,
      column: line.column,
      statement: rest,
      lines: [line.no],
      hasPoints: false,
    };
    if (parent !== undefined) parent.hasPoints = true;
    this.items.push(item);
    if (this.outcome !== undefined) this.filled.add(this.outcome);
    state.item = item;
    state.title = undefined;
    state.open = openAt(line, line.indent + Math.max(0, line.text.length - rest.length));
    return true;
  }

  /** Adds a text to the open statement; false where none is open. */
  append(state: Reading, text: string, line: Line): boolean {
    if (state.item === undefined || state.item.statement.length > MAX_STATEMENT) return false;
    state.item.statement = this.joiner.join(state.item.statement, text.trim());
    state.item.lines.push(line.no);
    if (state.open !== undefined) state.open = { ...state.open, lastWidth: line.width };
    return true;
  }

  /** Leaves a text out and closes what is open; always true. */
  dropText(state: Reading): boolean {
    state.item = undefined;
    state.title = undefined;
    return true;
  }

  private newState(): Reading {
    return { topic: undefined, item: undefined, open: undefined, title: undefined };
  }
}

/** The place of a line whose text begins at `textIndent`. */
export function openAt(line: Line, textIndent: number): OpenPlace {
  return { indent: line.indent, textIndent, table: line.table, column: line.column, lastWidth: line.width };
}
