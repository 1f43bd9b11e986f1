import assert from 'node:assert/strict';
import fc from 'fast-check';
import { unit208 } from '../../../src/core/unit/data/unit-208';
import { unitCfacsa9 } from '../../../src/core/unit/data/unit-cfacsa9';
import { csvRows } from '../../../src/core/unit/import/import-csv';
import { formatOf, IMPORT_MAX_LENGTH, type ImportResult, importUnit } from '../../../src/core/unit/import/import-unit';
import { parseJson } from '../../../src/core/unit/import/json';
import { suggestCrosswalk, suggestMoves } from '../../../src/core/unit/import/suggest';
import { standsIn } from '../../layouts/score';
import { LAYOUTS } from './layouts';

function linesOf({ unit, problems }: ImportResult): string[] {
  return [
    ...(unit?.criteria ?? []).map(({ code, kind, statement }) => `${code} ${kind.charAt(0)} ${statement}`),
    ...problems.map(({ kind, line }) => `! ${line} ${kind}`),
  ];
}

function problemsOf(text: string): string[] {
  return linesOf(importUnit(text)).filter((line) => line.startsWith('!'));
}

const HEAD = 'Unit 417 Arrange flowers\n\nPerformance criteria\n';

describe('importing a unit from text', () => {
  for (const { name, text, truth } of LAYOUTS) {
    it(`reads the layout: ${name}`, () => {
      const { unit, problems } = importUnit(text);
      const plain = (statement: string) => statement.replace(/\s+/g, ' ');
      assert.deepEqual(
        unit?.criteria.map(({ code, kind, statement }) => ({ code, kind, statement: plain(statement) })),
        truth,
      );
      assert.deepEqual(problems, []);
      for (const criterion of unit?.criteria ?? []) assert.ok(standsIn(criterion.statement, text), criterion.code);
    });
  }

  it('finds code, title, level, credits and other codes of the unit', () => {
    const text =
      'ABCD12 (SQA Unit Code – H1AB 04)\nPrune roses\nLevel 2\n\nPerformance criteria\nP1 clean the blades\nP2 cut above a bud\n\nKey words\troses; pruning\nVersion number\t3\nIndicative review date\tMay 2027\n';
    const { unit } = importUnit(text);
    assert.equal(unit?.code, 'ABCD12');
    assert.equal(unit?.title, 'Prune roses');
    assert.deepEqual(unit?.aliases, ['H1AB 04']);
    assert.equal(unit?.level, '2');
    assert.equal(unit?.version, '3');
    assert.equal(unit?.reviewDate, 'May 2027');
    assert.deepEqual(unit?.keywords, ['roses', 'pruning']);
    assert.equal(unit?.wording, 'official');
  });

  it('keeps must-cover points as range with their number and letter', () => {
    const text =
      'Unit 417 Arrange flowers\n\nWhat you must cover\n1 You must have used:\na spring flowers\nb dried flowers.\n2 You must have made:\na a wreath\nb a basket\n\nWhat you must do\n417.1 To make up an order, you must:\n417.1.1 choose the flowers\n417.1.2 tie the stems\n';
    const { unit } = importUnit(text);
    assert.deepEqual(
      unit?.criteria.filter(({ kind }) => kind === 'range').map(({ code, statement }) => `${code} ${statement}`),
      ['1a spring flowers', '1b dried flowers', '2a a wreath', '2b a basket'],
    );
    assert.deepEqual(
      unit?.elements.map(({ code, title }) => `${code} ${title}`),
      ['1 You must have used', '2 You must have made', '417.1 To make up an order'],
    );
  });

  it('keeps sub-points in the statement they belong to', () => {
    const text = `${HEAD}1.1 choose:\n  a) the flowers\n  b) the paper\n1.2 check:\n  i. the stems\n  ii. the leaves\n1.3 tie the bunch\n`;
    assert.deepEqual(
      importUnit(text).unit?.criteria.map(({ code, statement }) => `${code} ${statement}`),
      ['1.1 choose: a) the flowers b) the paper', '1.2 check: i. the stems ii. the leaves', '1.3 tie the bunch'],
    );
  });

  it('keeps the English of a text in two languages', () => {
    const text =
      'Unit 31: Welcome visitors / Uned 31: Croesawu ymwelwyr\n\nLearning outcome 1 / Canlyniad dysgu 1\nBe able to welcome visitors / Gallu croesawu ymwelwyr\n\nAssessment criteria / Meini prawf asesu\n1.1 greet the visitors\n    cyfarch yr ymwelwyr\n1.2 describe what the badge is for / disgrifio beth yw pwrpas y bathodyn\n1.3 explain who may come in\n    esbonio pwy sy’n cael dod i mewn\n';
    const { unit, problems } = importUnit(text);
    assert.equal(unit?.title, 'Welcome visitors');
    assert.deepEqual(
      unit?.criteria.map(({ statement }) => statement),
      ['greet the visitors', 'describe what the badge is for', 'explain who may come in'],
    );
    assert.deepEqual(problems, []);
  });

  it('does not take a reference for a criterion', () => {
    const text = `${HEAD}1.1 choose flowers that suit the plan made in\n1.2 and the order\n1.2 tie the bunch as agreed, see 1.1 for the colours\n`;
    assert.deepEqual(
      importUnit(text).unit?.criteria.map(({ code, statement }) => `${code} ${statement}`),
      [
        '1.1 choose flowers that suit the plan made in 1.2 and the order',
        '1.2 tie the bunch as agreed, see 1.1 for the colours',
      ],
    );
  });

  it('proposes moves for new criteria and takes those of known ones', () => {
    const other = importUnit(`${HEAD}P1 explain your idea to a senior colleague\nP2 sweep the floor\n`).unit;
    assert.deepEqual(other?.criteria[0]?.proposed, ['feasibility.senior-colleague']);
    assert.deepEqual(other?.criteria[0]?.moves, []);
    assert.equal(other?.criteria[1]?.proposed, undefined);
    const known = importUnit(
      'Unit 208\nWhat you must do\n208.1.1 tell what is offered\n208.1.2 ask what is wanted\n',
    ).unit;
    assert.deepEqual(known?.criteria[0]?.moves, ['contrast.routine']);
    assert.equal(known?.criteria[0]?.proposed, undefined);
  });
});

