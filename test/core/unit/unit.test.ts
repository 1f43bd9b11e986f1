import assert from 'node:assert/strict';
import { counterpartOf } from '../../../src/core/unit/crosswalk';
import { builtInUnits } from '../../../src/core/unit/data/built-in';
import { builtInCrosswalks, crosswalk208Cfacsa9 } from '../../../src/core/unit/data/crosswalk-208-cfacsa9';
import { unit208 } from '../../../src/core/unit/data/unit-208';
import { unitCfacsa9 } from '../../../src/core/unit/data/unit-cfacsa9';
import { criterionOf, nearestCode, unitOf } from '../../../src/core/unit/lookup';
import { criteriaOf, criterionLabel, type Unit } from '../../../src/core/unit/unit';

function labelOf(units: readonly Unit[], written: string, defaultUnit?: string): string {
  const found = criterionOf(units, written, defaultUnit);
  if (found.kind === 'found') return criterionLabel(found.criterion) + (found.formerly ? ' formerly' : '');
  return found.kind === 'unknown' ? 'unknown' : found.candidates.map(criterionLabel).join(' or ');
}

const other: Unit = {
  ...unitCfacsa9,
  code: 'X1',
  aliases: [],
  formerly: ['W9'],
  elements: [{ code: '1', title: 'One' }],
  criteria: [
    { unit: 'X1', code: 'P6', kind: 'performance', element: '1', statement: 'six', moves: [] },
    { unit: 'X1', code: '1.1', kind: 'performance', element: '1', statement: 'one', moves: [], formerly: ['P1x'] },
  ],
};

describe('built-in units', () => {
  it('have the published number of criteria of each kind', () => {
    const count = (unit: Unit, kind: string) => unit.criteria.filter((criterion) => criterion.kind === kind).length;
    assert.deepEqual(
      ['range', 'performance', 'knowledge'].map((kind) => count(unit208, kind)),
      [6, 15, 7],
    );
    assert.deepEqual(
      ['range', 'performance', 'knowledge'].map((kind) => count(unitCfacsa9, kind)),
      [0, 14, 9],
    );
  });

  it('name moves for all but knowledge, and a sentence in the first person for each', () => {
    for (const unit of builtInUnits) {
      for (const criterion of unit.criteria) {
        assert.equal(criterion.moves.length === 0, criterion.kind === 'knowledge', criterion.code);
        assert.match(criterion.plain ?? '', /\b(?:I|we|me)\b|^It |^The customer knew/, criterion.code);
        assert.equal(unit.wording, 'short');
      }
    }
  });

  it('put every criterion into one of their elements, each element filled', () => {
    for (const unit of builtInUnits) {
      for (const element of unit.elements) assert.ok(criteriaOf(unit, element.code).length > 0, element.code);
      const inElements = unit.elements.flatMap((element) => criteriaOf(unit, element.code));
      assert.equal(inElements.length, unit.criteria.length);
      assert.equal(new Set(unit.criteria.map((criterion) => criterion.code)).size, unit.criteria.length);
    }
  });
});

describe('criterionLabel', () => {
  it('is the printed code where that starts with the unit, else the unit before it', () => {
    assert.equal(criterionLabel({ unit: '208', code: '208.2.1' }), '208.2.1');
    assert.equal(criterionLabel({ unit: '208', code: '1d' }), '208.1d');
    assert.equal(criterionLabel({ unit: 'CFACSA9', code: 'P6' }), 'CFACSA9.P6');
    assert.equal(criterionLabel({ unit: '2', code: '21.1' }), '2.21.1');
  });
});

