import * as vscode from 'vscode';
import {
  type AccountResult,
  type AccountSummary,
  accountReasonOf,
  type CheckOptions,
  CONFIG_FILE,
  checkText,
  coverageOf,
  isAccountReason,
  LONE_PORTFOLIO,
  type Portfolio,
  portfolioFileKindOf,
  readPortfolio,
  summaryOf,
  type UnitCoverage,
} from '../core/index';
import { eachOf, filesUnder, pathWithin, readText } from './files';
import { Turns } from './turns';

const OWN_FILES = `{${CONFIG_FILE},evidence.yaml,assessments/*.yaml,units/*.yaml,units/*.yml}`;

/** One portfolio: its settings and a sum of each of its accounts. */
export class PortfolioFolder implements vscode.Disposable {
  #portfolio: Portfolio = LONE_PORTFOLIO;
  #coverage: readonly UnitCoverage[] | undefined;
  readonly #summaries = new Map<string, AccountSummary>();
  #reading: Promise<void> = Promise.resolve();
  /** How often the accounts were looked for; the latest time counts. */
  #loads = 0;
  /** Files that were deleted, of which an editor may still hold a text. */
  readonly #gone = new Set<string>();
  readonly #waiting = new Map<string, vscode.Uri>();
  #catchingUp: Promise<void> | undefined;
  readonly #turns = new Turns();
  #disposed = false;

  constructor(
    readonly uri: vscode.Uri,
    private readonly optionsFor: (portfolio: Portfolio) => CheckOptions | undefined,
    /** Whether a file under it is its own, not that of a portfolio further in. */
    private readonly owns: (uri: vscode.Uri) => boolean,
    private readonly changed: (settings: boolean) => void,
  ) {}

  get portfolio(): Portfolio {
    return this.#portfolio;
  }

