import type { FrameLocator, Locator, Page } from 'playwright-core';

export interface LaunchOptions {
  /** Copied, and the copy opened, so that a run can't change it. Without it, an empty folder. */
  readonly folder?: string;
  /** Where the extension runs; `node` without it. */
  readonly host?: 'node' | 'worker';
  /** The extension's folder; the project without it. */
  readonly extension?: string;
  /** A packaged extension, instead of a folder. */
  readonly vsix?: string;
  /** A colour theme by its name. */
  readonly theme?: string;
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly viewport?: { readonly width: number; readonly height: number };
  /** Device pixels for one of the page. */
  readonly scale?: number;
  /** What a reader of the run wants to know; printed without it. */
  readonly say?: (line: string) => void;
  /** Every line of the server and the page. */
  readonly log?: (line: string) => void;
}

/** A VS Code in a browser. Actions wait for what they act on, and reject when it does not come. */
export interface Window {
  readonly page: Page;
  /** The copy that is open. */
  readonly folder: string;
  /** Runs a command by its title in the palette. */
  command(title: string): Promise<void>;
  /** Opens a file of the folder by its name or relative path. */
  openFile(name: string): Promise<void>;
  /** Types into what has the focus. */
  type(text: string): Promise<void>;
  /** Presses a key or a chord, as `Control+Space`. */
  press(keys: string): Promise<void>;
  /** Writes a PNG of the window. */
  screenshot(path: string): Promise<void>;
  /** A row of the Problems panel, which must be open. */
  problem(text: string | RegExp): Locator;
  /** A row of a tree view, which must be open. */
  treeItem(text: string | RegExp): Locator;
  /** The document inside the last webview. */
  webview(): FrameLocator;
  close(): Promise<void>;
}

/** Opens VS Code with the extension in a browser, and waits until it can be used. */
export function launch(options?: LaunchOptions): Promise<Window>;
