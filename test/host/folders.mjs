import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';

/** @type {Set<string>} */
const scratchFolders = new Set();

process.once('exit', () => {
  for (const folder of scratchFolders) rmSync(folder, { recursive: true, force: true });
});

/**
 * Makes a temporary folder that is removed when the process ends, if not before.
 * @param {string} prefix
 * @returns {string} its real path
 */
export function makeScratch(prefix) {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), prefix)));
  scratchFolders.add(folder);
  return folder;
}

/**
 * Makes a folder beside its place and moves it there when complete, so that a run cut short leaves nothing half-made
 * and two runs at once do not meet.
 * @param {string} folder
 * @param {(staging: string) => Promise<void>} make
 */
export async function placeFolder(folder, make) {
  const parent = dirname(folder);
  const prefix = `${basename(folder)}.partial-`;
  await mkdir(parent, { recursive: true });
  for (const name of await readdir(parent)) {
    if (name.startsWith(prefix) && !isRunning(Number(name.slice(prefix.length))))
      await removeFolder(join(parent, name));
  }
  const staging = join(parent, prefix + process.pid);
  await mkdir(staging);
  try {
    await make(staging);
    await removeFolder(folder);
    await rename(staging, folder);
  } finally {
    await removeFolder(staging);
  }
}

/** @param {string} folder */
export async function removeFolder(folder) {
  await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  scratchFolders.delete(folder);
}

/** @param {number} pid */
function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
