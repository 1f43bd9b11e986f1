import * as vscode from 'vscode';
import {
  type Finding,
  positionAt,
  type Range,
  type ShownLevel,
  type SourceText,
  type Span,
  spanOf,
  type TextEdit,
} from '../core/index';

const SEVERITY: Readonly<Record<ShownLevel, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

/** The editor's place for an offset. The only way from offsets to places in the editor. */
export function toPosition(source: SourceText, offset: number): vscode.Position {
  const { line, character } = positionAt(source, offset);
  return new vscode.Position(line, character);
}

/** The editor's range for a span. */
export function toRange(source: SourceText, span: Span): vscode.Range {
  return new vscode.Range(toPosition(source, span.start), toPosition(source, span.end));
}

/** The editor's range for a range of core. */
export function asRange(range: Range): vscode.Range {
  return new vscode.Range(range.start.line, range.start.character, range.end.line, range.end.character);
}

/** The offset of a place in the editor. */
export function toOffset(source: SourceText, position: vscode.Position): number {
  return spanOf(source, { start: position, end: position }).start;
}

/** A finding as the editor shows it. */
export function toDiagnostic(uri: vscode.Uri, source: SourceText, finding: Finding): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(toRange(source, finding.span), finding.message, SEVERITY[finding.level]);
  diagnostic.source = 'STAR';
  diagnostic.code = finding.rule;
  diagnostic.relatedInformation = finding.related.map(
    ({ message, span }) =>
      new vscode.DiagnosticRelatedInformation(new vscode.Location(uri, toRange(source, span)), message),
  );
  return diagnostic;
}

/** Edits of one document as a workspace edit. */
export function toWorkspaceEdit(uri: vscode.Uri, source: SourceText, edits: readonly TextEdit[]): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  edit.set(
    uri,
    edits.map(({ span, text }) => new vscode.TextEdit(toRange(source, span), text)),
  );
  return edit;
}

/** An edit that leaves the caret at `caret`, an offset of the text after it. */
export function toSnippetEdit(source: SourceText, edit: TextEdit, caret: number): vscode.SnippetTextEdit {
  const at = caret - edit.span.start;
  const snippet = new vscode.SnippetString()
    .appendText(edit.text.slice(0, at))
    .appendTabstop(0)
    .appendText(edit.text.slice(at));
  return new vscode.SnippetTextEdit(toRange(source, edit.span), snippet);
}
