import { hasCriteria } from '../account/parse-account';
import type { PortfolioConfig } from './config';
import { portfolioFileKindOf } from './portfolio';

const ESCAPED = /[.+^${}()|\\]/g;

/** A glob as a pattern: `*` and `?` within a folder, `**` across folders; a bare folder name holds all under it. */
export function globPattern(glob: string): RegExp {
  const path = glob
    .trim()
    .replace(/^\.?\//, '')
    .replace(/\/$/, '/**');
  const body = path
    .split(/(\*\*\/|\*\*|\*|\?|\[[^\]]*\])/)
    .map((part) => {
      if (part === '**/') return '(?:.*/)?';
      if (part === '**') return '.*';
      if (part === '*') return '[^/]*';
      if (part === '?') return '[^/]';
      return part.replace(ESCAPED, '\\$&').replace(/[[\]]/g, '\\$&');
    })
    .join('');
  return new RegExp(`^(?:${path.includes('/') ? '' : '(?:.*/)?'}${body})(?:/.*)?$`, 'i');
}

/** Whether the settings of a portfolio leave a file out; `path` counts from the portfolio's folder. */
export function isExcluded(config: PortfolioConfig, path: string): boolean {
  return config.exclude.some((glob) => globPattern(glob).test(path));
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
