// Usage: node scripts/train.mjs
// Learns the detector's weights from test/corpus and writes src/core/moves/data/weights.bin. The same corpus gives the
// same bytes on every machine. Part i is held out: it is scored, never learned from.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** The parts the shipped weights are learned from. */
const PARTS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

const root = fileURLToPath(new URL('..', import.meta.url));
const bundle = `${root}out/train.cjs`;
await build({
  entryPoints: [`${root}scripts/train/main.ts`],
  bundle: true,
  platform: 'node',
  outfile: bundle,
  logLevel: 'error',
});
const run = spawnSync(
  process.execPath,
  [bundle, `${root}test/corpus`, `${root}src/core/moves/data/weights.bin`, ...PARTS],
  { stdio: 'inherit' },
);
process.exitCode = run.status ?? 1;
