import * as vscode from 'vscode';
import { type Claim, type Criterion, changeCodes, criterionLabel, passageFor, writtenCodeOf } from '../../core/index';
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
      .filter((criterion) => (kind === 'knowledge') === (criterion.kind === 'knowledge') || kind === 'witness');
    const picked = await vscode.window.showQuickPick(itemsFor(read, criteria), {
      title: 'Which criteria is this about?',
      placeHolder: 'Tick what your account really shows. Your assessor decides.',
      canPickMany: true,
      matchOnDetail: true,
      ignoreFocusOut: true,
    });
    // The list may have stood open while its writer went on.
    const now = picked && services.accounts.get(read.document);
    if (!now) return;
    const wanted = new Set(picked.flatMap((item) => item.criterion ?? []));
    const tagged = tagsOf(now);
    const shown = new Set(tagsOf(read).map((tag) => tag.criterion));
    const add = [...wanted].filter((criterion) => !tagged.some((tag) => tag.criterion === criterion));
    const remove = tagged.filter(
      ({ criterion }) => criterion && criteria.includes(criterion) && shown.has(criterion) && !wanted.has(criterion),
    );
    const codes = add.map((criterion) => writtenCodeOf(criterion, now.result.defaultUnit));
    if (codes.length + remove.length > 0)
      await applyEdits(
        now,
        changeCodes(
          now.result.account,
          codes,
          remove.map(({ written }) => written),
        ),
      );
  });
}

/** The tags in the details; marks in the text are the passages' own. */
function tagsOf({ result }: ReadAccount): readonly Claim[] {
  return result.claims.filter((claim) => !claim.passage);
}

/** What is tagged already stands ticked at the top; then criteria with a passage, each with the words that were seen. Nothing else is ticked. */
function itemsFor(read: ReadAccount, criteria: readonly Criterion[]): CriterionItem[] {
  const { account, reading } = read.result;
  const tags = tagsOf(read);
  const tagged: CriterionItem[] = [];
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
    if (tags.some((tag) => tag.criterion === criterion)) tagged.push({ ...item, picked: true });
    else (found ? seen : others).push(item);
  }
  const separator = (label: string): CriterionItem => ({ label, kind: vscode.QuickPickItemKind.Separator });
  const groups = [
    ['Tagged already', tagged],
    ['A passage was seen', seen],
    ['No passage was seen', others],
  ] as const;
  return groups.flatMap(([label, items]) => (items.length > 0 ? [separator(label), ...items] : []));
}
