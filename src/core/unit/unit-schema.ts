import { MOVE_IDS } from '../moves/move';
import { IMPORT_PROBLEMS } from './import/problem';

/** What may stand under a key of a unit file. */
export interface FieldRule {
  /** `texts`: one text or a list of them; `map`: yes or no for each of `values`; `list`: a list of maps of `fields`. */
  readonly type: 'text' | 'texts' | 'map' | 'list';
  /** What the key is for, in one sentence. */
  readonly about: string;
  readonly required?: boolean;
  /** The only texts that may stand there. */
  readonly values?: readonly string[];
  readonly fields?: FieldTable;
}

/** The keys of one kind of map in a unit file, in the order in which they are written. */
export type FieldTable = Readonly<Record<string, FieldRule>>;

const CRITERION: FieldTable = {
  code: { type: 'text', required: true, about: 'The code as printed, such as 208.2.1, 1d or P6.' },
  kind: { type: 'text', required: true, values: ['performance', 'knowledge', 'range'], about: 'What it asks for.' },
  statement: { type: 'text', about: 'The statement in the words of the awarding body.' },
  plain: { type: 'text', about: 'The same as a candidate would say it.' },
  moves: {
    type: 'texts',
    values: MOVE_IDS,
    about: 'The moves that support it; without any, passages are not looked for.',
  },
  proposed: { type: 'texts', values: MOVE_IDS, about: 'Moves that were proposed and nobody has confirmed.' },
  formerly: { type: 'texts', about: 'Codes it had before.' },
  imported: { type: 'text', about: 'The mark of the statement as imported; leave it as it is.' },
};

const ELEMENT: FieldTable = {
  code: { type: 'text', required: true, about: "The element's code." },
  title: { type: 'text', about: "The element's title." },
  criteria: { type: 'list', required: true, fields: CRITERION, about: 'Its criteria, in order.' },
};

const CROSSWALK: FieldTable = {
  code: { type: 'text', required: true, about: 'A criterion of this unit.' },
  unit: { type: 'text', required: true, about: 'The other unit.' },
  to: { type: 'text', about: 'A criterion of the other unit; for "none" the nearest one.' },
  relation: {
    type: 'text',
    required: true,
    values: ['exact', 'partial', 'none'],
    about: 'Whether they ask for the same.',
  },
};

const PROBLEM: FieldTable = {
  kind: { type: 'text', required: true, values: IMPORT_PROBLEMS, about: 'What the importer found.' },
  line: { type: 'text', required: true, about: 'The line of the published text, from 1.' },
  note: { type: 'text', about: 'What it is about.' },
};

/** Every key a unit file may have: what the reader checks by and the schema is generated from. */
export const UNIT_FIELDS: FieldTable = {
  code: { type: 'text', required: true, about: "The unit's code." },
  title: { type: 'text', required: true, about: "The unit's title." },
  aliases: { type: 'texts', about: 'Other codes it is known by.' },
  formerly: { type: 'texts', about: 'Codes it had before.' },
  body: { type: 'text', about: 'Who publishes it.' },
  level: { type: 'text', about: 'Its level.' },
  credits: { type: 'text', about: 'Its credits.' },
  version: { type: 'text', about: 'The version of the published text.' },
  reviewDate: { type: 'text', about: 'When the publisher means to look at it again.' },
  source: { type: 'text', about: 'Where the text comes from.' },
  wording: { type: 'text', values: ['official', 'short'], about: 'Whose words the statements are.' },
  keywords: { type: 'texts', about: 'Its key words.' },
  related: { type: 'texts', about: 'Units whose evidence may overlap.' },
  permits: {
    type: 'map',
    values: ['job', 'voluntary', 'placement', 'realistic-working-environment', 'simulation'],
    about: 'Where performance evidence may come from: yes or no for each.',
  },
  elements: { type: 'list', required: true, fields: ELEMENT, about: 'Its elements, in order.' },
  crosswalk: { type: 'list', fields: CROSSWALK, about: 'What its criteria mean in other units.' },
  problems: { type: 'list', fields: PROBLEM, about: 'What the importer could not read; remove what has been mended.' },
};

/** The JSON Schema (2020-12) of a unit file, for other editors. */
export function unitFileSchema(): object {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Unit file of STAR Accounts',
    ...objectSchema(UNIT_FIELDS),
  };
}

function objectSchema(fields: FieldTable): object {
  const required = Object.keys(fields).filter((key) => fields[key]?.required === true);
  const properties = Object.fromEntries(Object.entries(fields).map(([key, rule]) => [key, fieldSchema(rule)]));
  return { type: 'object', properties, required, additionalProperties: false };
}

function fieldSchema(rule: FieldRule): object {
  const description = rule.about;
  const text = rule.values === undefined ? { type: ['string', 'number'] } : { enum: [...rule.values] };
  if (rule.type === 'text') return { description, ...text };
  if (rule.type === 'texts') return { description, anyOf: [text, { type: 'array', items: text }] };
  if (rule.type === 'list') return { description, type: 'array', items: objectSchema(rule.fields ?? {}) };
  const answers = Object.fromEntries((rule.values ?? []).map((key) => [key, { enum: [true, false, 'yes', 'no'] }]));
  return { description, type: 'object', properties: answers, additionalProperties: false };
}
