import { ok } from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { launch, type Window } from '../host/launch.mjs';
import { PROJECT, picture, pictureAt } from './pictures';
import { answerBox, choose, clearMessages, goTo, lens, lineOf, openTree, shownText } from './window-actions';

const PARTS = [
  'Mr E rang our office and said that the course pack had been lost in the post twice.',
  'We normally send the pack by ordinary mail, and that is all we do.',
  'I put a new pack together, filled in the recorded delivery slip, which we never use, and took it to the post office myself in my lunch break.',
  'Mr E rang on the Thursday and said that it had come that morning and that he was really grateful.',
];
const ANSWER =
  'Before I did anything I went to the office manager, explained it and asked whether I could spend the money, and she agreed.';
const LATER = { timeout: 20_000 };

describe("A candidate's first minute", function () {
  // Each step begins where the one before it ended.
  this.bail(true);
  let window: Window;

  before(async () => {
    window = await launch({ folder: join(PROJECT, 'test/workspace'), theme: 'Default Dark Modern' });
  });
  after(() => window?.close());
  afterEach(async function () {
    if (this.currentTest?.isFailed()) await picture(window, 'failed');
  });

  it('finds the tree by its icon', async () => {
    await openTree(window);
    await window.treeItem('Check that the idea can be done').first().click();
    await window.treeItem('208.2.1').first().waitFor(LATER);
    await window.page.mouse.move(700, 400);
    await picture(window, 'tree-dark');
  });

  it('starts an account with three answers', async () => {
    const { page } = window;
    await page.locator('.sidebar .title-actions .action-label[aria-label^="New account"]').click();
    await answerBox(window, '(1 of 3)', 'Letters that never came');
    await answerBox(window, '(2 of 3)', '14/3/26');
    await page.locator('.quick-input-title', { hasText: '(3 of 3)' }).waitFor(LATER);
    await picture(window, 'new-account-dark');
    await choose(window, 'Someone new');
    await page.locator('.tabs-container .tab.active', { hasText: 'letters-that-never-came.md' }).waitFor(LATER);
    await lens(window, '1 question for you').waitFor(LATER);
    await picture(window, 'not-started-dark');
  });

  it('types, and is asked one question', async () => {
    for (const [index, part] of PARTS.entries()) {
      if (index > 0) for (let down = 0; down < 4; down += 1) await window.press('ArrowDown');
      await window.type(part);
    }
    await lens(window, '1 question for you').waitFor(LATER);
    await window.page.locator('.squiggly-warning').first().waitFor(LATER);
    await picture(window, 'question-dark');
  });

  it('is asked by the light bulb, and answers', async () => {
    const { page } = window;
    await goTo(window, await lineOf(window, '## Action'));
    await window.press('Control+.');
    const ask = page.locator('.action-widget .monaco-list-row.focused', {
      hasText: 'Ask me: Did anyone need to agree',
    });
    await ask.waitFor(LATER);
    await picture(window, 'light-bulb-dark');
    await window.press('Enter');
    await page.locator('.view-line', { hasText: '> ? Did anyone need to agree' }).waitFor(LATER);
    await picture(window, 'asked-dark');
    await window.type(ANSWER);
    await page
      .locator('.squiggly-warning')
      .first()
      .waitFor({ ...LATER, state: 'detached' });
    const text = await shownText(window);
    ok(/> \? Did anyone need to agree[^\n]*\n\s*\nBefore I did anything/.test(text), text);
    await picture(window, 'answered-dark');
    await window.press('Control+Home');
    await lens(window, 'No question for you now').waitFor(LATER);
  });

  it('tags it while typing in the list of criteria', async () => {
    const { page } = window;
    const line = await lineOf(window, 'criteria:');
    await goTo(window, line, 12);
    await window.type('208.2.');
    const list = page.locator('.suggest-widget.visible .monaco-list-row');
    await list.first().waitFor(LATER);
    await page.locator('.suggest-widget.visible .monaco-list-row.focused').waitFor(LATER);
    await picture(window, 'completion-dark');
    await window.press('Enter');
    await page.locator('.view-line', { hasText: /criteria:.*\[208\.2\.\d\]/ }).waitFor(LATER);
  });

  it('reads what a code means', async () => {
    const { page } = window;
    const code = page.locator('.view-line', { hasText: 'criteria:' }).locator('span', { hasText: /^208\.2\.\d$/ });
    await code.last().hover();
    await page.locator('.monaco-hover', { hasText: 'So far:' }).waitFor(LATER);
    await picture(window, 'hover-dark');
    await window.press('Escape');
  });

  it('exchanges a code with F2', async () => {
    const { page } = window;
    await goTo(window, await lineOf(window, 'criteria:'), 14);
    await window.press('F2');
    const box = page.locator('.rename-box input');
    await box.waitFor(LATER);
    await picture(window, 'rename-dark');
    await box.fill('208.2.5');
    await window.press('Enter');
    await page.locator('.view-line', { hasText: 'criteria: [208.2.5]' }).waitFor(LATER);
  });

  it('sees the tree follow', async () => {
    const { page } = window;
    await page.locator('.pane-body [role="treeitem"]', { hasText: /208\.2\.5(?!.*nothing yet)/ }).waitFor(LATER);
    await picture(window, 'tree-following-dark');
  });

  it('is shown the way', async () => {
    await window.command('Welcome: Open Walkthrough...');
    await choose(window, 'Write your first STAR account');
    await window.page.locator('.getting-started-step').first().waitFor(LATER);
    await window.page.locator('.gettingStartedContainer', { hasText: 'Look at a sample first' }).waitFor(LATER);
    await picture(window, 'walkthrough-dark');
  });

  it('hands in one page', async () => {
    const { page } = window;
    await page.locator('.tabs-container .tab', { hasText: 'letters-that-never-came.md' }).click();
    await lens(window, 'for you').waitFor(LATER);
    await page.locator('.editor-instance .view-line').first().click();
    await window.command('STAR: Hand in…');
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Hand in all the same' }).waitFor(LATER);
    await picture(window, 'hand-in-list-dark');
    await choose(window, 'Hand in all the same');
    await page.locator('.notification-list-item', { hasText: 'on one page' }).first().waitFor(LATER);
    await picture(window, 'handed-in-dark');
    const written = readdirSync(window.folder).find((name) => name.endsWith('.html'));
    ok(written, 'The page is there.');
    const printed = await page.context().newPage();
    await printed.goto(pathToFileURL(join(window.folder, written)).href);
    await printed.setViewportSize({ width: 1000, height: 1300 });
    await printed.screenshot({ path: pictureAt('hand-in-page') });
    await printed
      .getByRole('heading', { name: '208 Go the extra mile' })
      .evaluate((heading) => heading.scrollIntoView());
    await printed.screenshot({ path: pictureAt('hand-in-record') });
    await printed.close();
    ok(readFileSync(join(window.folder, written), 'utf8').includes('Letters that never came'), 'The account is on it.');
    await clearMessages(window);
  });
});
