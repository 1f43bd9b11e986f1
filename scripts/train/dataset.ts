import { clauseFeatures } from '../../src/core/moves/features';
import { knownBit } from '../../src/core/moves/known';
import { ELEMENTS, type Element } from '../../src/core/moves/move';
import { noised } from './noise';
import { randomFrom } from './random';
import { type LabelledAccount, type LabelledClause, TABLE } from './read-corpus';

/** A clause as the trainer sees it. */
export interface Sample {
  /** Hashed features, each once for every time it stands in the clause. */
  readonly features: Int32Array;
  /** The features of the clause as others might have spelt it. */
  readonly noisy: readonly Int32Array[];
  /** A bit for each of HEADS. */
  readonly heads: number;
  /** A bit for each of MOVE_IDS. */
  readonly moves: number;
  readonly block: number;
}

/** An account as the trainer sees it. */
export interface SampledAccount {
  readonly account: LabelledAccount;
  readonly samples: readonly Sample[];
  /** How much the account's verdict on each element weighs. */
  readonly weights: Readonly<Record<Element, number>>;
}

const VERSIONS = 3;

/** The samples of one account's clauses. */
export function samplesOf(blocks: readonly (readonly LabelledClause[])[]): Sample[] {
  const random = randomFrom(5);
  return blocks.flat().map((clause) => {
    const { heads, moves, block, tokens, code } = clause;
    const { from, to } = clause.clause;
    const noisy = Array.from({ length: VERSIONS }, () => {
      const other = noised(clause, random);
      return clauseFeatures(TABLE, other.tokens, 0, other.tokens.count, other.code);
    });
    return { features: clauseFeatures(TABLE, tokens, from, to, code), noisy, heads, moves, block };
  });
}

/** Of two accounts that differ in one element alone, the verdict on it weighs so much more: nothing else can tell them apart. */
const TWIN = 2;

function tellsApart(element: Element, account: LabelledAccount, twin: LabelledAccount | undefined): boolean {
  return twin !== undefined && twin.label.elements[element] !== account.label.elements[element];
}

/** The samples of the accounts of one part. */
export function sampled(accounts: readonly LabelledAccount[]): SampledAccount[] {
  const byFile = new Map(accounts.map((account) => [account.label.file, account]));
  return accounts.map((account) => {
    const twin = byFile.get(account.label.pair ?? '');
    const weightOf = (element: Element) => [element, tellsApart(element, account, twin) ? TWIN : 1];
    const weights = Object.fromEntries(ELEMENTS.map(weightOf)) as Record<Element, number>;
    return { account, samples: samplesOf(account.blocks), weights };
  });
}

/** The features that at least `least` accounts share, as a set of `bits` bits. */
export function knownFeatures(accounts: readonly SampledAccount[], bits: number, least: number): Uint8Array {
  const counts = new Map<number, number>();
  for (const { samples } of accounts) {
    const own = new Set<number>();
    for (const { features } of samples) for (const feature of features) own.add(feature);
    for (const feature of own) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  }
  const known = new Uint8Array(bits / 8);
  for (const [feature, count] of counts) {
    if (count < least) continue;
    const bit = knownBit(feature, bits);
    known[bit >> 3] = (known[bit >> 3] as number) | (1 << (bit & 7));
  }
  return known;
}
