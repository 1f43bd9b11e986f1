import * as vscode from 'vscode';
import { addCodes, type Criterion, criterionLabel, passageFor, writtenCodeOf } from '../../core/index';
import type { ReadAccount } from '../account-store';
import { COMMANDS } from '../commands';
import { applyEdits } from '../editing';
import type { Services } from '../services';
import { currentAccount } from './findings-by-command';

interface CriterionItem extends vscode.QuickPickItem {
  readonly criterion?: Criterion;
}

/** *Which criteria is this about?*: plain statements beside the passages found; nothing is ticked beforehand, the writer's ticks become tags. */
export function registerWhichCriteria(services: Services): vscode.Disposable {
  return vscode.commands.registerCommand(COMMANDS.whichCriteria.id, async () => {
    const read = await currentAccount(services);
    if (!read) return;
    const { units } = services.portfolios.portfolioOf(read.document.uri);
    const kind = read.result.account.frontmatter.kind?.value ?? 'account';
    const criteria = units.inUse
      .flatMap((unit) => unit.criteria)
      .filter((criterion) => (kind === 'knowledge') === (criterion.kind === 'knowledge') || kind === 'witness')
      .filter((criterion) => !read.result.claims.some((claim) => claim.criterion === criterion));
    if (criteria.length === 0) {
      await vscode.window.showInformationMessage('Every criterion of your unit is tagged here already.');
      return;
    }
    const picked = await vscode.window.showQuickPick(itemsFor(read, criteria), {
      title: 'Which criteria is this about?',
      placeHolder: 'Tick what your account really shows. Your assessor decides.',
      canPickMany: true,
      matchOnDetail: true,
      ignoreFocusOut: true,
    });
    const codes = (picked ?? []).flatMap((item) =>
      item.criterion ? writtenCodeOf(item.criterion, read.result.defaultUnit) : [],
    );
    // The list may have stood open while its writer went on.
    const now = services.accounts.get(read.document);
    if (codes.length > 0 && now) await applyEdits(now, addCodes(now.result.account, codes));
  });
}

/** Criteria with a passage come first, each with the words that were seen. */
function itemsFor({ result }: ReadAccount, criteria: readonly Criterion[]): CriterionItem[] {
  const { account, reading } = result;
  const seen: CriterionItem[] = [];
  const others: CriterionItem[] = [];
  for (const criterion of criteria) {
    const { state, span } = passageFor(account, reading, criterion, []);
    const found = state === 'found' && span !== undefined;
    const words = span ? account.source.text.slice(span.start, span.end).replace(/\s+/g, ' ') : '';
    const item: CriterionItem = {
      label: criterion.plain ?? criterion.statement,
      description: criterionLabel(criterion),
      criterion,
      ...(found ? { detail: `“${words}”` } : {}),
    };
    (found ? seen : others).push(item);
  }
  const separator = (label: string): CriterionItem => ({ label, kind: vscode.QuickPickItemKind.Separator });
  return [separator('A passage was seen'), ...seen, separator('No passage was seen'), ...others];
}
