import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import { type IGrammar, INITIAL, type IRawGrammar, parseRawGrammar, Registry } from 'vscode-textmate';

const read = (path: string) => readFileSync(join(process.cwd(), path));

const INJECTED: Readonly<Record<string, string>> = {
  'markdown.star-accounts.injection': 'syntaxes/star-accounts.injection.tmLanguage.json',
  'markdown.star-accounts.details.injection': 'syntaxes/star-accounts-details.injection.tmLanguage.json',
};

/** The rules of VS Code's own Markdown grammar that ours meet, cut down: details, quotation, code, paragraph. */
const MARKDOWN = {
  scopeName: 'text.html.markdown',
  patterns: [
    {
      begin: '\\A(?=(-{3,}))',
      end: '^ {,3}\\1-*[ \\t]*$',
      applyEndPatternLast: true,
      patterns: [
        {
          begin: '\\A(-{3,})(.*)$',
          while: '^(?! {,3}\\1-*[ \\t]*$)',
          contentName: 'meta.embedded.block.frontmatter',
          patterns: [{ match: '[^:\\s]+:?', name: 'string.unquoted.plain.yaml' }],
        },
      ],
    },
    { begin: '^```', end: '^```', name: 'markup.fenced_code.block.markdown' },
    {
      begin: '(^|\\G)[ ]{0,3}(>) ?',
      while: '(^|\\G)\\s*(>) ?',
      name: 'markup.quote.markdown',
      patterns: [{ include: '#paragraph' }],
    },
    { include: '#paragraph' },
  ],
  repository: {
    paragraph: {
      begin: '(^|\\G)[ ]{0,3}(?=[^ \\t\\n>])',
      while: '(^|\\G)[ ]{4,}(?=[^ \\t\\n])',
      name: 'meta.paragraph.markdown',
      patterns: [{ match: '`[^`]*`', name: 'markup.inline.raw.string.markdown' }],
    },
  },
};

/** Every piece of the text that one of our own rules coloured, as `piece scope`. */
function coloured(grammar: IGrammar, text: string): string[] {
  let state = INITIAL;
  return text.split('\n').flatMap((line) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    return tokens.flatMap(({ startIndex, endIndex, scopes }) => {
      const own = scopes.findLast((scope) => /^(constant|keyword)\..*star-accounts$/.test(scope));
      return own ? [`${line.slice(startIndex, endIndex)} ${own.split('.')[2]}`] : [];
    });
  });
}

describe('the grammar', () => {
  let grammar: IGrammar;
  before(async () => {
    const wasm = read('node_modules/vscode-oniguruma/release/onig.wasm');
    await loadWASM(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength));
    const registry = new Registry({
      onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
      loadGrammar: async (name): Promise<IRawGrammar | null> => {
        const path = INJECTED[name];
        if (path) return parseRawGrammar(read(path).toString('utf8'), path);
        return name === 'text.html.markdown' ? parseRawGrammar(JSON.stringify(MARKDOWN), 'markdown.json') : null;
      },
      getInjections: (name) => (name === 'text.html.markdown' ? Object.keys(INJECTED) : undefined),
    });
    const loaded = await registry.loadGrammar('text.html.markdown');
    assert.ok(loaded);
    grammar = loaded;
  });

  const colours = (text: string, expected: readonly string[]) => assert.deepEqual(coloured(grammar, text), expected);

  it('colours codes in a list with dashes, and stops at the next detail', () => {
    colours('---\ncriteria:\n  - 208.1.2 # said\n- "1d"\n\nstatus: 208.3.1\n---\ncriteria: 208.1.1', [
      '208.1.2 criterion',
      '1d criterion',
    ]);
  });

  it('colours codes in brackets, over lines, and on the line of the key', () => {
    colours('---\ncriteria: [208.1.2, 1d,\n  CFACSA9.P6]\nref: A1\n---\n', [
      '208.1.2 criterion',
      '1d criterion',
      'CFACSA9.P6 criterion',
    ]);
    colours('---\nCriteria: 208.1.2, 1d\n---\n', ['208.1.2 criterion', '1d criterion']);
  });

  it('colours a prompt and leaves its answer alone', () => {
    colours('Before.\n> ? Did anyone need to agree?\nShe did.\n\n> ?\n', [
      '? Did anyone need to agree? prompt',
      '? prompt',
    ]);
    colours('> quoted\n> ? Did it help?', ['? Did it help? prompt']);
  });

  it('colours marks behind a passage', () => {
    colours('I asked her. {208.2.5} We may. {feasibility.other-customers}\nMore {208.1d}, more {CFACSA9.P6}.', [
      '208.2.5 criterion',
      'feasibility.other-customers move',
      '208.1d criterion',
      'CFACSA9.P6 criterion',
    ]);
  });

  it('colours nothing in other Markdown', () => {
    colours(
      '---\ntitle: Notes\ntags: [208.1.2]\n---\n# {x}\n\nUse `{208.2.1}`, {name}, {user.name}, {0.5}, {100.5}.',
      [],
    );
    colours('Also #{208.2.1}, {{208.2.1}}, \\{208.2.1} and criteria: [208.1.2].', []);
    colours('> quoted\n> ?x and a > ? b\n\n```\n> ? Did it help?\n{208.2.1}\n```\n', []);
  });
});
