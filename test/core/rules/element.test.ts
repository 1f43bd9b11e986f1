import assert from 'node:assert/strict';
import { parseAccount } from '../../../src/core/account/parse-account';
import { ELEMENTS, type Element } from '../../../src/core/moves/move';
import { emptyReading, type MovesReading, type Verdict } from '../../../src/core/moves/read-moves';
import { readSigns } from '../../../src/core/moves/signs';
import { LONE_PORTFOLIO } from '../../../src/core/portfolio/portfolio';
import { LACK_WORDS } from '../../../src/core/rules/element';
import { RULES } from '../../../src/core/rules/index';
import type { RuleContext } from '../../../src/core/rules/rule';

const STORY = `## Situation

A man had lost his ticket. It was raining, so he was wet.

## Action

I rang the next station for him.

## Result

He caught his train.
`;
const LACKS: Readonly<Record<Element, readonly Verdict['lacks'][]>> = {
  contrast: ['routine', 'extra', 'routine-and-extra', 'nothing'],
  feasibility: ['check', 'check-in-time', 'nothing'],
  outcome: ['result', 'result-not-hoped', 'nothing'],
};

function contextWith(reading: Partial<MovesReading>, text = STORY): RuleContext {
  return {
    account: parseAccount('story.md', text),
    reading: { ...emptyReading(), ...reading },
    signs: () => readSigns([], []),
    units: LONE_PORTFOLIO.units,
    defaultUnit: '208',
    claims: [],
    portfolio: undefined,
    today: undefined,
    unusedSettled: [],
  };
}

function verdictsWith(element: Element, verdict: Partial<Verdict>): MovesReading['verdicts'] {
  const { verdicts } = emptyReading();
  return { ...verdicts, [element]: { ...verdicts[element], ...verdict } };
}

function findingsOf(id: string, context: RuleContext) {
  const rule = RULES.find((candidate) => candidate.id === id);
  assert.ok(rule);
  return [...rule.check(context)].map((raw) => ({ ...raw, said: rule.messages[raw.message] }));
}

describe('the rules about the three elements', () => {
  for (const element of ELEMENTS) {
    for (const value of ['missing', 'weak'] as const) {
      for (const lacks of LACKS[element]) {
        it(`${element}-${value} says and asks what is lacking: ${lacks}`, () => {
          const context = contextWith({ verdicts: verdictsWith(element, { value, lacks }) });
          const [finding, ...more] = findingsOf(`${element}-${value}`, context);
          assert.ok(finding?.said);
          assert.deepEqual(more, []);
          const words = lacks === 'nothing' ? undefined : LACK_WORDS[lacks];
          const questions = finding.fixes?.map((fix) => fix.question);
          if (words) assert.deepEqual(questions, words.questions);
          else assert.ok(questions?.length);
          const shown = context.account.source.text.slice(finding.span.start, finding.span.end);
          assert.match(shown, /^## /);
        });
      }

      it(`${element}-${value} speaks for its own verdict only`, () => {
        for (const other of ['found', 'weak', 'missing'] as const) {
          const context = contextWith({ verdicts: verdictsWith(element, { value: other }) });
          assert.equal(findingsOf(`${element}-${value}`, context).length, other === value ? 1 : 0);
        }
      });

      it(`${element}-${value} is a careful hint where the text is unlike anything known`, () => {
        const context = contextWith({ verdicts: verdictsWith(element, { value }), unfamiliar: true });
        const [finding] = findingsOf(`${element}-${value}`, context);
        assert.equal(finding?.level, 'hint');
        assert.match(finding?.said ?? '', /not met before/);
      });
    }
  }

  it('show the nearest sentence whole', () => {
    const nearest = { block: 0, span: { start: 30, end: 37 } };
    const context = contextWith({ verdicts: verdictsWith('outcome', { value: 'missing', lacks: 'result', nearest }) });
    const [finding] = findingsOf('outcome-missing', context);
    const related = finding?.related?.at(-1);
    assert.match(related?.message ?? '', /nearest/);
    const { start, end } = related?.span ?? { start: 0, end: 0 };
    assert.equal(context.account.source.text.slice(start, end), 'It was raining, so he was wet.');
  });

  it('ask at the end of the paragraph where all parts stand in one', () => {
    const text = 'Situation: A man came. Task: He was lost. Action: I helped. Result: He left.\n';
    const context = contextWith({ verdicts: verdictsWith('feasibility', { value: 'missing', lacks: 'check' }) }, text);
    const fix = findingsOf('feasibility-missing', context)[0]?.fixes?.[0];
    assert.deepEqual(fix?.edits[0]?.span, { start: text.length - 1, end: text.length });
  });
});
