import * as vscode from 'vscode';

const SKIPPED = new Set(['node_modules', 'bower_components']);
const MAX_DEPTH = 12;
const AT_ONCE = 8;

/** A file's text, `undefined` where it cannot be read (gone, no right to it, no text). */
export async function readText(uri: vscode.Uri): Promise<string | undefined> {
  try {
    const bytes = await vscode.workspace.fs.readFile(uri);
    return bytes.includes(0) ? undefined : new TextDecoder('utf-8').decode(bytes);
  } catch {
    return undefined;
  }
}

/** Whether something is there. */
export async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

/** Writes a new text file; the folders above it are made. */
export async function writeText(uri: vscode.Uri, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
}

/** Does `work` for every item, a few at a time. */
export async function eachOf<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  let next = 0;
  const worker = async () => {
    while (next < items.length) {
      const item = items[next] as T;
      next += 1;
      await work(item);
    }
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, items.length) }, worker));
}

/**
 * The files under `folder` whose names `wanted` accepts. Uses the editor's search, which is far faster than a walk; where
 * there is none (some virtual file systems) it walks, leaving out folders that begin with a dot, links and node_modules.
 */
export async function filesUnder(
  folder: vscode.Uri,
  glob: string,
  wanted: (name: string) => boolean,
): Promise<vscode.Uri[]> {
  const pattern = new vscode.RelativePattern(folder, glob);
  try {
    const found = await vscode.workspace.findFiles(pattern, '**/{node_modules,.*}/**');
    if (found.length > 0) return found.filter((uri) => wanted(nameOf(uri)));
  } catch {
    // No search provider: the walk below finds them.
  }
  const found: vscode.Uri[] = [];
  await walk(folder, 0, wanted, found);
  return found;
}

async function walk(
  folder: vscode.Uri,
  depth: number,
  wanted: (name: string) => boolean,
  found: vscode.Uri[],
): Promise<void> {
  let entries: [string, vscode.FileType][];
  try {
    entries = await vscode.workspace.fs.readDirectory(folder);
  } catch {
    return;
  }
  const folders: vscode.Uri[] = [];
  for (const [name, type] of entries) {
    if (name.startsWith('.') || SKIPPED.has(name)) continue;
    const uri = vscode.Uri.joinPath(folder, name);
    if (type === vscode.FileType.File && wanted(name)) found.push(uri);
    else if (type === vscode.FileType.Directory && depth < MAX_DEPTH) folders.push(uri);
  }
  await eachOf(folders, (next) => walk(next, depth + 1, wanted, found));
}

/** The last part of a path. */
export function nameOf(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}

/** The path of `uri` counted from `folder`; `undefined` where it lies elsewhere. */
export function pathWithin(folder: vscode.Uri, uri: vscode.Uri): string | undefined {
  if (folder.scheme !== uri.scheme || folder.authority !== uri.authority) return undefined;
  const base = folder.path.endsWith('/') ? folder.path : `${folder.path}/`;
  return uri.path.startsWith(base) ? uri.path.slice(base.length) : undefined;
}
