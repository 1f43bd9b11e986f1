import assert from 'node:assert/strict';
import { fingerprint } from '../../../src/core/source/hash';
import type { Crosswalk } from '../../../src/core/unit/crosswalk';
import { builtInUnits } from '../../../src/core/unit/data/built-in';
import { builtInCrosswalks } from '../../../src/core/unit/data/crosswalk-208-cfacsa9';
import { unit208 } from '../../../src/core/unit/data/unit-208';
import { diffUnits, mergeImport, renderUnitChanges } from '../../../src/core/unit/diff';
import { renderCase } from '../../../src/core/unit/export/case';
import { renderUnitMarkdown } from '../../../src/core/unit/export/markdown';
import { renderMatrix } from '../../../src/core/unit/export/matrix';
import { importUnit } from '../../../src/core/unit/import/import-unit';
import type { Unit } from '../../../src/core/unit/unit';
import { parseUnitFile } from '../../../src/core/unit/unit-file';
import { UNIT_FIELDS, unitFileSchema } from '../../../src/core/unit/unit-schema';
import { renderUnitYaml } from '../../../src/core/unit/unit-yaml';

const SMALL = `code: "417"
title: Arrange flowers
permits:
  simulation: no
elements:
  - code: "417.1"
    title: Make up an order
    criteria:
      - code: 417.10
        kind: performance
        statement: Tie the bunch
        moves:
          - action.taken
        formerly: [417.1]
      - code: K1
        kind: knowledge
        statement: "Why stems drink: the short of it"
crosswalk:
  - code: K1
    unit: "208"
    to: 208.4.1
    relation: partial
problems:
  - kind: cut-off
    line: 7
    note: K1 stops in the middle.
`;

function criteriaLines(unit: Unit | undefined): string[] {
  return (unit?.criteria ?? []).map(({ code, kind, element, statement }) => `${element} ${code} ${kind} ${statement}`);
}

