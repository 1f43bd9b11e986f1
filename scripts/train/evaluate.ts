import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { HEAD, HEADS, isProblem, parseModel } from '../../src/core/moves/model';
import { ELEMENTS, type Element } from '../../src/core/moves/move';
import { readMoves } from '../../src/core/moves/read-moves';
import { storyStartsOf } from '../../src/core/moves/stories';
import { type SampledAccount, sampled } from './dataset';
import { judgedByPart, type KnowingNet, netsByPart, type StackedAccount, sequenceOf, stacked } from './fit';
import { readPart } from './read-corpus';
import { areaOf, renderTally, tallyOf, type Value, verdictFor, wilson } from './tally';
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

const [root, weights, day, ...words] = process.argv.slice(2) as [string, string, string, ...string[]];
const HELD_OUT = 'i';
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
      score: scores[i * HEADS.length + head] as number,
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

/** The register of an account; parts written before registers were noted are of one each. */
function registerOf({ account }: SampledAccount): string {
  return account.label.register ?? (account.part === 'c' ? 'story' : 'candidate');
}

/** How well verdicts are ranked when only some of the accounts are learned from. */
function curve(accounts: readonly SampledAccount[]): string {
  const lines = [0.125, 0.25, 0.5, 1].map((share) => {
    const some = accounts.filter((_, index) => (index * 7919) % 1000 < share * 1000);
    const rows = stacked(some, netsByPart(some));
    const areas = ELEMENTS.map((element) => areaOf(judgedByPart(rows, element)).toFixed(3));
    return `| ${some.length} | ${areas.join(' | ')} |`;
  });
  return `| accounts | ${ELEMENTS.join(' | ')} |\n| --- | --- | --- | --- |\n${lines.join('\n')}\n`;
}

/** The figures of some verdicts, as the README shows them. */
function figuresOf(rows: readonly { readonly value: Value; readonly found: boolean }[]): object {
  const { accounts, missing, right, flagged, decided, decidedMissing } = tallyOf(rows);
  const round = (value: number): number => Math.round(value * 1000) / 1000;
  return {
    n: accounts,
    missing,
    precision: round(right / flagged),
    recall: round(right / missing),
    f1: round((2 * right) / (flagged + decidedMissing)),
    coverage: round(decided / accounts),
    interval: wilson(right, flagged).map(round),
  };
}

/** What the shipped weights say of a part they were not learned from. */
function shippedOn(part: string, element: Element): { readonly value: Value; readonly found: boolean }[] {
  const model = parseModel(new Uint8Array(readFileSync(weights)));
  if (isProblem(model)) throw new Error(model.problem);
  return readPart(root, part).flatMap(({ label, account }) => {
    const verdict = label.elements[element];
    const { value } = readMoves(account.blocks, model, { starts: storyStartsOf(account) }).verdicts[element];
    return verdict === 'arguable' ? [] : [{ value, found: verdict === 'found' }];
  });
}

function figures(final: ReadonlyMap<Element, readonly Judgement[]>): object {
  const perElement = [...final].map(([element, judged]) => {
    const of = (register: string) => figuresOf(judged.filter((row) => registerOf(row.account) === register));
    const own = { candidate: of('candidate'), story: of('story'), heldOut: figuresOf(shippedOn(HELD_OUT, element)) };
    return [element, own] as const;
  });
  return { date: day, parts, heldOut: HELD_OUT, perElement: Object.fromEntries(perElement) };
}

const parts = words.filter((word) => !word.startsWith('--'));
const accounts = parts.flatMap((part) => sampled(readPart(root, part)));
if (words.includes('--curve')) {
  const drawn = curve(accounts);
  console.log(drawn);
  appendFileSync(
    `${root}/curve.md`,
    `\n## ${day}\n\nArea under the curve, each part ranked by models learned without it.\n\n${drawn}`,
  );
} else {
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
    reportBy('register', judged, ({ account }) => registerOf(account));
    reportBy('structure', judged, ({ account }) => account.account.label.structure);
    reportBy('quality', judged, ({ account }) => account.account.label.quality);
    if (words.includes('--authors')) reportBy('author', judged, ({ account }) => account.account.label.author);
  }
  console.log('\nclauses: average precision');
  for (const [index, head] of HEADS.entries())
    console.log(`  ${head.padEnd(16)} ${averagePrecision(accounts, nets, index).toFixed(3)}`);
  if (words.includes('--snapshot')) {
    writeFileSync(`${root}/confusions.txt`, confusions(final));
    writeFileSync(`${root}/figures.json`, `${JSON.stringify(figures(final), null, 2)}\n`);
  }
}
