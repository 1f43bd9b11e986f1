import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** `out/`, seen from the bundle in `out/test/`. */
const OUT = join(dirname(fileURLToPath(import.meta.url)), '..');

/** The project's folder. */
export const PROJECT = join(OUT, '..');

/** Where a picture goes. */
export function pictureAt(name: string): string {
  const folder = join(OUT, 'screenshots');
  mkdirSync(folder, { recursive: true });
  return join(folder, `${name}.png`);
}
