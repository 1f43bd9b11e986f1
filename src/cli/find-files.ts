import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { CONFIG_FILE } from '../core/index';
import { problemOf } from './read-file';

/** A file that may be an account. */
export interface FoundFile {
  /** As the user would write it, `/` separates. */
  readonly path: string;
  readonly absolute: string;
  /** The folder of the portfolio it lies in; undefined where it lies in none. */
  readonly root: string | undefined;
}

/** What lies under a folder. */
export interface Found {
  /** Sorted by path. */
  readonly files: readonly FoundFile[];
  /** Folders of portfolios, also those without accounts. */
  readonly roots: readonly string[];
  readonly errors: readonly { readonly path: string; readonly message: string }[];
}

const MARKDOWN = /\.(?:md|markdown)$/i;

/** The folder at or above `folder` (absolute) that holds a portfolio; undefined where there is none. */
export function portfolioRootOf(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, CONFIG_FILE))) return at;
    if (dirname(at) === at) return undefined;
  }
}

/** A path with a name behind it, as the user would write it. */
export function shownPath(folder: string, name: string): string {
  if (folder === '.') return name;
  return folder.endsWith('/') ? folder + name : `${folder}/${name}`;
}

/** The Markdown files under a folder. Folders that begin with a dot, node_modules and links are left out. */
export async function findFiles(path: string, absolute: string): Promise<Found> {
  const files: FoundFile[] = [];
  const roots: string[] = [];
  const errors: { path: string; message: string }[] = [];
  const walk = async (shown: string, folder: string, above: string | undefined): Promise<void> => {
    const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
      errors.push({ path: shown, message: problemOf(error).replace('file', 'folder') });
      return [];
    });
    const isRoot = entries.some((entry) => entry.name === CONFIG_FILE && entry.isFile());
    const root = isRoot ? folder : above;
    if (isRoot) roots.push(folder);
    await Promise.all(
      entries.map(async (entry) => {
        if (entry.name.startsWith('.') || entry.name === 'node_modules') return;
        const next = join(folder, entry.name);
        if (entry.isDirectory()) await walk(shownPath(shown, entry.name), next, root);
        else if (entry.isFile() && MARKDOWN.test(entry.name))
          files.push({ path: shownPath(shown, entry.name), absolute: next, root });
      }),
    );
  };
  const above = portfolioRootOf(absolute);
  if (above !== undefined && above !== absolute) roots.push(above);
  await walk(path, absolute, above);
  return { files: files.sort(byPath), roots: roots.sort(), errors: errors.sort(byPath) };
}

function byPath(a: { readonly path: string }, b: { readonly path: string }): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}
