import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { COMMAND, folderWith, run } from './command';

const PUBLISHED = `Unit QX7
Look after the plants in a public garden
Level: 2
Credit value: 3

Outcome 1 Water and feed the plants

The learner can:

1.1 Check how dry the soil is before watering.
1.2 Use the amount of feed that the label gives.
1.3 Record what each bed was given.

Outcome 2 Keep the paths safe

The learner can:

2.1 Clear leaves from the paths every morning.
2.2 Put out signs where a path is wet.
`;

describe('unit import', () => {
  const made = folderWith();
  after(() => made.remove());
  const at = (name: string) => join(made.path, name);
  const source = at('published.txt');
  writeFileSync(source, PUBLISHED);

  it('prints a unit file that the portfolio reads back', () => {
    const { status, out } = run(made.path, 'unit', 'import', 'published.txt', '--from', 'text');
    assert.equal(status, 0);
    assert.match(out, /^code: .*QX7/);
    const folder = folderWith({ 'star-portfolio.yaml': 'unit: QX7\n', 'units/qx7.yaml': out });
    const shown = run(folder.path, 'unit', 'show', 'QX7');
    const rows = JSON.parse(run(folder.path, 'coverage', '--format', 'json').out).rows;
    folder.remove();
    assert.equal(shown.status, 0);
    assert.match(shown.out, /1\.1 {2}Check how dry the soil is before watering/);
    assert.equal(rows.length, 5);
  });

  it('prints the same unit as JSON from a file and from what is piped in', () => {
    const named = run(made.path, 'unit', 'import', 'published.txt', '--format', 'json');
    const piped = spawnSync(process.execPath, [COMMAND, 'unit', 'import', '-', '--format', 'json'], {
      input: PUBLISHED,
      encoding: 'utf8',
    });
    assert.equal(piped.stdout, named.out);
    const unit = JSON.parse(named.out);
    assert.deepEqual(Object.keys(unit), ['code', 'title', 'elements', 'problems']);
    assert.deepEqual(
      unit.elements.map(({ criteria }: { criteria: unknown[] }) => criteria.length),
      [3, 2],
    );
  });

  it('leaves a file that is there alone, and keeps what people changed when it is told to write', () => {
    assert.equal(run(made.path, 'unit', 'import', 'published.txt', '--out', 'unit.yaml').status, 0);
    const mine = readFileSync(at('unit.yaml'), 'utf8')
      .replace('Record what each bed was given', 'Write down my own way')
      .concat('crosswalk:\n  - code: "1.1"\n    unit: "208"\n    to: 208.1.2\n    relation: partial\n');
    writeFileSync(at('unit.yaml'), mine);
    const refused = run(made.path, 'unit', 'import', 'published.txt', '--out', 'unit.yaml');
    assert.equal(refused.status, 2);
    assert.match(refused.trouble, /unit\.yaml: This file is there already; --force/);
    assert.equal(readFileSync(at('unit.yaml'), 'utf8'), mine);
    const forced = run(made.path, 'unit', 'import', 'published.txt', '--out', 'unit.yaml', '--force');
    assert.equal(forced.status, 0);
    assert.match(forced.trouble, /QX7\.1\.3: Your own wording was kept\./);
    assert.match(readFileSync(at('unit.yaml'), 'utf8'), /Write down my own way[\s\S]*crosswalk:\n.*1\.1/);
  });

  it('never writes over a file of units that it cannot read', () => {
    writeFileSync(at('broken.yaml'), 'code: [mine\n');
    const { status, trouble } = run(made.path, 'unit', 'import', 'published.txt', '--out', 'broken.yaml', '--force');
    assert.deepEqual(
      [status, trouble],
      [2, 'broken.yaml: This file cannot be read as a unit, so it was left as it is.\n'],
    );
    assert.equal(readFileSync(at('broken.yaml'), 'utf8'), 'code: [mine\n');
  });

  it('says null where there is no unit, and fails where there is no text', () => {
    writeFileSync(at('letter.txt'), 'Dear Sir,\n\nThank you for the lovely garden.\n');
    const none = run(made.path, 'unit', 'import', 'letter.txt', '--format', 'json');
    assert.deepEqual([none.status, none.out], [1, 'null\n']);
    assert.match(none.trouble, /^letter\.txt.*\.\n$/);
    writeFileSync(at('binary.txt'), new Uint8Array([0, 1, 2]));
    assert.equal(run(made.path, 'unit', 'import', 'binary.txt').status, 2);
    assert.equal(run(made.path, 'unit', 'import', 'gone.txt').status, 2);
  });

  it('tells two versions apart', () => {
    writeFileSync(at('later.txt'), PUBLISHED.replace('every morning', 'every evening'));
    const { status, out } = run(made.path, 'unit', 'diff', 'published.txt', 'later.txt');
    assert.equal(status, 1);
    assert.match(out, /^~ QX7\.2\.1\n {4}- Clear leaves.*every morning\n {4}\+ Clear leaves.*every evening\n$/);
    assert.deepEqual(run(made.path, 'unit', 'diff', '208', '208'), { status: 0, out: '', trouble: '' });
    assert.equal(run(made.path, 'unit', 'diff', '208', 'gone.yaml').status, 2);
  });
});
