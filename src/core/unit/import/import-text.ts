import { checkItems } from './check';
import { type CleanLine, cleanLines } from './clean';
import { type Coded, type CodedItem, codeItems } from './codes';
import { detailsOf, type UnitDetails } from './details';
import type { Draft } from './draft';
import { furnitureOf } from './furniture';
import { LineJoiner } from './join';
import { isUnit } from './judge';
import { englishHalf, languageOf, welshLead } from './language';
import { layOut } from './layout';
import type { Line } from './line';
import { markerOf } from './marker';
import type { ImportProblem } from './problem';
import { readStructure } from './read';
import { shapeOf } from './shape';
import { codesFirst, splitAtCodes, splitAtHeadings } from './split';

/** Reads a unit out of a published text, plain or Markdown; undefined where the text holds no unit. */
export function draftOfText(text: string): Draft | undefined {
  const clean = cleanLines(text).filter((line) => !/(?:\s*\.){5,}\s*\d{1,3}\s*$/.test(line.text));
  const laid = codesFirst(splitAtHeadings(layOut(clean, furnitureOf(clean, detailsOf(clean)))));
  const lines = withoutWelsh(laid);
  const details = detailsOf(lines.length === laid.length ? clean : englishLines(clean));
  const shape = shapeOf(lines.map((line) => line.text));
  const split = splitAtCodes(lines, shape);
  const found = readStructure(split, shape, new LineJoiner(text));
  if (found.isTooMany) return undefined;
  const coded = codeItems(found);
  const named =
    details.code !== '' ||
    /\bunit\b/i.test(
      clean
        .slice(0, 10)
        .map((line) => line.text)
        .join(' '),
    );
  if (!isUnit(found, coded.items, shape, text, named)) return undefined;
  const { own, problems: others } = ofOneUnit(coded.items);
  const { kept, problems } = checkItems(own, found.strays);
  return draftOf(details, coded, kept, [...others, ...problems]);
}

/** The criteria of the first unit, where a text holds several whose codes begin with the unit's number. */
function ofOneUnit(items: readonly CodedItem[]): {
  readonly own: readonly CodedItem[];
  readonly problems: readonly ImportProblem[];
} {
  const unitIn = ({ found: { marker } }: CodedItem) =>
    marker.type === 'dotted' && (marker.parts[0] ?? 0) >= 100 ? marker.parts[0] : undefined;
  const first = items.map(unitIn).find((unit) => unit !== undefined);
  const isOwn = (item: CodedItem) => unitIn(item) === undefined || unitIn(item) === first;
  const other = items.find((item) => !isOwn(item));
  if (other === undefined) return { own: items, problems: [] };
  const note = `Here another unit begins; only the criteria of ${first} are kept.`;
  return { own: items.filter(isOwn), problems: [{ kind: 'several-units', line: other.no + 1, note }] };
}

function draftOf(
  details: UnitDetails,
  coded: Coded,
  kept: readonly CodedItem[],
  problems: readonly ImportProblem[],
): Draft {
  const code = codeOf(details, kept);
  const noCode: ImportProblem[] =
    code === '' ? [{ kind: 'no-unit-code', line: 1, note: 'The text does not say which unit it is.' }] : [];
  const used = new Set(kept.map((item) => item.element));
  const elements = coded.elements.filter((element) => used.has(element.code));
  const names = finalNames(elements.map((element) => element.code));
  return {
    ...details,
    code,
    elements: elements.map((element) => ({ ...element, code: names.get(element.code) ?? element.code })),
    criteria: [...kept]
      .sort(
        (a, b) =>
          elements.findIndex(({ code: one }) => one === a.element) -
          elements.findIndex(({ code: one }) => one === b.element),
      )
      .map((item) => ({
        code: item.code,
        kind: item.kind,
        element: names.get(item.element) ?? item.element,
        statement: item.statement,
        line: item.no,
      })),
    problems: [...noCode, ...problems],
  };
}

/** Elements without a printed number get the next free one, in order. */
function finalNames(codes: readonly string[]): ReadonlyMap<string, string> {
  const taken = new Set(codes);
  const names = new Map<string, string>();
  codes.forEach((code, at) => {
    if (!code.startsWith('#')) return;
    let number = at + 1;
    while (taken.has(String(number))) number += 1;
    taken.add(String(number));
    names.set(code, String(number));
  });
  return names;
}

function codeOf(details: UnitDetails, kept: readonly CodedItem[]): string {
  const firsts = new Set(
    kept.flatMap(({ found }) => (found.marker.type === 'dotted' ? [found.marker.parts[0] ?? 0] : [])),
  );
  const [first] = firsts;
  if (firsts.size === 1 && first !== undefined && first >= 100) return String(first);
  return details.code;
}

function englishLines(lines: readonly CleanLine[]): readonly CleanLine[] {
  const halves = lines.map((line) => ({ ...line, text: englishHalf(line.text) }));
  return halves.filter((line) => line.text.trim() === '' || languageOf(line.text) !== 'welsh');
}

/** In a text of two languages, the English lines; else all. Of two lines with one code the more English one stays. */
function withoutWelsh(lines: readonly Line[]): readonly Line[] {
  const halves = lines.map((line) => ({ ...line, text: englishHalf(line.text) }));
  const leads = halves.map((line) => welshLead(markerOf(line.text)?.rest ?? line.text));
  const english = leads.filter((lead) => lead < 0).length;
  const welsh = leads.filter((lead, at) => lead > 0 || halves[at]?.text !== lines[at]?.text).length;
  if (welsh < 3 || english < 3 || english * 4 < welsh) return lines;
  let last: 'welsh' | 'english' | undefined;
  return halves.filter((line, at) => {
    const lead = leads[at] ?? 0;
    const isNew = line.blank || markerOf(line.text) !== undefined || /^\p{Lu}/u.test(line.text);
    const shown = lead > 0 ? 'welsh' : lead < 0 ? 'english' : undefined;
    const code = codeAt(line);
    const twin = [at - 1, at + 1].find(
      (other) => code !== undefined && lines[other] !== undefined && codeAt(lines[other] as Line) === code,
    );
    if (twin !== undefined && (leads[twin] ?? 0) < lead) return false;
    const language = /\s[/|]\s/.test(line.text) ? 'english' : (shown ?? (isNew ? undefined : last));
    last = language;
    return language !== 'welsh';
  });
}

function codeAt(line: Line): string | undefined {
  const marker = markerOf(line.text)?.marker;
  return marker?.type === 'dotted' || marker?.type === 'lettered' ? marker.code : undefined;
}
