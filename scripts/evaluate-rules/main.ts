import { readFileSync, writeFileSync } from 'node:fs';
import { wilson } from '../train/tally';
import { type Case, casesOf, wordsAt } from './cases';
import { LATER, strangersFor } from './strangers';
import { type Answer, TRUTHS } from './truth';

/** A line of judgements.jsonl: what a reader said of one finding. Without words it is about the whole account. */
interface Judgement {
  readonly rule: string;
  readonly file: string;
  readonly words?: string;
  readonly right: boolean;
}

interface Figures {
  /** Findings raised, and those that the labels or a reader have judged. */
  readonly raised: number;
  readonly judged: number;
  readonly right: number;
  readonly precision: number;
  readonly interval: readonly [number, number];
  /** Accounts that have something to find by the labels, and those in which it was found. */
  readonly due?: number;
  readonly found?: number;
}

const [root, models, day, ...words] = process.argv.slice(2) as [string, string, string, ...string[]];
/** Developed on; held out until the rules were settled; written later, by others again. */
const GROUPS = {
  developed: ['a', 'c', 'd', 'e', 'f', 'g', 'h'],
  heldOut: ['b', 'i'],
  later: ['j', 'k'],
} as const;
const list = words.includes('--list');

const keyOf = (rule: string, file: string, at: string | undefined): string => `${rule} ${file} ${at ?? ''}`;
const judgements = new Map(
  readFileSync(`${root}/judgements.jsonl`, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Judgement)
    .map(({ rule, file, words: at, right }) => [keyOf(rule, file, at), right]),
);

function answersOf(rule: string, of: Case): { readonly answer: Answer; readonly at: string }[] {
  const truth = TRUTHS[rule];
  if (!truth) return [];
  return of.result.findings
    .filter((finding) => finding.rule === rule)
    .map((finding) => {
      const at = wordsAt(of.result, finding.span);
      const judged = judgements.get(keyOf(rule, of.file, truth.whole ? undefined : at));
      const answer = judged === undefined ? truth.answer(finding, of) : judged ? 'right' : 'wrong';
      return { answer, at };
    });
}

function figuresOf(rule: string, cases: readonly Case[]): Figures {
  const answers = cases.flatMap((of) => answersOf(rule, of));
  const right = answers.filter(({ answer }) => answer === 'right').length;
  const judged = answers.filter(({ answer }) => answer !== 'unsure').length;
  const due = TRUTHS[rule]?.due;
  const owed = due ? cases.filter(due) : [];
  const round = (share: number): number => Math.round(share * 1000) / 1000;
  const [low, high] = wilson(right, judged);
  return {
    raised: answers.length,
    judged,
    right,
    precision: round(right / Math.max(1, judged)),
    interval: [round(low), round(high)],
    ...(due ? { due: owed.length, found: owed.filter((of) => answersOf(rule, of).length > 0).length } : {}),
  };
}

function row(rule: string, { raised, judged, right, precision, interval, due, found }: Figures): string {
  const share = `${right}/${judged} = ${precision.toFixed(2)} [${interval.map((end) => end.toFixed(2)).join('–')}]`;
  return `  ${rule.padEnd(24)} raised ${String(raised).padStart(4)}  right ${share}${due ? `  found ${found} of ${due}` : ''}`;
}

const strangers = strangersFor(root, [...GROUPS.developed, ...GROUPS.heldOut].sort(), models);
const figures: Record<string, unknown> = {};
for (const [name, parts] of Object.entries(GROUPS)) {
  if (words.includes('--developed') && name !== 'developed') continue;
  const cases = parts.flatMap((part) => {
    const model = strangers.get(part) ?? strangers.get(LATER);
    return model ? casesOf(root, part, model) : [];
  });
  console.log(`${name}: parts ${parts.join(', ')}, ${cases.length} accounts`);
  const rules = Object.keys(TRUTHS).map((rule) => [rule, figuresOf(rule, cases)] as const);
  for (const [rule, figure] of rules) console.log(row(rule, figure));
  figures[name] = { parts, accounts: cases.length, rules: Object.fromEntries(rules) };
  if (!list) continue;
  for (const rule of Object.keys(TRUTHS))
    for (const of of cases)
      for (const { answer, at } of answersOf(rule, of))
        if (answer !== 'right') console.log(`${answer} ${rule} ${of.file} ${JSON.stringify(at)}`);
}
if (!words.includes('--developed'))
  writeFileSync(`${root}/rule-figures.json`, `${JSON.stringify({ date: day, ...figures }, null, 2)}\n`);
