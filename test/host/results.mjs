/** The line that `run()` prints when all tests have ended: the only proof that they did. */
export const endedRunPattern = /HOST-RESULT passed=(\d+) failed=(\d+)/;

/**
 * Reads the counts of a run. Throws when the run proves nothing: it did not end, ran no test, or says one thing and
 * exits with another.
 * @param {string} name
 * @param {import('./processes.mjs').Ended} ended
 * @returns {{ passed: number, failed: number }}
 */
export function resultOf(name, { code, output, late }) {
  if (late) throw new Error(`${name}: no result in time`);
  const lines = output.match(new RegExp(endedRunPattern, 'g')) ?? [];
  const [, passedText, failedText] = endedRunPattern.exec(lines[0] ?? '') ?? [];
  if (lines.length !== 1) {
    throw new Error(
      `${name}: ${lines.length === 0 ? 'the tests did not end' : 'more than one result'} (exit code ${code})`,
    );
  }
  const [passed, failed] = [Number(passedText), Number(failedText)];
  if (passed + failed === 0) throw new Error(`${name}: no tests ran`);
  if ((code === 0) !== (failed === 0)) throw new Error(`${name}: ${failed} failed, but the exit code is ${code}`);
  return { passed, failed };
}
