import * as vscode from 'vscode';
import { criterionLabel, resolveCode } from '../../core/index';
import type { Services } from '../services';
import { placesOf, type Tag, tagNear } from '../tags';
import { unitFileOf } from '../unit-pages';

const NOT_HERE = 'Only a criterion code can be renamed here.';

/**
 * F2 on a criterion code: exchanges it everywhere in the portfolio, in one step. In a unit of the portfolio's own the
 * criterion itself takes the new code and remembers the old one, so that decisions recorded under it still count.
 * Answers at every place of the list, since the editor's own Markdown takes `[208.1.2]` for a link and would rename that.
 */
export function registerRename(services: Services): vscode.Disposable {
  return vscode.languages.registerRenameProvider(
    { language: 'markdown' },
    {
      prepareRename(document, position) {
        const tag = tagNear(services, document, position);
        if (!tag) throw new Error(NOT_HERE);
        return { range: tag.range, placeholder: tag.claim.written };
      },
      async provideRenameEdits(document, position, newName) {
        const tag = tagNear(services, document, position);
        if (!tag) throw new Error(NOT_HERE);
        const wanted = newName.trim();
        const edit = new vscode.WorkspaceEdit();
        const { units } = services.portfolios.portfolioOf(document.uri);
        const target = resolveCode(units, wanted, tag.read.result.defaultUnit).criterion;
        if (!target && !(await renameInUnit(services, tag, wanted, edit))) {
          // A refusal would hand the list on to the editor's own Markdown, which renames it as a link.
          const words = `No unit in use has a criterion "${wanted}", so nothing was changed.`;
          await vscode.window.showInformationMessage(words);
          return edit;
        }
        const { criterion } = tag.claim;
        const label = criterion && criterionLabel(criterion).toLowerCase();
        const places = placesOf(services, tag);
        const count = new Set(places.map(({ uri }) => uri.toString())).size;
        if (count > 1) vscode.window.setStatusBarMessage(`The code is exchanged in ${count} accounts.`, 10_000);
        for (const { uri, range, written } of places) {
          const inFull = written.toLowerCase() === label && criterion && label !== criterion.code.toLowerCase();
          edit.replace(uri, range, inFull ? criterionLabel(target ?? { ...criterion, code: wanted }) : wanted);
        }
        return edit;
      },
    },
  );
}

/** Gives a criterion of a unit file its new code; false for units that come with the tool, which keep theirs. */
async function renameInUnit(
  services: Services,
  { read, claim: { criterion } }: Tag,
  wanted: string,
  edit: vscode.WorkspaceEdit,
): Promise<boolean> {
  if (!criterion || !/^[\w.-]+$/.test(wanted)) return false;
  const file = await unitFileOf(services, read.document.uri, criterion.unit);
  const edits = file?.renameEdits(criterion.code, wanted);
  if (!file || !edits) return false;
  for (const { range, text } of edits) edit.replace(file.uri, range, text);
  return true;
}
