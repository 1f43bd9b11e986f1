import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fingerprint } from '../../../src/core/source/hash';
import { parseYaml, quoteYaml, type YamlMap, type YamlNode } from '../../../src/core/source/yaml';

function mapOf(text: string): YamlMap {
  const { root } = parseYaml(text);
  assert.equal(root?.kind, 'map');
  return root as YamlMap;
}

function plain(node: YamlNode | undefined): unknown {
  if (node === undefined) return undefined;
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'list') return node.items.map(plain);
  return node.entries.map((entry) => [entry.key.value, plain(entry.value)]);
}

describe('parseYaml', () => {
  it('keeps every value as the text it was written as', () => {
    const root = mapOf('a: 208.10\nb: "208.10"\nc: 0x1F\nd: yes\ne:\nf: 2026-03-14\ng: ~\n');
    assert.deepEqual(plain(root), [
      ['a', '208.10'],
      ['b', '208.10'],
      ['c', '0x1F'],
      ['d', 'yes'],
      ['e', ''],
      ['f', '2026-03-14'],
      ['g', '~'],
    ]);
    const [a, b] = root.entries;
    assert.equal(a?.value?.kind === 'scalar' && a.value.quoted, false);
    assert.equal(b?.value?.kind === 'scalar' && b.value.quoted, true);
    assert.equal(b?.value?.kind === 'scalar' && b.value.raw, '"208.10"');
  });

  it('gives spans into the text, also for a part of it', () => {
    const text = '---\ncriteria:\n  - 208.1.2\n  - 1d\n---\nbody: not read\n';
    const { root, problems } = parseYaml(text, { start: 4, end: 33 });
    assert.deepEqual(problems, []);
    const entry = (root as YamlMap).entries[0];
    assert.equal(text.slice(entry?.key.span.start, entry?.key.span.end), 'criteria');
    assert.ok(entry?.value?.kind === 'list');
    assert.deepEqual(
      entry.value.items.map((item) => text.slice(item.span.start, item.span.end)),
      ['208.1.2', '1d'],
    );
  });

  it('tells block from flow', () => {
    const root = mapOf('a: [1, 2]\nb:\n  - 1\nc: {d: e}\n');
    assert.deepEqual(
      root.entries.map((entry) => entry.value?.kind !== 'scalar' && entry.value?.flow),
      [true, false, true],
    );
  });

  it('is undefined for an empty text', () => {
    for (const text of ['', '\n', '# only a comment\n'])
      assert.deepEqual(parseYaml(text), { root: undefined, problems: [] });
  });

  it('reports anchors and aliases and never follows them', () => {
    const laughs = ['a: &a [x, x]'];
    for (let i = 1; i < 20; i += 1) laughs.push(`b${i}: &b${i} [*${i === 1 ? 'a' : `b${i - 1}`}, *a]`);
    for (const text of ['a: &a [*a]\n', 'a: &x 1\nb: *x\n', laughs.join('\n')]) {
      const { problems } = parseYaml(text);
      assert.ok(problems.length > 0);
      assert.match(problems[0]?.message ?? '', /&/);
    }
  });

  it('reports a key that comes twice and keeps both', () => {
    const { root, problems } = parseYaml('a: 1\na: 2\n');
    assert.equal((root as YamlMap).entries.length, 2);
    assert.match(problems[0]?.message ?? '', /twice/);
    assert.deepEqual(problems[0]?.span, { start: 5, end: 6 });
  });

  it('reports what cannot be read in a short sentence with its place', () => {
    const texts = [
      'a: [1\nb: 2\n',
      '\ta: 1\n',
      'a: "\\q"\n',
      'a: 1\n  b: 2\n',
      'a: x: y\n',
      '!!foo a\n',
      '? [a]\n: b\n',
      'a: 1\n---\nb: 2\n',
      '@a',
    ];
    for (const text of texts) {
      const { problems } = parseYaml(text);
      assert.ok(problems.length > 0, text);
      for (const problem of problems) {
        assert.match(problem.message, /^[^\n]{10,89}\.$/, text);
        assert.ok(problem.span.start >= 0 && problem.span.end <= text.length && problem.span.start <= problem.span.end);
      }
    }
  });

  it('answers hostile texts with one problem, soon', () => {
    const texts = [
      'a'.repeat(1_000_001),
      '- a\n'.repeat(20_001),
      '['.repeat(100_000),
      '- '.repeat(100_000),
      '{a: '.repeat(50_000),
      '? '.repeat(100_000),
      Array.from({ length: 300 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'),
      '&a '.repeat(300_000),
    ];
    for (const text of texts) {
      const { problems } = parseYaml(text);
      assert.ok(problems.length >= 1 && problems.length <= 50, text.slice(0, 20));
    }
  });

  it('reads thousands of keys', () => {
    const text = Array.from({ length: 9_000 }, (_, i) => `k${i}: v`).join('\n');
    assert.equal(mapOf(text).entries.length, 9_000);
  });

  it('never throws', () => {
    const piece = fc.constantFrom(
      'a',
      ': ',
      '- ',
      '\n',
      '  ',
      '[',
      ']',
      '{',
      '}',
      '"',
      "'",
      '|',
      '>',
      '&a',
      '*a',
      '!t',
      '? ',
      '#',
      '\t',
      '---\n',
      '...',
      '%',
      '\r',
      '😀',
      ',',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        const { root } = parseYaml(text);
        if (root !== undefined) assert.ok(root.span.end <= text.length);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('quoteYaml', () => {
  it('leaves plain words plain', () => {
    assert.equal(quoteYaml('Go the extra mile (again)'), 'Go the extra mile (again)');
  });

  it('puts what would be read otherwise between quotes', () => {
    for (const value of [
      '',
      'yes',
      '1',
      '208.10',
      'a: b',
      ' a',
      'a ',
      '- a',
      '#a',
      'a\nb',
      '"',
      '\\',
      'null',
      '2026-03-14',
    ])
      assert.match(quoteYaml(value), /^"/, value);
  });

  it('writes what is read back as the same text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'grapheme', maxLength: 20 }), fc.string({ unit: 'binary' })), (value) => {
        const { root, problems } = parseYaml(`a: ${quoteYaml(value)}\n`);
        assert.deepEqual(problems, []);
        assert.deepEqual(plain(root), [['a', value]]);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('fingerprint', () => {
  it('is the start of the SHA-256 of the UTF-8 text', () => {
    assert.equal(fingerprint('abc'), 'ba7816bf8f01cfea');
    assert.equal(fingerprint(''), 'e3b0c44298fc1c14');
    assert.notEqual(fingerprint('é'), fingerprint('e'));
  });
});
