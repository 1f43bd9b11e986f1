// Usage: node scripts/start.mjs [--no-open]
// The main job on the sample portfolio: builds, prints the check and the coverage, then opens VS Code on a copy of it
// with the extension loaded. --no-open stops after the part in the terminal.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
process.chdir(root);

const run = (...args) => spawnSync(process.execPath, args, { stdio: 'inherit' }).status ?? 1;

if (run('scripts/build.mjs') !== 0) process.exit(1);
console.log('\n— What the check says of the sample portfolio —\n');
const checked = run('dist/star-accounts.js', 'check', 'sample', '--fail-on', 'never');
console.log('\n— How far its units have come —\n');
const counted = run('dist/star-accounts.js', 'coverage', 'sample');
if (checked !== 0 || counted !== 0) process.exit(1);
if (!process.argv.includes('--no-open')) await open();

/** Opens a copy, so that trying things out never changes the sample itself. */
async function open() {
  const folder = join(root, 'out', 'sample');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(root, 'out'), { recursive: true });
  cpSync('sample', folder, { recursive: true });
  const { openVSCode } = await import('../test/host/open.mjs');
  await openVSCode({ folder, extension: root });
}
