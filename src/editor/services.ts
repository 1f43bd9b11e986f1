import type * as vscode from 'vscode';
import type { AccountStore } from './account-store';
import type { Log } from './log';
import type { PortfolioStore } from './portfolio-store';
import type { ShownFindings } from './shown-findings';

/** What every feature is given. */
export interface Services {
  readonly context: vscode.ExtensionContext;
  readonly log: Log;
  readonly accounts: AccountStore;
  readonly portfolios: PortfolioStore;
  readonly shown: ShownFindings;
}
