import { readFileSync } from 'node:fs';
import type { Account } from '../../src/core/account/account';
import { parseAccount, sourceSpanOf } from '../../src/core/account/parse-account';
import { readClauses } from '../../src/core/moves/analyse-block';
import { HEADS, type Head } from '../../src/core/moves/model';
import { type Element, familyOf, MOVE_IDS, type MoveId } from '../../src/core/moves/move';
import { WordTable } from '../../src/core/moves/word-table';
import type { Span } from '../../src/core/source/text';

/** A line of a part's `labels.jsonl`, as far as it is used. */
export interface Label {
  readonly file: string;
  readonly author: string;
  readonly structure: string;
  readonly quality: string;
  readonly register?: string;
  readonly kind?: string;
  readonly pair?: string | null;
  readonly elements: Readonly<Record<Element, 'found' | 'missing' | 'arguable'>>;
  readonly passages: readonly { readonly move: MoveId; readonly quote: string }[];
  readonly contrary: readonly { readonly element: Element; readonly quote: string; readonly why: string }[];
}

/** A clause with what its labels say: a bit for each head and move. */
export type LabelledClause = ReturnType<typeof readClauses>[number] & {
  readonly heads: number;
  readonly moves: number;
  readonly block: number;
};

/** An account with its labels laid over its clauses. */
export interface LabelledAccount {
  readonly id: string;
  readonly part: string;
  readonly label: Label;
  readonly account: Account;
  /** Clauses block by block. */
  readonly blocks: readonly (readonly LabelledClause[])[];
}

/** The words of all that is learned from. */
export const TABLE = new WordTable();

const HEAD_OF_MOVE: Readonly<Partial<Record<MoveId, readonly Head[]>>> = {
  'contrast.routine': ['routine'],
  'contrast.need': ['need'],
  'contrast.gap': ['need'],
  'contrast.extra': ['extra', 'action'],
  'action.taken': ['action'],
  'feasibility.senior-colleague': ['feasibility', 'senior'],
  'outcome.reaction': ['outcome', 'reaction'],
};

const bitOf = (names: readonly string[]): number =>
  names.reduce((bits, name) => bits | (1 << HEADS.indexOf(name as Head)), 0);

function headsOfMove(move: MoveId): number {
  const family = familyOf(move);
  return bitOf(HEAD_OF_MOVE[move] ?? (family === 'feasibility' || family === 'outcome' ? [family] : []));
}

/** Reads one part of the corpus with its labels. */
export function readPart(root: string, part: string): LabelledAccount[] {
  const lines = readFileSync(`${root}/${part}/labels.jsonl`, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  return lines.map((line) => {
    const label = JSON.parse(line) as Label;
    const raw = readFileSync(`${root}/${part}/${label.file}`, 'utf8');
    return labelledAccount(part, label, parseAccount(`${part}/${label.file}`, raw));
  });
}

function labelledAccount(part: string, label: Label, account: Account): LabelledAccount {
  const text = account.source.text;
  const places = (quote: string): Span | undefined => {
    const start = text.indexOf(quote);
    return start < 0 ? undefined : { start, end: start + quote.length };
  };
  const passages = label.passages.flatMap(({ move, quote }) => {
    const span = places(quote);
    return span === undefined ? [] : [{ span, heads: headsOfMove(move), moves: 1 << MOVE_IDS.indexOf(move) }];
  });
  const contraries = label.contrary.flatMap(({ element, quote }) => {
    const span = places(quote);
    return span === undefined ? [] : [{ span, heads: bitOf([`not-${element}`]), moves: 0 }];
  });
  const blocks = account.blocks.map((block, number) =>
    readClauses(block, TABLE).map((clause) => {
      const span = sourceSpanOf(block, clause.span);
      let heads = 0;
      let moves = 0;
      for (const passage of [...passages, ...contraries]) {
        const shared = Math.min(span.end, passage.span.end) - Math.max(span.start, passage.span.start);
        const shorter = Math.min(span.end - span.start, passage.span.end - passage.span.start);
        if (shared * 2 < shorter || shared <= 0) continue;
        heads |= passage.heads;
        moves |= passage.moves;
      }
      return { ...clause, heads, moves, block: number };
    }),
  );
  return { id: `${part}/${label.file}`, part, label, account, blocks };
}
