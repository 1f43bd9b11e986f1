import { spawn } from 'node:child_process';
import { displayOf, downloadVSCode } from './find-vscode.mjs';
import { programOf } from './processes.mjs';
import { serveWorkbench } from './workbench.mjs';

/**
 * Opens a folder in VS Code with the extension loaded, for a person: an installed `code`, else a download, else the VS
 * Code from npm, whose address it prints; that one runs until the process is ended.
 * @param {{ folder: string, extension: string }} what
 * @param {(line: string) => void} [say]
 */
export async function openVSCode({ folder, extension }, say = console.log) {
  const screen =
    displayOf()?.length === 0 && (process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
  const installed = programOf('code');
  const program = installed ?? (screen ? await downloadVSCode(say) : undefined);
  if (program && screen) {
    say(`Opening ${program} on ${folder}`);
    const args = ['--new-window', `--extensionDevelopmentPath=${extension}`, folder];
    spawn(program, args, { stdio: 'ignore', detached: true, shell: process.platform === 'win32' }).unref();
    return;
  }
  const served = await serveWorkbench({ folder, developmentPaths: [extension], say });
  say(`\nOpen this address in a browser on this computer:\n\n  ${served.address}\n\nPress Ctrl+C to stop.`);
  for (const signal of ['SIGINT', 'SIGTERM'])
    process.once(signal, () => void served.close().then(() => process.exit(0)));
  await served.gone;
}
