import { join } from 'node:path';
import { launch, type Window } from '../host/launch.mjs';
import { PROJECT, picture } from './pictures';
import { goTo, lens, lineOf, openTree } from './window-actions';

const LATER = { timeout: 20_000 };
const THEMES = { light: 'Default Light Modern', 'high-contrast': 'Default High Contrast' };

describe('Other themes', () => {
  for (const [name, theme] of Object.entries(THEMES))
    it(`${theme}: tree, question and light bulb can be seen`, async () => {
      const window: Window = await launch({ folder: join(PROJECT, 'test/workspace'), theme });
      const { page } = window;
      try {
        await openTree(window);
        await window.openFile('umbrella-at-closing-time.md');
        await lens(window, 'for you').waitFor(LATER);
        await picture(window, `account-${name}`);
        await window.openFile('lost-glove.md');
        await goTo(window, await lineOf(window, 'Miss D'));
        await window.command('STAR: Check account');
        await page.locator('.quick-input-title', { hasText: 'Question 1 of' }).waitFor(LATER);
        await picture(window, `check-${name}`);
        await window.press('Escape');
        await page.locator('.squiggly-warning').first().waitFor(LATER);
        await window.press('Control+.');
        await page.locator('.action-widget .monaco-list-row', { hasText: 'Ask me' }).first().waitFor(LATER);
        await picture(window, `light-bulb-${name}`);
      } catch (error) {
        await picture(window, `failed-${name}`);
        throw error;
      } finally {
        await window.close();
      }
    });
});
