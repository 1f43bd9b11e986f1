import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { ok, same } from './assert';
import { clean, placeOf, services, until } from './editor';
import { portfolioAt } from './portfolio';
import { POST } from './texts';

const FOLDER = 'thousand';
const COUNT = 1000;

/** Accounts of which no two have a paragraph in common, so that none is read from memory. */
function makeAccounts(): void {
  const root = placeOf(FOLDER).fsPath;
  for (let index = 0; index < COUNT; index += 1) {
    const folder = join(root, 'accounts', `month-${index % 12}`);
    mkdirSync(folder, { recursive: true });
    const text = POST.replaceAll('Mr E', `Mr E${index}`)
      .replace('I work in', `On day ${index} I worked in`)
      .replace('a new pack', `pack ${index}`);
    writeFileSync(join(folder, `account-${index}.md`), text);
  }
  writeFileSync(join(root, 'star-portfolio.yaml'), 'candidate: Candidate Z\nunit: "208"\n');
}

/** Counts how often the host had a turn for others, and how long it was ever busy with one thing. */
function watchGaps(): { readonly longest: () => number; readonly turns: () => number; readonly stop: () => void } {
  let last = performance.now();
  let longest = 0;
  let turns = 0;
  const timer = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    turns += 1;
  }, 5);
  return { longest: () => longest, turns: () => turns, stop: () => clearInterval(timer) };
}

describe('A thousand accounts', () => {
  after(async () => {
    await clean(FOLDER);
    const { portfolios } = await services();
    await until('the portfolio gone', () => portfolios.folders.length === 1);
  });

  it('are read while the window keeps answering', async function () {
    this.timeout(60_000);
    makeAccounts();
    const gaps = watchGaps();
    const began = performance.now();
    const folder = await portfolioAt(FOLDER, 30);
    await until('all of them', () => folder.accounts.length === COUNT, 40);
    const read = performance.now() - began;
    const rows = folder.coverage[0]?.rows.find(({ code }) => code === '208.2.1');
    gaps.stop();
    const longest = Math.round(gaps.longest());
    console.log(`      ${COUNT} accounts in ${Math.round(read)} ms, never busy for more than ${longest} ms at once`);
    same(rows?.claims.length, COUNT, 'Each is counted.');
    ok(gaps.turns() >= 20, `The host had only ${gaps.turns()} turns for others.`);
  });
});
