import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Window } from '../host/launch.mjs';

/** `out/`, seen from the bundle in `out/test/`. */
const OUT = join(dirname(fileURLToPath(import.meta.url)), '..');

/** The project's folder. */
export const PROJECT = join(OUT, '..');

/** Takes a picture of the window, with everything that fades in or out at its end. */
export async function picture({ page }: Window, name: string): Promise<void> {
  await page.screenshot({ path: pictureAt(name), animations: 'disabled' });
}

/** Where a picture goes. */
export function pictureAt(name: string): string {
  const folder = join(OUT, 'screenshots');
  mkdirSync(folder, { recursive: true });
  return join(folder, `${name}.png`);
}
