// Usage: node bench/warm-check.mjs
// One process: the whole check of an account of 600 words beside a bare remark parse of it, turn by turn. Prints {"check", "parse"} in milliseconds of CPU.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { remark } from 'remark';
import remarkFrontmatter from 'remark-frontmatter';
import { median } from './costs.mjs';
import { accountText } from './make-accounts.mjs';

const ROUNDS = 100;
const folder = mkdtempSync(join(tmpdir(), 'star-bench-'));
const bundle = join(folder, 'core.cjs');
await build({
  entryPoints: ['src/core/index.ts'],
  bundle: true,
  format: 'cjs',
  platform: 'node',
  outfile: bundle,
  logLevel: 'error',
});
const core = createRequire(import.meta.url)(bundle);
rmSync(folder, { recursive: true });

const model = core.parseModel(readFileSync('src/core/moves/data/weights.bin'));
const portfolio = core.LONE_PORTFOLIO;
const options = { model, units: portfolio.units, portfolio, today: { year: 2026, month: 11, day: 1 } };
const parser = remark().use(remarkFrontmatter, ['yaml']).freeze();
const texts = Array.from({ length: 40 }, (_, index) => accountText(index + 500, 600));

/** CPU rather than wall, of some texts at a time: what else runs on the machine weighs little then. */
const BATCH = 8;
/** @type {{ check: number[], parse: number[] }} */
const times = { check: [], parse: [] };
for (let round = 0; round < ROUNDS; round += 1) {
  const batch = Array.from({ length: BATCH }, (_, index) => texts[(round * BATCH + index) % texts.length]);
  const jobs = [
    { name: /** @type {const} */ ('parse'), run: (/** @type {string} */ text) => parser.parse(text) },
    {
      name: /** @type {const} */ ('check'),
      run: (/** @type {string} */ text) => core.checkText('a.md', text, options),
    },
  ];
  for (const { name, run } of round % 2 === 0 ? jobs : jobs.reverse()) {
    const start = process.cpuUsage();
    for (const text of batch) run(text);
    const { user, system } = process.cpuUsage(start);
    if (round >= ROUNDS / 4) times[name].push((user + system) / 1000 / BATCH);
  }
}
process.stdout.write(`${JSON.stringify({ check: median(times.check), parse: median(times.parse) })}\n`);
