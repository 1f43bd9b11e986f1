import * as vscode from 'vscode';
import { claimAt, criterionLabel, plainMarkdown, STATE_WORDS } from '../../core/index';
import { toOffset, toRange } from '../convert';
import type { Services } from '../services';

/** Hover over a criterion code: what it asks for in plain words, and how far it has come. */
export function registerHover({ accounts, portfolios }: Services): vscode.Disposable {
  return vscode.languages.registerHoverProvider(
    { language: 'markdown' },
    {
      provideHover(document, position) {
        const read = accounts.get(document);
        if (!read) return undefined;
        const { source } = read.result.account;
        const claim = claimAt(read.result.claims, toOffset(source, position));
        const criterion = claim?.criterion;
        if (!claim || !criterion) return undefined;
        const { units } = portfolios.portfolioOf(document.uri);
        const unit = units.known.find((candidate) => candidate.code === criterion.unit);
        const row = portfolios
          .folderOf(document.uri)
          ?.coverage.flatMap(({ rows }) => rows)
          .find((candidate) => candidate.unit === criterion.unit && candidate.code === criterion.code);
        const text = new vscode.MarkdownString();
        text.appendMarkdown(`**${plainMarkdown(criterionLabel(criterion))}** ${plainMarkdown(criterion.statement)}`);
        if (criterion.plain) text.appendMarkdown(`\n\nIn your words: ${plainMarkdown(criterion.plain)}.`);
        if (row) text.appendMarkdown(`\n\nSo far: ${STATE_WORDS[row.key]}.`);
        if (unit?.wording === 'short') text.appendMarkdown("\n\n*Short form, not the awarding body's wording.*");
        return new vscode.Hover(text, toRange(source, claim.span));
      },
    },
  );
}
