import * as vscode from 'vscode';
import { type AccountSummary, renderKnowledgeAnswers, renderNewAccount } from '../../core/index';
import { askDate, askText, choose, type Option } from '../ask-user';
import { COMMANDS } from '../commands';
import { type Destination, destinationOf, freePlace, makePortfolio, openNew } from '../places';
import type { Services } from '../services';

const FIRST_UNIT = '208';

/** *New account…*, *New knowledge answers…* and *Make this folder a portfolio*. */
export function registerNewAccount(services: Services): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand(COMMANDS.newAccount.id, (title?: unknown) =>
      // A button of the tree hands over what is selected there.
      newAccount(services, typeof title === 'string' ? title : undefined),
    ),
    vscode.commands.registerCommand(COMMANDS.newKnowledge.id, () => newKnowledge(services)),
    vscode.commands.registerCommand(COMMANDS.createPortfolio.id, async () => {
      const destination = await destinationOf(services, FIRST_UNIT);
      if (!destination) return;
      await makePortfolio(destination.folder, FIRST_UNIT);
      await services.portfolios.find();
      await vscode.window.showInformationMessage(
        'This folder is a portfolio now. "STAR: New account…" starts your first account.',
      );
    }),
  );
}

/** Asks what happened, when, and for whom; then starts the account. Leaving a question empty is fine, leaving the box stops. */
async function newAccount(services: Services, given?: string): Promise<void> {
  const title =
    given ??
    (await askText('New account (1 of 3): what happened?', 'A few words, such as: Late delivery for a wedding'));
  if (title === undefined) return;
  const date = await askDate('New account (2 of 3): when did it happen?');
  if (date === undefined) return;
  const destination = await destinationOf(services, FIRST_UNIT);
  if (!destination) return;
  const accounts = destination.portfolio?.accounts ?? [];
  // Putting this last box away loses nothing: who it was for can be given later.
  const customer = (await askCustomer(accounts)) ?? '';
  const unit = unitOf(destination);
  const text = renderNewAccount({
    title: title || 'New account',
    unit,
    form: 'headed',
    ...(date ? { date } : {}),
    ...(customer ? { customer } : {}),
  });
  const line = text.split('\n').findIndex((candidate) => candidate.startsWith('## ')) + 2;
  await openNew(await freePlace(destination.folder, title || 'New account'), text, line);
}

function unitOf({ portfolio }: Destination): string {
  return portfolio?.portfolio.units.inUse[0]?.code ?? FIRST_UNIT;
}

/** Who it was for: someone new gets the next free letter; nobody is asked for a name. */
async function askCustomer(accounts: readonly AccountSummary[]): Promise<string | undefined> {
  const known = [...new Set(accounts.flatMap((account) => account.customer ?? []))].sort();
  const letter =
    [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].find((candidate) => !known.some((name) => name.endsWith(` ${candidate}`))) ?? 'A';
  const options: Option<string>[] = [
    {
      label: `Someone new: Customer ${letter}`,
      detail: 'A letter instead of a name keeps the person private.',
      value: `Customer ${letter}`,
    },
    ...known.map((name) => ({ label: `The same person as before: ${name}`, value: name })),
    { label: 'I will fill this in later', value: '' },
  ];
  const again = known.length > 0 ? 'Is it the same person as in another account? ' : '';
  return choose(options, 'New account (3 of 3): who was it for?', `${again}Choose one below with the arrow keys.`);
}

async function newKnowledge(services: Services): Promise<void> {
  const destination = await destinationOf(services, FIRST_UNIT);
  if (!destination) return;
  const { portfolio } = destination;
  const unit = portfolio?.portfolio.units.inUse.find((candidate) =>
    candidate.criteria.some(({ kind }) => kind === 'knowledge'),
  );
  if (!unit) {
    await vscode.window.showInformationMessage('No unit of this portfolio has knowledge criteria.');
    return;
  }
  const questions = unit.criteria
    .filter(({ kind }) => kind === 'knowledge')
    .map(({ code, statement, question }) => ({
      code,
      question: question ?? `What can you say about this: ${statement.replace(/[.?]$/, '')}?`,
    }));
  await openNew(
    await freePlace(destination.folder, 'Knowledge answers'),
    renderKnowledgeAnswers(unit.code, questions),
    0,
  );
}
