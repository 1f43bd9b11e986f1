import * as vscode from 'vscode';
import { type Account, type Claim, claimAt, codeSlotAt, resolveCode } from '../../core/index';
import { toOffset, toRange, toWorkspaceEdit } from '../convert';
import type { Services } from '../services';

const NOT_HERE = 'Only a criterion code can be renamed here.';

/**
 * F2 on a criterion code: exchanges it for another everywhere in the account. Answers at every place of the list, since
 * the editor's own Markdown takes `[208.1.2]` for a link and would rename that.
 */
export function registerRename({ accounts, portfolios }: Services): vscode.Disposable {
  return vscode.languages.registerRenameProvider(
    { language: 'markdown' },
    {
      prepareRename(document, position) {
        const read = accounts.get(document);
        if (!read) throw new Error(NOT_HERE);
        const { account, claims } = read.result;
        const offset = toOffset(account.source, position);
        const claim = claimNear(account, claims, offset);
        if (claim) return { range: toRange(account.source, codeSpan(claim)), placeholder: claim.written };
        throw new Error(NOT_HERE);
      },
      async provideRenameEdits(document, position, newName) {
        const read = accounts.get(document);
        if (!read) throw new Error(NOT_HERE);
        const { account, claims, defaultUnit } = read.result;
        const claim = claimNear(account, claims, toOffset(account.source, position));
        if (!claim) throw new Error(NOT_HERE);
        const { units } = portfolios.portfolioOf(document.uri);
        const wanted = newName.trim();
        if (!resolveCode(units, wanted, defaultUnit).criterion) {
          // A refusal would hand the list on to the editor's own Markdown, which renames it as a link.
          await vscode.window.showInformationMessage(
            `No unit in use has a criterion "${wanted}", so nothing was changed.`,
          );
          return new vscode.WorkspaceEdit();
        }
        const same = claims.filter((candidate) =>
          claim.criterion ? candidate.criterion === claim.criterion : candidate.written === claim.written,
        );
        return toWorkspaceEdit(
          document.uri,
          account.source,
          same.map((candidate) => ({ span: codeSpan(candidate), text: wanted })),
        );
      },
    },
  );
}

/** The claim at an offset; between the codes of a list, the one that follows, else the last. */
function claimNear(account: Account, claims: readonly Claim[], offset: number): Claim | undefined {
  const here = claimAt(claims, offset);
  if (here || !codeSlotAt(account, offset)) return here;
  const listed = claims.filter((claim) => !claim.passage);
  return listed.find((claim) => claim.span.start >= offset) ?? listed.at(-1);
}

/** The code itself, without the braces of a mark. */
function codeSpan({
  span,
  passage,
}: {
  readonly span: { readonly start: number; readonly end: number };
  readonly passage: unknown;
}) {
  return passage ? { start: span.start + 1, end: span.end - 1 } : span;
}
