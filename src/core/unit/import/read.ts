import { fullWidthOf, goesOn, isEnded, isUnfinished, type Open } from './continuation';
import { type Heading, headingOf, kindOfTitle, outcomeOf, type Topic } from './heading';
import type { Found, FoundItem, FoundOutcome } from './item';
import type { LineJoiner } from './join';
import type { Line } from './line';
import { type Marked, type Marker, markerOf, misreadRest } from './marker';
import type { Shape } from './shape';
import { isNext, refersOn } from './split';

/** Reads the criteria, outcomes and headings out of lines in reading order. */
export function readStructure(lines: readonly Line[], shape: Shape, joiner: LineJoiner): Found {
  return new StructureReader(lines, shape, joiner).read();
}

/** What is being read in one column. */
interface Reading {
  topic: Topic | undefined;
  item: FoundItem | undefined;
  /** The last line put into the item, or the title being read. */
  open: { indent: number; textIndent: number; table: number; column: number; lastWidth: number } | undefined;
  /** An outcome whose title is still being read. */
  title: FoundOutcome | undefined;
}

class StructureReader {
  private readonly items: FoundItem[] = [];
  private readonly outcomes: FoundOutcome[] = [];
  private readonly strong = new Set<Topic>();
  private readonly strays: { no: number; text: string }[] = [];
  private readonly columns = new Map<number, Reading>();
  private readonly width: number;
  private outcome: FoundOutcome | undefined;
  private table = 0;
  private at = 0;

  constructor(
    private readonly lines: readonly Line[],
    private readonly shape: Shape,
    private readonly joiner: LineJoiner,
  ) {
    this.width = fullWidthOf(lines);
  }

  read(): Found {
    for (this.at = 0; this.at < this.lines.length; this.at += 1) this.readLine(this.lines[this.at] as Line);
    return { items: this.items, outcomes: this.outcomes, strong: this.strong, strays: this.strays };
  }

  private readLine(line: Line): void {
    const state = this.stateOf(line);
    const heading = headingOf(line.text);
    if (heading !== undefined && !this.isInsideStatement(state, line)) {
      this.readHeading(state, heading, line);
      return;
    }
    const outcome = outcomeOf(line.text);
    if (outcome !== undefined && !(state.item !== undefined && refersOn(state.item.statement) && !line.blank)) {
      this.readOutcome(state, outcome.number, outcome.title, line);
      return;
    }
    const marked = markerOf(line.text);
    if (marked === undefined || !this.readMarked(state, marked, line)) this.readText(state, line);
  }

  private stateOf(line: Line): Reading {
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
    const state = { ...this.newState(), topic: base?.topic };
    this.columns.set(line.column, state);
    return state;
  }

  private newState(): Reading {
    return { topic: undefined, item: undefined, open: undefined, title: undefined };
  }

  private isInsideStatement(state: Reading, line: Line): boolean {
    if (state.item === undefined || line.blank || line.heading || line.table !== 0) return false;
    return (
      /^\p{Ll}/u.test(line.text) &&
      !/:\s*$/.test(line.text) &&
      state.item.statement !== '' &&
      isUnfinished(state.item.statement)
    );
  }

  private readHeading(state: Reading, heading: Heading, line: Line): void {
    if (heading.strong) this.strong.add(heading.topic);
    const keepsOutcome =
      heading.topic === 'performance' || heading.topic === 'knowledge' || heading.topic === 'criteria';
    const repeats = state.topic === heading.topic && line.broken;
    if (!repeats) state.item = undefined;
    state.title = undefined;
    if (
      heading.topic === 'outcomes' &&
      state.topic !== undefined &&
      this.outcome !== undefined &&
      !this.hasItems(this.outcome)
    ) {
      // "The learner will be able to:" under an outcome's heading leads to its criteria.
      state.topic = 'criteria';
    } else if (
      heading.topic !== 'criteria' ||
      (state.topic !== 'performance' && state.topic !== 'knowledge') ||
      heading.strong
    ) {
      state.topic = heading.topic === 'outcomes' && state.topic === 'knowledge' ? 'outcomes' : heading.topic;
    }
    if (!keepsOutcome && heading.topic !== 'outcomes') this.outcome = undefined;
    if (line.table !== 0 && line.column > 0 && this.columns.get(0)?.topic === undefined) {
      const first = this.columns.get(0);
      if (first !== undefined) first.topic = 'outcomes';
    }
    const rest = heading.rest.trim();
    if (rest !== '') this.readLine({ ...line, text: rest, blank: false, heading: false });
  }

