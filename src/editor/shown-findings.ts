import * as vscode from 'vscode';
import type { Finding } from '../core/index';
import type { AccountStore, ReadAccount } from './account-store';
import { calmFindings, nameOfFinding } from './calm';
import { toOffset } from './convert';
import { settingOf } from './settings';

const IDLE = 2000;

/** What is shown of an account just now. */
export interface Shown {
  readonly read: ReadAccount;
  readonly findings: readonly Finding[];
}

/** Decides which findings of each open account are shown now, and tells when that changes. */
export class ShownFindings implements vscode.Disposable {
  readonly #asked = new Set<string>();
  readonly #shown = new Map<string, Shown>();
  readonly #names = new Map<string, ReadonlySet<string>>();
  readonly #typed = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #didChange = new vscode.EventEmitter<Shown>();
  readonly #didForget = new vscode.EventEmitter<vscode.Uri>();
  readonly #subscriptions: vscode.Disposable[];

  readonly onDidChange = this.#didChange.event;
  readonly onDidForget = this.#didForget.event;

  constructor(private readonly accounts: AccountStore) {
    this.#subscriptions = [
      accounts.onDidRead((read) => this.show(read)),
      accounts.onDidClose((uri) => this.forget(uri)),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0) this.typing(document);
      }),
      vscode.workspace.onDidSaveTextDocument((document) => this.rest(document)),
      vscode.window.onDidChangeActiveTextEditor(() => this.restAll()),
    ];
  }

  /** What is shown of a document; undefined for what is no account. */
  of(uri: vscode.Uri): Shown | undefined {
    return this.#shown.get(uri.toString());
  }

  /** Shows everything from now on until the document is closed. */
  ask(document: vscode.TextDocument): Shown | undefined {
    this.#asked.add(document.uri.toString());
    const read = this.accounts.get(document);
    if (read) this.show(read);
    return this.of(document.uri);
  }

  dispose(): void {
    for (const timer of this.#typed.values()) clearTimeout(timer);
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.#didChange.dispose();
    this.#didForget.dispose();
  }

  private show(read: ReadAccount): void {
    const key = read.document.uri.toString();
    const { result } = read;
    const mood = {
      asked: this.#asked.has(key),
      caret: this.caretIn(read),
      shown: this.#names.get(key) ?? new Set<string>(),
    };
    const findings = calmFindings(result, mood);
    this.#names.set(key, new Set(findings.map((finding) => nameOfFinding(finding, result.account.source.text))));
    const shown = { read, findings };
    this.#shown.set(key, shown);
    this.#didChange.fire(shown);
  }

  /** The caret while its writer is typing; undefined when nobody is. */
  private caretIn({ document, result }: ReadAccount): number | undefined {
    const key = document.uri.toString();
    if (!this.#typed.has(key) || !settingOf('starAccounts.quietWhileWriting', document.uri)) return undefined;
    const editor = vscode.window.activeTextEditor;
    return editor?.document === document ? toOffset(result.account.source, editor.selection.active) : undefined;
  }

  private typing(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    if (!this.#shown.has(key)) return;
    clearTimeout(this.#typed.get(key));
    this.#typed.set(
      key,
      setTimeout(() => this.rest(document), IDLE),
    );
  }

  private rest(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    clearTimeout(this.#typed.get(key));
    if (!this.#typed.delete(key) || document.isClosed) return;
    const read = this.accounts.get(document);
    if (read) this.show(read);
  }

  private restAll(): void {
    for (const document of vscode.workspace.textDocuments) this.rest(document);
  }

  private forget(uri: vscode.Uri): void {
    const key = uri.toString();
    clearTimeout(this.#typed.get(key));
    for (const kept of [this.#asked, this.#shown, this.#names, this.#typed]) kept.delete(key);
    this.#didForget.fire(uri);
  }
}
