import type { Locator } from 'playwright-core';
import type { Window } from '../host/launch.mjs';

const LATER = 20_000;

/** Opens the tree by its icon at the side. */
export async function openTree({ page, treeItem }: Window): Promise<void> {
  await page.locator('.activitybar .action-item', { has: page.locator('[aria-label^="STAR Accounts"]') }).click();
  await treeItem('Go the extra mile in customer service').first().waitFor({ timeout: LATER });
  await page.mouse.move(700, 400);
}

/** Waits for a box with this title and types into it. */
export async function answerBox({ page }: Window, title: string, text: string): Promise<void> {
  await page.locator('.quick-input-title', { hasText: title }).waitFor({ timeout: LATER });
  await page.locator('.quick-input-box input').fill(text);
  await page.keyboard.press('Enter');
}

/** Chooses an entry of the list that is open. */
export async function choose({ page }: Window, label: string): Promise<void> {
  const row = page.locator('.quick-input-list .monaco-list-row', { hasText: label }).first();
  await row.waitFor({ timeout: LATER });
  await row.click();
}

/** The words above an account. */
export function lens({ page }: Window, words: string): Locator {
  return page.locator('.codelens-decoration', { hasText: words }).first();
}

/** Puts the caret somewhere by its line and column, as Ctrl+G does. */
export async function goTo({ page }: Window, line: number, column = 1): Promise<void> {
  await page.keyboard.press('Control+g');
  const box = page.locator('.quick-input-box input');
  await box.waitFor();
  await box.fill(`:${line}:${column}`);
  await page.keyboard.press('Enter');
  await box.waitFor({ state: 'hidden' });
}

/** The text of the editor as its lines show it, spaces made plain. */
export async function shownText({ page }: Window): Promise<string> {
  const lines = await page.locator('.editor-instance .view-line').evaluateAll((elements) =>
    elements
      .map((element) => ({ top: element.getBoundingClientRect().top, text: element.textContent ?? '' }))
      .sort((a, b) => a.top - b.top)
      .map(({ text }) => text),
  );
  return lines.join('\n').replaceAll('\u00a0', ' ');
}

/** The number of the line that holds some words, as the margin shows it. Lines move while what stands above them appears. */
export async function lineOf({ page }: Window, words: string): Promise<number> {
  const row = page.locator('.editor-instance .view-line', { hasText: words }).first();
  await row.waitFor({ timeout: LATER });
  const numbers = page.locator('.editor-instance .margin-view-overlays .line-numbers');
  for (const end = Date.now() + LATER; Date.now() < end; ) {
    const top = (await row.boundingBox())?.y ?? 0;
    const beside = await numbers.evaluateAll((all, wanted) => {
      const near = all.find((number) => Math.abs(number.getBoundingClientRect().top - wanted) < 4);
      return near?.textContent;
    }, top);
    if (beside) return Number(beside);
  }
  throw new Error(`No line holds "${words}".`);
}

/** Closes messages in the corner, so that a picture shows what it is of. */
export async function clearMessages(window: Window): Promise<void> {
  await window.command('Notifications: Clear All Notifications');
}
