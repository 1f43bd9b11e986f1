import { accountFeatures } from '../../src/core/moves/account-features';
import { brakeOf } from '../../src/core/moves/brakes';
import type { Model } from '../../src/core/moves/model';
import { ELEMENTS, type Element } from '../../src/core/moves/move';
import { addRows, HALF, WIDTH, writeRow } from '../../src/core/moves/net';
import { readSequence, type SequenceReading } from '../../src/core/moves/read-sequence';
import type { SampledAccount } from './dataset';
import { type AccountRow, accountScore, fitAccounts } from './fit-accounts';
import { fitNet } from './fit-net';
import { TABLE } from './read-corpus';
import { AIMS, type Judged, thresholdsFor } from './thresholds';

/** The net with the features it knows. */
export type KnowingNet = Pick<Model, 'net' | 'known'>;

/** How strongly account weights are pulled towards zero. */
export const PULL = 40;

/** The share of known words below which a text is unlike anything known: accounts by strangers have .88 and more, other languages up to .4. */
export const FAMILIAR = 0.78;

/** What the net makes of an account's clauses. */
export function sequenceOf({ net, known }: KnowingNet, { samples }: SampledAccount): SequenceReading {
  const rows = new Float64Array(samples.length * WIDTH);
  samples.forEach(({ features }, index) => {
    const sums = new Int32Array(HALF);
    const met = addRows(net, known, features, features.length, sums);
    writeRow(net, sums, met, rows, index * WIDTH);
  });
  return readSequence(net, [rows]);
}

/** The account features of an account. */
export function featuresOf(model: KnowingNet, account: SampledAccount): number[] {
  const { scores, verdicts } = sequenceOf(model, account);
  return accountFeatures(scores, verdicts);
}

/** An account with its features by a net that never saw the account's part. */
export interface StackedAccount {
  readonly account: SampledAccount;
  readonly part: string;
  readonly features: readonly number[];
}

/** A net for every part, learned without it. The parts stand for authors and registers: such a net reads the part as a stranger's text. */
export function netsByPart(accounts: readonly SampledAccount[]): Map<string, KnowingNet> {
  const parts = [...new Set(accounts.map(({ account }) => account.part))];
  return new Map(parts.map((part) => [part, fitNet(accounts.filter(({ account }) => account.part !== part))]));
}

/** Every account with its features by the net that never saw its part. */
export function stacked(accounts: readonly SampledAccount[], nets: ReadonlyMap<string, KnowingNet>): StackedAccount[] {
  return accounts.map((account) => {
    const { part } = account.account;
    return { account, part, features: featuresOf(nets.get(part) as KnowingNet, account) };
  });
}

/** The rows an element's account model learns from. */
export function rowsOf(accounts: readonly StackedAccount[], element: Element): AccountRow[] {
  return accounts.flatMap(({ account, features }) => {
    const verdict = account.account.label.elements[element];
    return verdict === 'arguable' ? [] : [{ features, found: verdict === 'found', weight: account.weights[element] }];
  });
}

/** A judged account with its part. */
export type JudgedAccount = Judged & { readonly account: SampledAccount; readonly part: string };

/** The scores of every account on an element, each by an account model that never saw the account's part. */
export function judgedByPart(accounts: readonly StackedAccount[], element: Element): JudgedAccount[] {
  return [...new Set(accounts.map(({ part }) => part))].flatMap((part) => {
    const model = fitAccounts(
      rowsOf(
        accounts.filter((account) => account.part !== part),
        element,
      ),
      PULL,
    );
    return accounts.flatMap(({ account, features, part: own }) => {
      const verdict = account.account.label.elements[element];
      if (own !== part || verdict === 'arguable') return [];
      const score = 1 / (1 + Math.exp(-accountScore(model, features)));
      return [{ account, part, score, found: verdict === 'found', held: heldBy(account, element) }];
    });
  });
}

function heldBy({ account }: SampledAccount, element: Element): string | undefined {
  for (const [index, { text, sentences }] of account.account.blocks.entries()) {
    const flags: number[] = sentences.map(() => 0);
    for (const { tokens, clause, sentence } of account.blocks[index] ?? [])
      for (let i = clause.from; i < clause.to; i += 1)
        flags[sentence] = (flags[sentence] as number) | TABLE.wordAt(tokens.records[i] as number).flags;
    const brake = brakeOf(element, text, sentences, flags);
    if (brake) return brake.construction;
  }
  return undefined;
}

/** Learns everything from the accounts. */
export function fitModel(accounts: readonly SampledAccount[]): Model {
  const rows = stacked(accounts, netsByPart(accounts));
  const verdicts = ELEMENTS.map((element) => {
    const { bias, weights } = fitAccounts(rowsOf(rows, element), PULL);
    return [element, { bias, weights, ...thresholdsFor(judgedByPart(rows, element), AIMS[element]) }] as const;
  });
  return {
    ...fitNet(accounts),
    accounts: Object.fromEntries(verdicts) as unknown as Model['accounts'],
    familiar: FAMILIAR,
  };
}
