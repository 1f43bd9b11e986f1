import type { CleanLine } from './clean';
import type { UnitDetails } from './details';
import { headingOf, outcomeOf } from './heading';
import { markerOf } from './marker';

const PAGE_NUMBER =
  /^(?:[-–—[(|]?\s*)?(?:(?:page|tudalen|pg\.?|p\.)\s*)?\d{1,3}(?:\s*(?:of|\/|o)\s*\d{1,3})?(?:\s*[-–—\])|])?$/i;
const PAGE_WORD = /\b(?:page|tudalen)\s+\d{1,3}(?:\s*(?:of|o|\/)\s*\d{1,3})?\b/i;
const IMPRINT =
  /©|\(c\) |copyright|all rights reserved|\bwww\.|https?:\/\/|\bISBN\b|^(?:version|issue|edition|v)\s*\d[\d.]*\b.{0,40}$|\bversion\s+\d+(?:\.\d+)?\b.*\b(?:19|20)\d\d\b|^(?:last |first )?(?:updated|printed|published|issued|amended)\b.{0,40}$|^(?:doc(?:ument)?\s*(?:ref|no|number|id)\b)/i;
const QUALIFICATION =
  /^(?:[\w&.' ]{0,40}\s)?(?:level \d )?(?:NVQ|SVQ|BTEC|diploma|certificate|award|extended diploma|qualification specification|qualification handbook)(?: (?:in|for|at) .*| .*\(?[\d-]{4,}\)?)?$/i;
const CONTINUED =
  /^\(?(?:continued|cont['’]?d?\.?|continues|table continues|continued (?:overleaf|over|on next page|from previous page)|p\.?t\.?o\.?)(?: .{0,30})?\)?\.{0,3}$/i;

/** The numbers of the lines that belong to the pages and not to the text: headers, footers, page numbers, imprints. */
export function furnitureOf(lines: readonly CleanLine[], unit: UnitDetails): ReadonlySet<number> {
  const found = new Set<number>();
  const repeated = repeatedLines(lines);
  const names = unitNames(unit);
  let named = 0;
  lines.forEach((line, at) => {
    const text = line.text.trim();
    if (text === '' || line.cells !== undefined) return;
    if (PAGE_NUMBER.test(text) ? !isCodeAlone(lines, at) : isImprint(text) || repeated.has(at)) found.add(line.no);
    else if (names.has(plainName(text))) {
      named += 1;
      if (named > 1 && isWithinList(lines, at)) found.add(line.no);
    }
  });
  return found;
}

/** The unit's code and title, alone and together, as a header has them. */
function unitNames(unit: UnitDetails): ReadonlySet<string> {
  const { code, title } = unit;
  const names = [code, title, `${code} ${title}`, `unit ${code}`, `unit ${code} ${title}`, `${title} ${code}`];
  return new Set(names.map(plainName).filter((name) => name.length > 2));
}

function plainName(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();
}

/** Whether codes stand both before and after a line, so that it is no title on the first page. */
function isWithinList(lines: readonly CleanLine[], at: number): boolean {
  const isItem = (line: CleanLine) => ['dotted', 'lettered', 'number'].includes(markerOf(line.text)?.marker.type ?? '');
  return lines.slice(Math.max(0, at - 25), at).some(isItem) && lines.slice(at + 1, at + 25).some(isItem);
}

function isImprint(text: string): boolean {
  if (text.length > 140) return false;
  if (isCoded(text)) return /^\d{1,4}\s.*\bpage \d+$/i.test(text);
  return (
    IMPRINT.test(text) ||
    CONTINUED.test(text) ||
    (PAGE_WORD.test(text) && !/[a-z]{3}\.$/.test(text)) ||
    (text.length < 90 && QUALIFICATION.test(text))
  );
}

function isCoded(text: string): boolean {
  const type = markerOf(text)?.marker.type;
  return type !== undefined;
}

function keyOf(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/\d+\s*$|^\d+\s+/g, '#')
    .replace(/\bpage \d+/g, 'page')
    .replace(/\s+/g, ' ');
}

function repeatedLines(lines: readonly CleanLine[]): ReadonlySet<number> {
  const places = new Map<string, number[]>();
  lines.forEach((line, at) => {
    const text = line.text.trim();
    if (
      text.length < 5 ||
      text.length > 140 ||
      line.cells !== undefined ||
      isCoded(text) ||
      headingOf(text) !== undefined ||
      outcomeOf(text) !== undefined
    )
      return;
    const key = keyOf(text);
    const known = places.get(key);
    if (known === undefined) places.set(key, [at]);
    else known.push(at);
  });
  const found = new Set<number>();
  for (const [key, ats] of places) {
    if (ats.length < 2) continue;
    const pageLike =
      /\b(?:unit|level|nvq|svq|diploma|certificate|award|standards?|city & guilds|handbook|specification|college|training|ltd|urn)\b|^[a-z]{2,}\d+/.test(
        key,
      );
    const apart = ats.filter((at) => isApart(lines, at)).length;
    const startsLarge = /^[\p{Lu}\d]/u.test((lines[ats[0] ?? 0] as CleanLine).text.trim());
    const isHeader = apart === ats.length || (apart * 2 >= ats.length && startsLarge);
    const onPages = ats.length > 2 || ats.some((at) => isByPageEnd(lines, at));
    if ((pageLike && startsLarge) || (isHeader && onPages && !/^(?:understand|know|be able to)\b/.test(key)))
      for (const at of ats) found.add(at);
  }
  return found;
}

function isByPageEnd(lines: readonly CleanLine[], at: number): boolean {
  if (/\s\d{1,3}$/.test(lines[at]?.text ?? '')) return true;
  return lines.slice(Math.max(0, at - 2), at + 3).some((line, near) => {
    const text = line.text.trim();
    return (
      line.page || (PAGE_NUMBER.test(text) && text !== '' && near !== 2) || PAGE_WORD.test(text) || IMPRINT.test(text)
    );
  });
}

function isApart(lines: readonly CleanLine[], at: number): boolean {
  const before = lines[at - 1];
  const isBreak = (line: CleanLine | undefined) =>
    line === undefined || line.text.trim() === '' || PAGE_NUMBER.test(line.text.trim()) || PAGE_WORD.test(line.text);
  return isBreak(before) || lines[at]?.page === true;
}

function isCodeAlone(lines: readonly CleanLine[], at: number): boolean {
  const text = lines[at]?.text.trim() ?? '';
  if (!/^\d{1,2}$/.test(text)) return false;
  const number = Number(text);
  for (let i = 1; i <= 6; i += 1) {
    if (lines[at - i]?.text.trim() === String(number - 1) || lines[at + i]?.text.trim() === String(number + 1))
      return true;
  }
  return false;
}
