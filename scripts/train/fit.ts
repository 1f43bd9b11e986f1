import { accountFeatures } from '../../src/core/moves/account-features';
import { FeatureBuffer } from '../../src/core/moves/features';
import { HEADS, type Model } from '../../src/core/moves/model';
import { ELEMENTS, type Element } from '../../src/core/moves/move';
import { scoreFeatures } from '../../src/core/moves/score';
import type { SampledAccount } from './dataset';
import { type AccountRow, accountScore, fitAccounts } from './fit-accounts';
import { CLAUSE_OPTIONS, type ClauseOptions, fitEvidence, fitMoves, knownFeatures } from './fit-clauses';
import { type Judged, thresholdsFor } from './thresholds';

/** The clause scorers alone. */
export type ClauseModel = Pick<Model, 'clauses' | 'known'>;

/** How strongly account weights are pulled towards zero. */
export const PULL = 40;

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
    scoreFeatures(model.known, model.clauses, buffer, scores);
    return { scores };
  });
}

const foldOf = ({ account }: SampledAccount): string => account.part;

/**
 * Clause scorers for every set of parts left out, each learned once. The parts stand for authors and registers: what
 * is left out whole is as new to a scorer as a stranger's text.
 */
export class Folds {
  readonly #accounts: readonly SampledAccount[];
  readonly #models = new Map<string, ClauseModel>();
  readonly #features = new Map<string, readonly number[]>();

  constructor(accounts: readonly SampledAccount[]) {
    this.#accounts = accounts;
  }

  without(parts: readonly string[]): ClauseModel {
    const key = [...new Set(parts)].sort().join(' ');
    const known = this.#models.get(key);
    if (known !== undefined) return known;
    const model = fitClauses(this.#accounts.filter((account) => !parts.includes(foldOf(account))));
    this.#models.set(key, model);
    return model;
  }

  /** The account's features by scorers that saw neither its own part nor those in `out`. */
  featuresOf(account: SampledAccount, out: readonly string[]): readonly number[] {
    const parts = [...new Set([...out, foldOf(account)])].sort();
    const key = `${account.account.id} ${parts.join(' ')}`;
    const known = this.#features.get(key);
    if (known !== undefined) return known;
    const features = accountFeatures(scoresOf(this.without(parts), account));
    this.#features.set(key, features);
    return features;
  }
}

function rowsOf(
  accounts: readonly SampledAccount[],
  folds: Folds,
  out: readonly string[],
  element: Element,
): AccountRow[] {
  return accounts.flatMap((account) => {
    const verdict = account.account.label.elements[element];
    if (verdict === 'arguable' || out.includes(foldOf(account))) return [];
    return [{ features: folds.featuresOf(account, out), found: verdict === 'found', weight: 1 }];
  });
}

/** The account's score by models that never saw its part, nor those in `out`. */
export type Scorer = (account: SampledAccount) => number;

/** A scorer of one element, learned from all parts but `out`. */
export function scorerWithout(
  accounts: readonly SampledAccount[],
  folds: Folds,
  out: readonly string[],
  element: Element,
): Scorer {
  const model = fitAccounts(rowsOf(accounts, folds, out, element), PULL);
  return (account) => 1 / (1 + Math.exp(-accountScore(model, folds.featuresOf(account, out))));
}

/** Scores of every account on an element, each by models that never saw the account's part, nor those in `out`. */
export function judgedWithout(
  accounts: readonly SampledAccount[],
  folds: Folds,
  out: readonly string[],
  element: Element,
): (Judged & { readonly account: SampledAccount })[] {
  const parts = [...new Set(accounts.map(foldOf))].filter((part) => !out.includes(part));
  return parts.flatMap((part) => {
    const scorer = scorerWithout(accounts, folds, [...out, part], element);
    return accounts
      .filter((account) => foldOf(account) === part && account.account.label.elements[element] !== 'arguable')
      .map((account) => ({
        account,
        score: scorer(account),
        found: account.account.label.elements[element] === 'found',
      }));
  });
}

/** Learns everything from the accounts. */
export function fitModel(accounts: readonly SampledAccount[]): Model {
  const folds = new Folds(accounts);
  const { known, clauses } = folds.without([]);
  const verdicts = ELEMENTS.map((element) => {
    const { bias, weights } = fitAccounts(rowsOf(accounts, folds, [], element), PULL);
    return [element, { bias, weights, ...thresholdsFor(judgedWithout(accounts, folds, [], element)) }] as const;
  });
  return {
    known,
    clauses,
    moves: fitMoves(accounts, known, CLAUSE_OPTIONS, 11),
    accounts: Object.fromEntries(verdicts) as unknown as Model['accounts'],
    familiar: 0.35,
  };
}
