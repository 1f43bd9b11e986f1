import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CalendarDate } from '../../../src/core/account/date';
import { type AccountResult, type CheckOptions, checkText } from '../../../src/core/check/check-account';
import { isProblem, type Model, parseModel } from '../../../src/core/moves/model';
import { LONE_PORTFOLIO, type Portfolio } from '../../../src/core/portfolio/portfolio';

let model: Model | undefined;

/** The weights that ship, read once; tests run from the root of the project. */
export function shippedModel(): Model {
  if (model) return model;
  const read = parseModel(readFileSync(join('src', 'core', 'moves', 'data', 'weights.bin')));
  if (isProblem(read)) throw new Error(read.problem);
  model = read;
  return read;
}

/** The day on which the tests take place. */
export const TODAY: CalendarDate = { year: 2026, month: 12, day: 31 };

/** Options of a check outside any portfolio, with some changed. */
export function optionsWith(
  changes: Partial<CheckOptions> & { readonly levels?: Readonly<Record<string, string>> } = {},
): CheckOptions {
  const { levels, ...rest } = changes;
  const portfolio: Portfolio = {
    ...LONE_PORTFOLIO,
    config: { ...LONE_PORTFOLIO.config, levels: new Map(Object.entries(levels ?? {})) },
  };
  return { model: shippedModel(), units: LONE_PORTFOLIO.units, portfolio, today: TODAY, crashed: rethrow, ...rest };
}

/** A check of a text. A rule that crashes fails the test. */
export function checked(text: string, options: CheckOptions = optionsWith()): AccountResult {
  return checkText('accounts/story.md', text, options);
}

function rethrow(rule: string, path: string, error: unknown): never {
  throw new Error(`${rule} crashed on ${path}`, { cause: error });
}
