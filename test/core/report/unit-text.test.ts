import assert from 'node:assert/strict';
import { plainStyle } from '../../../src/core/report/style';
import { renderUnitJson, renderUnitList, renderUnitListJson, renderUnitText } from '../../../src/core/report/unit-text';
import { builtInUnits } from '../../../src/core/unit/data/built-in';
import { unit208 } from '../../../src/core/unit/data/unit-208';

describe('units', () => {
  it('as a list give code, title, count and other names', () => {
    assert.match(
      renderUnitList(builtInUnits, plainStyle),
      /^208 {6}Go the extra mile .*\(28 criteria\)\nCFACSA9 .*\(23 criteria, also H9XP 04\)\n$/,
    );
    assert.deepEqual(
      JSON.parse(renderUnitListJson(builtInUnits)).map(({ code, criteria }: { code: string; criteria: number }) => [
        code,
        criteria,
      ]),
      [
        ['208', 28],
        ['CFACSA9', 23],
      ],
    );
  });

  it('as JSON have the shape of unit show; no unit is null', () => {
    const shown = JSON.parse(renderUnitJson(unit208, [{ kind: 'missing-text', line: 3, note: 'Nothing here.' }]));
    assert.deepEqual(Object.keys(shown), ['code', 'title', 'elements', 'problems']);
    assert.deepEqual(Object.keys(shown.elements[0]), ['code', 'title', 'criteria']);
    assert.deepEqual(Object.keys(shown.elements[0].criteria[0]), ['code', 'kind', 'statement']);
    assert.deepEqual(shown.problems, [{ kind: 'missing-text', line: 3, note: 'Nothing here.' }]);
    assert.equal(renderUnitJson(undefined), 'null\n');
  });

  it('as text show every criterion and say that the wording is ours', () => {
    const text = renderUnitText(unit208, plainStyle);
    assert.match(text, /short form, not the awarding body's wording/);
    for (const { statement } of unit208.criteria) assert.ok(text.includes(statement));
  });
});
