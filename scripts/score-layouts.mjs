// Scores the unit importer on the texts under test/layouts (or another folder given): node scripts/score-layouts.mjs [folder]
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = resolve(process.argv[2] ?? join(root, 'test/layouts'));

const entry = `
export { importUnit } from './src/core/unit/import/import-unit';
export { renderUnitJson } from './src/core/report/unit-text';
export { scoreLayout, totalOf } from './test/layouts/score';
`;
const built = await build({
  stdin: { contents: entry, resolveDir: root, loader: 'ts' },
  bundle: true,
  format: 'esm',
  platform: 'node',
  write: false,
  banner: { js: "import { createRequire } from 'node:module'; const require = createRequire('file:///');" },
});
const code = Buffer.from(built.outputFiles[0].contents).toString('base64');
const { importUnit, renderUnitJson, scoreLayout, totalOf } = await import(`data:text/javascript;base64,${code}`);

const scores = [];
for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => a.name.localeCompare(b.name))) {
  if (!entry.isDirectory()) continue;
  const at = join(folder, entry.name);
  const name = readdirSync(at).find((file) => file.startsWith('source.'));
  if (name === undefined) continue;
  const source = readFileSync(join(at, name), 'utf8');
  const truth = JSON.parse(readFileSync(join(at, 'truth.json'), 'utf8'));
  const { unit, problems } = importUnit(source);
  const score = scoreLayout(source, truth, JSON.parse(renderUnitJson(unit, problems)));
  scores.push(score);
  if (score.notes.length > 0) console.log([entry.name, ...score.notes.map((note) => `    ${note}`)].join('\n'));
}
const total = totalOf(scores);
console.log(`${scores.length} texts, ${scores.filter((score) => score.notes.length === 0).length} without a remark`);
for (const [name, value] of Object.entries(total))
  console.log(`${name.padEnd(10)} ${Number.isInteger(value) ? value : value.toFixed(4)}`);
const low =
  total.precision < 0.98 ||
  total.recall < 0.98 ||
  total.exact < 0.95 ||
  total.kind < 0.95 ||
  total.damage < 1 ||
  total.invented > 0;
process.exitCode = low ? 1 : 0;
