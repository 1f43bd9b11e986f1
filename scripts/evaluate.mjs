// Usage: node scripts/evaluate.mjs [part ...] [--authors] [--curve]
//        node scripts/evaluate.mjs --first-shot TITLE part ...
// Scores the detector on the parts it learns from (or those named), each part by models and thresholds learned without
// it; where none is named, writes what it got wrong to test/corpus/confusions.txt and the figures, with those of the
// shipped weights on the part that was held out, to test/corpus/figures.json. --curve draws how more accounts help and
// adds it to test/corpus/curve.md. With --first-shot it scores the shipped weights on parts they were not learned
// from and adds a dated entry to test/corpus/first-shot.md.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { LEARNED } from './parts.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const words = process.argv.slice(2);
const firstShot = words[0] === '--first-shot';
const name = firstShot ? 'first-shot' : 'evaluate';
const bundle = `${root}out/${name}.cjs`;
await build({
  entryPoints: [`${root}scripts/train/${name}.ts`],
  bundle: true,
  platform: 'node',
  outfile: bundle,
  logLevel: 'error',
});
const corpus = `${root}test/corpus`;
const day = new Date().toISOString().slice(0, 10);
const given = firstShot
  ? [
      corpus,
      `${root}src/core/moves/data/weights.bin`,
      `${corpus}/first-shot.md`,
      `${day}, ${words[1]}`,
      ...words.slice(2),
    ]
  : [
      corpus,
      `${root}src/core/moves/data/weights.bin`,
      day,
      ...(words.some((word) => !word.startsWith('--')) ? [] : ['--snapshot', ...LEARNED]),
      ...words,
    ];
process.exitCode = spawnSync(process.execPath, [bundle, ...given], { stdio: 'inherit' }).status ?? 1;
