// Usage: node scripts/evaluate-personal.mjs [parts, such as acdefgh] [--list]
// Holds what is read as personal data against the labels of test/corpus: per kind what was found, precision and recall,
// then every false alarm and every miss. --list prints all that was found.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const parts = [...(process.argv.slice(2).find((word) => !word.startsWith('--')) ?? 'abcdefghi')];
const listed = process.argv.includes('--list');

const built = await build({
  stdin: {
    contents: `
export { parseAccount } from './src/core/account/parse-account';
export { personalDataOf } from './src/core/account/personal-data';
`,
    resolveDir: root,
    loader: 'ts',
  },
  bundle: true,
  format: 'esm',
  platform: 'node',
  write: false,
  banner: { js: "import { createRequire } from 'node:module'; const require = createRequire('file:///');" },
});
const code = Buffer.from(built.outputFiles[0].contents).toString('base64');
const { parseAccount, personalDataOf } = await import(`data:text/javascript;base64,${code}`);

const TITLE = /^(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Sir|Sister|Father|Nurse|Rev|Madame|Ma['’]am)\b\.? /i;
const FAMILY = /^(?:Big|Little|Nan|Mama|Baba|Ate|Auntie|Uncle|Old)\b /;

/** What a label is of, as far as its words tell. */
function kindOf(label) {
  if (label.includes('@')) return 'email';
  if (/^[+(]?\d[\d ()-]{8,}$/.test(label)) return 'phone';
  if (/^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/.test(label)) return 'postcode';
  if (/^\d+[a-z]? .*\b(?:Street|Road|Lane|Avenue|Close|Terrace|Row|Way|Court|Drive|Gardens)\b/i.test(label))
    return 'address';
  if (/\b(?:Street|Road|Lane|Avenue|Close|Terrace)$/.test(label)) return 'street alone';
  if (/\d/.test(label)) return 'number';
  if (TITLE.test(label)) return /^\S+ \p{Lu}\.?$/u.test(label) ? 'letter' : 'name with title';
  if (FAMILY.test(label)) return 'first name';
  return /^\p{Lu}\S+ (?:\S+ )*\p{Lu}\S+$/u.test(label) ? 'first and family name' : 'first name';
}

const GROUP = { 'name with title': 'name', 'first and family name': 'name' };
const groupOf = (kind) => GROUP[kind] ?? kind;

const within = (one, other) => one.includes(other) || other.includes(one);

const figures = new Map();
const of = (group) => {
  if (!figures.has(group)) figures.set(group, { right: 0, alarms: 0, labels: 0, seen: 0 });
  return figures.get(group);
};
const alarms = [];
const misses = [];
let accounts = 0;
for (const part of parts) {
  const folder = join(root, 'test/corpus', part);
  const labelsFile = join(folder, 'labels.jsonl');
  if (!existsSync(labelsFile)) continue;
  const labels = readFileSync(labelsFile, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line));
  for (const { file, personal_data: personal } of labels) {
    if (!Array.isArray(personal)) continue;
    accounts += 1;
    const { source, ...account } = parseAccount(file, readFileSync(join(folder, file), 'utf8'));
    const found = new Map(
      personalDataOf({ ...account, source }).map((datum) => [`${datum.kind} ${datum.words}`, datum]),
    );
    const agrees = (words, label) => within(words.toLowerCase(), label.toLowerCase());
    for (const { kind, words, span } of found.values()) {
      const right = personal.some((label) => agrees(words, label));
      of(kind)[right ? 'right' : 'alarms'] += 1;
      const at = span?.start ?? 0;
      const around = source.text.slice(Math.max(0, at - 40), at + words.length + 30).replace(/\s+/g, ' ');
      if (!right) alarms.push(`${part}/${file}  ${kind}  ${words}  … ${around} …`);
      else if (listed) console.log(`${part}/${file}  ${kind}  ${words}`);
    }
    for (const label of personal) {
      const group = groupOf(kindOf(label));
      const seen = [...found.values()].some(({ words }) => agrees(words, label));
      of(group).labels += 1;
      if (seen) of(group).seen += 1;
      else if (group !== 'first name' && group !== 'letter') misses.push(`${part}/${file}  ${group}  ${label}`);
    }
  }
}

const share = (some, all) => (all === 0 ? '–' : (some / all).toFixed(3));
console.log(`${accounts} accounts with labels in parts ${parts.join(', ')}; each word once an account\n`);
console.log(`${'kind'.padEnd(14)}found  right  precision  labelled  seen  recall`);
for (const [kind, { right, alarms: wrong, labels, seen }] of [...figures].sort())
  console.log(
    [
      kind.padEnd(14),
      String(right + wrong).padEnd(7),
      String(right).padEnd(7),
      share(right, right + wrong).padEnd(11),
      String(labels).padEnd(10),
      String(seen).padEnd(6),
      share(seen, labels),
    ].join(''),
  );
console.log(
  '\nA first name alone, a letter and a street without a number are not looked for; they count in no other row.',
);
console.log(`\nNot in the labels: ${alarms.length}`);
for (const line of alarms) console.log(`  ${line}`);
console.log(`\nMissed: ${misses.length}`);
for (const line of misses) console.log(`  ${line}`);
