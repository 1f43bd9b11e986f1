import * as vscode from 'vscode';
import { type ImportProblem, parseUnitFile, renderUnitYaml, type Unit } from '../core/index';
import { COMMANDS } from './commands';
import { exists, nameOf, readText, writeText } from './files';
import { later } from './later';
import type { Services } from './services';

export const PREVIEW_SCHEME = 'star-import';

/** A unit that was read and not yet saved. */
export interface Import {
  readonly unit: Unit;
  readonly problems: readonly ImportProblem[];
  /** The text it was read from. */
  readonly source: vscode.TextDocument;
  /** Where it is to be saved. */
  readonly target: vscode.Uri;
  /** The text of the file that is there already. */
  readonly before: string | undefined;
}

/** The preview of an import: a page that cannot be typed into, beside the source with its problems marked. */
export class ImportPreview implements vscode.TextDocumentContentProvider, vscode.CodeLensProvider, vscode.Disposable {
  readonly #problems = vscode.languages.createDiagnosticCollection('star-import');
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly #registration: vscode.Disposable;
  /** Marks would outlive a text that was closed. */
  readonly #closing = vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#problems.delete(uri));
  readonly onDidChange = this.#changed.event;
  #current: { readonly what: Import; readonly text: string; readonly kept: number } | undefined;

  constructor(private readonly services: Services) {
    this.#registration = vscode.workspace.registerTextDocumentContentProvider(PREVIEW_SCHEME, this);
  }

  dispose(): void {
    this.#problems.dispose();
    this.#changed.dispose();
    this.#registration.dispose();
    this.#closing.dispose();
  }

  /** Shows an import. Beside a file that is there already it shows what would change, hand-made changes kept. */
  async show(what: Import): Promise<void> {
    const there = what.before === undefined ? undefined : parseUnitFile(what.before);
    if (there && !there.unit && what.before?.trim() !== '') {
      await vscode.window.showWarningMessage(`${nameOf(what.target)} cannot be read as a unit. Please mend it first.`);
      return;
    }
    const merged = there?.unit && (await later()).mergeImport(there.unit, what.unit);
    const extras = { noted: what.problems, crosswalks: there?.crosswalks ?? [] };
    const text = renderUnitYaml(merged?.unit ?? what.unit, extras);
    this.#current = { what, text, kept: merged?.kept.length ?? 0 };
    this.mark(what);
    const page = pageOf(what);
    this.#changed.fire(page);
    await vscode.window.showTextDocument(what.source, { viewColumn: vscode.ViewColumn.One, preview: false });
    const beside = { viewColumn: vscode.ViewColumn.Two, preview: false };
    if (what.before === undefined)
      await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(page), beside);
    else
      await vscode.commands.executeCommand(
        'vscode.diff',
        what.target,
        page,
        `${nameOf(what.target)}: what would change`,
        beside,
      );
  }

  provideTextDocumentContent(): string {
    return this.#current?.text ?? '';
  }

  provideCodeLenses(): vscode.CodeLens[] {
    const current = this.#current;
    if (!current) return [];
    const { what, kept } = current;
    const top = new vscode.Range(0, 0, 0, 0);
    const count = what.problems.length;
    const words =
      count === 0
        ? 'No problem was found'
        : `${count} ${count === 1 ? 'place' : 'places'} to look at, marked in the text`;
    return [
      new vscode.CodeLens(top, {
        title: `$(save) Save as units/${nameOf(what.target)}`,
        command: COMMANDS.saveImportedUnit.id,
      }),
      new vscode.CodeLens(top, { title: words, command: count > 0 ? 'workbench.actions.view.problems' : '' }),
      ...(kept > 0
        ? [
            new vscode.CodeLens(top, {
              title: `${kept} ${kept === 1 ? 'statement' : 'statements'} changed by hand kept`,
              command: '',
            }),
          ]
        : []),
    ];
  }

  /** Writes the unit. A file that is there is only written over when the person says so and nobody changed it meanwhile. */
  async save(): Promise<void> {
    const current = this.#current;
    if (!current) {
      await vscode.window.showInformationMessage('Nothing has been imported yet. "STAR: Import unit…" reads a unit.');
      return;
    }
    const { what, text } = current;
    const now = (await exists(what.target)) ? ((await readText(what.target)) ?? '\uFFFD') : undefined;
    if (now !== what.before) {
      await vscode.window.showWarningMessage(`${nameOf(what.target)} was changed meanwhile. Please import again.`);
      return;
    }
    if (now !== undefined && !(await confirmed(what.target))) return;
    await writeText(what.target, text);
    this.#problems.clear();
    await this.services.portfolios.find();
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(what.target), vscode.ViewColumn.Two);
    const inUse = this.services.portfolios
      .folderOf(what.target)
      ?.portfolio.units.inUse.some((unit) => unit.code === what.unit.code);
    const next = inUse ? '' : ` Add ${JSON.stringify(what.unit.code)} to "units" in star-portfolio.yaml to use it.`;
    await vscode.window.showInformationMessage(
      `Unit ${what.unit.code} is saved with ${what.unit.criteria.length} criteria.${next}`,
    );
  }

  private mark({ source, problems }: Import): void {
    this.#problems.clear();
    this.#problems.set(
      source.uri,
      problems.map(({ line, note }) => {
        const at = source.lineAt(Math.min(Math.max(line - 1, 0), source.lineCount - 1));
        const diagnostic = new vscode.Diagnostic(at.range, note, vscode.DiagnosticSeverity.Warning);
        diagnostic.source = 'STAR import';
        return diagnostic;
      }),
    );
  }
}

function pageOf({ target }: Import): vscode.Uri {
  return vscode.Uri.from({ scheme: PREVIEW_SCHEME, path: `/${nameOf(target)}` });
}

async function confirmed(target: vscode.Uri): Promise<boolean> {
  const yes = 'Save over it';
  const words = `${nameOf(target)} is there already. What you changed by hand is kept.`;
  return (await vscode.window.showWarningMessage(words, { modal: true }, yes)) === yes;
}
