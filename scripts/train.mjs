// Usage: node scripts/train.mjs
// Learns the detector's weights from test/corpus and writes src/core/moves/data/weights.bin. The same corpus gives the
// same bytes on every machine. Parts that `parts.mjs` does not name
// are scored, never learned from.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { LEARNED } from './parts.mjs';

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
  [bundle, `${root}test/corpus`, `${root}src/core/moves/data/weights.bin`, ...LEARNED],
  { stdio: 'inherit' },
);
process.exitCode = run.status ?? 1;
