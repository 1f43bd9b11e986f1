import * as vscode from 'vscode';
import {
  type Criterion,
  criterionPlaceIn,
  knownUnitOf,
  LONE_PORTFOLIO,
  parseSource,
  renderUnitYaml,
  unitRenameEdits,
} from '../core/index';
import { toRange } from './convert';
import { readText } from './files';
import type { Services } from './services';
import type { TagPlace } from './tags';

const SCHEME = 'star-unit';

/** A unit file of a portfolio. */
export interface UnitFile {
  readonly uri: vscode.Uri;
  readonly text: string;
  /** The edits that give a criterion a new code and keep the old one under `formerly`; undefined where it is not in the file. */
  renameEdits(
    code: string,
    wanted: string,
  ): readonly { readonly range: vscode.Range; readonly text: string }[] | undefined;
}

/** Shows units that come with the tool as read-only pages. */
export function registerUnitPages(): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
    provideTextDocumentContent(uri) {
      const unit = knownUnitOf(LONE_PORTFOLIO.units, uri.path.slice(1).replace(/\.yaml$/, ''));
      return unit ? renderUnitYaml(unit) : '';
    },
  });
}

/** The file of `units/` that holds a unit; undefined for a unit that comes with the tool. */
export async function unitFileOf(
  { portfolios }: Services,
  near: vscode.Uri,
  unit: string,
): Promise<UnitFile | undefined> {
  const folder = portfolios.folderOf(near);
  const path = folder?.portfolio.unitFiles.get(unit);
  if (!folder || path === undefined) return undefined;
  const uri = folder.uriOf(path);
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  const text = open?.getText() ?? (await readText(uri));
  if (text === undefined) return undefined;
  return {
    uri,
    text,
    renameEdits: (code, wanted) => {
      const source = parseSource(text);
      return unitRenameEdits(source.text, code, wanted)?.map((edit) => ({
        range: toRange(source, edit.span),
        text: edit.text,
      }));
    },
  };
}

/** Where a criterion is set down: in its unit file, else on the page of a unit that comes with the tool. */
export async function placeOfCriterion(
  services: Services,
  near: vscode.Uri,
  criterion: Criterion,
): Promise<TagPlace | undefined> {
  const file = await unitFileOf(services, near, criterion.unit);
  const unit = knownUnitOf(services.portfolios.portfolioOf(near).units, criterion.unit);
  if (!unit) return undefined;
  const text = file?.text ?? renderUnitYaml(unit);
  const uri = file?.uri ?? vscode.Uri.from({ scheme: SCHEME, path: `/${criterion.unit}.yaml` });
  const source = parseSource(text);
  const span = criterionPlaceIn(source.text, criterion.code);
  return { uri, range: toRange(source, span ?? { start: 0, end: 0 }), written: criterion.code };
}
