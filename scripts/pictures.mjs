// Usage: node scripts/pictures.mjs
// Takes the README's pictures of the packaged extension (out/star-accounts.vsix) on the sample portfolio.
import { fileURLToPath } from 'node:url';
import { launch } from '../test/host/launch.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const window = await launch({
  folder: 'sample',
  vsix: 'out/star-accounts.vsix',
  theme: 'Default Light Modern',
  settings: { 'editor.minimap.enabled': false, 'editor.wordWrap': 'on' },
  viewport: { width: 1200, height: 720 },
});
await window.page.getByRole('tab', { name: 'STAR Accounts' }).first().click();
await window.treeItem('208').first().waitFor();
await window.openFile('poster-for-a-first-film.md');
await window.page.locator('.codelens-decoration a').first().waitFor({ timeout: 60_000 });
await window.command('STAR: Check account');
await window.page.locator('.quick-input-title', { hasText: 'Question' }).waitFor();
await window.page.waitForTimeout(600);
await window.screenshot('media/readme/question.png');
await window.press('Escape');
await window.treeItem('Check that the idea can be done').first().click();
await window.page.waitForTimeout(800);
await window.screenshot('media/readme/tree.png');
await window.close();
