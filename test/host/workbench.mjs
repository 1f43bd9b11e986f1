import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { startBrowser } from './browser.mjs';
import { makeScratch, removeFolder } from './folders.mjs';
import { installHost } from './install-host.mjs';

/**
 * @typedef {object} WorkbenchOptions
 * @property {string | undefined} [folder]  the folder to open
 * @property {readonly string[]} [developmentPaths]  extensions run from their source folder
 * @property {string | undefined} [testsPath]  a module with `run()` for the extension host
 * @property {readonly string[]} [inWorker]  ids of extensions that run in the browser's worker
 * @property {string | undefined} [userData]  kept when given, else made and removed
 * @property {string | undefined} [extensions]  kept when given, else made and removed
 * @property {Readonly<Record<string, unknown>>} [settings]
 * @property {NodeJS.ProcessEnv} [env]  for the server and the extension host
 * @property {import('playwright-core').BrowserContextOptions} [context]
 * @property {(page: import('playwright-core').Page) => Promise<void>} [beforeOpen]
 * @property {(line: string) => void} [say]  what a reader of the run wants to know
 * @property {(line: string) => void} [log]  everything
 */

const ownGroup = process.platform !== 'win32';

/** What would ask, load or move by itself is off, so that a run sees only the extension. */
const quietSettings = {
  'chat.commandCenter.enabled': false,
  'chat.disableAIFeatures': true,
  'editor.cursorBlinking': 'solid',
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'git.enabled': false,
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'window.restoreWindows': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

/**
 * Starts VS Code's own server from the npm host. `gone` settles when it ends by itself; `close` ends it and removes
 * what was made.
 * @param {WorkbenchOptions} options
 */
export async function serveWorkbench(options) {
  const say = options.say ?? (() => {});
  const log = options.log ?? (() => {});
  const host = await installHost(say);
  const scratch = makeScratch('vscode-workbench-');
  const folders = {
    serverData: join(scratch, 'server'),
    userData: options.userData ?? join(scratch, 'user'),
    extensions: options.extensions ?? join(scratch, 'extensions'),
  };
  // With one of these folders missing, the server leaves extensions out without a word.
  for (const folder of Object.values(folders)) await mkdir(folder, { recursive: true });
  await writeSettings(folders.userData, options);
  const loaded = await linked(options, join(scratch, 'extension'), host.folder);

  const server = startServer(host.server, folders, { ...options.env, TMPDIR: scratch, XDG_RUNTIME_DIR: scratch }, log);
  /** @type {Promise<void> | undefined} */
  let closing;
  const onExit = () => killGroup(server);
  // Before the scratch folders go, so that nothing writes into them.
  process.prependOnceListener('exit', onExit);
  const close = () =>
    (closing ??= (async () => {
      await endServer(server);
      process.off('exit', onExit);
      await removeFolder(scratch);
    })());

  try {
    const address = addressOf(await portOf(server), { folder: options.folder, ...loaded });
    const gone = new Promise((resolve) => server.once('exit', (code, signal) => resolve(code ?? signal)));
    return { address, host, userData: folders.userData, gone, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/**
 * Opens VS Code's own workbench in a browser; `close` ends both.
 * @param {WorkbenchOptions} options
 */
export async function openWorkbench(options) {
  const log = options.log ?? (() => {});
  const served = await serveWorkbench(options);
  /** @type {import('playwright-core').Browser | undefined} */
  let browser;
  const close = async () => {
    await browser?.close().catch(() => {});
    await served.close();
  };
  try {
    browser = await startBrowser(served.host, options.say ?? (() => {}));
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options.context });
    const page = await context.newPage();
    page.on('console', (message) => log(`page ${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => log(`page error: ${error}`));
    await options.beforeOpen?.(page);
    await page.goto(served.address);
    return { ...served, page, context, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/**
 * VS Code takes every theme below a development path for one of that extension, and would use its own first theme
 * instead of the one in the settings when it is installed there itself. So such a path gets another name.
 * @param {WorkbenchOptions} options @param {string} link @param {string} hostFolder
 */
async function linked({ developmentPaths = [], testsPath }, link, hostFolder) {
  const parent = developmentPaths.find((path) => isInside(hostFolder, path));
  if (parent === undefined) return { developmentPaths, testsPath };
  await symlink(parent, link, process.platform === 'win32' ? 'junction' : 'dir');
  const renamed = (/** @type {string} */ path) => (isInside(path, parent) ? join(link, relative(parent, path)) : path);
  return { developmentPaths: developmentPaths.map(renamed), testsPath: testsPath && renamed(testsPath) };
}

/** @param {string} path @param {string} folder */
function isInside(path, folder) {
  const way = relative(folder, path);
  return !way.startsWith('..') && !isAbsolute(way);
}

/** @param {string} extensionFolder @returns {{ id: string, name: string, engine: string | undefined }} */
export function manifestOf(extensionFolder) {
  const { publisher, name, engines } = JSON.parse(readFileSync(join(extensionFolder, 'package.json'), 'utf8'));
  return { id: `${publisher}.${name}`, name, engine: engines?.vscode };
}

/**
 * Starts VS Code's server, not the wrapper that its package puts around it.
 * @param {string} server
 * @param {{ serverData: string, userData: string, extensions: string }} folders
 * @param {NodeJS.ProcessEnv} env
 * @param {(line: string) => void} log
 */
function startServer(server, folders, env, log) {
  const child = spawn(
    process.execPath,
    [
      ...serverArguments(server, folders),
      ...['--host', '127.0.0.1', '--port', '0', '--without-connection-token'],
      ...['--telemetry-level', 'off', '--disable-workspace-trust', '--enable-smoke-test-driver'],
      // Ends a server whose starter was killed too hard to end it.
      '--enable-remote-auto-shutdown',
    ],
    { stdio: ['ignore', 'pipe', 'pipe'], env: serverEnvironment(env), detached: ownGroup },
  );
  child.stdout.on('data', (text) => log(`server: ${String(text).trimEnd()}`));
  child.stderr.on('data', (text) => log(`server error: ${String(text).trimEnd()}`));
  return child;
}

/** @param {string} server @param {{ serverData: string, userData?: string, extensions: string }} folders */
export function serverArguments(server, { serverData, userData, extensions }) {
  return [
    join(server, 'out', 'server-main.js'),
    '--accept-server-license-terms',
    ...['--server-data-dir', serverData],
    ...(userData === undefined ? [] : ['--user-data-dir', userData]),
    ...['--extensions-dir', extensions],
  ];
}

/** @param {NodeJS.ProcessEnv} [env] @returns {NodeJS.ProcessEnv} */
export function serverEnvironment(env) {
  return { ...process.env, NODE_OPTIONS: '', EXTENSIONS_GALLERY: '{}', ...env };
}

/** @param {import('node:child_process').ChildProcessByStdio<null, import('node:stream').Readable, any>} server @returns {Promise<string>} */
function portOf(server) {
  return new Promise((resolve, reject) => {
    let output = '';
    const timer = setTimeout(
      () => reject(new Error("test host: VS Code's server did not start within a minute")),
      60_000,
    );
    server.stdout.on('data', (text) => {
      output += text;
      const port = /agent listening on (\d+)/.exec(output)?.[1];
      if (port === undefined) return;
      clearTimeout(timer);
      resolve(port);
    });
    server.once('error', reject);
    server.once('exit', (code, signal) => {
      clearTimeout(timer);
      reject(new Error(`test host: VS Code's server ended early (${code ?? signal})`));
    });
  });
}

/** @param {import('node:child_process').ChildProcess} server */
async function endServer(server) {
  if (server.exitCode === null && server.signalCode === null && server.pid !== undefined) {
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGTERM');
    const timer = setTimeout(() => server.kill('SIGKILL'), 3000);
    await ended;
    clearTimeout(timer);
  }
  killGroup(server);
}

/**
 * Extension hosts outlive the server for a moment, and would write into folders that are being removed.
 * @param {import('node:child_process').ChildProcess} server
 */
function killGroup(server) {
  try {
    if (server.pid !== undefined) process.kill(ownGroup ? -server.pid : server.pid, 'SIGKILL');
  } catch {
    // All have ended.
  }
}

/** @param {string} userData @param {WorkbenchOptions} options */
async function writeSettings(userData, { settings, inWorker = [] }) {
  const file = join(userData, 'User', 'settings.json');
  const before = JSON.parse(await readFile(file, 'utf8').catch(() => '{}'));
  const kinds = Object.fromEntries(inWorker.map((id) => [id, ['web']]));
  await mkdir(dirname(file), { recursive: true });
  await writeFile(
    file,
    JSON.stringify({ ...quietSettings, 'remote.extensionKind': kinds, ...before, ...settings }, null, 2),
  );
}

/** @param {string} port @param {{ folder: string | undefined, developmentPaths: readonly string[], testsPath: string | undefined }} shown */
function addressOf(port, { folder, developmentPaths, testsPath }) {
  const authority = `127.0.0.1:${port}`;
  const remote = (/** @type {string} */ path) => `vscode-remote://${authority}${pathToFileURL(path).pathname}`;
  const payload = [
    ['skipWelcome', 'true'],
    ['skipReleaseNotes', 'true'],
    ...developmentPaths.map((path) => ['extensionDevelopmentPath', remote(path)]),
    ...(testsPath === undefined ? [] : [['extensionTestsPath', remote(testsPath)]]),
  ];
  const query = new URLSearchParams(folder === undefined ? { ew: 'true' } : { folder });
  query.set('payload', JSON.stringify(payload));
  return `http://${authority}/?${query}`;
}
