// Agreement between the corpus labels and the second labels: n, observed agreement, Cohen's kappa.
// An element that either side calls arguable is left out of the figures and listed apart.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const corpus = fileURLToPath(new URL('../test/corpus/', import.meta.url));
const elements = ['contrast', 'feasibility', 'outcome'];

const lines = (path) =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line));

const second = lines(join(corpus, 'second-labels.jsonl'));
const first = new Map();
for (const part of new Set(second.map((label) => label.part))) {
  const path = join(corpus, part, 'labels.jsonl');
  if (!existsSync(path)) continue;
  for (const label of lines(path)) first.set(`${part}/${label.file}`, label.elements);
}

const differ = [];
const arguable = [];
const missing = new Set();

function measure(element) {
  const count = { found: { found: 0, missing: 0 }, missing: { found: 0, missing: 0 } };
  for (const label of second) {
    const name = `${label.part}/${label.file}`;
    const one = first.get(name)?.[element];
    const two = label.elements[element];
    if (!one) {
      missing.add(name);
      continue;
    }
    if (one === 'arguable' || two === 'arguable') {
      arguable.push({ name, element, one, two });
      continue;
    }
    count[one][two] += 1;
    if (one !== two) differ.push({ name, element, one, two });
  }
  const both = count.found.found;
  const none = count.missing.missing;
  const n = both + none + count.found.missing + count.missing.found;
  const observed = (both + none) / n;
  const firstFound = (both + count.found.missing) / n;
  const secondFound = (both + count.missing.found) / n;
  const chance = firstFound * secondFound + (1 - firstFound) * (1 - secondFound);
  return { n, observed, kappa: chance === 1 ? 1 : (observed - chance) / (1 - chance), count };
}

console.log('element      n    agreed  kappa   both found  both missing  first only  second only');
for (const element of elements) {
  const { n, observed, kappa, count } = measure(element);
  console.log(
    [
      element.padEnd(12),
      String(n).padEnd(4),
      observed.toFixed(3).padEnd(7),
      kappa.toFixed(3).padEnd(7),
      String(count.found.found).padEnd(11),
      String(count.missing.missing).padEnd(13),
      String(count.found.missing).padEnd(11),
      count.missing.found,
    ].join(' '),
  );
}

const show = (list) => {
  for (const { name, element, one, two } of list.sort((a, b) => a.name.localeCompare(b.name)))
    console.log(`${name}  ${element.padEnd(11)}  first ${one}, second ${two}`);
};
console.log(`\nDiffer: ${differ.length}`);
show(differ);
console.log(`\nArguable to one or both, left out: ${arguable.length}`);
show(arguable);
if (missing.size) console.log(`\nNo first label: ${[...missing].join(', ')}`);
