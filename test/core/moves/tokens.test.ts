import assert from 'node:assert/strict';
import fc from 'fast-check';
import { sentencesOf } from '../../../src/core/account/sentences';
import { readClauses } from '../../../src/core/moves/analyse-block';
import { tokensOf } from '../../../src/core/moves/tokens';

const prose = fc.array(
  fc.constantFrom(
    'I',
    'didn’t',
    "don't",
    'arsked',
    'the',
    'manger',
    ',',
    '.',
    '“on you go”',
    'said',
    'and',
    '😀',
    'é',
    '£5',
    '-',
    '\n',
    "can't",
    "'",
    '…',
    'she',
    '  ',
  ),
  { maxLength: 60 },
);

describe('tokens', () => {
  it('stand exactly where they were read, in order, without overlap', () => {
    fc.assert(
      fc.property(prose, (words) => {
        const text = words.join(' ');
        const tokens = tokensOf(text, { start: 0, end: text.length });
        let at = 0;
        for (const { start, end, mark } of tokens) {
          assert.ok(start >= at && end > start && end <= text.length);
          assert.match(text.slice(at, start), /^\s*$/);
          assert.doesNotMatch(text.slice(start, end), /\s/);
          if (mark !== undefined) assert.equal(end, start + 1);
          at = end;
        }
        assert.match(text.slice(at), /^\s*$/);
      }),
    );
  });

  it('are the same however many words were read before', () => {
    const text = 'I didn’t ask the manger: “Can’t we?” – she’d gone';
    const read = () => tokensOf(text, { start: 0, end: text.length });
    const before = read();
    const many = Array.from({ length: 25_000 }, (_, index) => `q${index}`).join(' ');
    assert.equal(tokensOf(many, { start: 0, end: many.length }).length, 25_000);
    assert.deepEqual(read(), before);
  });

  it('read a contraction as two words that share its letters', () => {
    const text = 'I didn’t ask';
    const tokens = tokensOf(text, { start: 0, end: text.length });
    assert.deepEqual(
      tokens.map(({ word }) => word.text),
      ['i', 'did', 'not', 'ask'],
    );
    assert.equal(text.slice(tokens[1]?.start, tokens[2]?.end), 'didn’t');
  });

  it('set right what is misspelt by ear', () => {
    const text = 'arsked the manger';
    assert.deepEqual(
      tokensOf(text, { start: 0, end: text.length }).map(({ word }) => word.text),
      ['asked', 'the', 'manager'],
    );
  });
});

describe('clauses', () => {
  it('hold every token of every sentence once', () => {
    fc.assert(
      fc.property(prose, (words) => {
        const text = words.join(' ');
        const sentences = sentencesOf(text);
        const clauses = readClauses({ text, sentences });
        const held = clauses.reduce((sum, { clause }) => sum + clause.to - clause.from, 0);
        assert.equal(
          held,
          sentences.reduce((sum, span) => sum + tokensOf(text, span).length, 0),
        );
        for (const { span, sentence } of clauses) {
          const whole = sentences[sentence];
          assert.ok(whole && span.start >= whole.start && span.end <= whole.end);
        }
      }),
    );
  });
});
