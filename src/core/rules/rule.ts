import type { Account } from '../account/account';
import type { CalendarDate } from '../account/date';
import type { AccountKind, Settled, SettledAnswer } from '../account/frontmatter';
import type { NewFile } from '../account/split-account';
import type { Element } from '../moves/move';
import type { MovesReading } from '../moves/read-moves';
import type { SignsReading } from '../moves/signs';
import type { Claim } from '../portfolio/claims';
import type { Portfolio } from '../portfolio/portfolio';
import type { Span, TextEdit } from '../source/text';
import type { UnitSet } from '../unit/unit-set';

/** How much a finding matters; `off` switches a rule off. */
export const LEVELS = ['error', 'warning', 'information', 'hint', 'off'] as const;
export type Level = (typeof LEVELS)[number];
export type ShownLevel = Exclude<Level, 'off'>;

/** A place that explains a finding: what was looked for, or the nearest sentence. */
export interface Related {
  readonly message: string;
  readonly span: Span;
}

/**
 * What a fix does. *repair* mends form and is the only kind for fix-all; *ask* puts a question into the text;
 * *settle* records what the writer says of the finding and needs a reason.
 */
export type FixKind = 'repair' | 'ask' | 'settle';

/** A change that answers a finding. */
export interface Fix {
  readonly kind: FixKind;
  /** What the person reads, in plain words. */
  readonly title: string;
  readonly edits: readonly TextEdit[];
  /** For an ask: the question. */
  readonly question?: string;
  /** For an ask: where the caret goes, as an offset of the text after the edits. */
  readonly caret?: number;
  /** For a settle: the rule whose finding it settles. */
  readonly finding?: string;
  /** For a settle: the answer it records; the reason is asked for when it is applied. */
  readonly answer?: SettledAnswer;
  /** For a settle: the words it is bound to, where the rule can find more than one. */
  readonly text?: string;
  /** Files it makes beside the edits. */
  readonly files?: readonly NewFile[];
  /** For a repair: that it is a guess or takes something out, so that the writer chooses it and fix-all leaves it alone. */
  readonly choice?: boolean;
  /** For a repair of a name: that the same person's name goes from every other account of the portfolio too; the edits are this account's. */
  readonly everywhere?: boolean;
  /** Whether it is the fix most people want. */
  readonly preferred?: boolean;
}

/** What a rule yields: a finding without its level. */
export interface RawFinding {
  /** A key of the rule's messages. */
  readonly message: string;
  /** Words put into the message at `{name}`. */
  readonly values?: Readonly<Record<string, string>>;
  readonly span: Span;
  readonly related?: readonly Related[];
  readonly fixes?: readonly Fix[];
  /** For headline rules: the element it is about. */
  readonly element?: Element;
  /** The level where it is not the rule's own; a level set in the portfolio goes before both. */
  readonly level?: ShownLevel;
  /** Whether "This didn't happen" answers it. */
  readonly answerable?: boolean;
  /** What a settled entry is bound to, where that is not the words it stands on; '' where there can be only one such finding. */
  readonly about?: string;
}

/** A rule's result at a place of one account. */
export interface Finding {
  readonly rule: string;
  readonly level: ShownLevel;
  readonly message: string;
  readonly span: Span;
  readonly related: readonly Related[];
  readonly fixes: readonly Fix[];
  readonly element: Element | undefined;
  /** Whether it waits until the writer asks: held back while the account is being begun. */
  readonly headline: boolean;
  /** What the writer has said of it, where they have. */
  readonly settled: { readonly answer: SettledAnswer; readonly reason: string } | undefined;
}

/** What a rule may look at. */
export interface RuleContext {
  readonly account: Account;
  /** What the text was read as; the same object for every rule. */
  readonly reading: MovesReading;
  /** What its words show beside the moves; read when a rule first asks, once. */
  readonly signs: () => SignsReading;
  readonly units: UnitSet;
  /** The unit that codes without one belong to. */
  readonly defaultUnit: string | undefined;
  readonly claims: readonly Claim[];
  /** The folder the account belongs to, when it belongs to one. */
  readonly portfolio: Portfolio | undefined;
  /** Undefined where nobody said what day it is: rules about today stay silent. */
  readonly today: CalendarDate | undefined;
  /** Settled entries that fit no finding; empty until the other rules have run. */
  readonly unusedSettled: readonly Settled[];
}

/**
 * What a rule goes by. *details*: the frontmatter and the length of the text, also where the rest is not read; *text*: the whole
 * account; *findings*: what the other rules have found, so it runs last.
 */
export type RuleNeeds = 'details' | 'text' | 'findings';

/** One thing that is looked for in an account. */
export interface Rule {
  /** Thing and problem: `outcome-missing`. */
  readonly id: string;
  /** One plain sentence: what it looks for. */
  readonly summary: string;
  readonly level: Level;
  readonly needs: RuleNeeds;
  /** Messages by key; each at most 90 characters, one sentence with a stop. */
  readonly messages: Readonly<Record<string, string>>;
  /** Whether its findings are held back until the account has three sentences, is checked, or is ready. */
  readonly headline?: boolean;
  /** Which kinds of text it runs on; all when left out. */
  readonly kinds?: readonly AccountKind[];
  /** False where its findings cannot be settled, only mended. */
  readonly settles?: false;
  readonly check: (context: RuleContext) => Iterable<RawFinding>;
}

/** The page that explains a rule, from the root of the project. */
export function pageOf(rule: string): string {
  return `src/core/rules/${rule}.md`;
}
