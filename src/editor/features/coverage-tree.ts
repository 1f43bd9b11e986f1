import * as vscode from 'vscode';
import type { Range } from '../../core/index';
import { COMMANDS } from '../commands';
import { asRange } from '../convert';
import { type CoverageNode, childrenOf, rootsOf } from '../coverage-nodes';
import { revealSelected } from '../editing';
import type { Services } from '../services';

const VIEW = 'starAccounts.coverage';
const ONLY_OPEN = 'starAccounts.onlyOpen';

/** The tree "Unit coverage": unit, element, criterion, account, passage; states by icon and by words. */
export function registerCoverageTree({ context, portfolios, log }: Services): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  let onlyOpen = context.workspaceState.get(ONLY_OPEN, false);
  const provider: vscode.TreeDataProvider<CoverageNode> = {
    onDidChangeTreeData: changed.event,
    getTreeItem: itemOf,
    getChildren: (node) => [...(node ? childrenOf(node, onlyOpen) : rootsOf(portfolios.folders, onlyOpen))],
  };
  const view = vscode.window.createTreeView(VIEW, { treeDataProvider: provider, showCollapseAll: true });
  const filter = async (open: boolean) => {
    onlyOpen = open;
    await context.workspaceState.update(ONLY_OPEN, open);
    await vscode.commands.executeCommand('setContext', ONLY_OPEN, open);
    view.message = open ? 'Only what is still open is shown.' : '';
    changed.fire();
  };
  void filter(onlyOpen);
  return vscode.Disposable.from(
    changed,
    view,
    portfolios.onDidChange(() => changed.fire()),
    vscode.commands.registerCommand(COMMANDS.showOpen.id, () => filter(true)),
    vscode.commands.registerCommand(COMMANDS.showAll.id, () => filter(false)),
    vscode.commands.registerCommand(COMMANDS.refreshCoverage.id, () => portfolios.find()),
    vscode.commands.registerCommand(COMMANDS.openPlace.id, async (uri: vscode.Uri, range: Range) => {
      try {
        await revealSelected(await vscode.workspace.openTextDocument(uri), asRange(range));
      } catch (error) {
        log.warn(String(error));
        await vscode.window.showWarningMessage('This file can no longer be opened.');
      }
    }),
  );
}

function itemOf(node: CoverageNode): vscode.TreeItem {
  const state = node.children ? vscode.TreeItemCollapsibleState.Collapsed : vscode.TreeItemCollapsibleState.None;
  const item = new vscode.TreeItem(node.label, node.expanded ? vscode.TreeItemCollapsibleState.Expanded : state);
  item.id = node.id;
  item.description = node.description;
  item.tooltip = node.tooltip;
  item.iconPath = new vscode.ThemeIcon(node.icon, node.colour ? new vscode.ThemeColor(node.colour) : undefined);
  item.contextValue = node.kind;
  item.accessibilityInformation = { label: node.spoken };
  if (node.place)
    item.command = {
      command: COMMANDS.openPlace.id,
      title: COMMANDS.openPlace.title,
      arguments: [node.place.uri, node.place.range],
    };
  return item;
}
