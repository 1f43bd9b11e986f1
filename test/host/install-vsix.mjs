import { resolveCliPathFromVSCodeExecutablePath } from '@vscode/test-electron';
import { makeScratch, removeFolder } from './folders.mjs';
import { installHost } from './install-host.mjs';
import { runToEnd } from './processes.mjs';
import { serverArguments, serverEnvironment } from './workbench.mjs';

/**
 * Installs a packaged extension as a user would, into a folder for extensions, with the VS Code from npm. Throws with
 * VS Code's own words when it refuses.
 * @param {string} vsix
 * @param {string} extensions
 * @param {(line: string) => void} [say]
 */
export async function installVsix(vsix, extensions, say) {
  const { server } = await installHost(say);
  const scratch = makeScratch('vscode-vsix-');
  try {
    const args = [
      ...serverArguments(server, { serverData: scratch, extensions }),
      '--install-extension',
      vsix,
      '--force',
    ];
    requireInstalled(vsix, await runToEnd(process.execPath, args, { env: serverEnvironment(), seconds: 120 }));
  } finally {
    await removeFolder(scratch);
  }
}

/**
 * The same with a desktop VS Code.
 * @param {string} vsix
 * @param {string} extensions
 * @param {string} executable
 */
export async function installVsixOnDesktop(vsix, extensions, executable) {
  const cli = resolveCliPathFromVSCodeExecutablePath(executable);
  const scratch = makeScratch('vscode-vsix-');
  try {
    const folders = [`--extensions-dir=${extensions}`, `--user-data-dir=${scratch}`];
    const args = [...folders, '--no-sandbox', '--install-extension', vsix, '--force'];
    requireInstalled(vsix, await runToEnd(cli, args, { seconds: 120, shell: process.platform === 'win32' }));
  } finally {
    await removeFolder(scratch);
  }
}

/** @param {string} vsix @param {import('./processes.mjs').Ended} ended */
function requireInstalled(vsix, { code, output }) {
  if (code === 0 && /successfully installed/i.test(output)) return;
  throw new Error(`test host: ${vsix} could not be installed (${code}).\n${output.trim()}`);
}
