import { cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { makeScratch, removeFolder } from './folders.mjs';
import { installVsix } from './install-vsix.mjs';
import { projectRoot } from './paths.mjs';
import { manifestOf, openWorkbench } from './workbench.mjs';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('./launch.d.mts').LaunchOptions} LaunchOptions */
/** @typedef {import('./launch.d.mts').Window} Window */

/**
 * Opens VS Code with the extension in a browser and waits until it can be used.
 * @param {LaunchOptions} [options]
 * @returns {Promise<Window>}
 */
export async function launch(options = {}) {
  const { extension = projectRoot, say = console.log } = options;
  const scratch = makeScratch('vscode-launch-');
  const folder = join(scratch, 'folder');
  const extensions = join(scratch, 'extensions');
  try {
    for (const made of [folder, extensions]) await mkdir(made);
    if (options.folder !== undefined) await cp(options.folder, folder, { recursive: true });
    if (options.vsix !== undefined) await installVsix(options.vsix, extensions, say);
    const workbench = await openWorkbench({
      folder,
      extensions,
      developmentPaths: options.vsix === undefined ? [extension] : [],
      inWorker: options.host === 'worker' ? [manifestOf(extension).id] : [],
      settings: { ...(options.theme && { 'workbench.colorTheme': options.theme }), ...options.settings },
      context: { viewport: options.viewport ?? { width: 1280, height: 800 }, deviceScaleFactor: options.scale ?? 1 },
      say,
      log: options.log ?? (() => {}),
    });
    const { page } = workbench;
    const close = async () => {
      await workbench.close();
      await removeFolder(scratch);
    };
    try {
      await page.locator('.monaco-workbench .statusbar').waitFor({ timeout: 60_000 });
      await page.locator('.explorer-folders-view').waitFor({ timeout: 60_000 });
    } catch (error) {
      await close();
      throw error;
    }
    return { page, folder, close, ...actionsOn(page) };
  } catch (error) {
    await removeFolder(scratch);
    throw error;
  }
}

/** @param {Page} page @returns {Omit<Window, 'page' | 'folder' | 'close'>} */
function actionsOn(page) {
  return {
    command: (title) => pick(page, `>${title}`, title),
    openFile: async (name) => {
      const base = name.split('/').at(-1) ?? name;
      await pick(page, name, base);
      await page.locator('.tabs-container .tab.active', { hasText: base }).waitFor();
      await page.locator('.editor-instance .monaco-editor, .editor-instance .webview').first().waitFor();
    },
    type: (text) => page.keyboard.type(text, { delay: 10 }),
    press: (keys) => page.keyboard.press(keys),
    screenshot: async (path) => {
      await page.screenshot({ path });
    },
    problem: (text) => page.locator('.markers-panel .monaco-list-row', { hasText: text }),
    treeItem: (text) => page.locator('.pane-body [role="treeitem"]', { hasText: text }),
    webview: () => page.frameLocator('iframe.webview >> nth=-1').frameLocator('iframe#active-frame'),
  };
}

/**
 * Enter takes the focused row, and rows change while the list is filtered, so it waits until that row is the one meant.
 * @param {Page} page @param {string} query @param {string} label
 */
async function pick(page, query, label) {
  const box = page.locator('.quick-input-widget input[type="text"]');
  await page.keyboard.press('F1');
  await box.waitFor();
  await box.fill(query);
  await page
    .locator('.quick-input-list .monaco-list-row.focused', { hasText: label })
    .first()
    .waitFor({ timeout: 20_000 });
  await page.keyboard.press('Enter');
}
