import * as vscode from 'vscode';
import { COMMANDS } from '../commands';
import { toWorkspaceEdit } from '../convert';
import { apply, isCurrent } from '../editing';
import { exists } from '../files';
import type { Services } from '../services';
import { currentAccount } from './findings-by-command';

/** *Split into separate accounts*: makes a file for each further occasion, in one step that undo takes back. */
export function registerSplitAccount(services: Services): vscode.Disposable {
  return vscode.commands.registerCommand(COMMANDS.splitAccount.id, async (uri?: vscode.Uri) => {
    const read = uri ? services.shown.of(uri)?.read : await currentAccount(services);
    if (!read) return;
    const fix = read.result.findings.flatMap((finding) => finding.fixes).find((candidate) => candidate.files);
    if (!fix?.files) {
      await vscode.window.showInformationMessage('One occasion is told here, so there is nothing to split.');
      return;
    }
    const { document, result } = read;
    const edit = toWorkspaceEdit(document.uri, result.account.source, fix.edits);
    const taken = new Set<string>();
    for (const { name, text } of fix.files) {
      const place = await freeBeside(document.uri, name, taken);
      edit.createFile(place, { contents: new TextEncoder().encode(text) });
    }
    if (!(await isCurrent(read))) return;
    if (await apply(edit))
      await vscode.window.showInformationMessage(
        `${fix.files.length + 1} accounts now, each with its own file. No word was changed.`,
      );
  });
}

async function freeBeside(account: vscode.Uri, name: string, taken: Set<string>): Promise<vscode.Uri> {
  for (let number = 1; ; number += 1) {
    const place = vscode.Uri.joinPath(account, '..', number === 1 ? name : name.replace(/\.md$/, `-${number}.md`));
    if (taken.has(place.path) || (await exists(place))) continue;
    taken.add(place.path);
    return place;
  }
}
