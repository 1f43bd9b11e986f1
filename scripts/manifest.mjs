// Usage: node scripts/manifest.mjs [--check]
// Writes into package.json and README.md what the code's own tables say of commands, settings, rules and snippets.
// With --check nothing is written: exit status 1 names what is out of date.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
process.chdir(root);

const TABLES = `
export { COMMANDS, COMMAND_CATEGORY } from './src/editor/commands';
export { SETTINGS } from './src/editor/setting-words';
export { RULES } from './src/core/rules/index';
`;

/** The tables as they stand in the source. */
async function readTables() {
  const outfile = join(root, 'out', 'tables.cjs');
  await build({
    stdin: { contents: TABLES, resolveDir: root, loader: 'ts' },
    bundle: true,
    format: 'cjs',
    platform: 'node',
    outfile,
    logLevel: 'error',
  });
  return createRequire(import.meta.url)(outfile);
}

const { COMMANDS, COMMAND_CATEGORY, SETTINGS, RULES } = await readTables();
const commands = Object.values(COMMANDS);
const snippets = Object.entries(JSON.parse(readFileSync('snippets/star-accounts.code-snippets', 'utf8')));

function manifest(text) {
  const pack = JSON.parse(text);
  pack.contributes.commands = commands.map(({ id, title, icon }) => ({
    command: id,
    title,
    category: COMMAND_CATEGORY,
    ...(icon ? { icon } : {}),
  }));
  pack.contributes.menus.commandPalette = commands
    .filter(({ palette }) => palette)
    .map(({ id, palette }) => ({ command: id, when: palette }));
  pack.contributes.configuration = {
    title: 'STAR Accounts',
    properties: Object.fromEntries(
      Object.entries(SETTINGS).map(([name, setting]) => [name, { ...setting, scope: 'resource' }]),
    ),
  };
  return `${JSON.stringify(pack, null, 2)}\n`;
}

const cell = (text) => String(text).replaceAll('|', '\\|');
const table = (head, rows) =>
  [
    `| ${head.join(' | ')} |`,
    `| ${head.map(() => '---').join(' | ')} |`,
    ...rows.map((row) => `| ${row.map(cell).join(' | ')} |`),
  ].join('\n');

/** The generated parts of the README, by the name in their comments. */
const PARTS = {
  commands: () =>
    table(
      ['Command', 'What it does'],
      commands.filter(({ palette }) => palette !== 'false').map(({ title, does }) => [`STAR: ${title}`, does]),
    ),
  settings: () =>
    table(
      ['Setting', 'Usually', 'What it does'],
      Object.entries(SETTINGS).map(([name, { default: usual, description }]) => [
        `\`${name}\``,
        `\`${usual}\``,
        description,
      ]),
    ),
  rules: () =>
    table(
      ['Rule', 'Level', 'What it looks for'],
      RULES.map(({ id, level, summary }) => [`[\`${id}\`](src/core/rules/${id}.md)`, level, summary]),
    ),
  snippets: () =>
    table(
      ['Type', 'What it puts in'],
      snippets.map(([, { prefix, description }]) => [`\`${[prefix].flat().join('`, `')}\``, description]),
    ),
};

function readme(text) {
  return text.replace(/(<!-- (\w+): generated -->\n)[\s\S]*?(<!-- \/\2 -->)/g, (whole, open, name, close) =>
    PARTS[name] ? `${open}\n${PARTS[name]()}\n\n${close}` : whole,
  );
}

const stale = [];
for (const [path, render] of [
  ['package.json', manifest],
  ['README.md', readme],
]) {
  const before = readFileSync(path, 'utf8');
  const after = render(before);
  if (before === after) continue;
  stale.push(path);
  if (!process.argv.includes('--check')) writeFileSync(path, after);
}
if (process.argv.includes('--check') && stale.length > 0) {
  console.error(`Out of date: ${stale.join(', ')}. Run "npm run docs".`);
  process.exitCode = 1;
}
