import * as vscode from 'vscode';
import {
  type Criterion,
  codeSlotAt,
  criterionLabel,
  isOpen,
  markSlotAt,
  plainMarkdown,
  STATE_WORDS,
  type StateKey,
  writtenCodeOf,
} from '../../core/index';
import { toOffset, toRange } from '../convert';
import type { Services } from '../services';

const TRIGGERS = ['.', '[', ',', ' ', '-', '{'];
const KIND_WORDS = { performance: 'you must do', knowledge: 'you must know', range: 'you must cover' } as const;

/** Completion of criterion codes in `criteria:` and in marks, those still open first. Silent everywhere else. */
export function registerCompletion(services: Services): vscode.Disposable {
  const provider: vscode.CompletionItemProvider = {
    provideCompletionItems(document, position) {
      const read = services.accounts.get(document);
      if (!read) return undefined;
      const { account, defaultUnit, claims } = read.result;
      const offset = toOffset(account.source, position);
      const inList = codeSlotAt(account, offset);
      const slot = inList ?? markSlotAt(account, offset);
      if (!slot) return undefined;
      const { units } = services.portfolios.portfolioOf(document.uri);
      const range = toRange(account.source, slot.span);
      const taken = new Set(
        inList ? claims.filter((claim) => claim.span.start !== slot.span.start).map((claim) => claim.criterion) : [],
      );
      const states = statesOf(services, document.uri);
      const items = units.inUse.flatMap((unit) => unit.criteria.filter((criterion) => !taken.has(criterion)));
      return new vscode.CompletionList(
        items.map((criterion, index) =>
          itemFor(
            criterion,
            writtenCodeOf(criterion, defaultUnit),
            states.get(criterionLabel(criterion)) ?? 'nothing',
            range,
            index,
            slot.lead,
          ),
        ),
        false,
      );
    },
  };
  return vscode.languages.registerCompletionItemProvider({ language: 'markdown' }, provider, ...TRIGGERS);
}

function statesOf(services: Services, uri: vscode.Uri): ReadonlyMap<string, StateKey> {
  const coverage = services.portfolios.folderOf(uri)?.coverage ?? [];
  return new Map(coverage.flatMap(({ rows }) => rows.map((row) => [row.label, row.key] as const)));
}

function itemFor(
  criterion: Criterion,
  code: string,
  key: StateKey,
  range: vscode.Range,
  index: number,
  lead: string,
): vscode.CompletionItem {
  const item = new vscode.CompletionItem(
    { label: code, description: criterion.statement },
    vscode.CompletionItemKind.Constant,
  );
  item.range = range;
  item.insertText = lead + code;
  item.filterText = `${lead}${code} ${criterion.code} ${criterion.statement}`;
  item.detail = `${KIND_WORDS[criterion.kind]} · ${STATE_WORDS[key]}`;
  item.documentation = new vscode.MarkdownString(plainMarkdown(criterion.plain ?? criterion.statement));
  item.sortText = `${isOpen(key) ? '0' : '1'}${String(index).padStart(4, '0')}`;
  return item;
}
