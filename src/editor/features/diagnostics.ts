import * as vscode from 'vscode';
import { rangeOf } from '../../core/index';
import { asRange, toDiagnostic } from '../convert';
import type { Services } from '../services';

/** Shows findings of accounts, and what cannot be read in a portfolio's own files. */
export function registerDiagnostics({ shown, portfolios }: Services): vscode.Disposable {
  const findings = vscode.languages.createDiagnosticCollection('star-accounts');
  const files = vscode.languages.createDiagnosticCollection('star-portfolio');
  const showFiles = () => {
    files.clear();
    files.set(
      portfolios.folders.flatMap((folder) =>
        folder.portfolio.problems.map(({ path, source, span, message }): [vscode.Uri, vscode.Diagnostic[]] => {
          const range = asRange(rangeOf(source, span));
          const diagnostic = new vscode.Diagnostic(range, message, vscode.DiagnosticSeverity.Warning);
          diagnostic.source = 'STAR';
          return [folder.uriOf(path), [diagnostic]];
        }),
      ),
    );
  };
  return vscode.Disposable.from(
    findings,
    files,
    shown.onDidChange(({ read, findings: now }) => {
      const { document, result, version } = read;
      if (document.version === version)
        findings.set(
          document.uri,
          now.map((finding) => toDiagnostic(document.uri, result.account.source, finding)),
        );
    }),
    shown.onDidForget((uri) => findings.delete(uri)),
    portfolios.onDidChangeSettings(showFiles),
  );
}
