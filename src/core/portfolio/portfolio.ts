import { parseSource } from '../source/text';
import type { Crosswalk } from '../unit/crosswalk';
import { builtInUnits } from '../unit/data/built-in';
import { builtInCrosswalks } from '../unit/data/crosswalk-208-cfacsa9';
import type { Unit } from '../unit/unit';
import { type UnitSet, unitSetOf } from '../unit/unit-set';
import { CONFIG_FILE, DEFAULT_CONFIG, type FileProblem, type PortfolioConfig, parseConfig } from './config';
import { type Decision, type EvidenceItem, parseDecisions, parseEvidenceIndex } from './records';

/** A file of a portfolio; `path` counts from the portfolio's folder, `/` separates. */
export interface PortfolioFile {
  readonly path: string;
  readonly text: string;
}

/** A portfolio's own files, read: everything about it but the accounts. */
export interface Portfolio {
  readonly config: PortfolioConfig;
  readonly units: UnitSet;
  /** The paths of unit files by the code of their unit. */
  readonly unitFiles: ReadonlyMap<string, string>;
  readonly crosswalks: readonly Crosswalk[];
  readonly evidence: readonly EvidenceItem[];
  /** Decisions by the account's or evidence item's reference, oldest first. */
  readonly decisions: ReadonlyMap<string, readonly Decision[]>;
  readonly problems: readonly FileProblem[];
}

/** How a portfolio's own files are told apart by their paths. */
export type PortfolioFileKind = 'config' | 'evidence' | 'assessment' | 'unit' | 'account' | 'other';

/** What a file of a portfolio is, by its path alone; a Markdown file outside `accounts/` is `other` until its details are read. */
export function portfolioFileKindOf(path: string): PortfolioFileKind {
  if (path === CONFIG_FILE) return 'config';
  if (path === 'evidence.yaml') return 'evidence';
  if (/^assessments\/[^/]+\.yaml$/.test(path)) return 'assessment';
  if (/^units\/[^/]+\.ya?ml$/.test(path)) return 'unit';
  if (/^accounts\/.*\.(?:md|markdown)$/i.test(path)) return 'account';
  return 'other';
}

/** Reads a unit file; given from outside so that the reader of unit files is loaded only where there are any. */
export type UnitFileReader = (
  path: string,
  text: string,
) => {
  readonly unit: Unit | undefined;
  readonly crosswalks: readonly Crosswalk[];
  readonly problems: readonly FileProblem[];
};

/** Reads a portfolio's own files. A file that cannot be read is a problem and never hides the others. */
export function parsePortfolio(files: readonly PortfolioFile[], readUnit: UnitFileReader): Portfolio {
  const configFile = files.find((file) => portfolioFileKindOf(file.path) === 'config');
  const config = configFile ? parseConfig(configFile.path, configFile.text) : DEFAULT_CONFIG;
  const problems: FileProblem[] = [];
  const evidence: EvidenceItem[] = [];
  const decisions = new Map<string, readonly Decision[]>();
  const own: Unit[] = [];
  const unitFiles = new Map<string, string>();
  const crosswalks: Crosswalk[] = [...builtInCrosswalks];
  for (const file of files) {
    const kind = portfolioFileKindOf(file.path);
    if (kind === 'evidence') {
      const read = parseEvidenceIndex(file.path, file.text);
      evidence.push(...read.items);
      problems.push(...read.problems);
    } else if (kind === 'assessment') {
      const read = parseDecisions(file.path, file.text);
      decisions.set(refOfAssessment(file.path), read.items);
      problems.push(...read.problems);
    } else if (kind === 'unit') {
      const read = readUnit(file.path, file.text);
      if (read.unit) {
        own.push(read.unit);
        unitFiles.set(read.unit.code, file.path);
      }
      crosswalks.push(...read.crosswalks);
      problems.push(...read.problems);
    }
  }
  const known = [...own, ...builtInUnits.filter((unit) => !own.some((mine) => mine.code === unit.code))];
  const units = unitSetOf(config.units, known);
  const settings = [...config.problems, ...(configFile ? unknownUnits(config, units, configFile) : [])];
  return { config, units, unitFiles, crosswalks, evidence, decisions, problems: [...settings, ...problems] };
}

/** The portfolio of a lone account: no files of its own, the first built-in unit. */
export const LONE_PORTFOLIO: Portfolio = parsePortfolio([], () => ({ unit: undefined, crosswalks: [], problems: [] }));

function refOfAssessment(path: string): string {
  return path.replace(/^assessments\//, '').replace(/\.yaml$/, '');
}

function unknownUnits(config: PortfolioConfig, units: UnitSet, file: PortfolioFile): FileProblem[] {
  const source = parseSource(file.text);
  return config.units.flatMap((name) => {
    if (unitSetOf([name], units.known).inUse.length > 0) return [];
    const start = Math.max(0, source.text.indexOf(name));
    return [
      {
        path: file.path,
        source,
        span: { start, end: start + name.length },
        message: `No unit "${name}" is known here.`,
      },
    ];
  });
}
