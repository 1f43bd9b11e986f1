import { type Heading, headingOf } from './heading';
import type { Line } from './line';
import { openAt, type Reader, type Reading } from './reader';

/** Reads a heading: what follows is about its topic. What stands behind it on its line is read as a line. */
export function readHeading(reader: Reader, state: Reading, heading: Heading, line: Line): void {
  if (heading.topic === 'range' && !heading.strong && heading.rest.trim() !== '') {
    // "Range: leather, rubber" explains the criterion above it and begins no list.
    state.item = undefined;
    return;
  }
  if (heading.strong) reader.strong.add(heading.topic);
  const keepsOutcome = heading.topic === 'performance' || heading.topic === 'knowledge' || heading.topic === 'criteria';
  const repeats = state.topic === heading.topic && line.broken;
  if (!repeats) state.item = undefined;
  state.title = undefined;
  if (
    heading.topic === 'outcomes' &&
    state.topic !== undefined &&
    reader.outcome !== undefined &&
    !reader.hasItems(reader.outcome)
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
  if (!keepsOutcome && heading.topic !== 'outcomes') reader.outcome = undefined;
  if (line.table !== 0 && line.column > 0 && reader.columns.get(0)?.topic === undefined) {
    const first = reader.columns.get(0);
    if (first !== undefined) first.topic = 'outcomes';
  }
  const rest = heading.rest.trim();
  if (rest !== '') reader.readLine({ ...line, text: rest, blank: false, heading: false });
}

/** Reads the heading of an outcome or element; what follows belongs to it. */
export function readOutcome(
  reader: Reader,
  state: Reading,
  number: string | undefined,
  title: string,
  line: Line,
): void {
  const heading = title === '' ? undefined : headingOf(title);
  const again = reader.outcomes.find(
    (known) =>
      number !== undefined && known.number === number && known.title !== '' && (title === '' || heading !== undefined),
  );
  const outcome = again ?? { number, title: heading === undefined ? title : '', no: line.no, place: 0 };
  if (again === undefined) reader.outcomes.push(outcome);
  reader.outcome = outcome;
  state.item = undefined;
  state.title = heading === undefined ? outcome : undefined;
  state.open = openAt(line, line.indent);
  if (state.topic === 'other' || state.topic === 'range') state.topic = undefined;
  if (heading !== undefined) readHeading(reader, state, heading, { ...line, text: title });
}
