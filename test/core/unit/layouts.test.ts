import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderUnitJson } from '../../../src/core/report/unit-text';
import { importUnit } from '../../../src/core/unit/import/import-unit';
import { type LayoutScore, scoreLayout, standsIn, totalOf, type UnitTruth } from '../../layouts/score';

const FOLDER = join(process.cwd(), 'test/layouts');

function layouts(): readonly string[] {
  return readdirSync(FOLDER).filter((name) => existsSync(join(FOLDER, name, 'truth.json')));
}

function scoreOf(name: string): LayoutScore {
  const file = readdirSync(join(FOLDER, name)).find((entry) => entry.startsWith('source.')) as string;
  const source = readFileSync(join(FOLDER, name, file), 'utf8');
  const truth = JSON.parse(readFileSync(join(FOLDER, name, 'truth.json'), 'utf8')) as UnitTruth | null;
  const { unit, problems } = importUnit(source);
  return scoreLayout(source, truth, JSON.parse(renderUnitJson(unit, problems)) as UnitTruth | null);
}

describe('layouts that centres meet', () => {
  it('are read well enough', () => {
    const scores = layouts().map(scoreOf);
    assert.ok(scores.length >= 25);
    const total = totalOf(scores);
    const notes = scores.flatMap(({ notes: own }) => own).join('\n');
    assert.ok(total.precision >= 0.98 && total.recall >= 0.98, notes);
    assert.ok(total.exact >= 0.95 && total.kind >= 0.95, notes);
    assert.equal(total.damage, 1, notes);
    assert.equal(total.invented, 0, notes);
  });
});

describe('the scorer', () => {
  const truth: UnitTruth = {
    code: '1',
    title: 'One',
    elements: [
      {
        code: '',
        title: '',
        criteria: [
          { code: 'P1', kind: 'performance', statement: 'cut the stems' },
          { code: 'P2', kind: 'performance', statement: 'tie' },
        ],
      },
    ],
    problems: [{ kind: 'cut-off', line: 4 }],
  };
  const source = 'P1 cut the\nstems\nP2 tie';

  it('sees what is missing, wrong, extra, unreported and invented', () => {
    const read: UnitTruth = {
      ...truth,
      elements: [
        {
          code: '',
          title: '',
          criteria: [
            { code: 'P1', kind: 'range', statement: 'trim the stems' },
            { code: 'P3', kind: 'performance', statement: 'tie' },
          ],
        },
      ],
      problems: [{ kind: 'cut-off', line: 6 }],
    };
    const score = scoreLayout(source, truth, read);
    assert.deepEqual(
      [
        score.expected,
        score.found,
        score.right,
        score.exact,
        score.kinds,
        score.reported,
        score.spurious,
        score.invented,
      ],
      [2, 2, 1, 0, 0, 0, 1, 1],
    );
    const total = totalOf([score]);
    assert.deepEqual([total.precision, total.recall, total.damage], [0.5, 0.5, 0]);
  });

  it('is content with the truth', () => {
    assert.deepEqual(scoreLayout(source, truth, truth).notes, []);
    assert.equal(scoreLayout(source, truth, null).right, 0);
    assert.deepEqual(totalOf([scoreLayout(source, null, null)]).precision, 1);
  });

  it('looks for the words of a statement in order', () => {
    assert.ok(standsIn('cut the stems', source));
    assert.ok(!standsIn('stems cut', source));
    assert.ok(standsIn('organisation wide', 'organi-\nsation-wide wide'.replace('-wide', '')));
  });
});