  /** The sums of its accounts, by path. */
  get accounts(): readonly AccountSummary[] {
    return [...this.#summaries.values()].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  }

  /** How far its units have come; worked out when first asked for after a change. */
  get coverage(): readonly UnitCoverage[] {
    this.#coverage ??= coverageOf(this.#portfolio, this.accounts);
    return this.#coverage;
  }

  /** The path of a file counted from this folder, `undefined` where it lies elsewhere. */
  pathOf(uri: vscode.Uri): string | undefined {
    return pathWithin(this.uri, uri);
  }

  /** The place of one of its files. */
  uriOf(path: string): vscode.Uri {
    return vscode.Uri.joinPath(this.uri, path);
  }

  /** Reads its settings, then its accounts in the background. */
  async load(): Promise<void> {
    await this.loadOwnFiles();
    this.#reading = this.loadAccounts();
  }

  /** Resolves when every account has been read. */
  async settled(): Promise<void> {
    for (let reading: Promise<void> | undefined; reading !== this.#reading; ) {
      reading = this.#reading;
      await reading;
    }
  }

  /** A file or folder under it was deleted. */
  gone(uri: vscode.Uri): void {
    const path = this.pathOf(uri);
    if (path === undefined || this.#disposed) return;
    if (path === 'assessments' || path === 'units') void this.readAgain();
    const lost = [...this.#summaries.keys()].filter((known) => known === path || known.startsWith(`${path}/`));
    for (const known of lost) {
      this.#summaries.delete(known);
      this.#gone.add(known);
    }
    if (lost.length === 0) return;
    this.#coverage = undefined;
    this.changed(false);
  }

  /** One of its files was written, made, deleted, or closed in the editor. */
  async fileChanged(uri: vscode.Uri): Promise<void> {
    const path = this.pathOf(uri);
    if (path === undefined || this.#disposed) return;
    const kind = portfolioFileKindOf(path);
    if (kind === 'account' || kind === 'other') {
      this.#gone.delete(path);
      this.#waiting.set(path, uri);
      this.#catchingUp ??= this.catchUp();
      return this.#catchingUp;
    }
    await this.readAgain();
  }

  /** Takes what an open document was read as, so that the tree follows the writing. What was deleted stays away. */
  follow(result: AccountResult): void {
    if (this.#gone.has(result.account.path)) return;
    this.put(summaryOf(result.account, result.reading, result.claims, this.#portfolio));
    this.changed(false);
  }

  dispose(): void {
    this.#disposed = true;
  }

  /** Reads its settings again, and its accounts by them. */
  private async readAgain(): Promise<void> {
    await this.load();
    this.changed(true);
  }

  private async loadOwnFiles(): Promise<void> {
    const uris = await filesUnder(this.uri, OWN_FILES, (name) => /\.ya?ml$/.test(name));
    const files: { path: string; text: string }[] = [];
    await eachOf(uris, async (uri) => {
      const path = this.pathOf(uri);
      const text = path === undefined ? undefined : await readText(uri);
      if (path !== undefined && text !== undefined) files.push({ path, text });
    });
    files.sort((a, b) => (a.path < b.path ? -1 : 1));
    this.#portfolio = readPortfolio(files);
    this.#coverage = undefined;
  }

  private async loadAccounts(): Promise<void> {
    this.#loads += 1;
    const turn = this.#loads;
    const found = await filesUnder(this.uri, '**/*.{md,markdown}', (name) => /\.(?:md|markdown)$/i.test(name));
    if (turn !== this.#loads) return;
    const uris = found.filter((uri) => this.owns(uri));
    const there = new Set(uris.map((uri) => this.pathOf(uri)));
    for (const path of this.#summaries.keys()) if (!there.has(path)) this.#summaries.delete(path);
    for (const path of this.#gone) if (there.has(path)) this.#gone.delete(path);
    await eachOf(uris, async (uri) => {
      if (this.#disposed || turn !== this.#loads) return;
      const path = this.pathOf(uri);
      if (path !== undefined && !this.isFollowed(path, uri)) this.keep(uri, path, await readText(uri));
      await this.#turns.rest();
    });
    this.#coverage = undefined;
    if (!this.#disposed) this.changed(false);
  }

  /** Reads what has changed, one after the other, since a thousand files may change at once. */
  private async catchUp(): Promise<void> {
    await this.#turns.rest();
    for (let next = first(this.#waiting); next && !this.#disposed; next = first(this.#waiting)) {
      const [path, uri] = next;
      this.#waiting.delete(path);
      if (this.isFollowed(path, uri)) continue;
      this.keep(uri, path, /\.(?:md|markdown)$/i.test(path) ? await readText(uri) : undefined);
      await this.#turns.rest();
    }
    this.#catchingUp = undefined;
    this.changed(false);
  }

  /** Whether an editor holds the account, so that its text there is the one that counts. */
  private isFollowed(path: string, uri: vscode.Uri): boolean {
    const dirty = vscode.workspace.textDocuments.some(
      (document) => document.isDirty && document.uri.toString() === uri.toString(),
    );
    return dirty && this.#summaries.has(path);
  }

  /** Takes what was read of a file, unless it went, or became another portfolio's, in the meantime. */
  private keep(uri: vscode.Uri, path: string, text: string | undefined): void {
    const options = this.optionsFor(this.#portfolio);
    const lost = this.#gone.has(path) || !this.owns(uri);
    if (
      text === undefined ||
      lost ||
      !options ||
      !isAccountReason(accountReasonOf(path, text, this.#portfolio.config))
    ) {
      if (this.#summaries.delete(path)) this.#coverage = undefined;
      return;
    }
    const result = checkText(path, text, options);
    this.put(summaryOf(result.account, result.reading, result.claims, this.#portfolio));
  }

  private put(summary: AccountSummary): void {
    this.#summaries.set(summary.path, summary);
    this.#coverage = undefined;
  }
}

function first<K, V>(map: ReadonlyMap<K, V>): readonly [K, V] | undefined {
  return map.entries().next().value;
}
