// Usage: node scripts/try.mjs fuzz [RUNS [SEED]]     made-up texts: nothing throws, every place is right
//        node scripts/try.mjs variations [part ...]  what must not change a verdict, and what must turn it
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);
const [name = '', ...words] = process.argv.slice(2);
const given = {
  fuzz: words,
  variations: ['test/corpus', 'src/core/moves/data/weights.bin', ...(words.length > 0 ? words : ['i'])],
}[name];
if (!given) throw new Error('Say fuzz or variations.');
const outfile = `out/${name}.cjs`;
await build({ entryPoints: [`scripts/try/${name}.ts`], bundle: true, platform: 'node', outfile, logLevel: 'error' });
process.exitCode = spawnSync(process.execPath, [outfile, ...given], { stdio: 'inherit' }).status ?? 1;
