import type MochaModule from 'mocha';
import { reportResult } from './report-result';

/**
 * Runs the bundled suites inside VS Code's Node extension host. Rejects when a test failed, which makes VS Code's exit
 * code 1.
 */
export async function run(): Promise<void> {
  process.setSourceMapsEnabled(true);
  const Mocha: typeof MochaModule = (await import('mocha')).default;
  const mocha = new Mocha({ color: false, timeout: 20_000, forbidOnly: Boolean(process.env.CI) });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  await import('host-suites');
  const stats = await new Promise<Mocha.Stats | undefined>((resolve) => {
    const runner = mocha.run(() => resolve(runner.stats));
  });
  reportResult(stats);
}
