import assert from 'node:assert/strict';
import { readArguments } from '../../src/cli/arguments';

function problemOf(...words: readonly string[]): string {
  const read = readArguments(words);
  return 'problem' in read ? read.problem : 'none';
}

describe('the words of the command', () => {
  it('have what is left out filled in', () => {
    assert.deepEqual(readArguments(['check']), {
      command: { name: 'check', paths: ['.'], format: 'text', failOn: 'warning' },
    });
    assert.deepEqual(readArguments(['coverage']), { command: { name: 'coverage', folder: '.', format: 'text' } });
    assert.deepEqual(readArguments(['hand-in', 'a', '--out', 'b']), {
      command: { name: 'hand-in', folder: 'a', out: 'b', force: false },
    });
    assert.deepEqual(readArguments(['unit', 'import', '-']), {
      command: { name: 'unit-import', file: '-', from: undefined, format: 'yaml', out: undefined, force: false },
    });
  });

  it('may stand in any order', () => {
    assert.deepEqual(
      readArguments(['--format=json', 'check', 'a', '--fail-on', 'never', 'b']),
      readArguments(['check', 'a', 'b', '--format', 'json', '--fail-on', 'never']),
    );
    assert.deepEqual(readArguments(['check', '--', '--odd.md']), {
      command: { name: 'check', paths: ['--odd.md'], format: 'text', failOn: 'warning' },
    });
  });

  it('that make no sense are one plain sentence', () => {
    const said = [
      problemOf('chekc'),
      problemOf('check', '--format', 'xml'),
      problemOf('check', '--fail-on', 'info'),
      problemOf('check', '--fail-on'),
      problemOf('check', '--out', 'x'),
      problemOf('coverage', 'a', 'b'),
      problemOf('hand-in', '--format', 'json'),
      problemOf('unit'),
      problemOf('unit', 'show'),
      problemOf('unit', 'import'),
      problemOf('unit', 'import', 'a', '--from', 'pdf'),
      problemOf('unit', 'diff', 'a'),
    ];
    for (const sentence of said) assert.match(sentence, /^.+\.$/);
    assert.equal(said[0], 'There is no command "chekc".');
    assert.equal(said[1], '--format takes text, json or sarif, not "xml".');
    assert.equal(said[4], '"check" takes no option --out.');
    assert.equal(said[5], '"coverage" takes one folder.');
    assert.equal(said.includes('none'), false);
  });

  it('ask for help in every usual way', () => {
    for (const words of [[], ['help'], ['--help'], ['-h'], ['check', '--help']])
      assert.deepEqual(readArguments(words), { command: { name: 'help' } });
    assert.deepEqual(readArguments(['-v']), { command: { name: 'version' } });
  });
});
