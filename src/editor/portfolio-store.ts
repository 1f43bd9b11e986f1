import * as vscode from 'vscode';
import {
  type BlockCache,
  type CheckOptions,
  CONFIG_FILE,
  LONE_PORTFOLIO,
  type Model,
  type Portfolio,
} from '../core/index';
import { today } from './clock';
import { filesUnder } from './files';
import type { Log } from './log';
import { PortfolioFolder } from './portfolio-folder';

/** Folders in which nobody keeps accounts. */
const OUTSIDE = /(?:^|\/)(?:node_modules|\.[^/]+)(?:\/|$)/;
/** A name that is surely a file's; a folder may be called "J. Smith" or "Unit 2.1". */
const FILE_NAME = /\.[A-Za-z][A-Za-z0-9]{0,9}$/;
const REST = 250;
const MOST_BLOCKS = 2000;

/**
 * The portfolios of the window: folders with `star-portfolio.yaml`. Keeps a sum of each account, never its text, and
 * follows what is written, renamed or deleted, by this window or another.
 */
export class PortfolioStore implements vscode.Disposable {
  #folders: readonly PortfolioFolder[] = [];
  #model: Model | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #search: ReturnType<typeof setTimeout> | undefined;
  #finding: Promise<void> = Promise.resolve();
  #next: Promise<void> | undefined;
  readonly #didChange = new vscode.EventEmitter<void>();
  readonly #didChangeSettings = new vscode.EventEmitter<void>();
  readonly #subscriptions: vscode.Disposable[] = [];

  /** Something that the tree shows has changed. */
  readonly onDidChange = this.#didChange.event;
  /** Something that changes findings has changed: settings, units, decisions. */
  readonly onDidChangeSettings = this.#didChangeSettings.event;
  readonly #cache: BlockCache = new Map();

  constructor(private readonly log: Log) {
    const watcher = vscode.workspace.createFileSystemWatcher('**/*.{md,markdown,yaml,yml}');
    // A folder that goes or comes is told of by its own name only, not by those of the files in it.
    const folders = vscode.workspace.createFileSystemWatcher('**', false, true, false);
    const later = (uri: vscode.Uri) => this.fileChanged(uri);
    this.#subscriptions.push(
      watcher,
      folders,
      watcher.onDidCreate(later),
      watcher.onDidChange(later),
      watcher.onDidDelete((uri) => this.fileGone(uri)),
      folders.onDidDelete((uri) => this.fileGone(uri)),
      folders.onDidCreate((uri) => this.folderMade(uri)),
      vscode.workspace.onDidSaveTextDocument(({ uri }) => this.fileChanged(uri)),
      vscode.workspace.onDidChangeWorkspaceFolders(() => this.find()),
    );
  }

  /** The portfolios in use, in the order of their paths. */
  get folders(): readonly PortfolioFolder[] {
    return this.#folders;
  }

  /** Begins reading, once the weights are there. */
  start(model: Model): Promise<void> {
    this.#model = model;
    return this.find();
  }

  /** Resolves when all that was found has been read. */
  async settled(): Promise<void> {
    await this.#finding;
    await Promise.all(this.#folders.map((folder) => folder.settled()));
  }

  /** The innermost portfolio a file lies in. */
  folderOf(uri: vscode.Uri): PortfolioFolder | undefined {
    return this.#folders
      .filter((folder) => folder.pathOf(uri) !== undefined)
      .reduce<PortfolioFolder | undefined>(
        (best, folder) => (best && best.uri.path.length > folder.uri.path.length ? best : folder),
        undefined,
      );
  }

  /** The settings that hold for a file: its portfolio's, else the usual ones. */
  portfolioOf(uri: vscode.Uri): Portfolio {
    return this.folderOf(uri)?.portfolio ?? LONE_PORTFOLIO;
  }

  /** What a check goes by, for accounts of a portfolio or of none. */
  checkOptions(portfolio: Portfolio): CheckOptions | undefined {
    const model = this.#model;
    if (!model) return undefined;
    if (this.#cache.size > MOST_BLOCKS) this.#cache.clear();
    return { model, portfolio, units: portfolio.units, today: today(), crashed: this.log.crashed, cache: this.#cache };
  }

  /** Looks for portfolios and reads them again from the start. */
  find(): Promise<void> {
    // One search that has yet to begin serves all who ask before it does.
    this.#next ??= this.#finding
      .then(() => {
        this.#next = undefined;
        return this.findNow();
      })
      .catch((error) => this.log.warn(String(error)));
    this.#finding = this.#next;
    return this.#next;
  }

  dispose(): void {
    clearTimeout(this.#timer);
    clearTimeout(this.#search);
    for (const subscription of this.#subscriptions) subscription.dispose();
    for (const folder of this.#folders) folder.dispose();
    this.#didChange.dispose();
    this.#didChangeSettings.dispose();
  }

  private async findNow(): Promise<void> {
    const model = this.#model;
    if (!model) return;
    const files = (
      await Promise.all(
        (vscode.workspace.workspaceFolders ?? []).map(({ uri }) =>
          filesUnder(uri, `**/${CONFIG_FILE}`, (name) => name === CONFIG_FILE),
        ),
      )
    ).flat();
    const roots = [...new Map(files.map((file) => [file.toString(), vscode.Uri.joinPath(file, '..')])).values()];
    const before = new Map(this.#folders.map((folder) => [folder.uri.toString(), folder]));
    this.#folders = roots
      .sort((a, b) => (a.path < b.path ? -1 : 1))
      .map((root) => before.get(root.toString()) ?? this.folderAt(root));
    for (const folder of before.values()) if (!this.#folders.includes(folder)) folder.dispose();
    await Promise.all(this.#folders.map((folder) => folder.load()));
    this.changed(true);
  }

  private folderAt(root: vscode.Uri): PortfolioFolder {
    return new PortfolioFolder(
      root,
      (portfolio) => this.checkOptions(portfolio),
      (uri) => this.folderOf(uri)?.uri.path === root.path,
      (settings) => this.changed(settings),
    );
  }

  private changed(settings: boolean): void {
    if (settings) this.#didChangeSettings.fire();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#didChange.fire(), REST);
  }

  /** One of the files was written, or what an editor held of it was let go. */
  fileChanged(uri: vscode.Uri): void {
    if (isOutside(uri)) return;
    if (uri.path.endsWith(`/${CONFIG_FILE}`)) void this.find();
    else void this.folderOf(uri)?.fileChanged(uri);
  }

  private fileGone(uri: vscode.Uri): void {
    if (isOutside(uri)) return;
    const lost = this.#folders.some((folder) => `${folder.uri.path}/`.startsWith(`${uri.path}/`));
    if (lost || uri.path.endsWith(`/${CONFIG_FILE}`)) void this.find();
    else if (/\.ya?ml$/.test(uri.path)) this.fileChanged(uri);
    else this.folderOf(uri)?.gone(uri);
  }

  private async folderMade(uri: vscode.Uri): Promise<void> {
    if (isOutside(uri) || FILE_NAME.test(uri.path)) return;
    const stat = await vscode.workspace.fs.stat(uri).then(undefined, () => undefined);
    if (stat?.type !== vscode.FileType.Directory) return;
    clearTimeout(this.#search);
    this.#search = setTimeout(() => this.find(), REST);
  }
}

/** Only the path within the window counts: the folder that is open may itself lie anywhere. */
function isOutside(uri: vscode.Uri): boolean {
  return OUTSIDE.test(vscode.workspace.asRelativePath(uri, false));
}
