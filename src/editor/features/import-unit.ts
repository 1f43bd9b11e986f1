import * as vscode from 'vscode';
import { choose } from '../ask-user';
import { COMMANDS } from '../commands';
import { exists, readText } from '../files';
import { type Import, ImportPreview, PREVIEW_SCHEME } from '../import-preview';
import { later } from '../later';
import { type Destination, destinationOf } from '../places';
import type { Services } from '../services';

const FIRST_UNIT = '208';

/** *Import unit…*: reads a unit out of its published text and shows it beside that text, problems marked, before anything is written. */
export function registerImportUnit(services: Services): vscode.Disposable {
  const preview = new ImportPreview(services);
  return vscode.Disposable.from(
    preview,
    vscode.commands.registerCommand(COMMANDS.importUnit.id, async (given?: vscode.Uri) => {
      const source = given ? await openText(given) : await chooseSource();
      if (!source) return;
      const result = (await later()).importUnit(source.getText());
      if (!result.unit) {
        await vscode.window.showInformationMessage(result.problems[0]?.note ?? 'No unit was found in this text.');
        return;
      }
      const destination = await destinationOf(services, FIRST_UNIT);
      if (!destination) return;
      await preview.show(await importFor(destination, source, { unit: result.unit, problems: result.problems }));
    }),
    vscode.commands.registerCommand(COMMANDS.saveImportedUnit.id, () => preview.save()),
    vscode.languages.registerCodeLensProvider({ scheme: PREVIEW_SCHEME }, preview),
  );
}

/** Puts an import beside the unit file that is there already, when there is one. */
async function importFor(
  { folder, portfolio }: Destination,
  source: vscode.TextDocument,
  read: Pick<Import, 'unit' | 'problems'>,
): Promise<Import> {
  const known = portfolio?.portfolio.unitFiles.get(read.unit.code);
  const name = `${read.unit.code.replace(/[^A-Za-z0-9.-]+/g, '-') || 'unit'}.yaml`;
  const target = vscode.Uri.joinPath(folder, known ?? `units/${name}`);
  // A file that is there and is no text counts as one that cannot be read, never as none.
  const before = (await exists(target)) ? ((await readText(target)) ?? '\uFFFD') : undefined;
  return { ...read, source, target, before };
}

async function chooseSource(): Promise<vscode.TextDocument | undefined> {
  const active = vscode.window.activeTextEditor?.document;
  const from = await choose(
    [
      {
        label: '$(clippy) From the clipboard',
        detail: 'Copy the unit from a PDF or a web page first.',
        value: 'clipboard' as const,
      },
      ...(active
        ? [
            {
              label: '$(file) From the open file',
              description: vscode.workspace.asRelativePath(active.uri),
              value: 'active' as const,
            },
          ]
        : []),
      {
        label: '$(folder-opened) From another file…',
        detail: 'Text, Markdown, CSV, CASE JSON or a Mahara matrix.',
        value: 'file' as const,
      },
    ],
    'Import unit: where is its text?',
  );
  if (from === 'active') return active;
  if (from === 'clipboard')
    return vscode.workspace.openTextDocument({ content: await vscode.env.clipboard.readText(), language: 'plaintext' });
  if (from !== 'file') return undefined;
  const [picked] = (await vscode.window.showOpenDialog({ canSelectMany: false, openLabel: 'Read this unit' })) ?? [];
  return picked && openText(picked);
}

/** A file as a document; a binary is given as its first signs, which the importer knows for no text. */
async function openText(uri: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  if ((await readText(uri)) === undefined) {
    await vscode.window.showInformationMessage('This is not a text; copy the words of the unit.');
    return undefined;
  }
  return vscode.workspace.openTextDocument(uri);
}
