import { parseSource, type Span } from '../source/text';
import { parseYaml, type YamlMap } from '../source/yaml';
import type { Crosswalk, Match, Unmatched } from './crosswalk';
import { builtInUnits } from './data/built-in';
import type { ImportProblem } from './import/problem';
import { unitOf } from './lookup';
import type { Context, Criterion, CriterionKind, Element, Unit } from './unit';
import { answerOf, checkMap, mapsAt, nodeAt, textAt, textsAt, type UnitFileProblem } from './unit-file-check';
import { UNIT_FIELDS } from './unit-schema';

/** A unit file, read. `unit` is undefined where too little of it can be read to be a unit. */
export interface UnitFile {
  readonly unit: Unit | undefined;
  /** What the file says about other units. */
  readonly crosswalks: readonly Crosswalk[];
  /** What the importer noted when the file was made. */
  readonly noted: readonly ImportProblem[];
  readonly problems: readonly UnitFileProblem[];
  /** Where each criterion's code stands, by code. */
  readonly places: ReadonlyMap<string, Span>;
}

/**
 * Reads a unit file. A unit with the code of a built-in one keeps that one's identity: what the file does not say
 * (moves, plain sentences, an empty statement) is taken from there. Spans are offsets in the text without a byte order
 * mark. Never throws; what cannot be read is a problem and the rest still holds.
 */
export function parseUnitFile(raw: string): UnitFile {
  const { text } = parseSource(raw);
  const { root, problems: broken } = parseYaml(text);
  const problems: UnitFileProblem[] = [...broken];
  const places = new Map<string, Span>();
  const nothing = { unit: undefined, crosswalks: [], noted: [], problems, places };
  if (root === undefined || root.kind !== 'map') {
    if (broken.length === 0)
      problems.push({
        span: root?.span ?? { start: 0, end: 0 },
        message: 'A unit file has lines such as "code: 208".',
      });
    return nothing;
  }
  checkMap(root, UNIT_FIELDS, 'unit', problems);
  const code = textAt(root, 'code');
  if (code === '') return nothing;
  const elements = elementsOf(root);
  const criteria = criteriaIn(root, code, places, problems);
  if (criteria.length === 0) {
    problems.push({ span: root.span, message: 'This unit has no criteria that can be read.' });
    return nothing;
  }
  const own = unitFrom(root, code, elements, criteria);
  const known = unitOf(builtInUnits, code);
  const unit = known === undefined ? own : completedBy(own, known);
  return { unit, crosswalks: crosswalksOf(root, code), noted: notedIn(root), problems, places };
}

function unitFrom(root: YamlMap, code: string, elements: readonly Element[], criteria: readonly Criterion[]): Unit {
  const optional = (key: 'level' | 'credits' | 'version' | 'reviewDate') =>
    textAt(root, key) === '' ? {} : { [key]: textAt(root, key) };
  const formerly = textsAt(root, 'formerly');
  return {
    code,
    aliases: textsAt(root, 'aliases'),
    title: textAt(root, 'title'),
    body: textAt(root, 'body'),
    ...optional('level'),
    ...optional('credits'),
    ...optional('version'),
    ...optional('reviewDate'),
    keywords: textsAt(root, 'keywords'),
    related: textsAt(root, 'related'),
    source: textAt(root, 'source'),
    wording: textAt(root, 'wording') === 'short' ? 'short' : 'official',
    elements,
    criteria,
    permits: permitsOf(root),
    ...(formerly.length > 0 ? { formerly } : {}),
  };
}

function completedBy(own: Unit, known: Unit): Unit {
  const byCode = new Map(known.criteria.map((criterion) => [criterion.code, criterion]));
  const criteria = own.criteria.map((criterion): Criterion => {
    const short = byCode.get(criterion.code);
    if (short === undefined) return criterion;
    const plain = criterion.plain ?? short.plain;
    const moves = criterion.moves.length > 0 ? criterion.moves : short.moves;
    const { question } = short;
    const filled = {
      ...criterion,
      moves,
      ...(plain === undefined ? {} : { plain }),
      ...(question === undefined ? {} : { question }),
    };
    return criterion.statement === '' ? { ...filled, statement: short.statement, wording: 'short' } : filled;
  });
  const level = own.level ?? known.level;
  const credits = own.credits ?? known.credits;
  return {
    ...own,
    criteria,
    aliases: [...new Set([...own.aliases, ...known.aliases])],
    title: own.title === '' ? known.title : own.title,
    body: own.body === '' ? known.body : own.body,
    ...(level === undefined ? {} : { level }),
    ...(credits === undefined ? {} : { credits }),
    keywords: own.keywords.length > 0 ? own.keywords : known.keywords,
    related: own.related.length > 0 ? own.related : known.related,
    permits: { ...known.permits, ...own.permits },
  };
}

