import { runTests } from '@vscode/test-electron';

// Runs one suite in an extension host. In a process of its own, so that its output is seen line by line by the runner.

try {
  process.exitCode = await runTests(JSON.parse(process.argv[2] ?? ''));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
