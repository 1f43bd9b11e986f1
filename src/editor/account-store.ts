import * as vscode from 'vscode';
import { type AccountReason, type AccountResult, accountReasonOf, checkText, isAccountReason } from '../core/index';
import type { PortfolioStore } from './portfolio-store';
import { settingOf } from './settings';
import { Turns } from './turns';

/** An account as it was last read. */
export interface ReadAccount {
  readonly document: vscode.TextDocument;
  readonly version: number;
  readonly result: AccountResult;
}

/**
 * The accounts that are open, each read once for each version of its text. Tells when one has been read afresh, some
 * time after the last key. Files that are no account are never read beyond their details.
 */
export class AccountStore implements vscode.Disposable {
  readonly #read = new Map<string, ReadAccount>();
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #whole = new Set<string>();
  readonly #told = new WeakSet<ReadAccount>();
  readonly #waiting = new Set<vscode.TextDocument>();
  readonly #turns = new Turns();
  #working = false;
  readonly #didRead = new vscode.EventEmitter<ReadAccount>();
  readonly #didClose = new vscode.EventEmitter<vscode.Uri>();
  readonly #subscriptions: vscode.Disposable[] = [];
  #started = false;

  /** An account was read afresh. */
  readonly onDidRead = this.#didRead.event;
  /** A document was closed, or is no longer an account. */
  readonly onDidClose = this.#didClose.event;

  constructor(private readonly portfolios: PortfolioStore) {
    this.#subscriptions.push(
      vscode.workspace.onDidOpenTextDocument((document) => this.schedule(document, 0)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.schedule(document)),
      vscode.workspace.onDidSaveTextDocument((document) => this.schedule(document, 0)),
      vscode.workspace.onDidCloseTextDocument((document) => this.forget(document)),
      portfolios.onDidChangeSettings(() => this.readAll()),
    );
  }

  /** Begins reading, once the portfolios are known. */
  start(): void {
    this.#started = true;
    this.readAll();
  }

  /** Why a document is an account, or is not; from its text as it stands. An older state of a file, as a comparison shows it, is a copy. */
  reasonOf(document: vscode.TextDocument): AccountReason | 'copy' {
    if (isCopy(document)) return 'copy';
    if (document.languageId !== 'markdown') return 'not-markdown';
    const folder = this.portfolios.folderOf(document.uri);
    const path = folder?.pathOf(document.uri) ?? document.uri.path;
    const name = /\.(?:md|markdown)$/i.test(path) ? path : `${path}.md`;
    return accountReasonOf(name, document.getText(), folder?.portfolio.config);
  }

  /** The account in a document as its text stands now; `undefined` for other files, and until the weights are there. */
  get(document: vscode.TextDocument): ReadAccount | undefined {
    const key = document.uri.toString();
    const known = this.#read.get(key);
    if (known && known.version === document.version) return known;
    const reason = this.reasonOf(document);
    if (!this.#started || reason === 'copy' || !isAccountReason(reason)) {
      if (known) this.forget(document);
      return undefined;
    }
    const folder = this.portfolios.folderOf(document.uri);
    const options = this.portfolios.checkOptions(this.portfolios.portfolioOf(document.uri));
    if (!options) return undefined;
    const result = checkText(folder?.pathOf(document.uri) ?? document.uri.path, document.getText(), {
      ...options,
      whole: this.#whole.has(key),
    });
    const read = { document, version: document.version, result };
    this.#read.set(key, read);
    return read;
  }

  /** Reads an account that is too long to be read while typing, until it is closed. */
  readWhole(document: vscode.TextDocument): ReadAccount | undefined {
    this.#whole.add(document.uri.toString());
    this.#read.delete(document.uri.toString());
    this.publish(document);
    return this.get(document);
  }

  dispose(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.#didRead.dispose();
    this.#didClose.dispose();
  }

  private readAll(): void {
    // Kept as out of date, so that what is no account any more is still told of.
    for (const [key, read] of this.#read) this.#read.set(key, { ...read, version: -1 });
    for (const document of vscode.workspace.textDocuments) this.#waiting.add(document);
    void this.work();
  }

  private schedule(document: vscode.TextDocument, delay = settingOf('starAccounts.delay', document.uri)): void {
    if (document.languageId !== 'markdown') return;
    const key = document.uri.toString();
    clearTimeout(this.#timers.get(key));
    this.#timers.set(
      key,
      setTimeout(() => {
        this.#waiting.add(document);
        void this.work();
      }, delay),
    );
  }

  /** Reads what waits, the account in front of the writer first, and lets others have a turn in between: a rename can change hundreds at once. */
  private async work(): Promise<void> {
    if (this.#working) return;
    this.#working = true;
    try {
      while (this.#waiting.size > 0) {
        const active = vscode.window.activeTextEditor?.document;
        const [first] = this.#waiting;
        const next = active && this.#waiting.has(active) ? active : first;
        if (!next) break;
        this.#waiting.delete(next);
        this.publish(next);
        await this.#turns.rest();
      }
    } finally {
      this.#working = false;
    }
  }

  private publish(document: vscode.TextDocument): void {
    if (document.isClosed) return;
    const read = this.get(document);
    if (!read || this.#told.has(read)) return;
    this.#told.add(read);
    this.#didRead.fire(read);
  }

  private forget(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    clearTimeout(this.#timers.get(key));
    this.#timers.delete(key);
    this.#whole.delete(key);
    if (this.#read.delete(key)) this.#didClose.fire(document.uri);
  }
}

/** Whether a document is neither a file, nor new, nor of a folder of the window: what source control or a timeline shows. */
function isCopy({ uri, isUntitled }: vscode.TextDocument): boolean {
  const folders = vscode.workspace.workspaceFolders ?? [];
  return uri.scheme !== 'file' && !isUntitled && !folders.some((folder) => folder.uri.scheme === uri.scheme);
}