  private hasItems(outcome: FoundOutcome): boolean {
    return this.items.some((item) => item.outcome === outcome);
  }

  private readOutcome(state: Reading, number: string | undefined, title: string, line: Line): void {
    const heading = title === '' ? undefined : headingOf(title);
    const again = this.outcomes.find(
      (known) =>
        number !== undefined &&
        known.number === number &&
        known.title !== '' &&
        (title === '' || heading !== undefined),
    );
    const outcome = again ?? { number, title: heading === undefined ? title : '', no: line.no, place: 0 };
    if (again === undefined) this.outcomes.push(outcome);
    this.outcome = outcome;
    state.item = undefined;
    state.title = heading === undefined ? outcome : undefined;
    state.open = this.openAt(line, line.indent);
    if (state.topic === 'other' || state.topic === 'range') state.topic = undefined;
    if (heading !== undefined) this.readHeading(state, heading, { ...line, text: title });
  }

  private openAt(line: Line, textIndent: number): NonNullable<Reading['open']> {
    return { indent: line.indent, textIndent, table: line.table, column: line.column, lastWidth: line.width };
  }

  private readMarked(state: Reading, marked: Marked, line: Line): boolean {
    const { marker, rest } = marked;
    if (marker.type === 'dotted') return this.readDotted(state, marker, marked, line);
    if (marker.type === 'lettered') {
      if (!this.shape.prefixes.has(marker.prefix) || this.isReference(state, line, marked)) return false;
      return this.begin(state, marker, rest, line, undefined);
    }
    if (/^\p{L}/u.test(rest) && outcomeOf(rest) !== undefined && marker.type === 'bullet') return false;
    const misread = this.misreadOf(state, line, marked);
    if (misread !== undefined) return this.begin(state, misread.marker, misread.rest, line, undefined, true);
    if (marker.type === 'point')
      return state.topic === 'range' && this.begin(state, marker, rest, line, this.rangeParent(marker.number));
    if (marker.type === 'number') return this.readNumber(state, marker, marked, line);
    if (marker.type === 'bullet') return this.readBullet(state, rest, line);
    return this.readLetter(state, marker, marked, line);
  }

