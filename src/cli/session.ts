import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type CalendarDate, type CrashLog, createLogOnce, type Model, parseDate, parseModel } from '../core/index';
import { LONE, type LoadedPortfolio, loadPortfolio } from './portfolios';
import type { Terminal } from './terminal';

/** Exit statuses: nothing to say, something is at or above the level asked for, could not run. */
export const STATUS = { fine: 0, found: 1, failed: 2 } as const;
export type ExitStatus = (typeof STATUS)[keyof typeof STATUS];

/** What every command works with. */
export interface Session {
  readonly terminal: Terminal;
  readonly cwd: string;
  readonly today: CalendarDate;
  /** An absolute path. */
  readonly absolute: (path: string) => string;
  /** Read once, when first asked for. Rejects with a sentence where the weights cannot be read. */
  readonly model: () => Promise<Model>;
  /** The portfolio in a folder, read once; without a folder, what holds for lone accounts. */
  readonly portfolioIn: (root: string | undefined) => Promise<LoadedPortfolio>;
  /** Says once of each rule that it crashed. */
  readonly crashed: CrashLog;
}

/** Something the command cannot go on without; its message is shown as it is. */
export class Trouble extends Error {}

/** A session of this process. */
export function openSession(terminal: Terminal): Session {
  const cwd = process.cwd();
  const portfolios = new Map<string, Promise<LoadedPortfolio>>();
  let model: Promise<Model> | undefined;
  return {
    terminal,
    cwd,
    today: today(),
    absolute: (path) => resolve(cwd, path),
    model: () => {
      model ??= loadModel();
      return model;
    },
    portfolioIn: (root) => {
      if (root === undefined) return Promise.resolve(LONE);
      const known = portfolios.get(root) ?? loadPortfolio(root, cwd);
      portfolios.set(root, known);
      return known;
    },
    crashed: createLogOnce(terminal.trouble),
  };
}

/** The data lie beside the bundle. */
async function loadModel(): Promise<Model> {
  const path = join(__dirname, 'data', 'weights.bin');
  const bytes = await readFile(path).catch(() => {
    throw new Trouble(`${path}: This file is missing; install star-accounts again.`);
  });
  const read = parseModel(bytes);
  if ('problem' in read) throw new Trouble(`${path}: ${read.problem}`);
  return read;
}

/** The day on this machine's clock; STAR_ACCOUNTS_TODAY stands in for it, so that a run can be repeated. */
function today(): CalendarDate {
  const given = parseDate(process.env.STAR_ACCOUNTS_TODAY ?? '');
  if (given) return given.date;
  const now = new Date();
  return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
}
