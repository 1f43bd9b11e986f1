import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. Found by walking up, because a bundle under `out/` may hold a copy of this module. */
export const projectRoot = folderAbove(dirname(fileURLToPath(import.meta.url)));

/** Where these scripts and the host's lockfile are. */
export const hostSources = join(projectRoot, 'test', 'host');

/** What is downloaded or made here is never committed. */
export const cacheFolder = join(projectRoot, '.vscode-test');

/** The VS Code and browser that come from npm. */
export const hostFolder = join(cacheFolder, 'host');

/** @param {string} start @returns {string} */
function folderAbove(start) {
  for (let folder = start; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'test', 'host', 'package-lock.json'))) return folder;
    if (folder === dirname(folder)) throw new Error(`No project with test/host/package-lock.json above ${start}.`);
  }
}
