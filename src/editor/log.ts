import * as vscode from 'vscode';
import { type CrashLog, createLogOnce } from '../core/index';

/** Where trouble goes that nobody asked about. */
export interface Log {
  /** Writes a line. */
  readonly warn: (message: string) => void;
  /** Notes a rule that crashed, once. */
  readonly crashed: CrashLog;
}

/** The output channel "STAR Accounts". */
export function createLog(subscriptions: vscode.Disposable[]): Log {
  const channel = vscode.window.createOutputChannel('STAR Accounts', { log: true });
  subscriptions.push(channel);
  const warn = (message: string) => channel.warn(message);
  return { warn, crashed: createLogOnce(warn) };
}