describe('damage in a text', () => {
  it('is listed with its line and not mended', () => {
    const text = `${HEAD}P1 choose a clean bucket\nP2 fill the bucket to the\nP4 cut the stems at a slant\nP3 strip the lower leaves\nP5\nP6 leave the bunch to stand\nP6 throw damaged stems away\nP9 write the d\uFFFDte on the label\n`;
    assert.deepEqual(linesOf(importUnit(text)), [
      'P1 p choose a clean bucket',
      'P2 p fill the bucket to the',
      'P4 p cut the stems at a slant',
      'P3 p strip the lower leaves',
      'P5 p ',
      'P6 p leave the bunch to stand',
      'P9 p write the d\uFFFDte on the label',
      '! 5 cut-off',
      '! 7 out-of-order',
      '! 8 missing-text',
      '! 10 duplicate-code',
      '! 11 gap-in-numbering',
      '! 11 unreadable',
    ]);
  });

  it('is seen where two criteria ran together', () => {
    const text = `${HEAD}P1 choose a bucket for the\nP2 flowers that came today fill it with water\nP3 cut the stems\nP4 wipe the bench wash the knife\nP6 sweep the floor\nP7 fill the vase\nP8 wash your hands\n`;
    assert.deepEqual(problemsOf(text), ['! 4 cut-off', '! 5 run-together', '! 7 run-together', '! 8 gap-in-numbering']);
  });

  it('is seen in a code that can be read by its place', () => {
    const text = `${HEAD}1.1 choose a bucket\nl.2 fill it with water\n1,3 cut the stems\n1.4 sweep the floor\n`;
    const { unit, problems } = importUnit(text);
    assert.deepEqual(
      unit?.criteria.map(({ code }) => code),
      ['1.1', '1.2', '1.3', '1.4'],
    );
    assert.deepEqual(
      problems.map(({ kind, line }) => `${line} ${kind}`),
      ['5 misread-code', '6 misread-code'],
    );
  });

  it('is seen where a whole group is missing or another unit begins', () => {
    const group = (code: string) =>
      `${code} To arrange flowers, you must:\n${code}.1 cut the stems\n${code}.2 tie the bunch\n`;
    assert.deepEqual(problemsOf(`Unit 417\nWhat you must do\n${group('417.1')}${group('417.3')}`), [
      '! 7 gap-in-numbering',
    ]);
    assert.deepEqual(problemsOf(`Unit 417\nWhat you must do\n${group('417.1')}${group('418.1')}`), [
      '! 7 several-units',
    ]);
  });

  it('is not seen in sound endings', () => {
    const endings = [
      'say who to report to',
      'know what the room is used for',
      'give each a name',
      'write down what is paid for',
    ];
    const text = HEAD + endings.map((ending, at) => `P${at + 1} ${ending}\n`).join('');
    assert.deepEqual(problemsOf(text), []);
  });
});

