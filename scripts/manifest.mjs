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

const json = (path) => JSON.parse(readFileSync(path, 'utf8'));
const percent = (share) => `${Math.round(100 * share)} %`;
const WORDS = {
  contrast: 'the usual service and the extra',
  feasibility: 'the check before acting',
  outcome: 'what came of it',
};
const WRITERS = { candidate: "candidates' accounts", story: "workers' stories", heldOut: 'a part kept aside' };

/** How often the tool is right, from the last evaluation; writers it has not learned from throughout. */
function accuracy() {
  const { date, perElement, heldOut } = json('test/corpus/figures.json');
  const rules = json('test/corpus/rule-figures.json');
  const verdicts = Object.entries(perElement).flatMap(([element, registers]) =>
    Object.entries(registers).map(([register, { n, missing, precision, interval, recall, coverage }]) => [
      `${WORDS[element]}, ${WRITERS[register]}${register === 'heldOut' ? ` (${heldOut})` : ''}`,
      `${n} (${missing})`,
      `${percent(precision)} (${interval.map(percent).join(' to ')})`,
      percent(recall),
      percent(coverage),
    ]),
  );
  const signs = RULES.flatMap(({ id, level }) => {
    const figures = rules.developed.rules[id];
    return figures
      ? [[`\`${id}\``, level, `${figures.right} of ${figures.judged} (${figures.interval.map(percent).join(' to ')})`]]
      : [];
  });
  return [
    `Measured on ${date} on made-up accounts in the voices of invented candidates, each by writers that the tool had not learned from. *Said rightly* is how often the tool was right when it called something missing; *noticed* is how much of what was missing it called so; *decided* is how often it did not say "not sure". In brackets, the range in which the true figure lies with 95 % confidence.`,
    '',
    table(['Is it missing?', 'Accounts (missing)', 'Said rightly', 'Noticed', 'Decided'], verdicts),
    '',
    'The finer rules, on the accounts they were made with, right of those that were judged:',
    '',
    table(['Rule', 'Level', 'Right'], signs),
    '',
    "What it does not know: real candidates' accounts (none were to be had), other languages, and registers unlike these. The figures of parts that settings were chosen on flatter the tool a little; `test/corpus/first-shot.md` tells which are first shots. Each account was labelled by one person; 120 were labelled again, and the two agreed on nearly all, which says that the texts are clear, not that assessors would agree on real ones.",
  ].join('\n');
}

/** The generated parts of the README, by the name in their comments. */
const PARTS = {
  accuracy,
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
