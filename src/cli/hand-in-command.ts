import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  applyEdits,
  coverageOf,
  GENERATOR,
  type HandInAccount,
  isStarted,
  parseAccount,
  parseDetails,
  summaryOf,
  tallyWords,
} from '../core/index';
import { type AccountText, checkAccountText, readAccounts, type Target } from './accounts';
import type { Command } from './arguments';
import { folderTargets, reportProblems } from './coverage-command';
import { later } from './later';
import { shownFolder } from './portfolios';
import { problemOf } from './read-file';
import { type ExitStatus, type Session, STATUS } from './session';

/** `hand-in`: gives each account its reference, lists what is still open, and writes the page. */
export async function runHandIn(command: Command & { name: 'hand-in' }, session: Session): Promise<ExitStatus> {
  const { terminal } = session;
  const targets = await folderTargets(command.folder, session);
  if (targets === undefined) return STATUS.failed;
  if (targets.roots.length > 1) {
    terminal.trouble(`${command.folder}: There is more than one portfolio here; name the folder of one.`);
    return STATUS.failed;
  }
  const [root] = targets.roots;
  const out = command.out ?? join(root ?? session.absolute(command.folder), 'hand-in.html');
  if (out !== '-' && !command.force && (await isForeign(session.absolute(out)))) {
    terminal.trouble(
      `${shown(out, session)}: This file is there already and is no hand-in page; --force writes over it.`,
    );
    return STATUS.failed;
  }
  reportProblems(await session.portfolioIn(root), terminal);
  // Accounts beside the portfolio belong to nobody's page.
  const { texts: all, complete } = await readAll(
    targets.files.filter((file) => file.root === root),
    session,
  );
  if (!complete) return STATUS.failed;
  const say = out === '-' ? async () => {} : terminal.out;
  const texts = all.filter(({ target, text }) => isStarted(parseAccount(target.path, text)));
  if (texts.length === 0) {
    terminal.trouble(
      `${command.folder}: ${all.length === 0 ? 'No account was found here.' : 'No account is begun here.'}`,
    );
    return STATUS.failed;
  }
  for (const { target } of all.filter((text) => !texts.includes(text)))
    await say(`${target.path} is not begun yet and was left out.\n`);
  const numbered = await writeRefs(texts, session, say);
  return numbered === undefined ? STATUS.failed : writePage(numbered, out, session, say);
}

/** Nothing is handed in with an account left out, so that one that cannot be read stops it all. */
async function readAll(
  targets: readonly Target[],
  session: Session,
): Promise<{ texts: AccountText[]; complete: boolean }> {
  const texts: AccountText[] = [];
  let complete = true;
  const failed = ({ path }: { path: string }, message: string) => {
    session.terminal.trouble(`${path}: ${message}`);
    complete = false;
  };
  for await (const text of readAccounts(targets, session, failed)) texts.push(text);
  return { texts, complete };
}

type Say = (text: string) => Promise<void>;

async function writeRefs(
  texts: readonly AccountText[],
  session: Session,
  say: Say,
): Promise<AccountText[] | undefined> {
  const accounts = texts.map(({ target, text }) => parseDetails(target.path, text));
  const { assigned, unwritable } = (await later()).assignRefs(accounts, (texts[0] as AccountText).loaded.portfolio);
  for (const path of unwritable)
    session.terminal.trouble(`${path}: The details cannot be read, so no reference was written into them.`);
  for (const { target, text } of texts) {
    if (await isStill(target.absolute, text)) continue;
    session.terminal.trouble(`${target.path}: This file is not saved as UTF-8; save it as UTF-8.`);
    return undefined;
  }
  const changed = new Map<string, string>();
  for (const { path, ref, edits } of assigned) {
    const index = accounts.findIndex((account) => account.path === path);
    const { source } = accounts[index] as (typeof accounts)[number];
    const { target } = texts[index] as AccountText;
    const after = (source.hadBom ? '\uFEFF' : '') + applyEdits(source.text, edits);
    try {
      await writeFile(target.absolute, after);
    } catch (error) {
      session.terminal.trouble(`${path}: ${problemOf(error).replace('read', 'written')}`);
      return undefined;
    }
    changed.set(path, after);
    await say(`${path} is now ${ref}.\n`);
  }
  return texts.map((text) => ({ ...text, text: changed.get(text.target.path) ?? text.text }));
}

/** Whether a file still holds just this text: what was lost in reading it must not be written back. */
async function isStill(path: string, text: string): Promise<boolean> {
  const there = await readFile(path).catch(() => undefined);
  return there?.equals(Buffer.from(text)) ?? false;
}

async function writePage(texts: readonly AccountText[], out: string, session: Session, say: Say): Promise<ExitStatus> {
  const { terminal } = session;
  const { portfolio } = (texts[0] as AccountText).loaded;
  const accounts: HandInAccount[] = [];
  for (const text of texts) {
    const result = await checkAccountText(text, session);
    accounts.push(
      (await later()).handInAccountOf(result, summaryOf(result.account, result.reading, result.claims, portfolio)),
    );
    terminal.progress(accounts.length, texts.length);
  }
  terminal.progress(accounts.length);
  const page = (await later()).renderHandIn({ portfolio, accounts, date: session.today });
  const open = accounts.flatMap((account) => account.open);
  if (open.length > 0) await say(`Still open:\n${open.map(openLine).join('')}`);
  if (out === '-') {
    await terminal.out(page);
    return STATUS.fine;
  }
  try {
    await writeFile(session.absolute(out), page);
  } catch (error) {
    terminal.trouble(`${shown(out, session)}: ${problemOf(error).replace('read', 'written')}`);
    return STATUS.failed;
  }
  const coverage = coverageOf(
    portfolio,
    accounts.map(({ summary }) => summary),
  );
  for (const unit of coverage) await say(`${unit.unit.code}: ${tallyWords(unit)}.\n`);
  await say(`The page to hand in is ${shown(out, session)}.\n`);
  return STATUS.fine;
}

function openLine({ path, place, words }: HandInAccount['open'][number]): string {
  return `  ${path}:${place.line + 1}  ${words}\n`;
}

function shown(out: string, session: Session): string {
  return shownFolder(session.absolute(out), session.cwd);
}

/** Whether there is something at a path that this command has not written. */
async function isForeign(path: string): Promise<boolean> {
  const there = await stat(path).catch(() => undefined);
  if (there === undefined) return false;
  if (!there.isFile()) return true;
  const text = await readFile(path, 'utf8').catch(() => '');
  return !text.slice(0, 2000).includes(`<meta name="generator" content="${GENERATOR}">`);
}
