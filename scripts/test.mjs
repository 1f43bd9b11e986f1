// Usage: node scripts/test.mjs [core] [cli] [node] [worker] [vsix] [ui]
// Builds everything and runs the suites named, all of them when none is. The last line is their sum; exit status 1
// when a test failed or a suite could not be run to its end.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runHost } from '../test/host/run.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
process.chdir(root);

/** The suites in the order in which they run: those that are over soonest come first. */
const SUITES = {
  core: () => runMocha('core'),
  cli: () => runMocha('cli'),
  node: () => runHost('node'),
  worker: () => runHost('worker'),
  vsix: runPackaged,
  ui: () => runHost('ui'),
};

function run(command, args, options = {}) {
  return spawnSync(command, args, { stdio: 'inherit', ...options });
}

function must(what, command, args) {
  if (run(command, args).status === 0) return;
  console.error(`${what} failed, so no test was run.`);
  process.exit(1);
}

/** A folder of suites that need no editor. */
function runMocha(folder) {
  const { stdout, status } = run(
    process.execPath,
    [
      'node_modules/mocha/bin/mocha.js',
      '--reporter',
      'dot',
      '--reporter',
      'scripts/mocha-counts.cjs',
      `out/test/${folder}/**/*.test.js`,
    ],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    },
  );
  process.stdout.write(stdout);
  const counts = /^RESULT passed=(\d+) failed=(\d+)$/m.exec(stdout);
  if (!counts || (status !== 0 && counts[2] === '0'))
    throw new Error(`The suites of test/${folder} did not come to their end.`);
  return { passed: Number(counts[1]), failed: Number(counts[2]) };
}

/** The extension as people install it. */
function runPackaged() {
  const { status } = run(process.execPath, ['scripts/package.mjs', 'out/star-accounts.vsix']);
  if (status !== 0) throw new Error('The extension could not be packaged.');
  return runHost('vsix');
}

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !Object.hasOwn(SUITES, name));
if (unknown.length > 0) {
  console.error(`No suite "${unknown[0]}"; there are ${Object.keys(SUITES).join(', ')}.`);
  process.exit(2);
}

must('The build', process.execPath, ['scripts/build.mjs', '--tests']);
let passed = 0;
let failed = 0;
let broken = 0;
for (const [name, suite] of Object.entries(SUITES)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const began = Date.now();
  try {
    const result = await suite();
    passed += result.passed;
    failed += result.failed;
    console.log(
      `${name}: ${result.passed} passed, ${result.failed} failed in ${Math.round((Date.now() - began) / 1000)} s`,
    );
  } catch (error) {
    broken += 1;
    console.error(`${name}: ${error instanceof Error ? error.message : error}`);
  }
}
console.log(`${passed} passed, ${failed + broken} failed`);
process.exit(failed + broken > 0 || passed === 0 ? 1 : 0);
