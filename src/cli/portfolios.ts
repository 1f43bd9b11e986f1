import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import {
  type ErrorJson,
  type FileProblem,
  LONE_PORTFOLIO,
  type Portfolio,
  type PortfolioFile,
  portfolioFileKindOf,
  readPortfolio,
} from '../core/index';
import { shownPath } from './find-files';
import { readText } from './read-file';

/** A portfolio as the command line knows it. */
export interface LoadedPortfolio {
  /** Its folder as the user would write it. */
  readonly path: string;
  readonly portfolio: Portfolio;
  /** By the path of the file as the user would write it. */
  readonly problems: ReadonlyMap<string, readonly FileProblem[]>;
  /** Files of its own that could not be read at all. */
  readonly errors: readonly ErrorJson[];
}

/** What holds for accounts in no portfolio. */
export const LONE: LoadedPortfolio = { path: '.', portfolio: LONE_PORTFOLIO, problems: new Map(), errors: [] };

/** A folder as the user would write it from where the command runs. */
export function shownFolder(absolute: string, cwd: string): string {
  return relative(cwd, absolute).split(sep).join('/') || '.';
}

/** Reads the portfolio in a folder (absolute): its settings, evidence, decisions and units. */
export async function loadPortfolio(root: string, cwd: string): Promise<LoadedPortfolio> {
  const path = shownFolder(root, cwd);
  const files: PortfolioFile[] = [];
  const errors: ErrorJson[] = [];
  for (const name of await ownFiles(root)) {
    const read = await readText(join(root, name));
    if ('text' in read) files.push({ path: name, text: read.text });
    else errors.push({ path: shownPath(path, name), message: read.problem });
  }
  const portfolio = readPortfolio(files);
  const problems = new Map<string, FileProblem[]>();
  for (const problem of portfolio.problems) {
    const shown = shownPath(path, problem.path);
    problems.set(shown, [...(problems.get(shown) ?? []), problem]);
  }
  return { path, portfolio, problems, errors };
}

async function ownFiles(root: string): Promise<string[]> {
  const folders = ['', 'assessments', 'units'];
  const names = await Promise.all(
    folders.map(async (folder) => {
      const entries = await readdir(join(root, folder), { withFileTypes: true }).catch(() => []);
      return entries
        .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
        .map((entry) => (folder === '' ? entry.name : `${folder}/${entry.name}`));
    }),
  );
  return names
    .flat()
    .filter((name) => ['config', 'evidence', 'assessment', 'unit'].includes(portfolioFileKindOf(name)))
    .sort();
}
