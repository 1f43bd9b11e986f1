import * as vscode from 'vscode';
import { CONFIG_FILE, fileNameOf, NO_LABEL } from '../core/index';
import { choose } from './ask-user';
import { exists, nameOf, writeText } from './files';
import type { PortfolioFolder } from './portfolio-folder';
import type { Services } from './services';

/** Settings that suit writing, put into a portfolio's folder. A candidate's evidence must be in their own words, so text-writing helpers are off there. */
const WRITING_SETTINGS = `{
  // Saves by itself, so nothing is lost.
  "files.autoSave": "afterDelay",
  // Long lines are wrapped at the edge of the window.
  "editor.wordWrap": "on",
  "editor.minimap.enabled": false,
  // Your account must be your own words: text suggested by a machine is not evidence, so these stay off here.
  "chat.disableAIFeatures": true,
  "editor.inlineSuggest.enabled": false,
  "github.copilot.enable": { "*": false }
}
`;

/** The file that makes a folder a portfolio. */
function portfolioFile(unit: string): string {
  return [
    '# This file makes the folder a portfolio.',
    '# A label for you, not your full name:',
    `candidate: ${NO_LABEL}`,
    `unit: ${JSON.stringify(unit)}`,
    '',
  ].join('\n');
}

/** Makes a folder a portfolio; files that are there are left as they are. */
export async function makePortfolio(folder: vscode.Uri, unit: string): Promise<void> {
  const file = vscode.Uri.joinPath(folder, CONFIG_FILE);
  if (!(await exists(file))) await writeText(file, portfolioFile(unit));
  const settings = vscode.Uri.joinPath(folder, '.vscode', 'settings.json');
  if (!(await exists(settings))) await writeText(settings, WRITING_SETTINGS);
}

/** A folder the person chooses in the editor's own dialogue. */
export async function chooseFolder(label: string): Promise<vscode.Uri | undefined> {
  const [picked] =
    (await vscode.window.showOpenDialog({
      canSelectFiles: false,
      canSelectFolders: true,
      canSelectMany: false,
      openLabel: label,
      title: label,
    })) ?? [];
  return picked;
}

/** Where a new account goes. */
export interface Destination {
  readonly folder: vscode.Uri;
  readonly portfolio: PortfolioFolder | undefined;
}

/**
 * The portfolio to write into: the only one, the one chosen among several, or a new one in the open folder. With no
 * folder open it asks where, and makes the portfolio there.
 */
export async function destinationOf(services: Services, unit: string): Promise<Destination | undefined> {
  const { folders } = services.portfolios;
  const active =
    vscode.window.activeTextEditor && services.portfolios.folderOf(vscode.window.activeTextEditor.document.uri);
  const known = active ?? (folders.length === 1 ? folders[0] : undefined);
  if (known) return { folder: known.uri, portfolio: known };
  if (folders.length > 1) {
    const portfolio = await choose(
      folders.map((folder) => ({
        label: folder.portfolio.config.candidate ?? nameOf(folder.uri),
        description: folder.uri.path,
        value: folder,
      })),
      'Which portfolio?',
    );
    return portfolio && { folder: portfolio.uri, portfolio };
  }
  const open = vscode.workspace.workspaceFolders?.[0]?.uri;
  const folder = open ?? (await chooseFolder('Keep my portfolio here'));
  if (!folder) return undefined;
  await makePortfolio(folder, unit);
  await services.portfolios.find();
  return { folder, portfolio: services.portfolios.folderOf(vscode.Uri.joinPath(folder, 'accounts', 'x.md')) };
}

/** A free place under `accounts/` for a file with this title; nothing that is there is ever overwritten. */
export async function freePlace(folder: vscode.Uri, title: string): Promise<vscode.Uri> {
  const name = fileNameOf(title);
  for (let number = 1; ; number += 1) {
    const uri = vscode.Uri.joinPath(folder, 'accounts', number === 1 ? name : name.replace(/\.md$/, `-${number}.md`));
    if (!(await exists(uri))) return uri;
  }
}

/** Writes a new file and shows it with the caret on line `line`. */
export async function openNew(uri: vscode.Uri, text: string, line: number): Promise<void> {
  await writeText(uri, text);
  const document = await vscode.workspace.openTextDocument(uri);
  const editor = await vscode.window.showTextDocument(document, { preview: false });
  const at = new vscode.Position(Math.min(line, document.lineCount - 1), 0);
  editor.selection = new vscode.Selection(at, at);
  editor.revealRange(new vscode.Range(at, at));
}
