import { isUnfinished } from './continuation';
import { headingOf, kindOfTitle } from './heading';
import type { FoundItem } from './item';
import type { Line } from './line';
import { type Marked, type Marker, markerOf } from './marker';
import { readOutcome } from './read-headings';
import type { Reader, Reading } from './reader';

/** Reads a line that begins with a number: an outcome, a criterion or a point of one; false where it is text. */
export function readNumber(
  reader: Reader,
  state: Reading,
  marker: Marker & { type: 'number' },
  marked: Marked,
  line: Line,
): boolean {
  const { number } = marker;
  const { rest } = marked;
  if (rest !== '' && !/^[\p{L}(‘'"“•[]/u.test(rest)) return false;
  if (state.topic === 'range') return readListNumber(reader, state, marker, marked, line);
  if (reader.shape.depth === 2 && reader.shape.parents.has(String(number)) && !isListOnly(reader, state)) {
    if (!marked.wide && /^\p{Ll}/u.test(rest) && state.item !== undefined && isUnfinished(state.item.statement))
      return false;
    if (rest === '' && reader.outcome?.number === String(number)) return true;
    readOutcome(reader, state, String(number), rest, line);
    return true;
  }
  if (reader.shape.depth > 0 || reader.shape.prefixes.size > 0) {
    if (!isListOnly(reader, state))
      return (
        state.item !== undefined &&
        isSubList(state, line, number === 1) &&
        reader.append(state, `${number}${marker.style === '' ? '' : marker.style} ${rest}`, line)
      );
  }
  return readListNumber(reader, state, marker, marked, line);
}

/** Whether the section is a list of its own, without codes of the text's usual shape. */
function isListOnly(reader: Reader, state: Reading): boolean {
  if (state.topic !== 'knowledge' && state.topic !== 'performance') return false;
  for (let i = reader.at; i < reader.lines.length; i += 1) {
    const line = reader.lines[i] as Line;
    if (i > reader.at && headingOf(line.text) !== undefined) return i > reader.at + 1;
    const marker = markerOf(line.text)?.marker;
    if (marker?.type === 'dotted' && marker.parts.length === reader.shape.depth) return false;
    if (marker?.type === 'lettered' && reader.shape.prefixes.has(marker.prefix)) return false;
  }
  return true;
}

function readListNumber(
  reader: Reader,
  state: Reading,
  marker: Marker & { type: 'number' },
  marked: Marked,
  line: Line,
): boolean {
  if (!takesItems(reader, state)) return reader.dropText(state);
  const { number } = marker;
  const { rest } = marked;
  const siblings = reader.items.filter(
    (item) =>
      item.marker.type === 'number' &&
      item.column === line.column &&
      item.topic === state.topic &&
      item.outcome === reader.outcome,
  );
  const last = siblings.at(-1);
  const lastNumber = last?.marker.type === 'number' ? last.marker.number : 0;
  const lastStyle = last?.marker.type === 'number' ? last.marker.style : marker.style;
  const isInner =
    state.item !== undefined && /:\s|:$/.test(state.item.statement) && line.indent > (state.open?.indent ?? 0) + 1;
  if (isInner && state.topic !== 'outcomes') return reader.append(state, `${marked.raw} ${rest}`, line);
  if (marker.style !== lastStyle && state.item !== undefined && state.topic !== 'outcomes') {
    if (number === 1 || isSubList(state, line, true)) return reader.append(state, `${marked.raw} ${rest}`, line);
  }
  if (last !== undefined && !marked.wide && number !== lastNumber + 1 && !line.blank) return false;
  if (number > lastNumber + 4 && lastNumber > 0) return false;
  if (
    state.topic === 'outcomes' ||
    (kindOfTitle(rest) !== undefined && /^(?:know|understand|be able to)\b/i.test(rest) && state.topic === 'criteria')
  ) {
    if (
      state.topic === 'outcomes' &&
      reader.outcome !== undefined &&
      number === 1 &&
      reader.outcome.number !== undefined &&
      kindOfTitle(rest) === undefined
    ) {
      state.topic = 'criteria';
    } else {
      readOutcome(reader, state, String(number), rest, line);
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
    if (reader.outcome === undefined || reader.outcome.number !== undefined) makeOutcome(reader, state, last);
  }
  return reader.begin(state, marker, rest, line, undefined);
}

function makeOutcome(reader: Reader, state: Reading, item: FoundItem): void {
  reader.items.splice(reader.items.indexOf(item), 1);
  const number = item.marker.type === 'number' ? String(item.marker.number) : undefined;
  const outcome = { number, title: item.statement, no: item.no, place: 0 };
  reader.outcomes.push(outcome);
  reader.outcome = outcome;
  state.topic = 'outcomes';
  state.item = undefined;
}

function takesItems(reader: Reader, state: Reading): boolean {
  if (state.topic === 'other') return false;
  return state.topic !== undefined || reader.outcome !== undefined;
}

function isSubList(state: Reading, line: Line, first: boolean): boolean {
  if (state.item === undefined || line.heading) return false;
  return !line.blank || first || line.indent > (state.open?.indent ?? 0);
}

/** The numbered "must cover" point that a point such as 1a belongs to. */
export function rangeParent(reader: Reader, number: number): FoundItem | undefined {
  return [...reader.items]
    .reverse()
    .find((item) => item.topic === 'range' && item.marker.type === 'number' && item.marker.number === number);
}

function openRangePoint(reader: Reader): FoundItem | undefined {
  const last = reader.items.at(-1);
  if (last?.topic !== 'range') return undefined;
  return last.marker.type === 'number' ? last : last.parent;
}

/** Reads a line that begins with a letter or a Roman number; false where it is text. */
export function readLetter(
  reader: Reader,
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
    if (!(firsts && /:\s*$/.test(item?.statement ?? '')) && !followsLetter(item, letter)) return false;
  }
  if (state.topic === 'range') {
    const parent = openRangePoint(reader);
    const before = reader.items.at(-1);
    const isSub =
      before?.marker.type === 'letter' && marker.type === 'roman' && letter !== nextLetter(before.marker.letter);
    if (isSub) return reader.append(state, `${marked.raw} ${marked.rest}`, line);
    if (
      !marked.wide &&
      !line.blank &&
      before?.marker.type === 'letter' &&
      letter !== nextLetter(before.marker.letter) &&
      letter === 'a'
    )
      return false;
    return reader.begin(state, { ...marker, type: 'letter' }, marked.rest, line, parent);
  }
  if (item !== undefined && item.marker.type !== 'letter')
    return reader.append(state, `${marked.raw} ${marked.rest}`, line);
  if (item !== undefined && item.marker.type === 'letter') {
    if (marker.type === 'roman' && letter !== nextLetter(item.marker.letter))
      return reader.append(state, `${marked.raw} ${marked.rest}`, line);
  }
  if (!takesItems(reader, state) || state.topic === 'outcomes' || !marked.wide) return false;
  if (reader.shape.depth > 0 || reader.shape.prefixes.size > 0) return false;
  return reader.begin(state, { ...marker, type: 'letter' }, marked.rest, line, undefined);
}

function followsLetter(item: FoundItem | undefined, letter: string): boolean {
  if (item?.marker.type === 'letter') return letter === nextLetter(item.marker.letter);
  return (
    item !== undefined &&
    new RegExp(`\\b${String.fromCharCode(letter.charCodeAt(0) - 1)} \\S`).test(item.statement) &&
    /[:;,]/.test(item.statement)
  );
}

/** Reads a line that begins with a bullet and no code; false where it is text. */
export function readBullet(reader: Reader, state: Reading, rest: string, line: Line): boolean {
  if (rest === '') return false;
  const item = state.item;
  const plain = reader.shape.depth === 0 && reader.shape.prefixes.size === 0;
  if (state.topic === 'range') {
    const point = openRangePoint(reader);
    const deeper = item?.marker.type === 'bullet' && line.indent > (state.open?.indent ?? 0) + 1;
    if (deeper) return reader.append(state, rest, line);
    if (item !== undefined && item.marker.type === 'letter') return reader.append(state, rest, line);
    return reader.begin(state, { type: 'bullet' }, rest, line, point);
  }
  if (item !== undefined && (item.marker.type !== 'bullet' || line.indent > (state.open?.indent ?? 0) + 1))
    return reader.append(state, rest, line);
  const coded = plain || isListOnly(reader, state);
  if (!coded || !takesItems(reader, state)) return reader.dropText(state);
  if (state.topic === 'outcomes' && (reader.outcome === undefined || kindOfTitle(rest) !== undefined)) {
    readOutcome(reader, state, undefined, rest, line);
    return true;
  }
  return reader.begin(state, { type: 'bullet' }, rest, line, undefined);
}

function nextLetter(letter: string): string {
  return String.fromCharCode(letter.charCodeAt(0) + 1);
}
