import { readdirSync, readFileSync } from 'node:fs';
import { isProblem, parseModel } from '../../src/core/moves/model';
import { checkMadeUpTexts } from '../../test/core/check/made-up';

// Usage: fuzz RUNS [SEED]; from the project's folder.

const runs = Number(process.argv[2] ?? 100_000);
const seed = Number(process.argv[3] ?? Date.now() % 2 ** 31);
const model = parseModel(readFileSync('src/core/moves/data/weights.bin'));
if (isProblem(model)) throw new Error(model.problem);
const folders = ['test/accounts/good', ...['a', 'c', 'd', 'e'].map((part) => `test/corpus/${part}`)];
const accounts = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.md') && name !== 'README.md')
    .map((name) => readFileSync(`${folder}/${name}`, 'utf8')),
);
const began = Date.now();
checkMadeUpTexts(model, accounts, runs, seed);
console.log(`${runs} made-up texts checked, none failed (seed ${seed}, ${Math.round((Date.now() - began) / 1000)} s).`);
