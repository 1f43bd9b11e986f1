import type { SectionKind } from '../account/account';
import type { AccountKind } from '../account/frontmatter';
import type { AccountResult } from '../check/check-account';
import { ELEMENTS, type Element, type MoveId } from '../moves/move';
import type { Strength } from '../moves/read-moves';
import { moveSpanOf } from '../portfolio/passages';
import type { VerdictWord } from '../portfolio/summary';
import type { ShownLevel } from '../rules/rule';
import { type Range, rangeOf } from '../source/text';

/** One account as `check --format json` prints it; lines and characters count from 0. */
export interface AccountJson {
  readonly path: string;
  readonly unit: string | null;
  readonly kind: AccountKind;
  readonly elements: Readonly<Record<Element, VerdictWord>>;
  readonly moves: readonly {
    readonly move: MoveId;
    readonly strength: Strength;
    readonly section: SectionKind | null;
    readonly range: Range;
  }[];
  readonly diagnostics: readonly {
    readonly rule: string;
    readonly severity: ShownLevel;
    readonly message: string;
    readonly range: Range;
  }[];
}

/** A file that could not be read, or a portfolio's own file with something in it that cannot. */
export interface ErrorJson {
  readonly path: string;
  readonly message: string;
}

/** The whole of what `check --format json` prints. */
export interface CheckJson {
  readonly version: 1;
  readonly accounts: readonly AccountJson[];
  readonly errors: readonly ErrorJson[];
}

/** What is printed of one account. */
export function accountJsonOf({ account, reading, defaultUnit, findings }: AccountResult): AccountJson {
  const { source } = account;
  return {
    path: account.path,
    unit: defaultUnit ?? null,
    kind: account.frontmatter.kind?.value ?? 'account',
    elements: Object.fromEntries(ELEMENTS.map((element) => [element, reading.verdicts[element].value])) as Record<
      Element,
      VerdictWord
    >,
    moves: reading.moves.map((move) => ({
      move: move.move,
      strength: move.strength,
      section: account.blocks[move.block]?.section ?? null,
      range: rangeOf(source, moveSpanOf(account, move)),
    })),
    diagnostics: findings.map(({ rule, level, message, span }) => ({
      rule,
      severity: level,
      message,
      range: rangeOf(source, span),
    })),
  };
}

/** The pieces of the object, so that it can be printed account by account: head, one for each account, foot. */
export const checkJsonPieces = {
  head: '{"version":1,"accounts":[',
  account: (account: AccountJson, first: boolean): string => `${first ? '\n' : ',\n'}${JSON.stringify(account)}`,
  foot: (errors: readonly ErrorJson[]): string => `],\n"errors":${JSON.stringify(errors)}}\n`,
} as const;
