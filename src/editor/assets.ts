import * as vscode from 'vscode';
import { type Model, parseModel } from '../core/index';

/** The bytes of a file that comes with the extension, below `dist/data`. Fails where the installation is damaged. */
async function bytesOf(context: vscode.ExtensionContext, name: string): Promise<Uint8Array> {
  return vscode.workspace.fs.readFile(vscode.Uri.joinPath(context.extensionUri, 'dist', 'data', name));
}

/** A text file that comes with the extension. */
export async function readAsset(context: vscode.ExtensionContext, name: string): Promise<string> {
  return new TextDecoder('utf-8').decode(await bytesOf(context, name));
}

/** The weights that moves are read with. */
export async function readModel(context: vscode.ExtensionContext): Promise<Model> {
  const model = parseModel(await bytesOf(context, 'weights.bin'));
  if ('problem' in model) throw new Error(`The weights cannot be read: ${model.problem}`);
  return model;
}
