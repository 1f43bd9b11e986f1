import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { parseAccount } from '../../../src/core/account/parse-account';
import { wordsBehind } from '../../../src/core/moves/explain';
import { isProblem, type Model, parseModel, renderModel } from '../../../src/core/moves/model';
import { ELEMENTS } from '../../../src/core/moves/move';
import { type BlockCache, readMoves } from '../../../src/core/moves/read-moves';
import { storyStartsOf } from '../../../src/core/moves/stories';

const bytes = new Uint8Array(readFileSync('src/core/moves/data/weights.bin'));
const model = parseModel(bytes) as Model;
const read = (text: string, cache?: BlockCache) =>
  readMoves(parseAccount('a.md', text).blocks, model, cache === undefined ? {} : { cache });
const values = (text: string) => ELEMENTS.map((element) => read(text).verdicts[element].value).join(' ');

const ROUTINE =
  'Parcels have to be fetched from our counter before five, we do not deliver and that is what every customer is told.';
const NEED =
  'On the Tuesday an old gentleman rang to say that he had broken his hip and could not get to us, and it was his medicine.';
const CHECK =
  'I asked my manager whether I could take it round to him after my shift, and she said yes as long as the van was free.';
const EXTRA = 'So I drove the parcel to his house myself, carried it up the stairs and put the tablets by his bed.';
const OUTCOME = 'He thanked me with tears in his eyes, and his daughter wrote a lovely review about it the next day.';

describe('weights', () => {
  it('are small, whole, and written as they are read', () => {
    assert.ok(bytes.length <= 300_000);
    assert.ok(!isProblem(model));
    assert.deepEqual(renderModel(model), bytes);
  });

  it('are refused when they are damaged, cut off or something else', () => {
    const damaged = bytes.slice();
    damaged[5000] = (damaged[5000] ?? 0) ^ 1;
    for (const wrong of [damaged, bytes.slice(0, -1), new Uint8Array(3), new Uint8Array(100)])
      assert.ok(isProblem(parseModel(wrong)));
  });
});

describe('readMoves', () => {
  const whole = [ROUTINE, NEED, CHECK, EXTRA, OUTCOME].join('\n\n');

  it('finds the three elements of a full account', () => {
    assert.equal(values(whole), 'found found found');
  });

  it('finds less when a passage is taken out', () => {
    const score = (text: string, element: (typeof ELEMENTS)[number]) => read(text).verdicts[element].score;
    assert.ok(score([ROUTINE, NEED, EXTRA, OUTCOME].join('\n\n'), 'feasibility') < score(whole, 'feasibility') / 2);
    assert.ok(score([ROUTINE, NEED, CHECK, EXTRA].join('\n\n'), 'outcome') < score(whole, 'outcome') / 2);
    assert.ok(score([NEED, CHECK, EXTRA, OUTCOME].join('\n\n'), 'contrast') < score(whole, 'contrast'));
  });

  it('gives spans inside their blocks, and words inside the spans', () => {
    const { blocks } = parseAccount('a.md', whole);
    const { moves } = readMoves(blocks, model);
    assert.ok(moves.length >= 5);
    for (const { block, span, move } of moves) {
      const own = blocks[block];
      assert.ok(own && span.start >= 0 && span.end <= own.text.length && span.start < span.end);
      for (const word of wordsBehind(own, span, move, model)) assert.ok(word.start >= 0 && word.end <= own.text.length);
    }
  });

  it('says the same with a cache, twice, and whatever it read before', () => {
    const cache: BlockCache = new Map();
    const first = read(whole, cache);
    read('Something else altogether. I went home.', cache);
    assert.deepEqual(read(whole, cache), first);
    assert.deepEqual(read(whole), first);
    assert.ok(cache.size > 0);
  });

  it('says the same in other quotes, line endings and emphasis', () => {
    const changed = whole.replace(/'/g, '’').replace(/\n/g, '\r\n').replace('myself', '**myself**');
    assert.equal(values(changed), values(whole));
  });

  it('calls everything missing where nothing is written', () => {
    assert.equal(values(''), 'missing missing missing');
    assert.deepEqual(read('').moves, []);
  });

  it('counts each occasion by itself: the best of them decides', () => {
    const story = [NEED, CHECK].join(' ');
    const text = `# Account 1\n\n${[ROUTINE, NEED, EXTRA].join('\n\n')}\n\n# Account 2\n\n${story}\n\n${OUTCOME}\n`;
    const account = parseAccount('a.md', text);
    const starts = storyStartsOf(account);
    const { stories, verdicts, moves } = readMoves(account.blocks, model, { starts });
    assert.deepEqual(stories, [
      { first: 0, last: 2 },
      { first: 3, last: 4 },
    ]);
    const scoreOf = (from: number, to: number) =>
      readMoves(account.blocks.slice(from, to), model).verdicts.feasibility.score;
    assert.equal(verdicts.feasibility.score, Math.max(scoreOf(0, 3), scoreOf(3, 5)));
    const blocks = moves.map(({ block }) => block);
    assert.deepEqual(
      blocks,
      [...blocks].sort((a, b) => a - b),
    );
    assert.deepEqual(storyStartsOf(parseAccount('a.md', whole)), []);
  });
});

describe('a text unlike anything known', () => {
  const STRANGE: Readonly<Record<string, string>> = {
    Welsh:
      'Daeth hen wraig i mewn i’r siop ar fore Mawrth a gofynnodd am gymorth. Fel arfer rydym yn cau am bump o’r gloch, ond arhosais i’w helpu.',
    Polish:
      'Starsza pani przyszła do sklepu i zapytała, czy możemy jej pomóc. Zazwyczaj nie robimy dostaw do domu, ale zapytałam kierownika.',
    Spanish:
      'Una señora mayor entró en la tienda y me preguntó si podíamos ayudarla. Normalmente no hacemos entregas, pero pregunté a mi jefe.',
    'keyboard noise':
      'asdf jkl qwer uiop zxcv asdfgh jklkjh poiuy lkjhg mnbvc xzlkj asdlkfj qpwoei rutyq alskdj fhgzmx.',
    code: 'const total = items.reduce((sum, item) => sum + item.price, 0); if (total > limit) { return null; } let x = new Map();',
    'part numbers': 'AX-4471 BR-2290/7 KL-9981 M8x40 DIN933 A2-70 6204-2RS SKF-6305 NKX20 HTD5M-15 GT2-6 LM8UU NEMA17.',
  };
  for (const [name, text] of Object.entries(STRANGE))
    it(`is told from an account: ${name}`, () => {
      const { unfamiliar, verdicts } = read(text);
      assert.ok(unfamiliar);
      for (const element of ELEMENTS) assert.notEqual(verdicts[element].value, 'missing');
    });

  it('is no account of the corpus, however it is spelt', () => {
    const files = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k'].flatMap((part) =>
      readdirSync(`test/corpus/${part}`)
        .filter((name) => /^\d+\.md$/.test(name))
        .map((name) => `test/corpus/${part}/${name}`),
    );
    assert.ok(files.length > 900);
    const strange = files.filter((file) => read(readFileSync(file, 'utf8')).unfamiliar);
    assert.deepEqual(strange, []);
  }).timeout(20_000);
});
