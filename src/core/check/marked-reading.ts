import type { Account, Mark } from '../account/account';
import { sourceSpanOf } from '../account/parse-account';
import { ELEMENTS, type Element, MOVE_IDS, type MoveId } from '../moves/move';
import type { MovesReading, ReadMove, Verdict } from '../moves/read-moves';

/** What the writer has said of passages by marks such as `{feasibility.authority}` goes before what was read in them. */
export function withMarks(reading: MovesReading, account: Account): MovesReading {
  const marked = account.marks.flatMap((mark) => markedMove(mark, account) ?? []);
  if (marked.length === 0) return reading;
  const moves = [...reading.moves, ...marked].sort(
    (a, b) => a.block - b.block || a.span.start - b.span.start || a.span.end - b.span.end,
  );
  const verdictFor = (element: Element) => [element, marksOn(element, reading, marked)];
  const verdicts = Object.fromEntries(ELEMENTS.map(verdictFor)) as MovesReading['verdicts'];
  return { ...reading, moves, verdicts };
}

function markedMove({ value, passage }: Mark, account: Account): ReadMove | undefined {
  const move = MOVE_IDS.find((known) => known === value);
  const block = account.blocks.findIndex(({ span }) => span.start <= passage.start && passage.start <= span.end);
  const holder = account.blocks[block];
  const sentence = holder?.sentences.find((span) => sourceSpanOf(holder, span).start === passage.start);
  if (!move || !sentence) return undefined;
  const why = { words: [], construction: undefined, polarity: 'asserted' } as const;
  return { move, strength: 'strong', block, span: sentence, why };
}

/** A contrast has two sides: a mark on the one that was lacking makes it found, a mark on the other changes nothing. */
function marksOn(element: Element, reading: MovesReading, marked: readonly ReadMove[]): Verdict {
  const verdict = reading.verdicts[element];
  const own = marked.filter(({ move }) => move.startsWith(`${element}.`));
  const has = (move: MoveId) => own.some((read) => read.move === move);
  const { lacks } = verdict;
  const settled =
    element === 'contrast'
      ? (has('contrast.routine') || lacks === 'extra') && (has('contrast.extra') || lacks === 'routine')
      : own.length > 0;
  return own.length > 0 && settled ? { ...verdict, value: 'found', lacks: 'nothing' } : verdict;
}
