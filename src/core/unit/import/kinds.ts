import type { CriterionKind } from '../unit';
import { kindOfTitle } from './heading';
import type { FoundItem, FoundOutcome } from './item';
import { KNOWLEDGE_VERB, tidyStatement } from './statement';

/** Where a criterion belongs: its final code, its element, the list it counts in and its number there. */
export interface Place {
  readonly code: string;
  readonly element: string;
  readonly list: string;
  readonly number: number;
}

/** What an outcome is called as an element: its number, or a mark of its line where it has none. */
export function elementName(outcome: FoundOutcome): string {
  return outcome.number ?? `#${outcome.no}`;
}

/** The titles of the elements, by element. */
export function titlesOf(
  items: readonly FoundItem[],
  places: ReadonlyMap<FoundItem, Place>,
  outcomes: readonly FoundOutcome[],
): ReadonlyMap<string, string> {
  const titles = new Map<string, string>();
  for (const item of items) {
    const element = places.get(item)?.element;
    if (element === undefined || titles.has(element)) continue;
    const named = outcomes.filter(
      (outcome) => elementName(outcome) === element.replace(/^[PK](?=\d)/, '') && outcome.title !== '',
    );
    const before = named.filter((outcome) => outcome.no <= item.no).at(-1);
    const title = item.parent?.statement ?? (before ?? named[0])?.title ?? '';
    titles.set(element, tidyTitle(title));
  }
  return titles;
}

/** A title without the words that only lead on to the criteria. */
function tidyTitle(title: string): string {
  return tidyStatement(title)
    .replace(/,?\s*(?:and )?you (?:must|will|should|need to)(?: be able to)?\s*[:.]?$/i, '')
    .replace(/[\s:]+$/, '');
}

/** The kind of each criterion: by its code, its element's title, its section, or what most of its group ask for. */
export function kindsOf(
  items: readonly FoundItem[],
  places: ReadonlyMap<FoundItem, Place>,
  titles: ReadonlyMap<string, string>,
): ReadonlyMap<FoundItem, CriterionKind> {
  const kinds = new Map<FoundItem, CriterionKind>();
  const byElement = new Map<string, FoundItem[]>();
  for (const item of items) {
    const element = places.get(item)?.element ?? '';
    const list = byElement.get(element) ?? [];
    list.push(item);
    byElement.set(element, list);
  }
  for (const [element, list] of byElement) {
    const fromTitle = kindOfTitle(titles.get(element) ?? '');
    const asked = list.filter((item) => KNOWLEDGE_VERB.test(tidyStatement(item.statement))).length * 2 > list.length;
    for (const item of list) kinds.set(item, kindOf(item, places.get(item), fromTitle, asked));
  }
  return kinds;
}

function kindOf(
  item: FoundItem,
  place: Place | undefined,
  fromTitle: CriterionKind | undefined,
  asked: boolean,
): CriterionKind {
  const { marker, topic } = item;
  const prefix = marker.type === 'lettered' || marker.type === 'dotted' ? marker.prefix : '';
  if (/^(?:P|PC|PU)$/.test(prefix)) return 'performance';
  if (/^(?:K|KU|KC|KS)$/.test(prefix)) return 'knowledge';
  if (place?.list.startsWith('range')) return 'range';
  if (fromTitle === 'knowledge') return 'knowledge';
  if (topic === 'performance' || topic === 'knowledge') return topic;
  if (fromTitle !== undefined) return fromTitle;
  return asked ? 'knowledge' : 'performance';
}