describe('texts that hold no unit', () => {
  const texts: Readonly<Record<string, string>> = {
    recipe:
      'Lemon cake\n\nIngredients\n- 200 g butter\n\nMethod\n1. Preheat the oven.\n2. Beat the butter and sugar.\n3. Bake for 45 minutes.\n',
    policy:
      'Medication policy\n1 Purpose\n1.1 This policy sets out how medicine is kept.\n1.2 All staff must read it.\n2 Knowledge and understanding\n2.1 Staff should know this policy.\n2.2 Performance criteria are set by the manager.\n',
    'assessment policy':
      'Assessment policy for this unit of the college\n\nAssessment criteria\n1.1 Assessors must judge against the criteria.\n1.2 Learners should be told the learning outcomes.\nKnowledge and understanding\n2.1 Evidence may be gathered by questions.\n2.2 Verifiers will sample each unit.\n',
    'revision notes':
      'Topic: service\n\nLearning objectives\n• tell good service from bad\n\nAssessment criteria\n• Award credit for a clear example.\n• Award credit for a result.\n\nExam tips\n• Read the question.\n',
    minutes:
      'Minutes of the meeting\n1. Apologies\n1.1 Mr T was away.\n2. Learning outcomes\n2.1 The outcomes were discussed.\n',
    contents: 'Contents\n1.1 Introduction ........ 3\n1.2 Performance criteria ........ 5\n1.3 Knowledge ........ 9\n',
    prose: 'Once upon a time there was a unit. It had no criteria at all.\n',
  };
  for (const [name, text] of Object.entries(texts)) {
    it(`yield none: ${name}`, () => {
      assert.deepEqual(importUnit(text), { format: 'text', unit: undefined, problems: [] });
    });
  }

  it('are one clear line where they are too long, binary, empty or damaged', () => {
    const long = `${HEAD}P1 cut\n${'Words of a very long handbook that goes on and on.\n'.repeat(20_000)}`;
    assert.ok(long.length > IMPORT_MAX_LENGTH);
    const cases: readonly (readonly [string, ImportResult, string])[] = [
      ['long', importUnit(long), 'too-long'],
      ['binary', importUnit(`\u0000\u0001PK\u0003${'\uFFFD'.repeat(100)}`), 'not-text'],
      ['empty', importUnit(' \n'), 'not-text'],
      ['broken JSON', importUnit('{"CFDocument": {', { from: 'case' }), 'not-readable'],
      ['hostile YAML', importUnit(`a: &a [*a, *a]\n`.repeat(700_000)), 'too-long'],
    ];
    for (const [name, { unit, problems }, kind] of cases) {
      assert.equal(unit, undefined, name);
      assert.deepEqual(
        problems.map((problem) => problem.kind),
        [kind],
        name,
      );
      assert.match(problems[0]?.note ?? '', /^[^\n]{10,89}\.$/, name);
    }
  });
});

