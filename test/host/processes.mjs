import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * @typedef {object} Ended
 * @property {number | null} code  `null` when a signal ended it
 * @property {string} output  stdout and stderr in order of arrival
 * @property {boolean} late  it was stopped because its time was up
 */

/**
 * Runs a command to its end. Never rejects for the command's own failure.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, seconds?: number, show?: (text: string) => void, shell?: boolean }} [options]
 * @returns {Promise<Ended>}
 */
export function runToEnd(command, args, { cwd, env, seconds, show, shell } = {}) {
  return new Promise((resolve, reject) => {
    const ownGroup = process.platform !== 'win32';
    const child = spawn(command, args, { cwd, env, shell, detached: ownGroup, stdio: ['ignore', 'pipe', 'pipe'] });
    const stop = () => endGroup(child.pid, ownGroup);
    let output = '';
    let late = false;
    const onLate = () => {
      late = true;
      stop();
    };
    const timer = seconds === undefined ? undefined : setTimeout(onLate, seconds * 1000);
    const take = (/** @type {Buffer} */ chunk) => {
      output += chunk;
      show?.(String(chunk));
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    // A group of its own does not hear the terminal's Ctrl+C, so it is passed on.
    const onInterrupt = () => {
      stop();
      process.exit(130);
    };
    process.once('SIGINT', onInterrupt).once('SIGTERM', onInterrupt);
    child.once('error', reject);
    child.once('close', (code) => {
      clearTimeout(timer);
      process.off('SIGINT', onInterrupt).off('SIGTERM', onInterrupt);
      resolve({ code, output, late });
    });
  });
}

/** @param {number | undefined} pid @param {boolean} group */
function endGroup(pid, group) {
  if (pid === undefined) return;
  const signal = (/** @type {NodeJS.Signals} */ name) => {
    try {
      process.kill(group ? -pid : pid, name);
    } catch {
      // It has ended already.
    }
  };
  signal('SIGTERM');
  setTimeout(() => signal('SIGKILL'), 10_000).unref();
}

/** @param {string} name @returns {string | undefined} the program's full path on PATH */
export function programOf(name) {
  const names = process.platform === 'win32' ? [`${name}.exe`, `${name}.cmd`] : [name];
  const candidates = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((file) => join(folder, file)));
  return candidates.find((file) => {
    try {
      accessSync(file, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
