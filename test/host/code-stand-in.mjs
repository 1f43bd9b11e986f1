import { createWriteStream } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { installHost } from './install-host.mjs';
import { installVsix } from './install-vsix.mjs';
import { endedRunPattern } from './results.mjs';
import { manifestOf, openWorkbench } from './workbench.mjs';

// Stands in for the `code` program that @vscode/test-electron starts: the same arguments in, the tests' exit code out.

const { values, positionals } = parseArgs({
  strict: false,
  allowPositionals: true,
  options: {
    extensionDevelopmentPath: { type: 'string', multiple: true },
    extensionDevelopmentKind: { type: 'string' },
    extensionTestsPath: { type: 'string' },
    'extensions-dir': { type: 'string' },
    'install-extension': { type: 'string' },
    'user-data-dir': { type: 'string' },
    version: { type: 'boolean' },
  },
});

const noise =
  /^(ChatSessionStore|Resolv(ing|ed) connection token|Creating a socket|\[reconnection-grace|Ignoring fetching additional|Updating additional builtin|\[Service Worker\])/;
const limit = Number(process.env.TEST_HOST_TIMEOUT || 600);

/** @type {Awaited<ReturnType<typeof openWorkbench>> | undefined} */
let workbench;
let ending = false;
let runEnded = false;

/** @param {unknown} path @returns {string | undefined} */
function pathOf(path) {
  if (typeof path !== 'string') return undefined;
  return path.startsWith('file:') ? fileURLToPath(path) : resolve(path);
}

/** @param {number} code @param {string} [reason] */
async function finish(code, reason) {
  if (ending) return;
  ending = true;
  if (reason !== undefined) console.error(`test host: ${reason}`);
  // A browser or server that does not close must not keep the run.
  setTimeout(() => process.exit(code || 1), 10_000).unref();
  await workbench?.close();
  process.exit(code);
}

/**
 * The workbench reports 0 too when the extension host died before the tests ended, so 0 counts only with the line that
 * `run()` prints last.
 * @param {number} code
 */
async function onTestsEnded(code) {
  // The line and the exit code come by different ways.
  for (let wait = 0; wait < 20 && !runEnded; wait++) await new Promise((done) => setTimeout(done, 100));
  const cutShort = code === 0 && !runEnded;
  await (cutShort
    ? finish(70, 'the extension host ended before the tests did (a crash, or process.exit)')
    : finish(code));
}

/** @param {string} type @param {readonly unknown[]} args */
function onPageLog(type, args) {
  const [first] = args;
  if (typeof first === 'string' && noise.test(first)) return;
  if (args.some((arg) => endedRunPattern.test(String(arg)))) runEnded = true;
  (type === 'error' || type === 'warn' ? console.error : console.log)(...args);
}

/** @param {string} version @param {readonly string[]} folders VS Code logs this in a place nobody looks and goes on */
function tooNewFor(version, folders) {
  const number = (/** @type {string | undefined} */ text) => {
    const [, major = 0, minor = 0, patch = 0] = /(\d+)\.(\d+)(?:\.(\d+))?/.exec(text ?? '') ?? [];
    return Number(major) * 1e8 + Number(minor) * 1e4 + Number(patch);
  };
  return folders.map(manifestOf).find(({ engine }) => number(engine) > number(version));
}

async function runWorkbench() {
  const developmentPaths = (values.extensionDevelopmentPath ?? []).flatMap((path) => pathOf(path) ?? []);
  const { version } = await installHost();
  const tooNew = tooNewFor(version, developmentPaths);
  if (tooNew) return finish(64, `${tooNew.name} wants VS Code ${tooNew.engine}, this one is ${version}`);
  const logFile = process.env.TEST_HOST_LOG ? createWriteStream(process.env.TEST_HOST_LOG, { flags: 'a' }) : undefined;
  const inWorker = values.extensionDevelopmentKind === 'web' ? developmentPaths.map((path) => manifestOf(path).id) : [];
  workbench = await openWorkbench({
    folder: pathOf(positionals[0]),
    testsPath: pathOf(values.extensionTestsPath),
    userData: pathOf(values['user-data-dir']),
    extensions: pathOf(values['extensions-dir']),
    developmentPaths,
    inWorker,
    say: console.log,
    log: (line) => logFile?.write(`${line}\n`),
    beforeOpen: async (page) => {
      page.on('crash', () => finish(1, 'the page crashed'));
      await page.exposeFunction('codeAutomationLog', onPageLog);
      await page.exposeFunction('codeAutomationExit', (/** @type {number} */ code) => void onTestsEnded(code));
    },
  });
  void workbench.gone.then((code) => finish(1, `VS Code's server ended early (${code})`));
}

async function main() {
  if (values.version) return console.log((await installHost(console.error)).version);
  const vsix = pathOf(values['install-extension']);
  if (vsix !== undefined) return installVsix(vsix, pathOf(values['extensions-dir']) ?? '');
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => finish(130, signal));
  // The starter keeps this end open; it closes when the starter is gone.
  process.stdin.resume().once('end', () => finish(130, 'the run that started it is gone'));
  setTimeout(
    () => finish(124, `no result after ${limit} s; TEST_HOST_TIMEOUT=<seconds> gives more`),
    limit * 1000,
  ).unref();
  await runWorkbench();
}

main().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  void finish(1);
});
