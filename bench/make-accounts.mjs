// Makes accounts to measure with: the same seed always makes the same files, and account i never depends on how many there are.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** @param {number} seed @returns {() => number} numbers from 0 up to 1 */
function numbersFrom(seed) {
  let state = (seed * 2654435761 + 97) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const WORDS = {
  person: [
    'a man with two suitcases',
    'Mrs K',
    'a young couple',
    'the man from flat nine',
    'a regular we call Mr T',
    'a girl with a cello',
  ],
  place: [
    'the ferry kiosk',
    'our garden shop',
    'the ticket window',
    'the library counter',
    'the pool reception',
    'the cycle hire hut',
  ],
  thing: [
    'a torn booking slip',
    'a wet library book',
    'the wrong size of boot',
    'a pram with a flat tyre',
    'a lost locker key',
    'an order that never came',
  ],
  senior: ['my shift leader', 'the duty manager', 'my supervisor', 'the owner', 'our team leader'],
  usual: [
    'hand out a form',
    'send them to the main office',
    'ask them to ring the next day',
    'offer a voucher',
    'point to the notice',
  ],
  extra: [
    'walked over there with them',
    'rang three other branches',
    'stayed on for half an hour',
    'wrote the whole route on a card',
    'mended it with our own tools',
  ],
  result: [
    'came back on the Friday to thank me',
    'told my manager how pleased she was',
    'still had to wait a week',
    'booked again for the summer',
    'smiled and sat down for a rest',
  ],
  when: [
    'on a wet Tuesday',
    'ten minutes before closing',
    'in the middle of half term',
    'while the queue went out of the door',
    'on my second week',
  ],
};

const SENTENCES = [
  'I was working at {place} {when} when {person} came in with {thing}.',
  'Normally we {usual}, and that is all that is asked of us.',
  'Our usual offer would not have helped, because the last bus left in an hour.',
  'I could see that {person} was worried, so I asked what would help most.',
  'Before I did anything I asked {senior} whether I could leave the desk, and was told yes.',
  'I looked in the book of rules to make sure that it was allowed.',
  'There were only two others waiting, and my colleague said she could serve them.',
  'So I {extra}, which is not something we do.',
  'I said that this was a one-off and not part of the service.',
  'Afterwards {person} {result}.',
  'My line manager put it on the agenda of our next meeting.',
  'The till was playing up again and I had to write everything by hand.',
  'I had seen {thing} before, but never one as bad as this.',
  'It cost us nothing but a little time, and I made that up at lunch.',
  '"Is there really nothing else you can do?" was the question, and I understood why.',
  'We talked about *where* it had been left, and I noted the day, the time and the colour.',
];

const HEADINGS = ['Situation', 'Task', 'Action', 'Result'];
const CODES = [
  '208.1.1',
  '208.1.2',
  '208.1.3',
  '208.2.1',
  '208.2.4',
  '208.2.5',
  '208.3.1',
  '208.3.2',
  '208.3.4',
  '1b',
  '1d',
];

/** One account of about `words` words. @param {number} seed @param {number} words */
export function accountText(seed, words) {
  const next = numbersFrom(seed);
  const pick = (/** @type {readonly string[]} */ list) =>
    /** @type {string} */ (list[Math.floor(next() * list.length)]);
  const codes = [...new Set([pick(CODES), pick(CODES), pick(CODES)])];
  const lines = [
    '---',
    `title: ${pick(WORDS.thing)}`,
    'unit: "208"',
    `date: 2026-0${1 + Math.floor(next() * 8)}-1${Math.floor(next() * 9)}`,
  ];
  lines.push(
    `customer: Customer ${seed % 23}`,
    'context: job',
    'criteria:',
    ...codes.map((code) => `  - ${code}`),
    'status: draft',
    '---',
    '',
  );
  const headed = next() < 0.5;
  const paragraphs = headed ? 4 : 3 + Math.floor(next() * 3);
  for (let paragraph = 0; paragraph < paragraphs; paragraph += 1) {
    if (headed) lines.push(`## ${HEADINGS[paragraph]}`, '');
    const sentences = [];
    for (let count = 0; count < words / paragraphs; count += sentences.at(-1)?.split(' ').length ?? 1)
      sentences.push(
        pick(SENTENCES).replace(/\{(\w+)\}/g, (_, name) => pick(WORDS[/** @type {keyof typeof WORDS} */ (name)])),
      );
    lines.push(sentences.join(' '), '');
  }
  return lines.join('\n');
}

/** Writes a portfolio of `count` accounts of 150 to 900 words. @param {string} folder @param {number} count */
export function writePortfolio(folder, count) {
  mkdirSync(join(folder, 'accounts'), { recursive: true });
  writeFileSync(join(folder, 'star-portfolio.yaml'), 'candidate: Candidate Z\nunit: "208"\n');
  for (let index = 0; index < count; index += 1) {
    const words = 150 + Math.floor(numbersFrom(index + 7)() * 750);
    writeFileSync(join(folder, 'accounts', `${String(index).padStart(5, '0')}.md`), accountText(index + 1, words));
  }
}
