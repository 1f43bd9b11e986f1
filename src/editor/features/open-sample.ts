import * as vscode from 'vscode';
import { readAsset } from '../assets';
import { COMMANDS } from '../commands';
import { exists, writeText } from '../files';
import { chooseFolder } from '../places';
import type { Services } from '../services';

const FOLDER = 'star-accounts-sample';

/** *Open the sample portfolio*: copies it into a folder of the person's choice, so that they can try everything on it. */
export function registerOpenSample({ context }: Services): vscode.Disposable {
  return vscode.commands.registerCommand(COMMANDS.openSample.id, async (place?: unknown) => {
    const given = place instanceof vscode.Uri ? place : undefined;
    const parent = given ?? (await chooseFolder('Put the sample here'));
    if (!parent) return;
    const folder = await freeFolder(parent);
    const files = JSON.parse(await readAsset(context, 'sample.json')) as Readonly<Record<string, string>>;
    for (const [path, text] of Object.entries(files)) await writeText(vscode.Uri.joinPath(folder, path), text);
    if (!given) await vscode.commands.executeCommand('vscode.openFolder', folder, { forceReuseWindow: true });
  });
}

async function freeFolder(parent: vscode.Uri): Promise<vscode.Uri> {
  for (let number = 1; ; number += 1) {
    const folder = vscode.Uri.joinPath(parent, number === 1 ? FOLDER : `${FOLDER}-${number}`);
    if (!(await exists(folder))) return folder;
  }
}
