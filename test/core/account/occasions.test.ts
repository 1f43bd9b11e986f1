import assert from 'node:assert/strict';
import { occasionStartsOf } from '../../../src/core/account/occasions';
import { parseAccount } from '../../../src/core/account/parse-account';
import { splitAccount } from '../../../src/core/account/split-account';
import { applyEdits } from '../../../src/core/source/text';

const LONG =
  'A man had lost his ticket on the way to an interview. I rang the next station and they let him through. He got the job.';
const OTHER =
  'a girl had left her flute on the train. I asked the guard to look for it and met the train when it came back. She played.';

function markersIn(text: string): string[] {
  const account = parseAccount('story.md', text);
  return occasionStartsOf(account).map(({ marker }) => account.source.text.slice(marker.start, marker.end));
}

describe('reading where another occasion begins', () => {
  const another: [string, string[]][] = [
    [`${LONG}\n\nAnother time ${OTHER}\n`, ['Another time']],
    [`${LONG}\n\nOn another occasion ${OTHER}\n`, ['On another occasion']],
    [`${LONG}\n\nA second example was when ${OTHER}\n`, ['A second example']],
    [`On 3 March ${LONG}\n\nOn Tuesday 2nd June ${OTHER}\n`, ['On Tuesday 2nd June']],
    [`On 14/3/26 ${LONG}\n\nOn 1/5/26 ${OTHER}\n`, ['On 1/5/26']],
    [`## 3 March 2026\n\n${LONG}\n\n## 2 June 2026\n\n${OTHER}\n`, ['## 2 June 2026']],
    [`## Example one\n\n${LONG}\n\n## Example two: a flute\n\n${OTHER}\n`, ['## Example two: a flute']],
    [`**Story 1**\n\n${LONG}\n\n**Story 2**\n\n${OTHER}\n`, ['**Story 2']],
    [`Situation: ${LONG}\nResult: Good.\n\nSituation: ${OTHER}\nResult: Good.\n`, ['Situation: ']],
  ];
  for (const [text, markers] of another)
    it(`finds ${markers.join(', ')}`, () => assert.deepEqual(markersIn(text), markers));

  const one: string[] = [
    '',
    LONG,
    `${LONG}\n\nAnother time he came back.\n`,
    `It was busy.\n\nAnother time ${OTHER}\n`,
    `${LONG} Another time ${OTHER}\n`,
    `On 3 March ${LONG}\n\nOn 9 March ${OTHER}\n`,
    `On 3 March ${LONG}\n\nOn 40 March ${OTHER}\n`,
    `## Situation\n\n${LONG}\n\n## Situation\n\n${OTHER}\n`,
    `## Customer feedback\n\n${LONG}\n\n## Step 2\n\n${OTHER}\n`,
    `## Situation\n\n${LONG}\n\n## Result\n\nOn another day ${OTHER}\n`,
    `## Example 1\n\n${LONG}\n\n## Example 2\n`,
  ];
  for (const text of one)
    it(`stays silent on ${JSON.stringify(text.slice(0, 30))} …`, () => assert.deepEqual(markersIn(text), []));

  it('knows December and January are near each other', () => {
    assert.deepEqual(markersIn(`On 30 December ${LONG}\n\nOn 2 January ${OTHER}\n`), []);
    assert.deepEqual(markersIn(`On 30/12/25 ${LONG}\n\nOn 2/1/26 ${OTHER}\n`), []);
  });
});

describe('parting an account', () => {
  const text = [
    '---',
    'title: "Two: days"',
    'ref: A1',
    'date: 2026-03-03',
    'customer: Mr A',
    'unit: "208"',
    'criteria: # both',
    '  - 1d',
    'evidence: [E1]',
    'settled:',
    '  - {finding: date-missing, answer: left, reason: So}',
    '---',
    '',
    '# My days',
    '',
    '## First day',
    '',
    '### Situation',
    '',
    LONG,
    '',
    '### Result',
    '',
    'Good. {1d}',
    '',
    '## The flute',
    '',
    '### Situation',
    '',
    OTHER,
    '',
  ].join('\n');

  it('keeps every word in one part or the other, and shares what holds for both', () => {
    const account = parseAccount('story.md', text);
    const split = splitAccount(account);
    assert.ok(split);
    const first = applyEdits(text, split.edits);
    assert.equal(first, text.slice(0, text.indexOf('## The flute')).trimEnd().concat('\n'));
    assert.deepEqual(
      split.files.map(({ name }) => name),
      ['two-days-2.md'],
    );
    assert.equal(
      split.files[0]?.text,
      [
        '---',
        'title: "Two: days (2)"',
        'unit: "208"',
        'criteria: # both',
        '  - 1d',
        'status: draft',
        '---',
        '',
        text.slice(text.indexOf('## The flute')),
      ].join('\n'),
    );
  });

  it('parts only where there is more than one', () => {
    assert.equal(splitAccount(parseAccount('story.md', LONG)), undefined);
    const three = `${LONG}\n\nAnother time ${OTHER}\n\nOn a different occasion ${OTHER}\n`.replaceAll('\n', '\r\n');
    const split = splitAccount(parseAccount('story.md', three));
    assert.equal(split?.files.length, 2);
    for (const file of split?.files ?? []) assert.ok(!/(?<!\r)\n/.test(file.text));
    const words = [
      applyEdits(three, split?.edits ?? []),
      ...(split?.files ?? []).map((file) => file.text.split('---').at(-1)),
    ];
    assert.equal(words.join(' ').replace(/\s+/g, ' ').trim(), three.replace(/\s+/g, ' ').trim());
  });
});
