import 'mocha/mocha.js';
import { reportResult } from './report-result';

/**
 * Runs the bundled suites inside the browser's worker extension host, which has no Node and loads one file. Rejects
 * when a test failed, which makes VS Code's exit code 1.
 */
export async function run(): Promise<void> {
  mocha.setup({ ui: 'bdd', reporter: 'spec', color: false, timeout: 20_000 });
  await import('host-suites');
  const stats = await new Promise<Mocha.Stats | undefined>((resolve) => {
    const runner = mocha.run(() => resolve(runner.stats));
  });
  reportResult(stats);
}
