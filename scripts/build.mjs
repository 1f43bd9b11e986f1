// Usage: node scripts/build.mjs [--tests] [--watch]
// Builds the two extension files and the command into dist/, with the data they load; --tests builds the suites into out/.
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, context } from 'esbuild';
import { nodeSuiteOptions, uiSuiteOptions, workerSuiteOptions } from '../test/host/suite-options.mjs';

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
/** The parser of YAML has a smaller file that does the same; Node's is for loading without a bundler. */
const forNode = {
  ...common,
  platform: 'node',
  target: 'node20',
  alias: { yaml: join(root, 'node_modules/yaml/browser/index.js') },
};
/** On Node what is seldom used is a file of its own; a browser's worker loads one file only. */
const loadsLater = {
  name: 'loads-later',
  setup: (plugin) => plugin.onResolve({ filter: /\/core\/later$/ }, () => ({ path: './later.js', external: true })),
};
const shipsForNode = { ...forNode, minify: true, plugins: [loadsLater], supported: { 'dynamic-import': false } };
/** The worker host has neither a document nor Node; with the condition, parsers choose their files without a document. */
const forWorker = { ...common, platform: 'browser', conditions: ['worker'], mainFields: ['module', 'main'] };

/** What ships. */
const SHIPPED = [
  {
    ...shipsForNode,
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
  { ...forNode, minify: true, entryPoints: ['src/core/later.ts'], outfile: 'dist/later.js' },
  {
    ...shipsForNode,
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
    { ...forNode, entryPoints: core, outdir: 'out/test', outbase: 'test' },
    nodeSuiteOptions('test/editor/node-suites.ts'),
    workerSuiteOptions('test/editor/worker-suites.ts'),
    uiSuiteOptions('test/ui/ui-suites.ts'),
  ];
}

const wanted = process.argv.includes('--tests') ? [...SHIPPED, ...testBundles()] : SHIPPED;
if (process.argv.includes('--watch')) {
  for (const options of wanted) await (await context(options)).watch();
} else {
  await Promise.all(wanted.map((options) => build(options)));
}
writeData();

/** What the bundles load when they first need it: weights, the rules' pages, and the sample as one file. */
function writeData() {
  rmSync('dist/data', { recursive: true, force: true });
  mkdirSync('dist/data/rules', { recursive: true });
  cpSync('src/core/moves/data/weights.bin', 'dist/data/weights.bin');
  for (const page of filesUnder('src/core/rules', '.md')) cpSync(page, join('dist/data/rules', basename(page)));
  const sample = filesUnder('sample', '').filter((path) => statSync(path).isFile());
  const files = Object.fromEntries(sample.map((path) => [relative('sample', path), readFileSync(path, 'utf8')]));
  writeFileSync('dist/data/sample.json', JSON.stringify(files));
}
