import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hostSources, projectRoot } from './paths.mjs';

// How esbuild makes the bundles that the runs load. `suites` is the module that imports the test files.

const common = /** @type {const} */ ({ bundle: true, sourcemap: 'inline', logLevel: 'warning' });

/**
 * mocha's file for browsers assigns `module.exports` when it sees one, and would replace the bundle's own exports.
 * @type {import('esbuild').Plugin}
 */
const mochaAsScript = {
  name: 'mocha-as-script',
  setup(build) {
    build.onLoad({ filter: /[\\/]mocha[\\/]mocha\.js$/ }, async ({ path }) => ({
      contents: `(function (exports, module, define) {${await readFile(path, 'utf8')}\n})();`,
    }));
  },
};

/** @param {string} suites @returns {import('esbuild').BuildOptions} */
export function nodeSuiteOptions(suites) {
  return {
    ...common,
    entryPoints: [join(hostSources, 'run-in-node-host.ts')],
    outfile: join(projectRoot, 'out/test/host-suite.js'),
    alias: { 'host-suites': join(projectRoot, suites) },
    external: ['vscode', 'mocha'],
    platform: 'node',
    target: 'node20',
    format: 'cjs',
  };
}

/** @param {string} suites @returns {import('esbuild').BuildOptions} */
export function workerSuiteOptions(suites) {
  return {
    ...common,
    entryPoints: [join(hostSources, 'run-in-worker-host.ts')],
    outfile: join(projectRoot, 'out/test/worker-suite.js'),
    alias: { 'host-suites': join(projectRoot, suites) },
    external: ['vscode'],
    platform: 'browser',
    conditions: ['worker'],
    target: 'es2022',
    format: 'cjs',
    plugins: [mochaAsScript],
  };
}

/** @param {string} suites @returns {import('esbuild').BuildOptions} */
export function uiSuiteOptions(suites) {
  return {
    ...common,
    entryPoints: [join(projectRoot, suites)],
    outfile: join(projectRoot, 'out/test/ui-suite.mjs'),
    packages: 'external',
    platform: 'node',
    target: 'node20',
    format: 'esm',
  };
}
