import { stat } from 'node:fs/promises';
import { dirname, relative, sep } from 'node:path';
import {
  type AccountResult,
  accountReasonOf,
  checkText,
  type ErrorJson,
  isAccountReason,
  isExcluded,
} from '../core/index';
import { type FoundFile, findFiles, portfolioRootOf } from './find-files';
import type { LoadedPortfolio } from './portfolios';
import { inOrder, problemOf, type ReadText, readText } from './read-file';
import type { Session } from './session';

/** A file that is to be read. */
export interface Target extends FoundFile {
  /** Whether it was named itself: then it is an account whatever is in it, and one that cannot be read is a failure. */
  readonly named: boolean;
}

/** What the paths of a command come to. */
export interface Targets {
  readonly files: readonly Target[];
  /** Folders of portfolios, sorted. */
  readonly roots: readonly string[];
  readonly errors: readonly ErrorJson[];
  /** Whether one of the paths could not be read. */
  readonly failed: boolean;
}

/** An account's text. */
export interface AccountText {
  readonly target: Target;
  readonly text: string;
  readonly loaded: LoadedPortfolio;
}

/** Finds the files that some paths stand for: in the order of the paths, sorted within a folder, none twice. */
export async function targetsOf(paths: readonly string[], session: Session): Promise<Targets> {
  const files = new Map<string, Target>();
  const roots = new Set<string>();
  const errors: ErrorJson[] = [];
  let failed = false;
  for (const given of paths) {
    const path = sep === '\\' ? given.replaceAll('\\', '/') : given;
    const absolute = session.absolute(given);
    const kind = await stat(absolute).catch((error: unknown) => problemOf(error));
    if (typeof kind === 'string') {
      errors.push({ path, message: kind });
      failed = true;
    } else if (kind.isDirectory()) {
      const found = await findFiles(path.length > 1 ? path.replace(/\/+$/, '') : path, absolute);
      for (const file of found.files)
        if (!files.has(file.absolute)) files.set(file.absolute, { ...file, named: false });
      for (const root of found.roots) roots.add(root);
      errors.push(...found.errors);
      failed ||= found.errors.some((error) => error.path === path);
    } else {
      const root = portfolioRootOf(dirname(absolute));
      if (root !== undefined) roots.add(root);
      files.set(absolute, { path, absolute, root, named: true });
    }
  }
  return { files: [...files.values()], roots: [...roots].sort(), errors, failed };
}

/** Reads the targets that are accounts, some ahead, in their order. Those that cannot be read are told to `failed`. */
export async function* readAccounts(
  targets: readonly Target[],
  session: Session,
  failed: (target: Target, message: string) => void,
): AsyncGenerator<AccountText> {
  const read = async (
    target: Target,
  ): Promise<{ target: Target; loaded: LoadedPortfolio; read: ReadText | undefined }> => {
    const loaded = await session.portfolioIn(target.root);
    return { target, loaded, read: isLeftOut(target, loaded) ? undefined : await readText(target.absolute) };
  };
  for await (const { target, loaded, read: result } of inOrder(targets, read)) {
    if (result === undefined) continue;
    if ('problem' in result) failed(target, result.problem);
    else if (target.named || isAccountReason(reasonOf(target, result.text, loaded)))
      yield { target, text: result.text, loaded };
  }
}

/** Checks an account with the settings of its portfolio, whole however long it is. */
export async function checkAccountText(
  { target, text, loaded }: AccountText,
  session: Session,
): Promise<AccountResult> {
  const { portfolio } = loaded;
  return checkText(target.path, text, {
    model: await session.model(),
    units: portfolio.units,
    portfolio,
    today: session.today,
    whole: true,
    crashed: session.crashed,
  });
}

function pathWithin(target: Target): string {
  return target.root === undefined ? target.path : relative(target.root, target.absolute).split(sep).join('/');
}

function isLeftOut(target: Target, { portfolio }: LoadedPortfolio): boolean {
  return !target.named && target.root !== undefined && isExcluded(portfolio.config, pathWithin(target));
}

function reasonOf(target: Target, text: string, { portfolio }: LoadedPortfolio) {
  return accountReasonOf(pathWithin(target), text, target.root === undefined ? undefined : portfolio.config);
}
