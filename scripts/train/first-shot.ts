import { ELEMENTS } from '../../src/core/moves/move';
import { readMoves } from '../../src/core/moves/read-moves';
import { sampled } from './dataset';
import { fitModel } from './fit';
import { readPart } from './read-corpus';
import { renderTally, tallyOf } from './tally';

// Usage: first-shot ROOT TRAIN TEST: learns from the parts in TRAIN (letters), scores the parts in TEST, each by itself.
const [root, train, test] = process.argv.slice(2) as [string, string, string];
const model = fitModel([...train].flatMap((part) => sampled(readPart(root, part))));
for (const part of test) {
  console.log(`- part ${part}, learned from ${[...train].join(', ')}:`);
  const read = readPart(root, part).map(({ label, account }) => ({ label, reading: readMoves(account.blocks, model) }));
  for (const element of ELEMENTS) {
    const rows = read
      .filter(({ label }) => label.elements[element] !== 'arguable')
      .map(({ label, reading }) => ({
        value: reading.verdicts[element].value,
        found: label.elements[element] === 'found',
      }));
    console.log(`  - ${element}: ${renderTally(tallyOf(rows))}`);
  }
}
