import { accountFeatures } from '../../src/core/moves/account-features';
import { FeatureBuffer } from '../../src/core/moves/features';
import { HEADS, type Model } from '../../src/core/moves/model';
import { ELEMENTS, type Element } from '../../src/core/moves/move';
import { scoreFeatures } from '../../src/core/moves/score';
import type { SampledAccount } from './dataset';
import { type AccountRow, accountScore, fitAccounts } from './fit-accounts';
import { CLAUSE_OPTIONS, type ClauseOptions, fitEvidence, fitMoves, knownFeatures } from './fit-clauses';

/** The clause scorers alone. */
export type ClauseModel = Pick<Model, 'clauses' | 'known'>;

/** Learns the clause scorers. */
export function fitClauses(accounts: readonly SampledAccount[], options: ClauseOptions = CLAUSE_OPTIONS): ClauseModel {
  const known = knownFeatures(accounts, options);
  return { known, clauses: fitEvidence(accounts, known, options, 7) };
}

/** The scores of an account's clauses. */
export function scoresOf(model: ClauseModel, account: SampledAccount): { scores: Float64Array }[] {
  const buffer = new FeatureBuffer();
  return account.samples.map(({ features }) => {
    const scores = new Float64Array(HEADS.length);
    buffer.values = features as Int32Array<ArrayBuffer>;
    buffer.count = features.length;
    scoreFeatures(model as Model, model.clauses, buffer, scores);
    return { scores };
  });
}

/** Account features by account, each from clause scorers that never saw the account's part. */
export function outOfFold(
  accounts: readonly SampledAccount[],
  foldOf: (account: SampledAccount) => string,
  clauseModel = fitClauses,
): Map<string, number[]> {
  const rows = new Map<string, number[]>();
  for (const fold of new Set(accounts.map(foldOf))) {
    const model = clauseModel(accounts.filter((account) => foldOf(account) !== fold));
    for (const account of accounts)
      if (foldOf(account) === fold) rows.set(account.account.id, accountFeatures(scoresOf(model, account)));
  }
  return rows;
}

/** The rows an element's account model learns from. */
export function rowsOf(
  accounts: readonly SampledAccount[],
  features: ReadonlyMap<string, number[]>,
  element: Element,
): AccountRow[] {
  return accounts.flatMap(({ account }) => {
    const verdict = account.label.elements[element];
    return verdict === 'arguable'
      ? []
      : [{ features: features.get(account.id) as number[], found: verdict === 'found', weight: 1 }];
  });
}

/** How strongly account weights are pulled towards zero. */
export const PULL = 20;

/** Learns everything from the accounts; `thresholds` are the scores below and from which a verdict is drawn. */
export function fitModel(
  accounts: readonly SampledAccount[],
  thresholds: Readonly<Record<Element, { low: number; high: number }>>,
): Model {
  const parts = new Set(accounts.map(({ account }) => account.part));
  const foldOf =
    parts.size >= 3
      ? ({ account }: SampledAccount) => account.part
      : ({ account }: SampledAccount) =>
          String([...account.label.author].reduce((sum, c) => sum + c.charCodeAt(0), 0) % 5);
  const features = outOfFold(accounts, foldOf);
  const { known, clauses } = fitClauses(accounts);
  const verdicts = ELEMENTS.map((element) => {
    const { bias, weights } = fitAccounts(rowsOf(accounts, features, element), PULL);
    return [element, { bias, weights, ...thresholds[element] }] as const;
  });
  return {
    known,
    clauses,
    moves: fitMoves(accounts, known, CLAUSE_OPTIONS, 11),
    accounts: Object.fromEntries(verdicts) as unknown as Model['accounts'],
    familiar: 0.35,
  };
}

export { accountScore };
