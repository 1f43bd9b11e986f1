import type { CriterionKind, Element } from '../unit';
import type { Found, FoundItem, FoundOutcome } from './item';
import { elementName, kindsOf, type Place, titlesOf } from './kinds';
import { isEmptyStatement, tidyStatement } from './statement';

/** A criterion with its final code, kind and element. */
export interface CodedItem {
  readonly code: string;
  readonly kind: CriterionKind;
  readonly element: string;
  readonly statement: string;
  /** The line of the source it begins on. */
  readonly no: number;
  readonly found: FoundItem;
  /** The list it counts in and its number there, for finding gaps. */
  readonly list: string;
  readonly number: number;
}

/** The criteria with codes and kinds, and their elements in order. */
export interface Coded {
  readonly items: readonly CodedItem[];
  readonly elements: readonly Element[];
}

/** Gives each criterion its code: as printed, or counted from its place where lists restart or have none. */
export function codeItems(found: Found): Coded {
  const items = found.items.filter((item) => !item.hasPoints);
  const places = new Map<FoundItem, Place>();
  const prefixes = new Map<FoundOutcome, string>();
  for (const item of items) {
    if (item.outcome !== undefined && item.marker.type === 'lettered' && !prefixes.has(item.outcome))
      prefixes.set(item.outcome, item.marker.prefix);
  }
  for (const item of items) {
    const place = printedPlace(item, prefixes);
    if (place !== undefined) places.set(item, place);
  }
  placeRange(items, places);
  placeLists(
    items.filter((item) => !places.has(item)),
    places,
    places.size > 0,
  );
  const titles = titlesOf(items, places, found.outcomes);
  const kinds = kindsOf(items, places, titles);
  const elements = new Map<string, Element>();
  const coded = items.map((item): CodedItem => {
    const place = places.get(item) as Place;
    if (!elements.has(place.element))
      elements.set(place.element, { code: place.element, title: titles.get(place.element) ?? '' });
    return {
      ...place,
      kind: kinds.get(item) ?? 'performance',
      statement: isEmptyStatement(item.statement) ? '' : tidyStatement(item.statement),
      no: item.no,
      found: item,
    };
  });
  return { items: coded, elements: [...elements.values()] };
}

function printedPlace(item: FoundItem, prefixes: ReadonlyMap<FoundOutcome, string>): Place | undefined {
  const { marker } = item;
  if (marker.type === 'dotted') {
    const parent = marker.parts.slice(0, -1).join('.');
    return {
      code: marker.code,
      element: marker.prefix.startsWith('K') || marker.prefix.startsWith('P') ? `${marker.prefix}${parent}` : parent,
      list: `${marker.prefix} ${parent}`,
      number: marker.parts.at(-1) ?? 0,
    };
  }
  if (marker.type !== 'lettered') return undefined;
  const outcome = item.outcome;
  return {
    code: marker.code,
    element:
      outcome === undefined || prefixes.get(outcome) !== marker.prefix ? groupOf(marker.prefix) : elementName(outcome),
    list: marker.prefix.replace(/^[A-Z]\./, ''),
    number: marker.number,
  };
}

/** The group a code's letters name: the aim of `A.P1`, else the letters themselves. */
function groupOf(prefix: string): string {
  return prefix.replace(/\.[A-Z]$/, '');
}

function placeRange(items: readonly FoundItem[], places: Map<FoundItem, Place>): void {
  const counts = new Map<FoundItem | undefined, number>();
  for (const item of items) {
    if (item.topic !== 'range' || places.has(item)) continue;
    const { marker, parent } = item;
    const count = (counts.get(parent) ?? 0) + 1;
    counts.set(parent, count);
    if (marker.type === 'point') {
      places.set(item, {
        code: marker.code,
        element: String(marker.number),
        list: `range ${marker.number}`,
        number: letterNumber(marker.letter),
      });
    } else if (parent?.marker.type === 'number') {
      const letter = marker.type === 'letter' ? marker.letter : String.fromCharCode(96 + count);
      places.set(item, {
        code: `${parent.marker.number}${letter}`,
        element: String(parent.marker.number),
        list: `range ${parent.marker.number}`,
        number: marker.type === 'letter' ? letterNumber(letter) : count,
      });
    } else if (marker.type === 'number') {
      places.set(item, { code: String(marker.number), element: 'range', list: 'range', number: marker.number });
    } else if (marker.type === 'letter') {
      places.set(item, { code: marker.letter, element: 'range', list: 'range', number: letterNumber(marker.letter) });
    } else {
      places.set(item, { code: `R${count}`, element: 'range', list: 'range', number: count });
    }
  }
}

