import type * as vscode from 'vscode';
import { type Account, type Claim, claimAt, codeSlotAt, codeSpanOf, type Mention } from '../core/index';
import type { ReadAccount } from './account-store';
import { asRange, toOffset, toRange } from './convert';
import type { PortfolioFolder } from './portfolio-folder';
import type { Services } from './services';

/** What a tag stands for: a criterion, or a code that no unit in use has. */
export interface TagMeaning {
  readonly written: string;
  readonly unit: string | undefined;
  readonly code: string | undefined;
}

/** A tag under the caret. */
export interface Tag {
  readonly read: ReadAccount;
  readonly claim: Claim;
  readonly meaning: TagMeaning;
  readonly range: vscode.Range;
}

/** A place where a tag is written. */
export interface TagPlace {
  readonly uri: vscode.Uri;
  readonly range: vscode.Range;
  /** The code as it is written there. */
  readonly written: string;
}

/** The tag at a place; between the codes of a list, the one that follows, else the last. `undefined` outside accounts and lists. */
export function tagNear(
  { accounts }: Services,
  document: vscode.TextDocument,
  position: vscode.Position,
): Tag | undefined {
  const read = accounts.get(document);
  if (!read) return undefined;
  const { account, claims } = read.result;
  const claim = claimNear(account, claims, toOffset(account.source, position));
  return claim && tagOf(read, claim);
}

/** The tag exactly at a place. */
export function tagAt(
  { accounts }: Services,
  document: vscode.TextDocument,
  position: vscode.Position,
): Tag | undefined {
  const read = accounts.get(document);
  const claim = read && claimAt(read.result.claims, toOffset(read.result.account.source, position));
  return read && claim && tagOf(read, claim);
}

function tagOf(read: ReadAccount, claim: Claim): Tag {
  const { account } = read.result;
  const meaning = { written: claim.written, unit: claim.criterion?.unit, code: claim.criterion?.code };
  return { read, claim, meaning, range: toRange(account.source, codeSpanOf(account, claim)) };
}

function claimNear(account: Account, claims: readonly Claim[], offset: number): Claim | undefined {
  const here = claimAt(claims, offset);
  if (here || !codeSlotAt(account, offset)) return here;
  const listed = claims.filter((claim) => !claim.passage);
  return listed.find((claim) => claim.span.start >= offset) ?? listed.at(-1);
}

/** Whether a code written somewhere stands for the same as the tag; unknown codes are the same when they are written the same. */
function isSame(mention: TagMeaning, meaning: TagMeaning): boolean {
  if (meaning.code === undefined)
    return mention.code === undefined && mention.written.toLowerCase() === meaning.written.toLowerCase();
  return mention.unit === meaning.unit && mention.code === meaning.code;
}

/** Every place of a tag: in the account's whole portfolio, or in the account alone where it belongs to none. */
export function placesOf({ portfolios }: Services, { read, meaning }: Tag): TagPlace[] {
  const { uri } = read.document;
  const folder = portfolios.folderOf(uri);
  const own: TagPlace[] = read.result.claims
    .filter((claim) =>
      isSame({ written: claim.written, unit: claim.criterion?.unit, code: claim.criterion?.code }, meaning),
    )
    .map((claim) => ({
      written: claim.written,
      uri,
      range: toRange(read.result.account.source, codeSpanOf(read.result.account, claim)),
    }));
  return folder ? [...own, ...placesIn(folder, meaning, folder.pathOf(uri))] : own;
}

function placesIn(folder: PortfolioFolder, meaning: TagMeaning, except: string | undefined): TagPlace[] {
  const there = (mention: Mention) => isSame(mention, meaning);
  return folder.accounts
    .filter((account) => account.path !== except)
    .flatMap((account) =>
      account.mentions
        .filter(there)
        .map(({ range, written }) => ({ uri: folder.uriOf(account.path), range: asRange(range), written })),
    );
}
