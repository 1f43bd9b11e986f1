import { type Marker, markerOf } from './marker';

/** Which codes of a text are those of criteria, found by looking through the whole text once. */
export interface Shape {
  /** How many numbers a dotted criterion's code has; 0 where there are no dotted codes. */
  readonly depth: number;
  /** The codes above criteria, `208.1` or `1`, as texts. */
  readonly parents: ReadonlySet<string>;
  /** The letters before numbers that make a criterion's code, such as P and K. */
  readonly prefixes: ReadonlySet<string>;
  /** The letters before dotted numbers, such as AC; '' for none. */
  readonly dottedPrefixes: ReadonlySet<string>;
}

const INLINE_DOTTED = /(?<![\w.£$-])\d{1,4}(?:\.\d{1,3}){1,3}(?=[\s.):]*\p{L})/gu;
const INLINE_LETTERED = /(?<![\w.])(P|K|PC|KU)\s?(\d{1,2})(?![\d.])/g;

/** Finds the shape of the criteria's codes among lines of text. */
export function shapeOf(lines: readonly string[]): Shape {
  const dotted: (Marker & { type: 'dotted' })[] = [];
  const lettered = new Map<string, Set<number>>();
  for (const line of lines) {
    const marked = markerOf(line);
    if (marked?.marker.type === 'dotted' && (marked.rest === '' || /^[\p{L}(‘'"“]/u.test(marked.rest)))
      dotted.push(marked.marker);
    if (marked?.marker.type === 'lettered') add(lettered, marked.marker.prefix, marked.marker.number);
    for (const match of line.matchAll(INLINE_LETTERED)) add(lettered, match[1] ?? '', Number(match[2]));
  }
  const inline = lines.flatMap((line) =>
    [...line.matchAll(INLINE_DOTTED)].map((match) => match[0].split('.').map(Number)),
  );
  const all = dotted.length >= 2 ? dotted.map(({ parts }) => parts) : inline;
  const depth = depthOf(all);
  const parents = new Set(all.filter((parts) => parts.length === depth).map((parts) => parts.slice(0, -1).join('.')));
  const dottedPrefixes = new Set(dotted.filter(({ parts }) => parts.length === depth).map(({ prefix }) => prefix));
  return {
    depth,
    parents,
    prefixes: prefixesOf(lettered),
    dottedPrefixes: dottedPrefixes.size > 0 ? dottedPrefixes : new Set(['']),
  };
}

function add(lettered: Map<string, Set<number>>, prefix: string, number: number): void {
  const known = lettered.get(prefix);
  if (known === undefined) lettered.set(prefix, new Set([number]));
  else known.add(number);
}

function prefixesOf(lettered: ReadonlyMap<string, ReadonlySet<number>>): ReadonlySet<string> {
  const names = new Set<string>();
  for (const [prefix, numbers] of lettered) {
    if (prefix === 'LO' || prefix === 'E' || prefix === 'L') continue;
    if (/^[A-Z]\.[PMD]$/.test(prefix)) names.add(prefix);
    const known = /^(?:P|K|PC|KU|KC|PU|KS|AC)$/.test(prefix);
    const run = [...numbers].filter((number) => numbers.has(number + 1)).length;
    if ((numbers.has(1) || numbers.has(2)) && run >= (known ? 1 : 2)) names.add(prefix);
    else if (known && names.size > 0 && numbers.has(1)) names.add(prefix);
  }
  if (lettered.get('K')?.has(1) && names.has('P')) names.add('K');
  for (const grade of ['M', 'D']) if (lettered.get(grade)?.has(1) && names.has('P')) names.add(grade);
  return names;
}

function depthOf(codes: readonly (readonly number[])[]): number {
  const distinct = [...new Set(codes.map((parts) => parts.join('.')))].map((code) => code.split('.').map(Number));
  const two = distinct.filter((parts) => parts.length === 2);
  const three = distinct.filter((parts) => parts.length === 3);
  const four = distinct.filter((parts) => parts.length === 4);
  if (three.length === 0 && four.length === 0) return two.length >= 2 ? 2 : 0;
  if (three.length === 0) return four.length >= 2 ? 4 : two.length >= 2 ? 2 : 0;
  const firsts = new Set(three.map((parts) => parts[0]));
  const parents = new Set(three.map((parts) => parts.slice(0, 2).join('.')));
  const childless = two.filter((parts) => !parents.has(parts.join('.'))).length;
  const isUnitNumber = firsts.size === 1 && three.length >= 2 && childless <= three.length / 2;
  if (isUnitNumber || (three.length >= 2 && childless === 0) || three.length > two.length * 2) return 3;
  return two.length >= 2 ? 2 : 3;
}
