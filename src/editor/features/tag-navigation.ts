import * as vscode from 'vscode';
import type { Services } from '../services';
import { placesOf, tagAt } from '../tags';
import { placeOfCriterion } from '../unit-pages';

const SELECTOR = { language: 'markdown' };

/** Criterion codes as symbols: go to what a code asks for, and to every place where it is written. */
export function registerTagNavigation(services: Services): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.languages.registerDefinitionProvider(SELECTOR, {
      async provideDefinition(document, position) {
        const tag = tagAt(services, document, position);
        const criterion = tag?.claim.criterion;
        if (!tag || !criterion) return undefined;
        const place = await placeOfCriterion(services, document.uri, criterion);
        return place && [{ originSelectionRange: tag.range, targetUri: place.uri, targetRange: place.range }];
      },
    }),
    vscode.languages.registerReferenceProvider(SELECTOR, {
      async provideReferences(document, position, { includeDeclaration }) {
        const tag = tagAt(services, document, position);
        if (!tag) return undefined;
        const { criterion } = tag.claim;
        const declared =
          includeDeclaration && criterion ? await placeOfCriterion(services, document.uri, criterion) : undefined;
        return [...placesOf(services, tag), ...(declared ? [declared] : [])].map(
          ({ uri, range }) => new vscode.Location(uri, range),
        );
      },
    }),
  );
}
