import { isUnfinished } from './continuation';
import type { Line } from './line';
import { type Marked, type Marker, misreadRest } from './marker';
import { readOutcome } from './read-headings';
import type { Reader, Reading } from './reader';
import { isNext, refersOn } from './split';

/** Reads a line that begins with a dotted code: a criterion, a group above it or a point below it; false where it is none. */
export function readDotted(
  reader: Reader,
  state: Reading,
  marker: Marker & { type: 'dotted' },
  marked: Marked,
  line: Line,
): boolean {
  if (reader.shape.depth === 0 || !(marked.rest === '' || /^[\p{L}\d(‘'"“•[]/u.test(marked.rest))) return false;
  if (isReference(state, line, marked) || isMeasure(state, line, marked.rest)) return false;
  if (marker.parts.length === reader.shape.depth) return reader.begin(state, marker, marked.rest, line, undefined);
  if (marker.parts.length > reader.shape.depth)
    return reader.append(state, `${marked.raw} ${marked.rest}`.trim(), line);
  if (!reader.shape.parents.has(marker.parts.join('.')) && marker.parts.length !== reader.shape.depth - 1) return false;
  readOutcome(reader, state, marker.parts.join('.'), marked.rest, line);
  return true;
}

/** Whether a number at the start of a line is an amount inside the statement before it: "at least / 1.6 mm". */
function isMeasure(state: Reading, line: Line, rest: string): boolean {
  if (state.item === undefined || line.blank || line.table !== 0) return false;
  return /^(?:[mckµ]?m|k?g|m?l|bar|°|degrees|met(?:re|er)s?|lit(?:re|er)s?|hours?|minutes|seconds|years|million|billion|per|times|inch(?:es)?|feet|miles|tonnes?|volts?|amps?|watts?|pm|am)\b/.test(
    rest,
  );
}

/** Whether a code at the start of a line belongs to the statement before it: "as in", "see", "1.1 and 1.2". */
export function isReference(state: Reading, line: Line, marked: Marked): boolean {
  const item = state.item;
  if (item === undefined || item.statement === '' || line.blank || line.table !== 0 || marked.bullet) return false;
  const { marker, rest } = marked;
  if (/^\p{Lu}/u.test(rest) || (marker.type !== 'dotted' && marker.type !== 'lettered') || !refersOn(item.statement))
    return false;
  const own = item.marker;
  const follows = (own.type === 'dotted' || own.type === 'lettered') && isNext(own.code, marker.code);
  return follows ? /^(?:and|or|to|above|below)\b|^[,)]/i.test(rest) : true;
}

/** The criterion a damaged code stands for by its place in the list; undefined where the line begins with none. */
export function misreadOf(
  reader: Reader,
  state: Reading,
  line: Line,
  marked: Marked | undefined,
): { marker: Marker; rest: string } | undefined {
  if (state.item !== undefined && isUnfinished(state.item.statement) && !line.blank) return undefined;
  const last = [...reader.items].reverse().find((item) => item.column === line.column || line.table === 0);
  const marker = last?.marker;
  const next = (code: string) => code.replace(/\d+$/, (digits) => String(Number(digits) + 1));
  const expected: Marker[] = [];
  if (marker?.type === 'dotted') {
    expected.push({
      ...marker,
      code: next(marker.code),
      parts: [...marker.parts.slice(0, -1), (marker.parts.at(-1) ?? 0) + 1],
    });
    const parent = reader.outcome?.number;
    if (parent !== undefined && reader.shape.parents.has(parent))
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
        reader.shape.parents.has(String(marked.marker.number)) &&
        !/[.,·]/.test(line.text.slice(0, 5))
      )
    ) {
      return { marker: candidate, rest };
    }
  }
  return undefined;
}