  private readDotted(state: Reading, marker: Marker & { type: 'dotted' }, marked: Marked, line: Line): boolean {
    if (this.shape.depth === 0 || !(marked.rest === '' || /^[\p{L}\d(‘'"“•[]/u.test(marked.rest))) return false;
    if (this.isReference(state, line, marked)) return false;
    if (marker.parts.length === this.shape.depth) return this.begin(state, marker, marked.rest, line, undefined);
    if (marker.parts.length > this.shape.depth) return this.append(state, `${marked.raw} ${marked.rest}`.trim(), line);
    if (!this.shape.parents.has(marker.parts.join('.')) && marker.parts.length !== this.shape.depth - 1) return false;
    this.readOutcome(state, marker.parts.join('.'), marked.rest, line);
    return true;
  }

  /** Whether a code at the start of a line belongs to the statement before it: "as in", "see", "1.1 and 1.2". */
  private isReference(state: Reading, line: Line, marked: Marked): boolean {
    const item = state.item;
    if (item === undefined || item.statement === '' || line.blank || line.table !== 0 || marked.bullet) return false;
    const { marker, rest } = marked;
    if (/^\p{Lu}/u.test(rest) || (marker.type !== 'dotted' && marker.type !== 'lettered') || !refersOn(item.statement))
      return false;
    const own = item.marker;
    const follows = (own.type === 'dotted' || own.type === 'lettered') && isNext(own.code, marker.code);
    return follows ? /^(?:and|or|to|above|below)\b|^[,)]/i.test(rest) : true;
  }

  private misreadOf(
    state: Reading,
    line: Line,
    marked: Marked | undefined,
  ): { marker: Marker; rest: string } | undefined {
    if (state.item !== undefined && isUnfinished(state.item.statement) && !line.blank) return undefined;
    const last = [...this.items].reverse().find((item) => item.column === line.column || line.table === 0);
    const marker = last?.marker;
    const next = (code: string) => code.replace(/\d+$/, (digits) => String(Number(digits) + 1));
    const expected: Marker[] = [];
    if (marker?.type === 'dotted') {
      expected.push({
        ...marker,
        code: next(marker.code),
        parts: [...marker.parts.slice(0, -1), (marker.parts.at(-1) ?? 0) + 1],
      });
      const parent = this.outcome?.number;
      if (parent !== undefined && this.shape.parents.has(parent))
        expected.push({ ...marker, code: `${parent}.1`, parts: [...parent.split('.').map(Number), 1] });
    } else if (marker?.type === 'lettered') {
      expected.push({ ...marker, code: next(marker.code), number: marker.number + 1 });
      if (marker.prefix.startsWith('P') && state.topic === 'knowledge')
        expected.push({
          type: 'lettered',
          prefix: marker.prefix.replace('P', 'K'),
          number: 1,
          code: `${marker.prefix.replace('P', 'K')}1`,
        });
    }
    for (const candidate of expected) {
      if (candidate.type !== 'dotted' && candidate.type !== 'lettered') continue;
      const rest = misreadRest(line.text, candidate.code);
      if (
        rest !== undefined &&
        (rest === '' || /^[\p{L}(‘'"“]/u.test(rest)) &&
        !(
          marked?.marker.type === 'number' &&
          this.shape.parents.has(String(marked.marker.number)) &&
          !/[.,·]/.test(line.text.slice(0, 5))
        )
      ) {
        return { marker: candidate, rest };
      }
    }
    return undefined;
  }

  private readNumber(state: Reading, marker: Marker & { type: 'number' }, marked: Marked, line: Line): boolean {
    const { number } = marker;
    const { rest } = marked;
    if (rest !== '' && !/^[\p{L}(‘'"“•[]/u.test(rest)) return false;
    if (state.topic === 'range') return this.readListNumber(state, marker, marked, line);
    if (this.shape.depth === 2 && this.shape.parents.has(String(number)) && !this.isListOnly(state)) {
      if (!marked.wide && /^\p{Ll}/u.test(rest) && state.item !== undefined && isUnfinished(state.item.statement))
        return false;
      if (rest === '' && this.outcome?.number === String(number)) return true;
      this.readOutcome(state, String(number), rest, line);
      return true;
    }
    if (this.shape.depth > 0 || this.shape.prefixes.size > 0) {
      if (!this.isListOnly(state))
        return (
          state.item !== undefined &&
          this.isSubList(state, line, number === 1) &&
          this.append(state, `${number}${marker.style === '' ? '' : marker.style} ${rest}`, line)
        );
    }
    return this.readListNumber(state, marker, marked, line);
  }

  /** Whether the section is a list of its own, without codes of the text's usual shape. */
  private isListOnly(state: Reading): boolean {
    if (state.topic !== 'knowledge' && state.topic !== 'performance') return false;
    for (let i = this.at; i < this.lines.length; i += 1) {
      const line = this.lines[i] as Line;
      if (i > this.at && headingOf(line.text) !== undefined) return i > this.at + 1;
      const marker = markerOf(line.text)?.marker;
      if (marker?.type === 'dotted' && marker.parts.length === this.shape.depth) return false;
      if (marker?.type === 'lettered' && this.shape.prefixes.has(marker.prefix)) return false;
    }
    return true;
  }

  private readListNumber(state: Reading, marker: Marker & { type: 'number' }, marked: Marked, line: Line): boolean {
    if (!this.takesItems(state)) return this.dropText(state);
    const { number } = marker;
    const { rest } = marked;
    const siblings = this.items.filter(
      (item) =>
        item.marker.type === 'number' &&
        item.column === line.column &&
        item.topic === state.topic &&
        item.outcome === this.outcome,
    );
    const last = siblings.at(-1);
    const lastNumber = last?.marker.type === 'number' ? last.marker.number : 0;
    const lastStyle = last?.marker.type === 'number' ? last.marker.style : marker.style;
    if (marker.style !== lastStyle && state.item !== undefined && state.topic !== 'outcomes') {
      if (number === 1 || this.isSubList(state, line, true)) return this.append(state, `${marked.raw} ${rest}`, line);
    }
    if (last !== undefined && !marked.wide && number !== lastNumber + 1 && !line.blank) return false;
    if (number > lastNumber + 4 && lastNumber > 0) return false;
    if (
      state.topic === 'outcomes' ||
      (kindOfTitle(rest) !== undefined && /^(?:know|understand|be able to)\b/i.test(rest) && state.topic === 'criteria')
    ) {
      if (
        state.topic === 'outcomes' &&
        this.outcome !== undefined &&
        number === 1 &&
        this.outcome.number !== undefined &&
        kindOfTitle(rest) === undefined
      ) {
        state.topic = 'criteria';
      } else {
        this.readOutcome(state, String(number), rest, line);
        return true;
      }
    }
    if (
      number === 1 &&
      last !== undefined &&
      lastNumber >= 1 &&
      state.item === last &&
      state.topic !== 'range' &&
      (state.topic === 'criteria' || line.indent > (state.open?.indent ?? 0))
    ) {
      if (this.outcome === undefined || this.outcome.number !== undefined) this.makeOutcome(state, last);
    }
    return this.begin(state, marker, rest, line, undefined);
  }

  private makeOutcome(state: Reading, item: FoundItem): void {
    this.items.splice(this.items.indexOf(item), 1);
    const number = item.marker.type === 'number' ? String(item.marker.number) : undefined;
    const outcome = { number, title: item.statement, no: item.no, place: 0 };
    this.outcomes.push(outcome);
    this.outcome = outcome;
    state.topic = 'outcomes';
    state.item = undefined;
  }

  private takesItems(state: Reading): boolean {
    if (state.topic === 'other') return false;
    return state.topic !== undefined || this.outcome !== undefined;
  }

  private isSubList(state: Reading, line: Line, first: boolean): boolean {
    if (state.item === undefined || line.heading) return false;
    return !line.blank || first || line.indent > (state.open?.indent ?? 0);
  }

  private rangeParent(number: number): FoundItem | undefined {
    return [...this.items]
      .reverse()
      .find((item) => item.topic === 'range' && item.marker.type === 'number' && item.marker.number === number);
  }

  private openRangePoint(): FoundItem | undefined {
    const last = this.items.at(-1);
    if (last?.topic !== 'range') return undefined;
    return last.marker.type === 'number' ? last : last.parent;
  }

  private readLetter(
    state: Reading,
    marker: Marker & { type: 'letter' | 'roman' },
    marked: Marked,
    line: Line,
  ): boolean {
    const item = state.item;
    const letter = marker.letter;
    if (marked.rest !== '' && !/^[\p{L}(‘'"“\d]/u.test(marked.rest)) return false;
    const firsts = letter === 'a' || letter === 'i';
    if (!marked.wide && !(state.topic === 'range' || (item !== undefined && item.parent !== undefined))) {
      if (!(firsts && /:\s*$/.test(item?.statement ?? '')) && !this.followsLetter(item, letter)) return false;
    }
    if (state.topic === 'range') {
      const parent = this.openRangePoint();
      const before = this.items.at(-1);
      const isSub =
        before?.marker.type === 'letter' && marker.type === 'roman' && letter !== nextLetter(before.marker.letter);
      if (isSub) return this.append(state, `${marked.raw} ${marked.rest}`, line);
      if (
        !marked.wide &&
        !line.blank &&
        before?.marker.type === 'letter' &&
        letter !== nextLetter(before.marker.letter) &&
        letter === 'a'
      )
        return false;
      return this.begin(state, { ...marker, type: 'letter' }, marked.rest, line, parent);
    }
    if (item !== undefined && item.marker.type !== 'letter')
      return this.append(state, `${marked.raw} ${marked.rest}`, line);
    if (item !== undefined && item.marker.type === 'letter') {
      if (marker.type === 'roman' && letter !== nextLetter(item.marker.letter))
        return this.append(state, `${marked.raw} ${marked.rest}`, line);
    }
    if (!this.takesItems(state) || state.topic === 'outcomes' || !marked.wide) return false;
    if (this.shape.depth > 0 || this.shape.prefixes.size > 0) return false;
    return this.begin(state, { ...marker, type: 'letter' }, marked.rest, line, undefined);
  }

  private followsLetter(item: FoundItem | undefined, letter: string): boolean {
    if (item?.marker.type === 'letter') return letter === nextLetter(item.marker.letter);
    return (
      item !== undefined &&
      new RegExp(`\\b${String.fromCharCode(letter.charCodeAt(0) - 1)} \\S`).test(item.statement) &&
      /[:;,]/.test(item.statement)
    );
  }

  private readBullet(state: Reading, rest: string, line: Line): boolean {
    if (rest === '') return false;
    const item = state.item;
    const plain = this.shape.depth === 0 && this.shape.prefixes.size === 0;
    if (state.topic === 'range') {
      const point = this.openRangePoint();
      const deeper = item?.marker.type === 'bullet' && line.indent > (state.open?.indent ?? 0) + 1;
      if (deeper) return this.append(state, rest, line);
      if (item !== undefined && item.marker.type === 'letter') return this.append(state, rest, line);
      return this.begin(state, { type: 'bullet' }, rest, line, point);
    }
    if (item !== undefined && (item.marker.type !== 'bullet' || line.indent > (state.open?.indent ?? 0) + 1))
      return this.append(state, rest, line);
    const coded = plain || this.isListOnly(state);
    if (!coded || !this.takesItems(state)) return this.dropText(state);
    if (state.topic === 'outcomes' && (this.outcome === undefined || kindOfTitle(rest) !== undefined)) {
      this.readOutcome(state, undefined, rest, line);
      return true;
    }
    return this.begin(state, { type: 'bullet' }, rest, line, undefined);
  }

  private begin(
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
    state.item = item;
    state.title = undefined;
    state.open = this.openAt(line, line.indent + Math.max(0, line.text.length - rest.length));
    return true;
  }

  private append(state: Reading, text: string, line: Line): boolean {
    if (state.item === undefined) return false;
    state.item.statement = this.joiner.join(state.item.statement, text.trim());
    state.item.lines.push(line.no);
    if (state.open !== undefined) state.open = { ...state.open, lastWidth: line.width };
    return true;
  }

  private dropText(state: Reading): boolean {
    state.item = undefined;
    state.title = undefined;
    return true;
  }

  private readText(state: Reading, line: Line): void {
    const misread = this.misreadOf(state, line, undefined);
    if (misread !== undefined) {
      this.begin(state, misread.marker, misread.rest, line, undefined, true);
      return;
    }
    const next = this.lines[this.at + 1];
    const open = this.openOf(state);
    if (open !== undefined && goesOn(open, line, this.width) && !this.isTitle(line, next, open)) {
      if (state.item !== undefined) this.append(state, line.text, line);
      else if (state.title !== undefined) this.extendTitle(state, state.title, line);
      return;
    }
    const wasItem = state.item !== undefined;
    state.item = undefined;
    state.title = undefined;
    if (this.isTitle(line, next, undefined)) this.readOutcome(state, undefined, line.text, line);
    else if (wasItem && state.topic !== 'other' && !isEnded(line.text))
      this.strays.push({ no: line.no, text: line.text });
  }

  private openOf(state: Reading): Open | undefined {
    const text = state.item?.statement ?? state.title?.title;
    return text === undefined || state.open === undefined ? undefined : { ...state.open, text };
  }

  private extendTitle(state: Reading, title: FoundOutcome, line: Line): void {
    title.title = this.joiner.join(title.title, line.text);
    if (state.open !== undefined) state.open = { ...state.open, lastWidth: line.width };
  }

  /** Whether a line is the title of a group of criteria: it stands right above "you must be able to" or a list's start. */
  private isTitle(line: Line, next: Line | undefined, open: Open | undefined): boolean {
    if (next === undefined || !/^\p{Lu}|^(?:to )\p{Ll}/u.test(line.text) || line.text.length > 120) return false;
    const heading = headingOf(next.text);
    if (heading !== undefined && /\b(?:must|need|can|will|should)\b.*:?\s*$/i.test(next.text)) return true;
    if (open !== undefined && (isUnfinished(open.text) || !line.blank)) return false;
    if (isEnded(line.text)) return false;
    const state = this.columns.get(line.column);
    if (state?.topic === undefined || state.topic === 'other' || state.topic === 'range') return false;
    const marker = markerOf(next.text)?.marker;
    if (marker === undefined) return false;
    if (marker.type === 'number') return marker.number === 1;
    if (marker.type === 'letter') return marker.letter === 'a';
    if (marker.type === 'dotted') return marker.parts.length === this.shape.depth && marker.parts.at(-1) === 1;
    return marker.type === 'lettered' ? this.shape.prefixes.has(marker.prefix) : marker.type === 'bullet';
  }
}

function nextLetter(letter: string): string {
  return String.fromCharCode(letter.charCodeAt(0) + 1);
}
