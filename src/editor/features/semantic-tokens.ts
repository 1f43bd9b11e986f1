import * as vscode from 'vscode';
import type { AccountResult, Span } from '../../core/index';
import { toRange } from '../convert';
import type { Services } from '../services';

const LEGEND = new vscode.SemanticTokensLegend(['starHeading', 'starCriterion', 'starUnknown', 'starPrompt']);
const MAX = 2000;

/** Colours for STAR headings and recognised codes, in accounts only. */
export function registerSemanticTokens({ accounts, portfolios }: Services): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  return vscode.Disposable.from(
    changed,
    portfolios.onDidChangeSettings(() => changed.fire()),
    vscode.languages.registerDocumentSemanticTokensProvider(
      { language: 'markdown' },
      {
        onDidChangeSemanticTokens: changed.event,
        provideDocumentSemanticTokens(document) {
          const read = accounts.get(document);
          const builder = new vscode.SemanticTokensBuilder(LEGEND);
          if (!read) return builder.build();
          const { source } = read.result.account;
          for (const [span, type] of tokensOf(read.result)) {
            const range = toRange(source, span);
            if (range.isSingleLine) builder.push(range, type);
          }
          return builder.build();
        },
      },
      LEGEND,
    ),
  );
}

function tokensOf({ account, claims }: AccountResult): [Span, string][] {
  const tokens: [Span, string][] = [
    ...account.sections.map((section): [Span, string] => [section.heading, 'starHeading']),
    ...claims.map((claim): [Span, string] => [claim.span, claim.criterion ? 'starCriterion' : 'starUnknown']),
    ...account.prompts.map((prompt): [Span, string] => [prompt.span, 'starPrompt']),
  ];
  return tokens.sort((a, b) => a[0].start - b[0].start).slice(0, MAX);
}
