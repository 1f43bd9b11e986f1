import { hasCriteria } from '../account/parse-account';
import type { PortfolioConfig } from './config';
import { portfolioFileKindOf } from './portfolio';

// What crosses folders, what stays within one, or one sign that stands for itself.
const TOKENS = /\*\*\/|\*\*|[\s\S]/gu;

/**
 * Whether a path fits a glob: `*` and `?` within a folder, `**` across folders; a bare folder name holds all under it.
 * Takes time by the length of both only, since a portfolio may come from anyone.
 */
export function matchesGlob(glob: string, path: string): boolean {
  const given = glob
    .trim()
    .replace(/^\.?\//, '')
    .replace(/\/$/, '/**')
    .replace(/(?:\*\*\/)+/g, '**/')
    .toLowerCase();
  const tokens = (given.includes('/') ? given : `**/${given}`).match(TOKENS) ?? [];
  let states = arriveAt(0, tokens, new Set());
  for (const sign of path.toLowerCase()) {
    if (sign === '/' && states.has(tokens.length)) return true;
    const next = new Set<number>();
    for (const at of states) {
      const token = tokens[at];
      const within = sign !== '/';
      if (token === '**' || (token === '*' && within)) arriveAt(at, tokens, next);
      else if (token === '**/') {
        next.add(at);
        if (!within) arriveAt(at + 1, tokens, next);
      } else if (token === sign || (token === '?' && within)) arriveAt(at + 1, tokens, next);
    }
    states = next;
  }
  return states.has(tokens.length);
}

/** Adds a place in a glob, and those behind it that can be reached without a sign. */
function arriveAt(at: number, tokens: readonly string[], states: Set<number>): Set<number> {
  states.add(at);
  for (let next = at; tokens[next]?.startsWith('*'); next += 1) states.add(next + 1);
  return states;
}

/** Whether the settings of a portfolio leave a file out; `path` counts from the portfolio's folder. */
export function isExcluded(config: PortfolioConfig, path: string): boolean {
  return config.exclude.some((glob) => matchesGlob(glob, path));
}

/** Why a file is read as an account, or why not. */
export type AccountReason = 'criteria' | 'in-accounts' | 'excluded' | 'not-markdown' | 'no-criteria';

/**
 * Whether a file is an account, with the reason: its details hold `criteria`, or it lies under the portfolio's `accounts/`.
 * `path` counts from the portfolio's folder; `config` is undefined for a file in no portfolio.
 */
export function accountReasonOf(path: string, raw: string, config: PortfolioConfig | undefined): AccountReason {
  if (!/\.(?:md|markdown)$/i.test(path)) return 'not-markdown';
  if (config && isExcluded(config, path)) return 'excluded';
  if (config && portfolioFileKindOf(path) === 'account') return 'in-accounts';
  return hasCriteria(raw) ? 'criteria' : 'no-criteria';
}

/** Whether the reason makes it an account. */
export function isAccountReason(reason: AccountReason): boolean {
  return reason === 'criteria' || reason === 'in-accounts';
}
