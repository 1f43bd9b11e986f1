import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { placeFolder } from './folders.mjs';
import { programOf } from './processes.mjs';

/** @typedef {{ executablePath: string, env?: Record<string, string>, name: string }} Program */

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

const programNames = [
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
  'microsoft-edge',
  'chrome',
  'msedge',
];

const installedFiles = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ...['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap((name) => {
    const folder = process.env[name];
    return folder === undefined
      ? []
      : [join(folder, 'Google/Chrome/Application/chrome.exe'), join(folder, 'Microsoft/Edge/Application/msedge.exe')];
  }),
];

/**
 * Starts a Chrome, Edge or Chromium of this machine, else the one from npm.
 * `TEST_HOST_BROWSER` chooses: a path, or `npm`.
 * @param {import('./install-host.mjs').NpmHost} host
 * @param {(line: string) => void} say
 * @returns {Promise<import('playwright-core').Browser>}
 */
export async function startBrowser(host, say) {
  const { chromium } = createRequire(join(host.folder, 'package.json'))('playwright-core');
  const start = async (/** @type {Program} */ { name, executablePath, env }) => {
    const browser = await chromium.launch({
      executablePath,
      args: flags,
      env: { ...process.env, ...env },
      timeout: 60_000,
    });
    say(`test host: browser ${browser.version()} (${name})`);
    return browser;
  };
  const asked = process.env.TEST_HOST_BROWSER;
  if (asked === 'npm') return start(await packagedBrowser(host));
  if (asked) return start({ name: asked, executablePath: asked });
  const installed = programNames.map(programOf).find(Boolean) ?? installedFiles.find((file) => existsSync(file));
  if (installed === undefined) return start(await packagedBrowser(host));
  try {
    return await start({ name: installed, executablePath: installed });
  } catch (error) {
    say(`test host: ${installed} did not start (${String(error).split('\n')[0]}); trying the browser from npm`);
    return start(await packagedBrowser(host));
  }
}

/**
 * The package holds the browser, the few libraries a bare Linux lacks, and a font; one for code comes beside it. Its own unpacking shares fixed
 * places in the temporary folder with every other user, so it is unpacked here instead.
 * @param {import('./install-host.mjs').NpmHost} host
 * @returns {Promise<Program>}
 */
async function packagedBrowser(host) {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('test host: no browser. Install Chrome, Edge or Chromium, or set TEST_HOST_BROWSER to one.');
  }
  const folder = join(host.folder, 'browser');
  if (!existsSync(folder)) await placeFolder(folder, (staging) => unpack(host, staging, folder));
  return {
    name: 'from npm',
    executablePath: join(folder, 'chromium'),
    env: { LD_LIBRARY_PATH: join(folder, 'lib'), FONTCONFIG_FILE: join(folder, 'fonts.conf') },
  };
}

/** @param {import('./install-host.mjs').NpmHost} host @param {string} staging @param {string} folder where it will be */
async function unpack(host, staging, folder) {
  const packed = join(host.folder, 'node_modules', '@sparticuz', 'chromium');
  const tar = createRequire(join(packed, 'package.json'))('tar-fs');
  const open = (/** @type {string} */ file, /** @type {NodeJS.WritableStream} */ target) =>
    pipeline(createReadStream(join(packed, 'bin', file)), createBrotliDecompress(), target);
  await open('al2023.tar.br', tar.extract(staging));
  await open('swiftshader.tar.br', tar.extract(staging));
  await open('fonts.tar.br', tar.extract(join(staging, 'fonts')));
  await open('chromium.br', createWriteStream(join(staging, 'chromium'), { mode: 0o755 }));
  await writeFile(join(staging, 'fonts.conf'), fontConfiguration(folder));
}

/** @param {string} folder */
function fontConfiguration(folder) {
  const fonts = [
    join(folder, 'fonts'),
    join(folder, '..', 'node_modules', 'dejavu-fonts-ttf', 'ttf'),
    '/usr/share/fonts',
  ];
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
${fonts.map((each) => `  <dir>${each}</dir>`).join('\n')}
  <alias binding="same"><family>monospace</family><prefer><family>DejaVu Sans Mono</family></prefer></alias>
  <alias binding="same"><family>sans-serif</family><prefer><family>Open Sans</family></prefer></alias>
  <cachedir>${join(folder, 'font-cache')}</cachedir>
</fontconfig>
`;
}
