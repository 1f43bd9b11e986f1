import * as vscode from 'vscode';
import { AccountStore } from './account-store';
import { readModel } from './assets';
import { registerCheckAccount } from './features/check-account';
import { registerCodeLens } from './features/code-lens';
import { registerComfortableReading } from './features/comfortable-reading';
import { registerCompletion } from './features/completion';
import { registerCoverageTree } from './features/coverage-tree';
import { registerCriterionSymbols } from './features/criterion-symbols';
import { registerDiagnostics } from './features/diagnostics';
import { registerEditDetails } from './features/edit-details';
import { registerExplainFinding } from './features/explain-finding';
import { registerFindOccasion } from './features/find-occasion';
import { registerFindingCommands } from './features/findings-by-command';
import { registerHandIn } from './features/hand-in';
import { registerHover } from './features/hover';
import { registerImportUnit } from './features/import-unit';
import { registerInlayHints } from './features/inlay-hints';
import { registerMarkPassage } from './features/mark-passage';
import { registerNewAccount } from './features/new-account';
import { registerOpenSample } from './features/open-sample';
import { registerQuickFixes } from './features/quick-fixes';
import { registerRename } from './features/rename';
import { registerReplaceName } from './features/replace-name';
import { registerSemanticTokens } from './features/semantic-tokens';
import { registerShowMoves } from './features/show-moves';
import { registerSplitAccount } from './features/split-account';
import { registerTagNavigation } from './features/tag-navigation';
import { registerWhichCriteria } from './features/which-criteria';
import { registerWhySilent } from './features/why-silent';
import { createLog } from './log';
import { PortfolioStore } from './portfolio-store';
import type { Services } from './services';
import { ShownFindings } from './shown-findings';
import { registerUnitPages } from './unit-pages';

/** What the extension lets its tests wait for. */
export interface Api {
  /** Resolves when the weights are loaded and every portfolio has been read. */
  readonly ready: Promise<void>;
  readonly services: Services;
}

/** Starts the extension: the features at once, reading as soon as the weights are there. */
export function activate(context: vscode.ExtensionContext): Api {
  const log = createLog(context.subscriptions);
  const portfolios = new PortfolioStore(log);
  const accounts = new AccountStore(portfolios);
  const shown = new ShownFindings(accounts);
  const services: Services = { context, log, accounts, portfolios, shown };
  const features = [
    registerDiagnostics,
    registerQuickFixes,
    registerFindingCommands,
    registerCodeLens,
    registerCheckAccount,
    registerExplainFinding,
    registerCompletion,
    registerHover,
    registerRename,
    registerTagNavigation,
    registerCriterionSymbols,
    registerUnitPages,
    registerImportUnit,
    registerSemanticTokens,
    registerCoverageTree,
    registerNewAccount,
    registerFindOccasion,
    registerWhichCriteria,
    registerEditDetails,
    registerSplitAccount,
    registerReplaceName,
    registerShowMoves,
    registerMarkPassage,
    registerInlayHints,
    registerWhySilent,
    registerHandIn,
    registerOpenSample,
  ];
  context.subscriptions.push(portfolios, accounts, shown, registerComfortableReading(context));
  for (const register of features) context.subscriptions.push(register(services));
  context.subscriptions.push(
    accounts.onDidRead(({ document, result }) => portfolios.folderOf(document.uri)?.follow(result)),
    // What was never saved no longer counts.
    accounts.onDidClose((uri) => portfolios.fileChanged(uri)),
  );
  return { ready: start(services), services };
}

async function start({ context, log, accounts, portfolios }: Services): Promise<void> {
  try {
    const model = await readModel(context);
    await portfolios.start(model);
    accounts.start();
    await portfolios.settled();
  } catch (error) {
    log.warn(String(error));
    await vscode.window.showErrorMessage('STAR Accounts could not start. Please install it again.');
  }
}
