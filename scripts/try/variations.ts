import { readFileSync } from 'node:fs';
import { parseAccount } from '../../src/core/account/parse-account';
import { isProblem, type Model, parseModel } from '../../src/core/moves/model';
import { ELEMENTS, type Element, familyOf } from '../../src/core/moves/move';
import { readMoves } from '../../src/core/moves/read-moves';
import { storyStartsOf } from '../../src/core/moves/stories';
import { type Label, readPart } from '../train/read-corpus';

// Usage: variations ROOT WEIGHTS part ...
// How verdicts hold when a text is changed in ways that must not matter, and turn when they must.

type Word = 'found' | 'weak' | 'missing';
type Words = Readonly<Record<Element, Word>>;

const [root = '', weights = '', ...parts] = process.argv.slice(2);
const model = parseModel(new Uint8Array(readFileSync(weights)));
if (isProblem(model)) throw new Error(model.problem);

function verdicts(raw: string, by: Model = model as Model): Words {
  const account = parseAccount('a.md', raw);
  const reading = readMoves(account.blocks, by, { starts: storyStartsOf(account) });
  return Object.fromEntries(ELEMENTS.map((element) => [element, reading.verdicts[element].value])) as Words;
}

const IRRELEVANT =
  '\n\nOur car park has forty spaces and the bins are emptied on Thursdays. The building was painted the year before last.\n';

/** What must change nothing. */
const SAME: Readonly<Record<string, (text: string) => string>> = {
  'small letters': (text) => text.toLowerCase(),
  'curly quotation marks': (text) =>
    text
      .replace(/(^|[\s(])"/g, '$1“')
      .replace(/"/g, '”')
      .replace(/'/g, '’'),
  'Windows line endings': (text) => text.replace(/\r?\n/g, '\r\n'),
  'words in bold': (text) => body(text, (paragraph) => paragraph.replace(/\b([a-z]{5,}) ([a-z]{3,})\b/i, '**$1** $2')),
  'paragraphs as a list': (text) =>
    body(text, (paragraph) => (/^[#>\-*\d|]/.test(paragraph) ? paragraph : `- ${paragraph.replace(/\n/g, '\n  ')}`)),
  'a paragraph about the building behind': (text) => text.trimEnd() + IRRELEVANT,
  'a paragraph about the weather behind': (text) =>
    `${text.trimEnd()}\n\nIt had rained since the Monday. The leaves came down early and the road was wet for days.\n`,
};

function body(text: string, change: (paragraph: string) => string): string {
  return text
    .split(/(\n{2,})/)
    .map((piece) => (/^\n+$/.test(piece) || piece.startsWith('---') ? piece : change(piece)))
    .join('');
}

interface Text {
  readonly id: string;
  readonly raw: string;
  readonly label: Label;
}

const texts: Text[] = parts.flatMap((part) =>
  readPart(root, part).map(({ id, label }) => ({
    id,
    label,
    raw: readFileSync(`${root}/${part}/${label.file}`, 'utf8'),
  })),
);
const share = (part: number, whole: number) =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} % (${part} of ${whole})`;

console.log('What must change nothing (verdicts that stay as they were):');
let kept = 0;
let asked = 0;
const exceptions: string[] = [];
for (const [name, change] of Object.entries(SAME)) {
  let same = 0;
  let all = 0;
  for (const { id, raw } of texts) {
    const before = verdicts(raw);
    const after = verdicts(change(raw));
    for (const element of ELEMENTS) {
      all += 1;
      if (before[element] === after[element]) same += 1;
      else exceptions.push(`${name}: ${id} ${element} ${before[element]} → ${after[element]}`);
    }
  }
  kept += same;
  asked += all;
  console.log(`  ${name}: ${share(same, all)}`);
}
console.log(`  all: ${share(kept, asked)}`);

console.log('Matched pairs (the element that differs: found is not missing, missing is not found; and wholly turned):');
let pairs = 0;
let turned = 0;
let wholly = 0;
for (const { id, label, raw } of texts) {
  const other = label.pair
    ? texts.find((text) => text.label.file === label.pair && text.id.split('/')[0] === id.split('/')[0])
    : undefined;
  if (!other || other.label.file < label.file) continue;
  for (const element of ELEMENTS) {
    const [a, b] = [label.elements[element], other.label.elements[element]];
    if (a === b || a === 'arguable' || b === 'arguable') continue;
    const [here, there] = [verdicts(raw)[element], verdicts(other.raw)[element]];
    const [whenFound, whenMissing] = a === 'found' ? [here, there] : [there, here];
    pairs += 1;
    if (whenFound !== 'missing' && whenMissing !== 'found') turned += 1;
    if (whenFound === 'found' && whenMissing === 'missing') wholly += 1;
  }
}
console.log(`  right on both sides: ${share(turned, pairs)}; decided on both sides: ${share(wholly, pairs)}`);

console.log('Minimal pairs (every labelled passage of an element taken out):');
for (const element of ELEMENTS) {
  let all = 0;
  let flagged = 0;
  let notFound = 0;
  let before = 0;
  for (const { label, raw } of texts) {
    const own = label.passages.filter(
      ({ move }) => familyOf(move) === element || (element === 'contrast' && move === 'action.taken'),
    );
    if (label.elements[element] !== 'found' || own.length === 0) continue;
    all += 1;
    if (verdicts(raw)[element] !== 'missing') before += 1;
    const without = verdicts(own.reduce((text, { quote }) => text.replace(quote, ''), raw))[element];
    if (without === 'missing') flagged += 1;
    if (without !== 'found') notFound += 1;
  }
  console.log(
    `  ${element}: not flagged with it ${share(before, all)}; without it flagged ${share(flagged, all)}, no longer found ${share(notFound, all)}`,
  );
}

if (process.env.EXCEPTIONS) console.log(exceptions.join('\n'));