describe('unit files', () => {
  it('are read with codes as printed', () => {
    const { unit, crosswalks, noted, problems, places } = parseUnitFile(SMALL);
    assert.deepEqual(problems, []);
    assert.deepEqual(criteriaLines(unit), [
      '417.1 417.10 performance Tie the bunch',
      '417.1 K1 knowledge Why stems drink: the short of it',
    ]);
    assert.deepEqual(unit?.criteria[0]?.moves, ['action.taken']);
    assert.deepEqual(unit?.criteria[0]?.formerly, ['417.1']);
    assert.deepEqual(unit?.permits, { simulation: false });
    assert.equal(unit?.wording, 'official');
    assert.equal(crosswalks[0]?.matches[0]?.to.code, '208.4.1');
    assert.deepEqual(noted, [{ kind: 'cut-off', line: 7, note: 'K1 stops in the middle.' }]);
    const place = places.get('K1');
    assert.equal(SMALL.slice(place?.start, place?.end), 'K1');
  });

  it('are written so that they are read back the same', () => {
    for (const unit of [...builtInUnits, parseUnitFile(SMALL).unit as Unit]) {
      const text = renderUnitYaml(unit);
      const read = parseUnitFile(text);
      assert.deepEqual(read.problems, [], text);
      assert.deepEqual(read.unit, unit);
      assert.equal(renderUnitYaml(read.unit as Unit), text);
    }
  });

  it('keep problems and crosswalks', () => {
    const read = parseUnitFile(SMALL);
    const again = parseUnitFile(renderUnitYaml(read.unit as Unit, { noted: read.noted, crosswalks: read.crosswalks }));
    assert.deepEqual(again.noted, read.noted);
    assert.deepEqual(again.crosswalks, read.crosswalks);
    const none: Crosswalk = {
      units: ['417', '208'],
      matches: [],
      unmatched: [{ criterion: { unit: '417', code: 'K1' }, towards: '208', nearest: [] }],
    };
    assert.deepEqual(parseUnitFile(renderUnitYaml(read.unit as Unit, { crosswalks: [none] })).crosswalks, [none]);
  });

  it('bring official statements into a built-in unit and keep its identity', () => {
    const text =
      'code: "208"\ntitle: Ours\nelements:\n  - code: "208.1"\n    criteria:\n      - code: 208.1.1\n        kind: performance\n        statement: as published\n      - code: 208.1.2\n        kind: performance\n        statement: ""\n';
    const { unit, problems } = parseUnitFile(text);
    assert.deepEqual(problems, []);
    const [first, second] = unit?.criteria ?? [];
    assert.equal(first?.statement, 'as published');
    assert.deepEqual(first?.moves, ['contrast.routine']);
    assert.equal(first?.wording, undefined);
    assert.equal(second?.statement, unit208.criteria.find(({ code }) => code === '208.1.2')?.statement);
    assert.equal(second?.wording, 'short');
    assert.equal(unit?.permits.simulation, false);
    assert.match(renderUnitYaml(unit as Unit), /code: "208.1.2"\n +kind: performance\n +statement: ""/);
  });

  it('report what is wrong with its place and read the rest', () => {
    const cases: readonly (readonly [string, string])[] = [
      ['kind: performance', 'kind: performances'],
      ['title: Arrange flowers', 'titel: Arrange flowers'],
      ['action.taken', 'action.took'],
      ['simulation: no', 'simulation: maybe'],
      ['simulation: no', 'sim: no'],
      ['relation: partial', 'relation: half'],
      ['code: K1\n        kind', 'code: 417.10\n        kind'],
      ['code: K1\n        kind', 'kod: K1\n        kind'],
    ];
    for (const [right, wrong] of cases) {
      const text = SMALL.replace(right, wrong);
      const { unit, problems } = parseUnitFile(text);
      assert.notEqual(unit, undefined, wrong);
      assert.ok(problems.length > 0, wrong);
      for (const { span, message } of problems) {
        assert.match(message, /^[^\n]{10,89}\.$/, wrong);
        assert.ok(span.start <= span.end && span.end <= text.length, wrong);
      }
    }
  });

  it('are no unit where there is too little, and never throw', () => {
    const texts = [
      '',
      'a',
      '- a',
      'code: "1"',
      'title: x\nelements: []',
      'code: &a 1\nelements: *a\n',
      'code: 1\nelements: 5',
      'code: 1\nelements:\n  - 5\n',
      '[',
      SMALL.replace(/kind/g, 'kinds'),
    ];
    for (const text of texts) {
      const { unit, problems } = parseUnitFile(text);
      assert.equal(unit, undefined, text);
      assert.ok(problems.length > 0, text);
    }
    for (let at = 0; at < SMALL.length; at += 7) parseUnitFile(SMALL.slice(0, at));
  });

  it('have a schema made from the table the reader checks by', () => {
    const schema = JSON.stringify(unitFileSchema());
    for (const [key, { about }] of Object.entries(UNIT_FIELDS)) {
      assert.ok(schema.includes(`"${key}":`), key);
      assert.match(about, /^[A-Z].*\.$/);
    }
    assert.ok(schema.includes('"required":["code","title","elements"]'));
  });
});

