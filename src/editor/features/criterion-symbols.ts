import * as vscode from 'vscode';
import { type Criterion, criterionLabel } from '../../core/index';
import type { PortfolioFolder } from '../portfolio-folder';
import type { Services } from '../services';
import { placeOfCriterion } from '../unit-pages';

/** A criterion in the list of symbols; where it stands is looked up when it is chosen. */
class CriterionSymbol extends vscode.SymbolInformation {
  constructor(
    readonly criterion: Criterion,
    readonly folder: PortfolioFolder,
  ) {
    const name = `${criterionLabel(criterion)} ${criterion.statement}`;
    super(name, vscode.SymbolKind.Constant, criterion.unit, new vscode.Location(folder.uri, new vscode.Position(0, 0)));
  }
}

/** Criteria of the units in use among the workspace's symbols (`Ctrl+T`). */
export function registerCriterionSymbols(services: Services): vscode.Disposable {
  return vscode.languages.registerWorkspaceSymbolProvider({
    provideWorkspaceSymbols(query) {
      const words = query.toLowerCase().split(/\s+/).filter(Boolean);
      return services.portfolios.folders.flatMap((folder) =>
        folder.portfolio.units.inUse.flatMap((unit) =>
          unit.criteria
            .map((criterion) => new CriterionSymbol(criterion, folder))
            .filter(({ name }) => words.every((word) => name.toLowerCase().includes(word))),
        ),
      );
    },
    async resolveWorkspaceSymbol(symbol: CriterionSymbol) {
      const place = await placeOfCriterion(
        services,
        vscode.Uri.joinPath(symbol.folder.uri, 'star-portfolio.yaml'),
        symbol.criterion,
      );
      if (place) symbol.location = new vscode.Location(place.uri, place.range);
      return symbol;
    },
  });
}
