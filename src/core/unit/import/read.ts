import { goesOn, isEnded, isUnfinished, type Open } from './continuation';
import { headingOf, outcomeOf } from './heading';
import type { Found, FoundOutcome } from './item';
import type { LineJoiner } from './join';
import type { Line } from './line';
import { type Marked, markerOf } from './marker';
import { isReference, misreadOf, readDotted } from './read-coded';
import { readHeading, readOutcome } from './read-headings';
import { rangeParent, readBullet, readLetter, readNumber } from './read-lists';
import { MAX_ITEMS, Reader, type Reading } from './reader';
import type { Shape } from './shape';
import { refersOn } from './split';

/** Reads the criteria, outcomes and headings out of lines in reading order; stops where there are too many for a unit. */
export function readStructure(lines: readonly Line[], shape: Shape, joiner: LineJoiner): Found {
  const reader: Reader = new Reader(lines, shape, joiner, (line) => readLine(reader, line));
  for (const [at, line] of lines.entries()) {
    reader.at = at;
    readLine(reader, line);
    if (reader.items.length + reader.outcomes.length > MAX_ITEMS) break;
  }
  const { items, outcomes, strong, strays } = reader;
  return { items, outcomes, strong, strays, isTooMany: items.length + outcomes.length > MAX_ITEMS };
}

function readLine(reader: Reader, line: Line): void {
  const state = reader.stateOf(line);
  const heading = headingOf(line.text);
  if (heading !== undefined && !isInsideStatement(state, line)) {
    readHeading(reader, state, heading, line);
    return;
  }
  const outcome = outcomeOf(line.text);
  if (outcome !== undefined && !(state.item !== undefined && refersOn(state.item.statement) && !line.blank)) {
    if (/^\W*(?:learning outcome|outcome|LO)/i.test(line.text)) reader.strong.add('outcomes');
    readOutcome(reader, state, outcome.number, outcome.title, line);
    return;
  }
  const marked = markerOf(line.text);
  if (marked === undefined || !readMarked(reader, state, marked, line)) readText(reader, state, line);
}

function isInsideStatement(state: Reading, line: Line): boolean {
  if (state.item === undefined || line.blank || line.heading || line.table !== 0) return false;
  return (
    /^\p{Ll}/u.test(line.text) &&
    !/:\s*$/.test(line.text) &&
    state.item.statement !== '' &&
    isUnfinished(state.item.statement)
  );
}

function readMarked(reader: Reader, state: Reading, marked: Marked, line: Line): boolean {
  const { marker, rest } = marked;
  if (marker.type === 'dotted') return readDotted(reader, state, marker, marked, line);
  if (marker.type === 'lettered') {
    if (!reader.shape.prefixes.has(marker.prefix) || isReference(state, line, marked)) return false;
    return reader.begin(state, marker, rest, line, undefined);
  }
  if (/^\p{L}/u.test(rest) && outcomeOf(rest) !== undefined && marker.type === 'bullet') return false;
  const misread = misreadOf(reader, state, line, marked);
  if (misread !== undefined) return reader.begin(state, misread.marker, misread.rest, line, undefined, true);
  if (marker.type === 'point')
    return state.topic === 'range' && reader.begin(state, marker, rest, line, rangeParent(reader, marker.number));
  if (marker.type === 'number') return readNumber(reader, state, marker, marked, line);
  if (marker.type === 'bullet') return readBullet(reader, state, rest, line);
  return readLetter(reader, state, marker, marked, line);
}

function readText(reader: Reader, state: Reading, line: Line): void {
  const misread = misreadOf(reader, state, line, undefined);
  if (misread !== undefined) {
    reader.begin(state, misread.marker, misread.rest, line, undefined, true);
    return;
  }
  const next = reader.lines[reader.at + 1];
  const open = openOf(state);
  if (open !== undefined && goesOn(open, line, reader.width) && !isTitle(reader, line, next, open)) {
    if (state.item !== undefined) reader.append(state, line.text, line);
    else if (state.title !== undefined) extendTitle(reader, state, state.title, line);
    return;
  }
  const wasItem = state.item !== undefined;
  state.item = undefined;
  state.title = undefined;
  if (isTitle(reader, line, next, undefined)) readOutcome(reader, state, undefined, line.text, line);
  else if (wasItem && state.topic !== 'other' && !isEnded(line.text))
    reader.strays.push({ no: line.no, text: line.text });
}

function openOf(state: Reading): Open | undefined {
  const text = state.item?.statement ?? state.title?.title;
  return text === undefined || state.open === undefined ? undefined : { ...state.open, text };
}

function extendTitle(reader: Reader, state: Reading, title: FoundOutcome, line: Line): void {
  title.title = reader.joiner.join(title.title, line.text);
  if (state.open !== undefined) state.open = { ...state.open, lastWidth: line.width };
}

/** Whether a line is the title of a group of criteria: it stands right above "you must be able to" or a list's start. */
function isTitle(reader: Reader, line: Line, next: Line | undefined, open: Open | undefined): boolean {
  if (next === undefined || !/^\p{Lu}|^(?:to )\p{Ll}/u.test(line.text) || line.text.length > 120) return false;
  if (isEnded(line.text)) return false;
  const heading = headingOf(next.text);
  if (heading !== undefined && /\b(?:must|need|can|will|should)\b.*:?\s*$/i.test(next.text)) return true;
  if (open !== undefined && (isUnfinished(open.text) || !line.blank)) return false;
  const state = reader.columns.get(line.column);
  if (state?.topic === undefined || state.topic === 'other' || state.topic === 'range') return false;
  const marker = markerOf(next.text)?.marker;
  if (marker === undefined) return false;
  if (marker.type === 'number') return marker.number === 1;
  if (marker.type === 'letter') return marker.letter === 'a';
  if (marker.type === 'dotted') return marker.parts.length === reader.shape.depth && marker.parts.at(-1) === 1;
  return marker.type === 'lettered' ? reader.shape.prefixes.has(marker.prefix) : marker.type === 'bullet';
}
