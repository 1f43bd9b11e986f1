import Mocha from 'mocha';

// Runs a suite that looks at VS Code from outside, in plain Node, and ends it as the other hosts do.

const bundle = process.argv[2] ?? '';
const mocha = new Mocha({ color: false, timeout: 90_000, slow: 10_000, forbidOnly: Boolean(process.env.CI) });
mocha.addFile(bundle);
await mocha.loadFilesAsync();
// Only an ordinary exit ends the servers that the tests started.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(130));
const runner = mocha.run((failures) => {
  console.log(`HOST-RESULT passed=${runner.stats?.passes ?? 0} failed=${failures}`);
  // A browser that a failed test left open would keep this process.
  process.exit(failures === 0 ? 0 : 1);
});
