import { downloadAndUnzipVSCode } from '@vscode/test-electron';
import { fetchStableVersions } from '@vscode/test-electron/out/download.js';
import { cacheFolder } from './paths.mjs';

// `reach` only asks the update server; `download` prints the program's path as its last line.

const [task] = process.argv.slice(2);
const silent = { report() {}, error() {} };

try {
  if (task === 'reach') await fetchStableVersions(true, 4000);
  else console.log(await downloadAndUnzipVSCode({ version: 'stable', cachePath: cacheFolder, reporter: silent }));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
