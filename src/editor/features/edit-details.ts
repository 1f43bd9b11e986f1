import * as vscode from 'vscode';
import { type Context, type Frontmatter, type Status, setDetailEdits } from '../../core/index';
import type { ReadAccount } from '../account-store';
import { askDate, askText, choose, type Option } from '../ask-user';
import { COMMANDS } from '../commands';
import { applyEdits } from '../editing';
import type { Services } from '../services';
import { currentAccount } from './findings-by-command';

type Editable = Parameters<typeof setDetailEdits>[1];

const CONTEXT_WORDS: Readonly<Record<Context, string>> = {
  job: 'In my paid job',
  voluntary: 'As a volunteer',
  placement: 'On a work placement',
  'realistic-working-environment': 'In a realistic working environment at my centre',
  simulation: 'In a simulation or role play',
};

const STATUS_WORDS: Readonly<Record<Status, string>> = {
  draft: 'Draft: I am still writing',
  ready: 'Ready: I would like it checked',
  submitted: 'Submitted: my assessor has it',
};

/** What can be changed, with its question. */
const DETAILS: readonly {
  readonly key: Editable;
  readonly label: string;
  readonly ask: (now: string) => Promise<string | undefined>;
}[] = [
  { key: 'title', label: 'Title', ask: (now) => askText('Title', 'What is this account about, in a few words?', now) },
  { key: 'date', label: 'When it happened', ask: (now) => askDate('When did it happen?', now) },
  {
    key: 'customer',
    label: 'Customer',
    ask: (now) => askText('Customer', 'A letter instead of a name, such as Mrs A.', now),
  },
  { key: 'context', label: 'Where', ask: () => choose(optionsOf(CONTEXT_WORDS), 'Where did it happen?') },
  { key: 'status', label: 'How far it is', ask: () => choose(optionsOf(STATUS_WORDS), 'How far is it?') },
  {
    key: 'ref',
    label: 'Reference',
    ask: (now) => askText('Reference', 'Goes into the boxes of your unit record, such as A1.', now),
  },
  { key: 'unit', label: 'Unit', ask: (now) => askText('Unit', 'The unit your codes belong to, such as 208.', now) },
];

function optionsOf<T extends string>(words: Readonly<Record<T, string>>): Option<T>[] {
  return (Object.entries(words) as [T, string][]).map(([value, label]) => ({ label, value }));
}

/** *Edit details…*: changes the details of an account one by one, until the list is put away. */
export function registerEditDetails(services: Services): vscode.Disposable {
  return vscode.commands.registerCommand(COMMANDS.editDetails.id, async () => {
    for (;;) {
      const read = await currentAccount(services);
      if (!read) return;
      const detail = await choose(
        [
          ...DETAILS.map((candidate) => ({
            label: candidate.label,
            description: shownValue(read, candidate.key) || 'not given',
            value: candidate,
          })),
          { label: '$(check) Done', value: undefined },
        ],
        'Details of this account',
        'Choose what to change.',
      );
      if (!detail) return;
      const answer = await detail.ask(shownValue(read, detail.key));
      const now = services.accounts.get(read.document);
      if (answer !== undefined && now) await applyEdits(now, setDetailEdits(now.result.account, detail.key, answer));
    }
  });
}

function shownValue({ result }: ReadAccount, key: Editable): string {
  const detail = result.account.frontmatter[key as keyof Frontmatter] as
    | { readonly raw: string; readonly value: unknown }
    | undefined;
  return typeof detail?.value === 'string' ? detail.value : (detail?.raw ?? '');
}