function elementsOf(root: YamlMap): readonly Element[] {
  return mapsAt(root, 'elements').map((map) => ({ code: textAt(map, 'code'), title: textAt(map, 'title') }));
}

function criteriaIn(
  root: YamlMap,
  unit: string,
  places: Map<string, Span>,
  problems: UnitFileProblem[],
): readonly Criterion[] {
  return mapsAt(root, 'elements').flatMap((element) =>
    mapsAt(element, 'criteria').flatMap((map): Criterion[] => {
      const code = textAt(map, 'code');
      const kind = ['performance', 'knowledge', 'range'].find((word) => word === textAt(map, 'kind')) as
        | CriterionKind
        | undefined;
      if (code === '' || kind === undefined) return [];
      const span = nodeAt(map, 'code')?.span ?? map.span;
      if (places.has(code)) {
        problems.push({ span, message: `${code} is there twice; the first one counts.` });
        return [];
      }
      places.set(code, span);
      return [criterionFrom(map, unit, code, kind, textAt(element, 'code'))];
    }),
  );
}

function criterionFrom(map: YamlMap, unit: string, code: string, kind: CriterionKind, element: string): Criterion {
  const moves = movesAt(map, 'moves');
  const proposed = movesAt(map, 'proposed');
  const formerly = textsAt(map, 'formerly');
  const plain = textAt(map, 'plain');
  const imported = textAt(map, 'imported');
  return {
    unit,
    code,
    kind,
    element,
    statement: textAt(map, 'statement'),
    ...(plain === '' ? {} : { plain }),
    moves,
    ...(proposed.length > 0 ? { proposed } : {}),
    ...(formerly.length > 0 ? { formerly } : {}),
    ...(imported === '' ? {} : { imported }),
  };
}

function movesAt(map: YamlMap, key: 'moves' | 'proposed'): Criterion['moves'] {
  const fields = UNIT_FIELDS.elements?.fields?.criteria?.fields ?? {};
  const known = new Set(fields[key]?.values);
  return textsAt(map, key).filter((text): text is Criterion['moves'][number] => known.has(text));
}

function permitsOf(root: YamlMap): Unit['permits'] {
  const node = nodeAt(root, 'permits');
  const permits: Partial<Record<Context, boolean>> = {};
  for (const entry of node?.kind === 'map' ? node.entries : []) {
    const answer = entry.value?.kind === 'scalar' ? answerOf(entry.value.value) : undefined;
    if (answer !== undefined) permits[entry.key.value as Context] = answer;
  }
  return permits;
}

function crosswalksOf(root: YamlMap, unit: string): readonly Crosswalk[] {
  const byUnit = new Map<string, { matches: Match[]; unmatched: Unmatched[] }>();
  for (const map of mapsAt(root, 'crosswalk')) {
    const other = textAt(map, 'unit');
    const from = { unit, code: textAt(map, 'code') };
    const to = { unit: other, code: textAt(map, 'to') };
    const relation = textAt(map, 'relation');
    const known = byUnit.get(other) ?? { matches: [], unmatched: [] };
    byUnit.set(other, known);
    if (relation === 'none')
      known.unmatched.push({ criterion: from, towards: other, nearest: to.code === '' ? [] : [to] });
    else if ((relation === 'exact' || relation === 'partial') && to.code !== '')
      known.matches.push({ from, to, relation });
  }
  return [...byUnit].map(([other, { matches, unmatched }]) => ({ units: [unit, other], matches, unmatched }));
}

function notedIn(root: YamlMap): readonly ImportProblem[] {
  return mapsAt(root, 'problems').map((map) => ({
    kind: textAt(map, 'kind') as ImportProblem['kind'],
    line: Number(textAt(map, 'line')) || 1,
    note: textAt(map, 'note'),
  }));
}
