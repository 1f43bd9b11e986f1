import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** The command as it is built; tests run from the root of the project. */
export const COMMAND = resolve('dist/star-accounts.js');

/** What a run of the command came to. */
export interface Ran {
  readonly status: number | null;
  readonly out: string;
  readonly trouble: string;
}

/** Runs the command in a folder, on a fixed day. */
export function run(folder: string, ...words: readonly string[]): Ran {
  const env = { ...process.env, STAR_ACCOUNTS_TODAY: '2026-12-31' };
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...words], {
    cwd: folder,
    encoding: 'utf8',
    env,
    maxBuffer: 1 << 28,
  });
  return { status, out: stdout, trouble: stderr };
}

/** What `check --format json` prints, read. */
export interface Checked {
  readonly version: number;
  readonly accounts: readonly {
    readonly path: string;
    readonly unit: string | null;
    readonly kind: string;
    readonly elements: Readonly<Record<string, string>>;
    readonly moves: readonly { readonly range: unknown }[];
    readonly diagnostics: readonly { readonly rule: string; readonly severity: string }[];
  }[];
  readonly errors: readonly { readonly path: string; readonly message: string }[];
}

/** Runs `check --format json` and reads what it prints. */
export function checkJson(folder: string, ...words: readonly string[]): Ran & { readonly json: Checked } {
  const ran = run(folder, 'check', ...words, '--format', 'json');
  return { ...ran, json: JSON.parse(ran.out) as Checked };
}

/** Runs the command and closes its output after the first piece, as `head` does. */
export function runUntilFirstPiece(folder: string, ...words: readonly string[]): Promise<Ran> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [COMMAND, ...words], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
    let trouble = '';
    child.stderr.on('data', (piece) => {
      trouble += String(piece);
    });
    child.stdout.once('data', (piece) => {
      child.stdout.destroy();
      child.once('close', (status) => done({ status, out: String(piece), trouble }));
    });
  });
}

/** An empty folder for a test, with files written into it; `remove` takes it away. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>> = {}): {
  readonly path: string;
  readonly remove: () => void;
} {
  const path = mkdtempSync(join(tmpdir(), 'star-cli-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), content);
  }
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** A copy of a fixture that a test may change. */
export function fixture(name: string): ReturnType<typeof folderWith> {
  const folder = folderWith();
  cpSync(resolve('test/cli/fixtures', name), folder.path, { recursive: true });
  return folder;
}
