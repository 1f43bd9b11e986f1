// Usage: node scripts/check-corpus.mjs [part ...]
// Checks that the labels of a corpus part fit its accounts: every file labelled once, every quotation in its
// account exactly once, every move and verdict a known word, every pair mutual. Exit status 1 names what does not fit.
import { readdirSync, readFileSync } from 'node:fs';

const root = new URL('../test/corpus/', import.meta.url);
const MOVES = new Set(
  [
    'contrast: routine need gap options choice extra',
    'feasibility: authority guidelines regulation other-customers senior-colleague resources',
    'action: taken customer-aware effect-monitored',
    'outcome: reaction feedback-passed-on measured intangible made-routine effect-on-others',
    'setting: routine busy quiet let-down procedure initiative',
  ].flatMap((line) => {
    const [family, names] = line.split(': ');
    return names.split(' ').map((name) => `${family}.${name}`);
  }),
);
const ELEMENTS = ['contrast', 'feasibility', 'outcome'];
const WHYS = new Set(['negated', 'hypothetical', 'afterwards', 'habitual', 'hoped', 'other-person', 'generic']);
const VERDICTS = new Set(['found', 'missing', 'arguable']);

const parts =
  process.argv.length > 2
    ? process.argv.slice(2)
    : readdirSync(root, { withFileTypes: true })
        .filter((e) => e.isDirectory())
        .map((e) => e.name);
let bad = 0;
const complain = (where, what) => {
  bad += 1;
  console.log(`${where}: ${what}`);
};
const occurrences = (text, quote) => text.split(quote).length - 1;

for (const part of parts) {
  const folder = new URL(`${part}/`, root);
  const files = readdirSync(folder).filter((name) => /^\d+\.md$/.test(name));
  const lines = readFileSync(new URL('labels.jsonl', folder), 'utf8').split('\n').filter(Boolean);
  const labels = lines.map((line, i) => {
    try {
      return JSON.parse(line);
    } catch (error) {
      complain(`${part}/labels.jsonl:${i + 1}`, error.message);
      return { file: '?' };
    }
  });
  const byFile = new Map(labels.map((label) => [label.file, label]));
  if (byFile.size !== labels.length) complain(part, 'a file is labelled twice');
  for (const file of files) if (!byFile.has(file)) complain(`${part}/${file}`, 'has no label');
  for (const label of labels) {
    const where = `${part}/${label.file}`;
    if (!files.includes(label.file)) {
      complain(where, 'no such account');
      continue;
    }
    const text = readFileSync(new URL(label.file, folder), 'utf8');
    for (const element of ELEMENTS)
      if (!VERDICTS.has(label.elements?.[element])) complain(where, `elements.${element} is no verdict`);
    for (const { move, quote } of label.passages ?? []) {
      if (!MOVES.has(move)) complain(where, `unknown move ${move}`);
      if (occurrences(text, quote) !== 1)
        complain(where, `stands ${occurrences(text, quote)} times: ${JSON.stringify(quote)}`);
    }
    for (const { element, quote, why } of label.contrary ?? []) {
      if (!ELEMENTS.includes(element)) complain(where, `unknown contrary element ${element}`);
      if (!WHYS.has(why)) complain(where, `unknown reason ${why}`);
      if (occurrences(text, quote) !== 1)
        complain(where, `contrary stands ${occurrences(text, quote)} times: ${JSON.stringify(quote)}`);
    }
    if (label.pair && byFile.get(label.pair)?.pair !== label.file)
      complain(where, `its pair ${label.pair} does not answer`);
  }
  console.log(`${part}: ${files.length} accounts, ${labels.length} labels`);
}
process.exitCode = bad ? 1 : 0;
