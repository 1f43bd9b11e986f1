import fc from 'fast-check';

const PIECES = [
  '---\n',
  'title: a: b\n',
  'unit: “208”\n',
  'criteria:\n  - 208.1.2\n',
  'criteria: [1d, 208.9.9]\n',
  'date: 14/3/26\n',
  'settled:\n  - finding: outcome-missing\n    answer: left\n',
  '## Situation\n',
  '**Task:** ',
  'Action: ',
  'Result\n',
  '# What I did\n',
  '> ? Did you ask?\n',
  '> said *she*\n',
  '- item\n  goes on\n',
  '1. one\n',
  '| a | b |\n| - | - |\n',
  '\n',
  '\r\n',
  '\n\n',
  ' ',
  '\t',
  '{208.2.1} ',
  '{feasibility.authority} ',
  '&amp; ',
  '\\* ',
  '`code` ',
  '```\n',
  '[link](http://x "t") ',
  '![p](x) ',
  '<b>x</b>',
  '<!-- c -->',
  '😀 ',
  'é',
  '\u0000',
  '\uFEFF',
  '\u200b',
  '‘“”’',
  '***',
  'Mrs Patel ',
  '07700 900123 ',
  'ring me on j@example.org ',
  'SW1A 1AA ',
  'x'.repeat(200),
  'wo-\nrd ',
] as const;

/** Markdown that nobody would write, made of what real accounts are made of and of noise. */
export const anyText = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...PIECES) },
      { weight: 1, arbitrary: fc.string({ maxLength: 40 }) },
    ),
    { maxLength: 30 },
  )
  .map((pieces) => pieces.join(''));

/** A real account with pieces of it cut, doubled, moved or exchanged for others. */
export function mutated(accounts: readonly string[]): fc.Arbitrary<string> {
  const change = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.nat({ max: 80 }),
    put: fc.oneof(fc.constantFrom('', ...PIECES), fc.string({ maxLength: 20 })),
  });
  return fc
    .tuple(fc.constantFrom(...accounts), fc.array(change, { minLength: 1, maxLength: 6 }))
    .map(([account, changes]) =>
      changes.reduce((text, { at, length, put }) => {
        const from = Math.floor(at * text.length);
        return text.slice(0, from) + put + text.slice(from + length);
      }, account),
    );
}
