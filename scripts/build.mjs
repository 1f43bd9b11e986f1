// Usage: node scripts/build.mjs [--tests] [--watch]
// Builds the two extension files and the command into dist/, with the data they load; --tests builds the suites into out/.
import { cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, context } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
process.chdir(root);

const common = {
  bundle: true,
  format: 'cjs',
  target: 'es2022',
  sourcemap: 'linked',
  logLevel: 'warning',
  legalComments: 'none',
};
const forNode = { ...common, platform: 'node', target: 'node20' };
/** The worker host has neither a document nor Node; with the condition, parsers choose their files without a document. */
const forWorker = { ...common, platform: 'browser', conditions: ['worker'], mainFields: ['module', 'main'] };

/** What ships. */
const SHIPPED = [
  {
    ...forNode,
    minify: true,
    entryPoints: ['src/editor/extension.ts'],
    outfile: 'dist/extension.js',
    external: ['vscode'],
  },
  {
    ...forWorker,
    minify: true,
    entryPoints: ['src/editor/extension.ts'],
    outfile: 'dist/extension.web.js',
    external: ['vscode'],
  },
  {
    ...forNode,
    minify: true,
    entryPoints: ['src/cli/main.ts'],
    outfile: 'dist/star-accounts.js',
    banner: { js: '#!/usr/bin/env node' },
  },
];

/** Every file under a folder whose name ends so, in order. */
function filesUnder(folder, ending) {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith(ending))
      .map((name) => join(folder, name))
      .sort();
  } catch {
    return [];
  }
}

function testBundles() {
  const core = filesUnder('test/core', '.test.ts').concat(filesUnder('test/cli', '.test.ts'));
  return [
    { ...forNode, entryPoints: core, outdir: 'out/test', outbase: 'test', splitting: false },
    {
      ...forNode,
      entryPoints: ['test/editor/node-suite.ts'],
      outfile: 'out/test/host-suite.js',
      external: ['vscode', 'mocha'],
    },
    {
      ...forWorker,
      entryPoints: ['test/editor/worker-suite.ts'],
      outfile: 'out/test/worker-suite.js',
      external: ['vscode'],
    },
    {
      ...forNode,
      format: 'esm',
      entryPoints: ['test/ui/ui-suite.ts'],
      outfile: 'out/test/ui-suite.mjs',
      packages: 'external',
    },
  ];
}

const wanted = process.argv.includes('--tests') ? [...SHIPPED, ...testBundles()] : SHIPPED;
if (process.argv.includes('--watch')) {
  for (const options of wanted) await (await context(options)).watch();
} else {
  rmSync('dist', { recursive: true, force: true });
  await Promise.all(wanted.map((options) => build(options)));
}
mkdirSync('dist/data', { recursive: true });
cpSync('src/core/moves/data/weights.bin', 'dist/data/weights.bin');
