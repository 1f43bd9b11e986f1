import { writeFileSync } from 'node:fs';
import { HEAD, HEADS } from '../../src/core/moves/model';
import { ELEMENTS, type Element } from '../../src/core/moves/move';
import { type SampledAccount, sampled } from './dataset';
import { judgedByPart, type KnowingNet, netsByPart, type StackedAccount, sequenceOf, stacked } from './fit';
import { readPart } from './read-corpus';
import { areaOf, renderTally, tallyOf, type Value, verdictFor } from './tally';
import { AIMS, thresholdsFor } from './thresholds';

/** A verdict on an account with the truth. */
interface Judgement {
  readonly account: SampledAccount;
  readonly part: string;
  readonly score: number;
  readonly found: boolean;
  readonly value: Value;
  readonly held: string | undefined;
}

const [root, snapshot, ...words] = process.argv.slice(2) as [string, string, ...string[]];
const LAYERS: Readonly<Record<string, string>> = {
  all: 'everything',
  'no-brakes': 'without constructions as brakes',
  'no-look': 'without the net’s own look over the whole account',
  'best-clause': 'the best clause alone',
};

/** Which account features a layer leaves in place; the last three are the net's look over the account. */
function withLayer(rows: readonly StackedAccount[], layer: string): StackedAccount[] {
  return rows.map((row) => {
    const { features } = row;
    if (layer === 'no-look') return { ...row, features: features.slice(0, -3) };
    if (layer === 'best-clause')
      return {
        ...row,
        features: [HEAD.routine, HEAD.extra, HEAD.feasibility, HEAD.outcome].map(
          (head) => features[head * 4] as number,
        ),
      };
    return row;
  });
}

/** Every account judged by models and thresholds that never saw its part. */
function judgements(rows: readonly StackedAccount[], element: Element, brakes: boolean): Judgement[] {
  const judged = judgedByPart(rows, element);
  return judged.map((row) => {
    const others = judged
      .filter(({ part }) => part !== row.part)
      .map((other) => (brakes ? other : { ...other, held: undefined }));
    const value = verdictFor(row.score, thresholdsFor(others, AIMS[element]));
    return { ...row, value: value === 'missing' && brakes && row.held !== undefined ? 'weak' : value };
  });
}

function report(title: string, rows: readonly Judgement[]): void {
  console.log(`  ${title.padEnd(14)} ${renderTally(tallyOf(rows))}`);
}

function reportBy(name: string, rows: readonly Judgement[], keyOf: (row: Judgement) => string): void {
  console.log(` by ${name}`);
  for (const key of [...new Set(rows.map(keyOf))].sort())
    report(
      key,
      rows.filter((row) => keyOf(row) === key),
    );
}

/** How well a head's scores rank the clauses that carry it above the others: average precision. */
function averagePrecision(
  accounts: readonly SampledAccount[],
  nets: ReadonlyMap<string, KnowingNet>,
  head: number,
): number {
  const rows = accounts.flatMap((account) => {
    const { scores } = sequenceOf(nets.get(account.account.part) as KnowingNet, account);
    return account.samples.map(({ heads }, i) => ({
      score: scores[i]?.[head] as number,
      right: ((heads >> head) & 1) === 1,
    }));
  });
  let right = 0;
  let sum = 0;
  rows
    .sort((a, b) => b.score - a.score)
    .forEach((row, index) => {
      if (!row.right) return;
      right += 1;
      sum += right / (index + 1);
    });
  return sum / right;
}

function confusions(rows: ReadonlyMap<Element, readonly Judgement[]>): string {
  const lines: string[] = [];
  for (const [element, judged] of rows)
    for (const { account, value, found, held, score } of judged) {
      if (value === (found ? 'found' : 'missing')) continue;
      const quotes = account.account.label.passages
        .filter(({ move }) => move.startsWith(element))
        .map(({ quote }) => quote);
      const nearest = (quotes[0] ?? '').replace(/\s+/g, ' ').slice(0, 80);
      lines.push(
        `${element} ${account.account.id} ${found ? 'found' : 'missing'} read as ${value} ${score.toFixed(1)}${held ? ` (${held})` : ''}${nearest ? `: ${nearest}` : ''}`,
      );
    }
  return `${lines.sort().join('\n')}\n`;
}

function curve(accounts: readonly SampledAccount[]): void {
  for (const share of [0.125, 0.25, 0.5, 1]) {
    const some = accounts.filter((_, index) => (index * 7919) % 1000 < share * 1000);
    const rows = stacked(some, netsByPart(some));
    const areas = ELEMENTS.map((element) => `${element} ${areaOf(judgedByPart(rows, element)).toFixed(3)}`);
    console.log(`  ${some.length} accounts: ${areas.join('  ')}`);
  }
}

const parts = words.filter((word) => !word.startsWith('--'));
const accounts = parts.flatMap((part) => sampled(readPart(root, part)));
if (words.includes('--curve')) curve(accounts);
else {
  const nets = netsByPart(accounts);
  const rows = stacked(accounts, nets);
  for (const [layer, title] of Object.entries(LAYERS)) {
    console.log(`\n${title}`);
    for (const element of ELEMENTS) {
      const judged = judgements(withLayer(rows, layer), element, layer !== 'no-brakes');
      report(element, judged);
      console.log(`  ${''.padEnd(14)} area ${areaOf(judged).toFixed(3)}`);
    }
  }
  const final = new Map(ELEMENTS.map((element) => [element, judgements(rows, element, true)] as const));
  for (const [element, judged] of final) {
    console.log(`\n${element}`);
    reportBy('part', judged, ({ part }) => part);
    reportBy('structure', judged, ({ account }) => account.account.label.structure);
    reportBy('quality', judged, ({ account }) => account.account.label.quality);
    if (words.includes('--authors')) reportBy('author', judged, ({ account }) => account.account.label.author);
  }
  console.log('\nclauses: average precision');
  for (const [index, head] of HEADS.entries())
    console.log(`  ${head.padEnd(16)} ${averagePrecision(accounts, nets, index).toFixed(3)}`);
  if (words.includes('--snapshot')) writeFileSync(snapshot, confusions(final));
}