function letterNumber(letter: string): number {
  return letter.charCodeAt(0) - 96;
}

function placeLists(items: readonly FoundItem[], places: Map<FoundItem, Place>, besideCodes: boolean): void {
  if (items.length === 0) return;
  const knowledge = items.filter((item) => item.topic === 'knowledge');
  const rest = items.filter((item) => item.topic !== 'knowledge');
  const under = (list: readonly FoundItem[]) => [...new Set(list.flatMap((item) => item.outcome ?? []))];
  const apart = under(rest).length >= 2 && under(knowledge).length <= 1 ? knowledge : [];
  const inOutcomes = items.filter((item) => item.outcome !== undefined && !apart.includes(item));
  const outcomes = under(inOutcomes);
  outcomes.forEach((outcome, at) => {
    outcome.place = at + 1;
  });
  const restarts = doesRestart(inOutcomes, false) || doesRestart(inOutcomes, true);
  const single = outcomes.length === 1 && outcomes[0]?.number !== undefined && apart.length === 0;
  const byOutcome = (restarts || single) && !besideCodes;
  const both = rest.length > 0 && knowledge.length > 0 && startsAtOne(rest) && startsAtOne(knowledge);
  const counts = new Map<string, number>();
  const taken = new Set<string>();
  for (const item of items) {
    const outcome = byOutcome && !apart.includes(item) ? item.outcome : undefined;
    const letter = item.topic === 'knowledge' ? 'K' : 'P';
    const list = outcome !== undefined ? `${letter} ${outcome.no}` : both || besideCodes ? letter : 'list';
    const counted = (counts.get(list) ?? 0) + 1;
    counts.set(list, counted);
    const name = nameOf(item, counted);
    const named = item.marker.type === 'number' || item.marker.type === 'letter';
    const needsLetter =
      both ||
      besideCodes ||
      (apart.length > 0 && byOutcome) ||
      (!named && item.topic !== 'criteria' && item.topic !== 'outcomes' && item.topic !== undefined);
    const base =
      outcome === undefined
        ? needsLetter
          ? `${letter}${name}`
          : name
        : `${outcome.number ?? outcome.place}${item.marker.type === 'letter' ? '' : '.'}${name}`;
    const clash = outcome !== undefined && item.topic === 'knowledge' && taken.has(`${outcome.no} performance ${name}`);
    if (outcome !== undefined) taken.add(`${outcome.no} ${item.topic} ${name}`);
    const element = item.outcome !== undefined && !apart.includes(item) ? elementName(item.outcome) : letter;
    places.set(item, {
      code: clash ? `K${base}` : base,
      element,
      list,
      number:
        item.marker.type === 'number'
          ? item.marker.number
          : item.marker.type === 'letter'
            ? letterNumber(item.marker.letter)
            : counted,
    });
  }
}

/** Whether the numbers of one sort of list begin at one again under a later outcome. */
function doesRestart(items: readonly FoundItem[], knowledge: boolean): boolean {
  const list = items.filter((item) => (item.topic === 'knowledge') === knowledge);
  const later = [...new Set(list.flatMap((item) => item.outcome ?? []))].slice(1);
  return later.some((outcome) => startsAtOne(list.filter((item) => item.outcome === outcome)));
}

function startsAtOne(items: readonly FoundItem[]): boolean {
  const first = items[0]?.marker;
  if (first === undefined) return false;
  if (first.type === 'number') return first.number === 1;
  return first.type === 'letter' ? first.letter === 'a' : true;
}

function nameOf(item: FoundItem, counted: number): string {
  if (item.marker.type === 'number') return String(item.marker.number);
  return item.marker.type === 'letter' ? item.marker.letter : String(counted);
}