describe('criterionOf', () => {
  const units = [...builtInUnits, other];

  it('takes codes as people write them', () => {
    const written: readonly (readonly [string, string])[] = [
      ['208.2.1', '208.2.1'],
      [' 208. 2.1. ', '208.2.1'],
      ['1d', '208.1d'],
      ['1D', '208.1d'],
      ['208.1d', '208.1d'],
      ['208 1d', '208.1d'],
      ['cfacsa9.p7', 'CFACSA9.P7'],
      ['CFACSA9 P7', 'CFACSA9.P7'],
      ['H9XP 04.P7', 'CFACSA9.P7'],
      ['k9', 'CFACSA9.K9'],
    ];
    for (const [text, label] of written) assert.equal(labelOf(units, text, '208'), label, text);
  });

  it('prefers the default unit and else says what it could be', () => {
    assert.equal(labelOf(units, 'P6', 'X1'), 'X1.P6');
    assert.equal(labelOf(units, 'P6', 'H9XP04'), 'CFACSA9.P6');
    assert.equal(labelOf(units, 'P6', '208'), 'CFACSA9.P6 or X1.P6');
    assert.equal(labelOf(units, 'P6'), 'CFACSA9.P6 or X1.P6');
  });

  it('does not take elements, half codes or nothing', () => {
    for (const text of ['208.1', '208', '', '.', '208.2.9', 'P'])
      assert.equal(labelOf(units, text, '208'), 'unknown', text);
  });

  it('bridges renamed codes', () => {
    assert.equal(labelOf(units, 'p1x', 'X1'), 'X1.1.1 formerly');
    assert.equal(labelOf(units, 'W9.1.1'), 'X1.1.1 formerly');
    assert.equal(unitOf(units, 'w9')?.code, 'X1');
    assert.equal(unitOf(units, 'unit 208')?.code, '208');
  });
});

describe('nearestCode', () => {
  it('finds the code that was meant', () => {
    const near = (text: string, unit?: string) => {
      const found = nearestCode(builtInUnits, text, unit);
      return found && criterionLabel(found);
    };
    assert.equal(near('208.2.6', '208'), '208.2.5');
    assert.equal(near('208,2.1', '208'), '208.2.1');
    assert.equal(near('280.2.1', '208'), '208.2.1');
    assert.equal(near('CFACSA9.P15'), 'CFACSA9.P14');
    assert.equal(near('hello'), undefined);
    assert.equal(near(''), undefined);
  });
});

describe('crosswalk', () => {
  const towards = (unit: string, code: string, target: string) => {
    const found = counterpartOf(builtInCrosswalks, { unit, code }, target);
    return (
      found &&
      [found.relation, ...found.criteria.map((ref) => ref.code), ...found.nearest.map((ref) => `~${ref.code}`)].join(
        ' ',
      )
    );
  };

  it('reads both ways', () => {
    assert.equal(towards('208', '208.2.1', 'CFACSA9'), 'exact P6');
    assert.equal(towards('CFACSA9', 'P6', '208'), 'exact 208.2.1');
    assert.equal(towards('208', '208.2.2', 'CFACSA9'), 'partial P7');
    assert.equal(towards('CFACSA9', 'P7', '208'), 'partial 208.2.2 208.2.3');
    assert.equal(towards('CFACSA9', 'P8', '208'), 'partial 208.2.4');
    assert.equal(towards('CFACSA9', 'P12', '208'), 'partial 208.3.3');
    assert.equal(towards('208', '208.3.5', 'CFACSA9'), 'none ~K9');
    assert.equal(towards('CFACSA9', 'P14', '208'), 'none ~208.4.6');
    assert.equal(towards('208', '1a', 'CFACSA9'), 'none');
    assert.equal(towards('208', '1a', 'X1'), undefined);
  });

  it('names every criterion of both units once as matched or not', () => {
    for (const unit of builtInUnits) {
      for (const { code } of unit.criteria) {
        const ref = (entry: { unit: string; code: string }) => entry.unit === unit.code && entry.code === code;
        const matched = crosswalk208Cfacsa9.matches.some((match) => ref(match.from) || ref(match.to));
        const alone = crosswalk208Cfacsa9.unmatched.some((entry) => ref(entry.criterion));
        assert.notEqual(matched, alone, code);
      }
    }
  });
});
