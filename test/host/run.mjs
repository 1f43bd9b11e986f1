import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { argv, env, execPath } from 'node:process';
import { pathToFileURL } from 'node:url';
import { findVSCode, npmVSCode } from './find-vscode.mjs';
import { makeScratch, removeFolder } from './folders.mjs';
import { installHost } from './install-host.mjs';
import { installVsix, installVsixOnDesktop } from './install-vsix.mjs';
import { hostSources, projectRoot } from './paths.mjs';
import { runToEnd } from './processes.mjs';
import { resultOf } from './results.mjs';

/** What each kind of run loads; paths from the project's folder. */
const suites = {
  node: { bundle: 'out/test/host-suite.js' },
  worker: { bundle: 'out/test/worker-suite.js' },
  vsix: { bundle: 'out/test/host-suite.js' },
  ui: { bundle: 'out/test/ui-suite.mjs' },
};
const packagedExtension = 'out/star-accounts.vsix';
/** Copied for each run when it is there; else the runs open an empty folder. */
const workspaceTemplate = 'test/workspace';

/** @typedef {keyof typeof suites} Kind */

const secondsForTests = Number(env.TEST_HOST_TIMEOUT || 600);

/**
 * Runs one suite and resolves to its counts. Rejects when the run can't be trusted: no host, no bundle, no tests, or
 * an end before the tests' own.
 * @param {Kind} kind
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function runHost(kind) {
  if (!Object.hasOwn(suites, kind)) {
    throw new Error(`test host: no run "${kind}"; there are ${Object.keys(suites).join(', ')}`);
  }
  const bundle = fileOf(suites[kind].bundle);
  const scratch = makeScratch(`star-accounts-${kind}-`);
  try {
    const ended = kind === 'ui' ? await runUi(bundle) : await runInHost(kind, bundle, scratch);
    const result = resultOf(kind, ended);
    console.log(`${kind}: ${result.passed} passed, ${result.failed} failed`);
    return result;
  } finally {
    await removeFolder(scratch);
  }
}

/** @param {Exclude<Kind, 'ui'>} kind @param {string} bundle @param {string} scratch */
async function runInHost(kind, bundle, scratch) {
  // The worker host is that of a browser, and only the VS Code from npm opens in one.
  const vscode = kind === 'worker' ? await npmVSCode() : await findVSCode();
  const folders = {
    workspace: join(scratch, 'workspace'),
    extensions: join(scratch, 'extensions'),
    user: join(scratch, 'user'),
  };
  for (const folder of Object.values(folders)) await mkdir(folder);
  const template = join(projectRoot, workspaceTemplate);
  if (existsSync(template)) await cp(template, folders.workspace, { recursive: true });
  const options = {
    vscodeExecutablePath: vscode.executable,
    extensionDevelopmentPath: projectRoot,
    extensionTestsPath: bundle,
    extensionTestsEnv: { TEST_HOST_KIND: kind },
    launchArgs: [
      folders.workspace,
      `--user-data-dir=${folders.user}`,
      `--extensions-dir=${folders.extensions}`,
      ...(kind === 'worker' ? ['--extensionDevelopmentKind=web'] : []),
    ],
  };
  if (kind === 'vsix') {
    const vsix = fileOf(packagedExtension);
    if (vscode.desktop) await installVsixOnDesktop(vsix, folders.extensions, vscode.executable);
    else await installVsix(vsix, folders.extensions, console.log);
    options.extensionDevelopmentPath = await emptyExtension(join(scratch, 'stub'));
  }
  if (vscode.desktop) await writeDesktopSettings(folders.user);
  const [command = '', ...args] = [
    ...vscode.wrapper,
    execPath,
    join(hostSources, 'drive-tests.mjs'),
    JSON.stringify(options),
  ];
  return runToEnd(command, args, { seconds: secondsForTests + 30, show: (text) => process.stdout.write(text) });
}

/** @param {string} bundle */
async function runUi(bundle) {
  await installHost();
  const args = [join(hostSources, 'run-ui-suite.mjs'), bundle];
  return runToEnd(execPath, args, { seconds: 2 * secondsForTests, show: (text) => process.stdout.write(text) });
}

/** @param {string} path */
function fileOf(path) {
  const file = join(projectRoot, path);
  if (!existsSync(file)) throw new Error(`test host: ${path} is not there; build the tests first`);
  return file;
}

/**
 * Tests need a development path; with this one the extension under test is the installed one.
 * @param {string} folder
 */
async function emptyExtension(folder) {
  const { engines } = JSON.parse(await readFile(join(projectRoot, 'package.json'), 'utf8'));
  await mkdir(folder);
  const manifest = { name: 'stub', publisher: 'test-host', version: '0.0.0', engines };
  await writeFile(join(folder, 'package.json'), JSON.stringify(manifest));
  return folder;
}

/** @param {string} user */
async function writeDesktopSettings(user) {
  await mkdir(join(user, 'User'));
  await writeFile(
    join(user, 'User', 'settings.json'),
    JSON.stringify({ 'chat.disableAIFeatures': true, 'git.enabled': false }),
  );
}

/** @param {readonly string[]} names */
async function main(names) {
  const kinds = /** @type {Kind[]} */ (names.length > 0 ? names : Object.keys(suites));
  for (const kind of kinds) {
    try {
      if ((await runHost(kind)).failed > 0) process.exitCode = 1;
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
      process.exitCode = 1;
    }
  }
}

if (import.meta.url === pathToFileURL(argv[1] ?? '').href) await main(argv.slice(2));