describe('importing a unit from data', () => {
  it('tells the formats apart', () => {
    assert.equal(formatOf('{"CFDocument":{}}'), 'case');
    assert.equal(formatOf('{"framework":{"standards":[]}}'), 'matrix');
    assert.equal(formatOf('Code,Statement\nP1,cut\nP2,tie\n'), 'csv');
    assert.equal(formatOf('# Unit 1\n- P1 cut, tie\n- P2 fold, press\n'), 'text');
  });

  it('reads tables with quoted cells, semicolons and names of columns', () => {
    const text =
      '\uFEFFUnit;Element;Code;Type;Statement\r\n417;Make;P1;Performance;"cut; then ""tie"""\r\n417;Make;P2;Performance;"fold\r\nthe paper"\r\n417;Know;K1;Knowledge;why stems drink\r\n';
    assert.deepEqual(linesOf(importUnit(text)), [
      'P1 p cut; then "tie"',
      'P2 p fold the paper',
      'K1 k why stems drink',
    ]);
    assert.equal(importUnit(text).unit?.code, '417');
  });

  it('counts the lines of quoted cells', () => {
    assert.deepEqual(
      csvRows('a,"b\nc"\nd,e').map((row) => row.no),
      [0, 2],
    );
    const text = 'Code,Statement\nP1,"cut\nthe stems"\nP3,tie\nP4,\n';
    assert.deepEqual(problemsOf(`Unit,${text.replace(/\n(?=P)/g, '\nU1,')}`), [
      '! 4 gap-in-numbering',
      '! 5 missing-text',
    ]);
  });

  it('reads tables without codes as text', () => {
    const text =
      'Unit 417 Flowers\nLearning outcome,Assessment criteria\n1. Understand stems,"1.1 explain why stems drink"\n,"1.2 describe a clean cut"\n';
    assert.deepEqual(linesOf(importUnit(text, { from: 'csv' })), [
      '1.1 k explain why stems drink',
      '1.2 k describe a clean cut',
    ]);
  });

  it('reads JSON only where all of it is JSON', () => {
    for (const text of ['{"a":[1,true,null,"x\\u00e9"],"b":{}}', ' [ ] ', '"a"', '-1.5e3'])
      assert.ok(parseJson(text), text);
    for (const text of ['', '{', '{"a":}', '[1,]', '{"a":1}x', '{a:1}', '"\\x"', '['.repeat(100) + ']'.repeat(100)]) {
      assert.equal(parseJson(text), undefined, text.slice(0, 20));
    }
  });
});

describe('suggestions', () => {
  it('name no moves for knowledge or for what is like nothing', () => {
    assert.deepEqual(suggestMoves('knowledge', 'who a senior colleague is'), []);
    assert.deepEqual(suggestMoves('performance', 'fold the napkins'), []);
  });

  it('match the criteria of two units by likeness, of one kind only', () => {
    const found = suggestCrosswalk(unit208, unitCfacsa9);
    const first = new Map([...found].reverse().map(({ from, to }) => [from.code, to.code]));
    assert.equal(first.get('208.1.1'), 'P1');
    assert.equal(first.get('208.2.5'), 'P9');
    assert.equal(first.get('208.4.7'), 'K7');
    assert.equal(first.has('1a'), false);
    for (const { from, to } of found) assert.ok(/\.4\./.test(from.code) === to.code.startsWith('K'));
  });
});

describe('any text', () => {
  const piece = fc.constantFrom(
    'Unit 417 ',
    'Performance criteria\n',
    'You must be able to:\n',
    'Knowledge and understanding\n',
    'What you must cover\n',
    'P1',
    'P2 ',
    'K1 ',
    '1.1 ',
    '1.2',
    '1 ',
    '2. ',
    'a ',
    'b) ',
    'i. ',
    '• ',
    '- ',
    '\n',
    '\n\n',
    '\t',
    '    ',
    ' | ',
    'explain the rules',
    'cut stems to the ',
    'and',
    '.',
    ';',
    ':',
    '\u00AD',
    '-\n',
    '\f',
    '\r\n',
    'Outcome 1 ',
    'LO2: ',
    'Page 3 of 9\n',
    '"',
    ',',
    '{',
    '}',
    '😀',
    '\uFFFD',
    '| --- |\n',
    '208.1.1',
    'disgrifio',
  );

  it('is read without a throw, the same way twice, inventing nothing', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('');
        const once = importUnit(text);
        assert.deepEqual(importUnit(text), once);
        const lines = text.split(/\r\n|\n|\r/).length;
        for (const { line } of once.problems) assert.ok(line >= 1 && line <= lines);
        for (const { statement } of once.unit?.criteria ?? []) assert.ok(standsIn(statement, text), statement);
      }),
      { numRuns: 150 },
    );
  });

  it('is read to its end', () => {
    const texts = [
      '1 a\n',
      'P1 x\n',
      '• a\n',
      '1.1 ',
      'a  b   c\n',
      '\t\n',
      'Outcome 1\n',
      'P1 P2 P3 ',
      'x-\n',
      '| a | b |\n',
      'A    B\n\n',
      '1\n',
      '(((',
      'the ',
    ];
    for (const text of texts) {
      const long = text.repeat(Math.floor(8_000 / text.length));
      const lines = (HEAD + long).split('\n').length;
      for (const { line } of importUnit(HEAD + long).problems)
        assert.ok(line >= 1 && line <= lines, JSON.stringify(text));
    }
  });
});
