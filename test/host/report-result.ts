/**
 * Prints the line that proves to the outer runner that all tests ended. Throws when a test failed, or when there was
 * none.
 */
export function reportResult(stats: Mocha.Stats | undefined): void {
  const { passes: passed = 0, failures: failed = 0 } = stats ?? {};
  console.log(`HOST-RESULT passed=${passed} failed=${failed}`);
  if (failed > 0) throw new Error(`${failed} tests failed`);
  if (passed === 0) throw new Error('no tests ran');
}
