import * as vscode from 'vscode';
import { familyOf, MOVES, type MoveFamily, moveSpanOf, moveWordsOf, type ReadMove } from '../../core/index';
import type { ReadAccount } from '../account-store';
import { COMMANDS } from '../commands';
import { toOffset, toRange } from '../convert';
import type { Services } from '../services';
import { currentAccount } from './findings-by-command';

/** A letter and a name for each family; the letter stands beside the colour, so that nobody needs to see it. */
const FAMILIES: Readonly<Record<MoveFamily, { readonly letter: string; readonly name: string }>> = {
  contrast: { letter: 'C', name: 'contrast' },
  feasibility: { letter: 'F', name: 'check' },
  action: { letter: 'A', name: 'action' },
  outcome: { letter: 'O', name: 'outcome' },
  setting: { letter: 'S', name: 'setting' },
};

const STRENGTH_WORDS = {
  strong: 'seen plainly',
  weak: 'not sure',
  contrary: 'looks like it, but does not count',
} as const;

/** *Show moves*: colours what each sentence was read as, with a letter and a legend; a hover says which words spoke. */
export function registerShowMoves(services: Services): vscode.Disposable {
  const { shown } = services;
  const on = new Set<string>();
  const styles = new Map((Object.keys(FAMILIES) as MoveFamily[]).map((family) => [family, styleOf(family)] as const));
  const legend = vscode.window.createStatusBarItem('starAccounts.legend', vscode.StatusBarAlignment.Right, 200);
  legend.name = 'STAR: what the letters mean';
  legend.text = Object.values(FAMILIES)
    .map(({ letter, name }) => `${letter} ${name}`)
    .join(' · ');
  legend.tooltip = 'What each passage was read as. Click to switch off.';
  legend.command = COMMANDS.showMoves.id;
  const draw = () => {
    for (const editor of vscode.window.visibleTextEditors) {
      const read = on.has(editor.document.uri.toString()) ? shown.of(editor.document.uri)?.read : undefined;
      for (const [family, style] of styles) editor.setDecorations(style, read ? rangesOf(read, family) : []);
    }
    const active = vscode.window.activeTextEditor?.document.uri.toString();
    if (active && on.has(active)) legend.show();
    else legend.hide();
  };
  return vscode.Disposable.from(
    legend,
    ...styles.values(),
    shown.onDidChange(draw),
    shown.onDidForget((uri) => on.delete(uri.toString())),
    vscode.window.onDidChangeVisibleTextEditors(draw),
    vscode.window.onDidChangeActiveTextEditor(draw),
    vscode.commands.registerCommand(COMMANDS.showMoves.id, async () => {
      const read = await currentAccount(services);
      if (!read) return;
      const key = read.document.uri.toString();
      if (!on.delete(key)) on.add(key);
      draw();
    }),
    vscode.languages.registerHoverProvider(
      { language: 'markdown' },
      {
        provideHover(document, position) {
          const read = on.has(document.uri.toString()) ? services.accounts.get(document) : undefined;
          return read && hoverAt(services, read, position);
        },
      },
    ),
  );
}

function styleOf(family: MoveFamily): vscode.TextEditorDecorationType {
  return vscode.window.createTextEditorDecorationType({
    backgroundColor: new vscode.ThemeColor(`starAccounts.${family}Background`),
    borderRadius: '3px',
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
    after: {
      contentText: FAMILIES[family].letter,
      margin: '0 2px 0 2px',
      color: new vscode.ThemeColor('editorCodeLens.foreground'),
      fontWeight: 'bold',
    },
  });
}

function counted(read: ReadAccount): readonly ReadMove[] {
  return read.result.reading.moves.filter((move) => move.strength !== 'contrary');
}

/** One range for each stretch of a family; a clause that is read as two moves of one family is coloured once. */
function rangesOf(read: ReadAccount, family: MoveFamily): vscode.Range[] {
  const { account } = read.result;
  const spans = new Map(
    counted(read)
      .filter((move) => familyOf(move.move) === family)
      .map((move) => [JSON.stringify(moveSpanOf(account, move)), move] as const),
  );
  return [...spans.values()].map((move) => toRange(account.source, moveSpanOf(account, move)));
}

function hoverAt({ portfolios }: Services, read: ReadAccount, position: vscode.Position): vscode.Hover | undefined {
  const { account, reading } = read.result;
  const offset = toOffset(account.source, position);
  const model = portfolios.checkOptions(portfolios.portfolioOf(read.document.uri))?.model;
  const here = reading.moves.filter((move) => {
    const { start, end } = moveSpanOf(account, move);
    return start <= offset && offset <= end;
  });
  const [first] = here;
  if (!first) return undefined;
  const text = new vscode.MarkdownString();
  for (const move of here) {
    const words = model ? moveWordsOf(account, move, model) : [];
    text.appendMarkdown(`**${MOVES[move.move].label}** `).appendText(`(${STRENGTH_WORDS[move.strength]})`);
    if (words.length > 0) text.appendMarkdown(' — ').appendText(`the words that spoke: ${words.join(', ')}`);
    text.appendMarkdown('\n\n');
  }
  return new vscode.Hover(text, toRange(account.source, moveSpanOf(account, first)));
}
