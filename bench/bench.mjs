// Usage: npm run bench [-- --full]
// Measures what the check costs beside a bare remark parse of the same files. --full goes up to 5,000 accounts.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compare } from './costs.mjs';
import { accountText, writePortfolio } from './make-accounts.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const COMMAND = 'dist/star-accounts.js';
if (!existsSync(COMMAND)) throw new Error('Build first: npm run build');
const full = process.argv.includes('--full');
const folder = mkdtempSync(join(tmpdir(), 'star-bench-'));
const check = (/** @type {string} */ path) => [COMMAND, 'check', path, '--format', 'json'];
const parse = (/** @type {string} */ path) => ['bench/bare-parse.mjs', path];

/** @type {{ measure: string, ours: string, floor: string, ratio: number, required: number, wanted: number }[]} */
const rows = [];
/** @param {string} measure @param {{ ours: number, floor: number, ratio: number }} cost @param {string} unit @param {number} required @param {number} wanted */
function row(measure, { ours, floor, ratio }, unit, required, wanted) {
  const shown = (/** @type {number} */ value) => `${value.toFixed(unit === 'ms' || unit === 's' ? 2 : 0)} ${unit}`;
  rows.push({ measure, ours: shown(ours), floor: shown(floor), ratio: Number(ratio.toFixed(2)), required, wanted });
}

try {
  const warm = JSON.parse(
    String(spawnSync(process.execPath, ['bench/warm-check.mjs'], { stdio: ['ignore', 'pipe', 'inherit'] }).stdout),
  );
  row(
    'warm check of 600 words, CPU',
    { ours: warm.check, floor: warm.parse, ratio: warm.check / warm.parse },
    'ms',
    3,
    2,
  );

  const one = join(folder, 'one.md');
  writeFileSync(one, accountText(1, 600));
  row('one account, cold, wall', compare(check(one), parse(one), 15).wall, 's', 0.9, 0.7);

  /** @type {{ count: number, cpu: number }[]} */
  const grown = [];
  for (const count of full ? [100, 1000, 5000] : [100, 1000]) {
    const portfolio = join(folder, String(count));
    writePortfolio(portfolio, count);
    const cost = compare(check(portfolio), parse(portfolio), count > 1000 ? 3 : 5);
    row(`${count} accounts, CPU`, cost.cpu, 's', 2.5, 1.7);
    row(`${count} accounts, peak memory`, cost.peak, 'MiB', 1.5, 1.2);
    grown.push({ count, cpu: cost.cpu.ours });
  }
  const [first, last] = [grown[0], grown.at(-1)];
  if (first && last) {
    const exponent = Math.log(last.cpu / first.cpu) / Math.log(last.count / first.count);
    row(
      `growth of CPU, ${first.count} to ${last.count}`,
      { ours: last.cpu, floor: first.cpu, ratio: exponent },
      's',
      1,
      0.85,
    );
  }

  const long = join(folder, 'long.md');
  const head = accountText(3, 600);
  const body = head.slice(head.indexOf('\n---', 4) + 5);
  writeFileSync(long, head + body.repeat(Math.ceil((1_000_000 - head.length) / body.length)));
  row('one account of 1 MB, CPU', compare(check(long), parse(long), 3).cpu, 's', 3, 2);
} finally {
  rmSync(folder, { recursive: true });
}
console.table(rows);
