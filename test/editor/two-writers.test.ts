import * as vscode from 'vscode';
import { ok, same } from './assert';
import { append, clean, openAccount, rulesNow, textOnDisk, until } from './editor';
import { POST, REACTION } from './texts';
import { answering } from './window';

const OTHER = POST.replace('I put a new pack together', 'I made up a new pack');

async function writeBeside(uri: vscode.Uri, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
}

describe('Two writers of one file', () => {
  afterEach(() => clean());

  it('reads what another program has written', async () => {
    const { document } = await openAccount(POST);
    same(await rulesNow(document), ['outcome-missing'], 'Before.');
    await writeBeside(document.uri, POST + REACTION);
    await until('the other text', () => document.getText() === POST + REACTION);
    same(await rulesNow(document), [], 'After.');
  });

  it('leaves both texts as they are when the editor holds another', async () => {
    const { document } = await openAccount(POST);
    await append(document, '\nHe was pleased');
    await writeBeside(document.uri, OTHER);
    const mine = document.getText();
    await answering([], () => vscode.commands.executeCommand('starAccounts.repairAll'));
    await rulesNow(document);
    same(document.getText(), mine, 'The editor keeps what was typed.');
    same(await textOnDisk(document.uri), OTHER, 'The disk keeps what was written.');
    ok(document.isDirty, 'Still to be decided by the writer.');
  });

  it('records nothing when the text changed while a reason was being given', async () => {
    const editor = await openAccount(POST);
    const { document } = editor;
    await rulesNow(document);
    editor.selection = new vscode.Selection(12, 0, 12, 0);
    const late = async () => {
      await append(document, ' More.');
      return 'A reason that came too late.';
    };
    const seen = await answering([late], () => vscode.commands.executeCommand('starAccounts.didNotHappen'));
    ok(seen.messages[0]?.startsWith('The text changed'), String(seen.messages));
    same(document.getText(), `${POST} More.`, 'Only what was typed.');
  });
});
