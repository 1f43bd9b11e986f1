import { parseSource, type SourceText, type Span } from '../source/text';
import { parseYaml, quoteYaml, type YamlMap, type YamlNode } from '../source/yaml';

/** Something in one of a portfolio's own files that cannot be read as meant. */
export interface FileProblem {
  readonly path: string;
  readonly message: string;
  readonly span: Span;
  readonly source: SourceText;
}

/** What has to be there before a unit can be called covered. Counts of accounts or claims; 0 asks for nothing. */
export interface Sufficiency {
  /** Accounts that speak to each criterion. */
  readonly accountsPerCriterion: number;
  /** Different customers over the whole unit. */
  readonly customers: number;
  /** Different days over the whole unit. */
  readonly occasions: number;
  /** Days between the first and the last occasion. */
  readonly periodDays: number;
}

/** What `star-portfolio.yaml` says. */
export interface PortfolioConfig {
  /** An anonymous label for the candidate. */
  readonly candidate: string | undefined;
  /** Codes of the units in use, as written. */
  readonly units: readonly string[];
  /** Levels by rule id, as written; unknown words are problems. */
  readonly levels: ReadonlyMap<string, string>;
  /** Paths (globs) of files that are no accounts. */
  readonly exclude: readonly string[];
  readonly sufficiency: Sufficiency;
  readonly problems: readonly FileProblem[];
}

export const CONFIG_FILE = 'star-portfolio.yaml';
export const DEFAULT_UNIT = '208';
const LEVEL_WORDS = ['error', 'warning', 'information', 'hint', 'off'];
const SUFFICIENCY: Readonly<Record<string, keyof Sufficiency>> = {
  'accounts-per-criterion': 'accountsPerCriterion',
  customers: 'customers',
  occasions: 'occasions',
  'period-days': 'periodDays',
};

/** The keys of `star-portfolio.yaml` with what each is for: what completion, the schema and the check go by. */
export const CONFIG_KEYS: Readonly<Record<string, string>> = {
  candidate: 'A label for the candidate, not their full name.',
  unit: 'The unit this portfolio is for.',
  units: 'The units this portfolio is for, when there are several.',
  rules: 'How much each rule matters: error, warning, information, hint or off.',
  exclude: 'Files that are not accounts.',
  sufficiency: 'How many accounts, customers and days the unit asks for.',
};

/** What holds where nothing is said. City & Guilds' unit 208 asks for different customers on different occasions, without numbers. */
export const DEFAULT_SUFFICIENCY: Sufficiency = { accountsPerCriterion: 1, customers: 2, occasions: 2, periodDays: 0 };

/** The settings of a folder that has no `star-portfolio.yaml`. */
export const DEFAULT_CONFIG: PortfolioConfig = {
  candidate: undefined,
  units: [DEFAULT_UNIT],
  levels: new Map(),
  exclude: [],
  sufficiency: DEFAULT_SUFFICIENCY,
  problems: [],
};

/** Reads `star-portfolio.yaml`. What cannot be read is a problem, and the rest still holds. Never throws. */
export function parseConfig(path: string, raw: string): PortfolioConfig {
  const source = parseSource(raw);
  const problems: FileProblem[] = [];
  const report = (span: Span, message: string) => problems.push({ path, message, span, source });
  const yaml = parseYaml(source.text);
  for (const problem of yaml.problems) report(problem.span, problem.message);
  const root = yaml.root;
  if (root && root.kind !== 'map' && !(root.kind === 'scalar' && root.value === ''))
    report(root.span, 'This file is a list of settings, each "word: value".');
  const map = root?.kind === 'map' ? root : undefined;
  for (const entry of map?.entries ?? [])
    if (!Object.hasOwn(CONFIG_KEYS, entry.key.value))
      report(entry.key.span, `"${entry.key.value}" is no setting of a portfolio.`);
  const units = [...textsOf(settingOf(map, 'unit'), report), ...textsOf(settingOf(map, 'units'), report)];
  return {
    candidate: textsOf(settingOf(map, 'candidate'), report)[0],
    units: units.length > 0 ? [...new Set(units)] : [DEFAULT_UNIT],
    levels: levelsOf(settingOf(map, 'rules'), report),
    exclude: textsOf(settingOf(map, 'exclude'), report),
    sufficiency: sufficiencyOf(settingOf(map, 'sufficiency'), report),
    problems,
  };
}

type Report = (span: Span, message: string) => void;

function settingOf(map: YamlMap | undefined, key: string): YamlNode | undefined {
  return map?.entries.find((entry) => entry.key.value === key)?.value;
}

function textsOf(node: YamlNode | undefined, report: Report): string[] {
  if (!node) return [];
  if (node.kind === 'scalar') return node.value === '' ? [] : [node.value];
  if (node.kind === 'map') {
    report(node.span, 'One value or a list is read here.');
    return [];
  }
  return node.items.flatMap((item) => textsOf(item, report));
}

function levelsOf(node: YamlNode | undefined, report: Report): Map<string, string> {
  const levels = new Map<string, string>();
  if (!node || (node.kind === 'scalar' && node.value === '')) return levels;
  if (node.kind !== 'map') {
    report(node.span, '"rules" holds lines such as "we-not-i: off".');
    return levels;
  }
  for (const { key, value } of node.entries) {
    if (value?.kind === 'scalar' && LEVEL_WORDS.includes(value.value)) levels.set(key.value, value.value);
    else report((value ?? key).span, `A level is ${LEVEL_WORDS.slice(0, -1).join(', ')} or off.`);
  }
  return levels;
}

function sufficiencyOf(node: YamlNode | undefined, report: Report): Sufficiency {
  const sufficiency: { -readonly [K in keyof Sufficiency]: number } = { ...DEFAULT_SUFFICIENCY };
  if (node?.kind !== 'map') {
    if (node && !(node.kind === 'scalar' && node.value === ''))
      report(node.span, '"sufficiency" holds lines such as "customers: 3".');
    return sufficiency;
  }
  for (const { key, value } of node.entries) {
    const name = Object.hasOwn(SUFFICIENCY, key.value) ? SUFFICIENCY[key.value] : undefined;
    const number = value?.kind === 'scalar' && /^\d{1,4}$/.test(value.value) ? Number(value.value) : undefined;
    if (!name) report(key.span, `"${key.value}" is not counted here.`);
    else if (number === undefined) report((value ?? key).span, `"${key.value}" takes a whole number.`);
    else sufficiency[name] = number;
  }
  return sufficiency;
}

/** The label a new portfolio has until its candidate gives one. */
export const NO_LABEL = 'Candidate A';

/** The text of `star-portfolio.yaml` with another label for the candidate; every other line stays as it is. */
export function withCandidate(text: string, label: string): string {
  const line = `candidate: ${quoteYaml(label)}`;
  const known = /^candidate:[^\r\n]*/m;
  if (known.test(text)) return text.replace(known, () => line);
  return `${line}${text.includes('\r\n') ? '\r\n' : '\n'}${text}`;
}