describe('a new import of a unit', () => {
  const importOf = (statements: readonly string[]) =>
    importUnit(
      `Unit 417 Arrange flowers\nPerformance criteria\n${statements.map((text, at) => `P${at + 1} ${text}\n`).join('')}`,
    ).unit as Unit;
  const old = importOf(['cut the stems', 'tie the bunch', 'sweep the floor']);

  it('shows what differs', () => {
    const fresh = importOf(['cut the stems', 'bind the bunch']);
    assert.equal(
      renderUnitChanges(diffUnits(old, fresh)),
      '~ 417.P2\n    - tie the bunch\n    + bind the bunch\n- 417.P3  sweep the floor\n',
    );
    assert.deepEqual(diffUnits(old, old), []);
    assert.equal(renderUnitChanges(diffUnits(fresh, old)).split('\n').at(-2), '+ 417.P3  sweep the floor');
  });

  it('keeps what people changed and takes the rest', () => {
    const edited: Unit = {
      ...old,
      permits: { simulation: false },
      criteria: [
        ...old.criteria.map((criterion) =>
          criterion.code === 'P1'
            ? { ...criterion, statement: 'cut all stems', moves: ['action.taken' as const] }
            : { ...criterion, moves: ['contrast.extra' as const], plain: 'I did it' },
        ),
        { unit: '417', code: 'X1', kind: 'range', element: 'P', statement: 'our own', moves: [] },
      ],
    };
    const { unit, kept, changes } = mergeImport(
      edited,
      importOf(['cut the stem', 'bind the bunch', 'sweep the floor', 'wash up']),
    );
    assert.deepEqual(kept, [{ of: '417.P1', yours: 'cut all stems', published: 'cut the stem' }]);
    assert.deepEqual(
      unit.criteria.map(({ code, statement, moves }) => `${code} ${statement} ${moves.join()}`),
      [
        'P1 cut all stems action.taken',
        'P2 bind the bunch contrast.extra',
        'P3 sweep the floor contrast.extra',
        'P4 wash up ',
        'X1 our own ',
      ],
    );
    assert.deepEqual(unit.permits, { simulation: false });
    assert.deepEqual(
      changes.map(({ kind, of }) => `${kind} ${of}`),
      ['statement 417.P2', 'added 417.P4'],
    );
    const again = mergeImport(unit, importOf(['cut the stem', 'bind the bunch', 'sweep the floor', 'wash up']));
    assert.deepEqual(again.changes, []);
    assert.equal(again.unit.criteria[1]?.imported, fingerprint('bind the bunch'));
  });
});

describe('exports', () => {
  const now = '2026-03-14T09:00:00Z';

  it('to CASE come back the same, but for what they say they leave out', () => {
    for (const unit of builtInUnits) {
      const { text, notKept } = renderCase(unit, now);
      const back = importUnit(text);
      assert.equal(back.format, 'case');
      assert.deepEqual(back.problems, []);
      assert.deepEqual(criteriaLines(back.unit), criteriaLines(unit));
      assert.deepEqual(back.unit?.elements, unit.elements);
      assert.deepEqual(
        [back.unit?.code, back.unit?.title, back.unit?.body, back.unit?.version],
        [unit.code, unit.title, unit.body, unit.version],
      );
      assert.ok(notKept.some((sentence) => sentence.includes('moves')));
    }
  });

  it('to Mahara come back the same, but for what they say they leave out', () => {
    for (const unit of builtInUnits) {
      const { text, notKept } = renderMatrix(unit);
      const back = importUnit(text);
      assert.equal(back.format, 'matrix');
      assert.deepEqual(back.problems, []);
      assert.deepEqual(criteriaLines(back.unit), criteriaLines(unit));
      assert.deepEqual(back.unit?.elements, unit.elements);
      assert.deepEqual([back.unit?.code, back.unit?.title], [unit.code, unit.title]);
      assert.ok(notKept.some((sentence) => sentence.includes('publisher')));
    }
  });

  it('to CASE carry the crosswalk in its relation types, and identifiers that stay', () => {
    const { text } = renderCase(unit208, now, builtInCrosswalks);
    assert.equal(text, renderCase(unit208, now, builtInCrosswalks).text);
    const types = (JSON.parse(text) as { CFAssociations: { associationType: string }[] }).CFAssociations.map(
      ({ associationType }) => associationType,
    );
    assert.equal(types.filter((type) => type === 'exactMatchOf').length, 17);
    assert.equal(types.filter((type) => type === 'isRelatedTo').length, 4);
    const identifiers = (JSON.parse(text) as { CFItems: { identifier: string }[] }).CFItems.map(
      ({ identifier }) => identifier,
    );
    assert.equal(new Set(identifiers).size, identifiers.length);
    for (const identifier of identifiers)
      assert.match(identifier, /^[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-a[\da-f]{3}-[\da-f]{12}$/);
  });

  it('to Markdown are read back as the same criteria', () => {
    const text = renderUnitMarkdown(unit208);
    assert.match(text, /^# Unit 208: Go the extra mile/);
    assert.match(text, /Short form/);
    const back = importUnit(text).unit;
    const plain = (unit: Unit | undefined) =>
      (unit?.criteria ?? []).map(({ code, kind, statement }) => `${code} ${kind} ${statement}`);
    assert.deepEqual(plain(back), plain(unit208));
  });
});
