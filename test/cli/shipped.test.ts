import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import vm from 'node:vm';

const KB = 1000;

/** Stands for whatever the editor would give; loading a bundle must ask for nothing else. */
function Anything() {}
const anything: unknown = new Proxy(Anything, {
  get: (_, key) => (key === Symbol.toPrimitive ? () => '' : anything),
  apply: () => anything,
  construct: () => anything as object,
});

/** The editor's module: every name it has stands for whatever it would be. */
function fakeEditor(): object {
  const declared = readFileSync('node_modules/@types/vscode/index.d.ts', 'utf8');
  const names = [...declared.matchAll(/^\texport (?:namespace|class|enum|const|abstract class) (\w+)/gm)].map(
    ([, name]) => name,
  );
  return Object.fromEntries(names.map((name) => [name, anything]));
}

/** Loads a bundle where there is nothing but the language itself and what a worker has. */
function load(file: string): { activate?: unknown } {
  const module = { exports: {} as { activate?: unknown } };
  const asked: string[] = [];
  const require = (name: string) => {
    asked.push(name);
    if (name !== 'vscode') throw new Error(`asks for ${name}`);
    return fakeEditor();
  };
  const context = vm.createContext({
    module,
    exports: module.exports,
    require,
    setTimeout,
    clearTimeout,
    TextEncoder,
    TextDecoder,
    URL,
  });
  vm.runInContext(readFileSync(file, 'utf8'), context, { filename: file });
  assert.deepEqual([...new Set(asked)], ['vscode']);
  return module.exports;
}

describe('what ships', () => {
  it('loads in a browser worker: no document, no window, no Node', () => {
    assert.equal(typeof load('dist/extension.web.js').activate, 'function');
  });

  it('evaluates no text as code and calls no network', () => {
    for (const file of ['dist/extension.js', 'dist/extension.web.js', 'dist/star-accounts.js']) {
      const code = readFileSync(file, 'utf8');
      for (const word of [
        /\beval\(/,
        /new Function\(/,
        /\bfetch\(/,
        /XMLHttpRequest/,
        /require\("(?:node:)?(?:http|https|net|dns|child_process)"\)/,
      ])
        assert.doesNotMatch(code, word, `${file} ${word}`);
    }
  });

  it('keeps within its sizes', () => {
    const size = (file: string) => statSync(file).size;
    for (const file of ['extension.js', 'star-accounts.js'])
      assert.ok(size(`dist/${file}`) <= 520 * KB, `${file} ${size(`dist/${file}`)}`);
    assert.ok(size('dist/extension.web.js') <= 900 * KB);
    assert.ok(size('dist/data/weights.bin') <= 300 * KB);
  });

  it('packs just what the extension needs', () => {
    const files = spawnSync(process.execPath, ['node_modules/@vscode/vsce/vsce', 'ls', '--no-dependencies'], {
      encoding: 'utf8',
    })
      .stdout.trim()
      .split('\n');
    for (const wanted of [
      'package.json',
      'README.md',
      'CHANGELOG.md',
      'LICENSE',
      'dist/extension.js',
      'dist/extension.web.js',
      'dist/data/weights.bin',
      'dist/data/sample.json',
      'media/icon.png',
    ])
      assert.ok(files.includes(wanted), `${wanted} is missing`);
    const strangers = files.filter(
      (file) =>
        !/^(?:package\.json|README\.md|CHANGELOG\.md|LICENSE(?:\.txt)?|dist\/(?:extension(?:\.web)?\.js|later\.js|data\/.*)|(?:media|snippets|syntaxes)\/.*)$/i.test(
          file,
        ),
    );
    assert.deepEqual(strangers, []);
  });

  it('packs just what the command needs for npm', () => {
    const [pack] = JSON.parse(
      execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      }),
    ) as [{ files: { path: string }[] }];
    const files = pack.files.map(({ path }) => path);
    assert.ok(files.includes('dist/star-accounts.js') && files.includes('dist/data/weights.bin'));
    assert.deepEqual(
      files.filter(
        (file) =>
          !/^(?:package\.json|README\.md|LICENSE|CHANGELOG\.md|dist\/(?:(?:star-accounts|later)\.js|data\/.*))$/.test(
            file,
          ),
      ),
      [],
    );
  });

  it("says in package.json and README what the code's tables say", () => {
    const { status, stderr } = spawnSync(process.execPath, ['scripts/manifest.mjs', '--check'], { encoding: 'utf8' });
    assert.equal(status, 0, stderr);
  });

  it('registers every command it names, and no other', () => {
    const { contributes } = JSON.parse(readFileSync('package.json', 'utf8'));
    const named = new Set<string>(contributes.commands.map((command: { command: string }) => command.command));
    const used = Object.values(contributes.menus as Record<string, { command: string }[]>).flatMap((entries) =>
      entries.map(({ command }) => command),
    );
    assert.deepEqual(
      used.filter((id) => !named.has(id)),
      [],
    );
  });
});
