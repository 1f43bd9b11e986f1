import { fingerprint } from '../../source/hash';
import { CASE_RELATION, type Crosswalk } from '../crosswalk';
import { type CriterionKind, criteriaOf, type Unit } from '../unit';

/** A unit in another format, and what of it that format has no place for. */
export interface ExportedUnit {
  readonly text: string;
  /** One plain sentence for each thing left out. */
  readonly notKept: readonly string[];
}

const TYPE: Readonly<Record<CriterionKind, string>> = {
  performance: 'Performance criterion',
  knowledge: 'Knowledge criterion',
  range: 'Range',
};

/**
 * A unit as a CASE 1.1 package. `changed` is the moment of the export in ISO form; identifiers are made from the codes,
 * so the same unit always has the same. Matches with other units become exactMatchOf and isRelatedTo.
 */
export function renderCase(unit: Unit, changed: string, crosswalks: readonly Crosswalk[] = []): ExportedUnit {
  const documentId = idOf(`unit ${unit.code}`);
  const document = link('CFDocuments', documentId, `${unit.code} ${unit.title}`);
  const common = { CFDocumentURI: document, lastChangeDateTime: changed };
  const item = (key: string, code: string, statement: string, type: string, place: number) => ({
    ...identified('CFItems', idOf(`${unit.code} ${key}`)),
    fullStatement: statement,
    humanCodingScheme: code,
    listEnumeration: String(place),
    CFItemType: type,
    language: 'en',
    ...common,
  });
  const items: object[] = [];
  const associations: object[] = [];
  const associate = (
    type: string,
    from: { title: string; id: string },
    to: { title: string; uri: object },
    place?: number,
  ) => {
    const id = idOf(`${type} ${from.id} ${JSON.stringify(to.uri)}`);
    associations.push({
      ...identified('CFAssociations', id),
      associationType: type,
      ...(place === undefined ? {} : { sequenceNumber: place }),
      originNodeURI: link('CFItems', from.id, from.title),
      destinationNodeURI: to.uri,
      ...common,
    });
  };
  unit.elements.forEach((element, at) => {
    const id = idOf(`${unit.code} element ${element.code}`);
    items.push(item(`element ${element.code}`, element.code, element.title, 'Element', at + 1));
    associate('isChildOf', { title: element.title, id }, { title: unit.title, uri: document }, at + 1);
    criteriaOf(unit, element.code).forEach((criterion, place) => {
      items.push(item(criterion.code, criterion.code, criterion.statement, TYPE[criterion.kind], place + 1));
      const own = { title: criterion.statement, id: idOf(`${unit.code} ${criterion.code}`) };
      associate('isChildOf', own, { title: element.title, uri: link('CFItems', id, element.title) }, place + 1);
    });
  });
  for (const { from, to, relation } of crosswalks.flatMap(({ matches }) => matches)) {
    const [own, other] = from.unit === unit.code ? [from, to] : [to, from];
    if (own.unit !== unit.code) continue;
    const uri = link('CFItems', idOf(`${other.unit} ${other.code}`), `${other.unit} ${other.code}`);
    associate(
      CASE_RELATION[relation],
      { title: own.code, id: idOf(`${own.unit} ${own.code}`) },
      { title: other.code, uri },
    );
  }
  const CFDocument = {
    ...identified('CFDocuments', documentId),
    creator: unit.body === '' ? 'unknown' : unit.body,
    title: `${unit.code} ${unit.title}`,
    lastChangeDateTime: changed,
    ...(unit.version === undefined ? {} : { version: unit.version }),
    notes: `Unit code: ${unit.code}`,
    caseVersion: '1.1',
    language: 'en',
    CFPackageURI: link('CFPackages', documentId, unit.title),
  };
  return {
    text: `${JSON.stringify({ CFDocument, CFItems: items, CFAssociations: associations }, undefined, 2)}\n`,
    notKept: notKeptOf(unit, ['body', 'version']),
  };
}

/** What of a unit is lost in a format that keeps codes, titles, kinds and statements and the details named. */
export function notKeptOf(unit: Unit, details: readonly string[]): readonly string[] {
  const lost: string[] = [];
  const note = (isLost: boolean, sentence: string) => {
    if (isLost) lost.push(sentence);
  };
  note(
    unit.criteria.some(({ moves, proposed }) => moves.length > 0 || proposed !== undefined),
    'The moves of the criteria are left out.',
  );
  note(
    unit.criteria.some(({ plain }) => plain !== undefined),
    'The sentences in plain words are left out.',
  );
  note(
    unit.criteria.some(({ formerly }) => formerly !== undefined) || unit.formerly !== undefined,
    'Former codes are left out.',
  );
  note(unit.aliases.length > 0, 'Other codes of the unit are left out.');
  note(unit.keywords.length > 0 || unit.related.length > 0, 'Key words and related units are left out.');
  note(Object.keys(unit.permits).length > 0, 'What the unit permits is left out.');
  note(unit.level !== undefined || unit.credits !== undefined, 'Level and credits are left out.');
  note(unit.reviewDate !== undefined, 'The review date is left out.');
  note(unit.body !== '' && !details.includes('body'), 'The publisher is left out.');
  note(unit.version !== undefined && !details.includes('version'), 'The version is left out.');
  note(unit.wording === 'short', 'That the statements are in short form is left out.');
  return lost;
}

function idOf(key: string): string {
  const hex = fingerprint(`star-accounts ${key}`) + fingerprint(`${key} star-accounts`);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

function identified(kind: string, id: string): { identifier: string; uri: string } {
  return { identifier: id, uri: `urn:uuid:${id}#${kind}` };
}

function link(kind: string, id: string, title: string): { title: string; identifier: string; uri: string } {
  return { title, ...identified(kind, id) };
}
