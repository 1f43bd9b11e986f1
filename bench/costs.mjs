import { spawnSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';

const USAGE = fileURLToPath(new URL('report-usage.cjs', import.meta.url));

/** @typedef {{ wall: number, cpu: number, peak: number }} Cost seconds, seconds, MiB */

/** @param {readonly number[]} values */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return /** @type {number} */ (sorted[Math.floor(sorted.length / 2)]);
}

/** What a Node program costs; findings (status 1) are no failure. @param {readonly string[]} words @returns {Cost} */
export function costOf(words) {
  const start = performance.now();
  const run = spawnSync(process.execPath, ['--require', USAGE, ...words], {
    stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
  });
  const wall = (performance.now() - start) / 1000;
  if (run.error || (run.status ?? 2) > 1) throw new Error(`${words.join(' ')} ended with ${run.status}`);
  return { wall, ...JSON.parse(String(run.output[3])) };
}

/**
 * Two programs turn by turn: the median of each measure, and of the ratio of the pairs, so that a slow moment of the machine weighs on both.
 * @param {readonly string[]} ours @param {readonly string[]} floor @param {number} rounds
 */
export function compare(ours, floor, rounds) {
  const pairs = Array.from({ length: rounds }, (_, round) => {
    if (round % 2 === 0) return { ours: costOf(ours), floor: costOf(floor) };
    const second = costOf(floor);
    return { ours: costOf(ours), floor: second };
  });
  const measure = (/** @type {keyof Cost} */ key) => ({
    ours: median(pairs.map((pair) => pair.ours[key])),
    floor: median(pairs.map((pair) => pair.floor[key])),
    ratio: median(pairs.map((pair) => pair.ours[key] / pair.floor[key])),
  });
  return { wall: measure('wall'), cpu: measure('cpu'), peak: measure('peak') };
}
