// Usage: node scripts/evaluate-rules.mjs [--developed] [--list]
// Prints how often the rules that read signs are right on test/corpus, each part read with a model learned without it
// (kept in out/strangers; the first run learns for minutes), and writes test/corpus/rule-figures.json.
// --developed leaves the held-out parts alone and writes nothing; --list names each finding that is wrong or not judged.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const bundle = `${root}out/evaluate-rules.cjs`;
await build({
  entryPoints: [`${root}scripts/evaluate-rules/main.ts`],
  bundle: true,
  platform: 'node',
  outfile: bundle,
  logLevel: 'error',
});
const day = new Date().toISOString().slice(0, 10);
const run = spawnSync(
  process.execPath,
  [bundle, `${root}test/corpus`, `${root}out/strangers`, day, ...process.argv.slice(2)],
  { stdio: 'inherit' },
);
process.exitCode = run.status ?? 1;
