import { appendFileSync, readFileSync } from 'node:fs';
import { isProblem, parseModel } from '../../src/core/moves/model';
import { ELEMENTS } from '../../src/core/moves/move';
import { readMoves } from '../../src/core/moves/read-moves';
import { storyStartsOf } from '../../src/core/moves/stories';
import { readPart } from './read-corpus';
import { renderTally, tallyOf } from './tally';

const [root, weights, log, title, ...parts] = process.argv.slice(2) as [string, string, string, string, ...string[]];
const model = parseModel(new Uint8Array(readFileSync(weights)));
if (isProblem(model)) throw new Error(model.problem);
const lines = [`\n## ${title}\n`];
for (const part of parts) {
  lines.push(`- part ${part}:`);
  const read = readPart(root, part).map(({ label, account }) => ({
    label,
    reading: readMoves(account.blocks, model, { starts: storyStartsOf(account) }),
  }));
  for (const element of ELEMENTS) {
    const rows = read
      .filter(({ label }) => label.elements[element] !== 'arguable')
      .map(({ label, reading }) => ({
        value: reading.verdicts[element].value,
        found: label.elements[element] === 'found',
      }));
    lines.push(`  - ${element}: ${renderTally(tallyOf(rows))}`);
  }
}
console.log(lines.join('\n'));
appendFileSync(log, `${lines.join('\n')}\n`);
