import { readFile, writeFile } from 'node:fs/promises';
import {
  type ImportProblem,
  knownUnitOf,
  parseUnitFile,
  renderUnitJson,
  renderUnitYaml,
  type Unit,
  type UnitFile,
} from '../core/index';
import type { Command } from './arguments';
import { later } from './later';
import { problemOf, readInput, readText } from './read-file';
import { type ExitStatus, type Session, STATUS } from './session';
import { unitsHere } from './unit-command';

type ImportCommand = Command & { name: 'unit-import' };

/**
 * `unit import`: reads a unit out of its published text and prints it, or writes its file. A file that is there already
 * is left alone unless --force is given; then what people have changed in it stays.
 */
export async function runUnitImport(command: ImportCommand, session: Session): Promise<ExitStatus> {
  const { terminal } = session;
  const read = command.file === '-' ? await readInput() : await readText(session.absolute(command.file));
  if ('problem' in read) {
    terminal.trouble(`${command.file}: ${read.problem}`);
    return STATUS.failed;
  }
  const { importUnit } = await later();
  const { unit, problems } = importUnit(read.text, command.from ? { from: command.from } : {});
  for (const { line, note } of problems) terminal.trouble(`${command.file}:${line}: ${note}`);
  if (unit === undefined) {
    if (command.format === 'json') await terminal.out(renderUnitJson(undefined));
    if (problems.length === 0) terminal.trouble(`${command.file}: No unit was found here.`);
    return STATUS.found;
  }
  if (command.out === undefined || command.out === '-') {
    await terminal.out(textOf(unit, problems, command));
    return STATUS.fine;
  }
  return writeUnit(unit, problems, command.out, command, session);
}

function textOf(
  unit: Unit,
  noted: readonly ImportProblem[],
  { format }: ImportCommand,
  crosswalks: UnitFile['crosswalks'] = [],
): string {
  return format === 'json' ? renderUnitJson(unit, noted) : renderUnitYaml(unit, { noted, crosswalks });
}

async function writeUnit(
  unit: Unit,
  problems: readonly ImportProblem[],
  out: string,
  command: ImportCommand,
  session: Session,
): Promise<ExitStatus> {
  const { terminal } = session;
  const path = session.absolute(out);
  const before = await readFile(path, 'utf8').catch(() => undefined);
  if (before !== undefined && !command.force) {
    terminal.trouble(`${out}: This file is there already; --force brings the unit into it and keeps your changes.`);
    return STATUS.failed;
  }
  const there = before === undefined || command.format === 'json' ? undefined : parseUnitFile(before);
  const existing = there?.unit;
  if (there && !existing && before?.trim() !== '') {
    terminal.trouble(`${out}: This file cannot be read as a unit, so it was left as it is.`);
    return STATUS.failed;
  }
  const { mergeImport, renderUnitChanges } = await later();
  const merged = existing && mergeImport(existing, unit);
  try {
    const text = textOf(merged?.unit ?? unit, problems, command, there?.crosswalks);
    await writeFile(path, text, { flag: command.force ? 'w' : 'wx' });
  } catch (error) {
    terminal.trouble(`${out}: ${problemOf(error).replace('read', 'written')}`);
    return STATUS.failed;
  }
  for (const { of } of merged?.kept ?? []) terminal.trouble(`${of}: Your own wording was kept.`);
  await terminal.out(merged ? renderUnitChanges(merged.changes) : '');
  await terminal.out(`The unit is in ${out}: ${unit.criteria.length} criteria, ${problems.length} to look at.\n`);
  return STATUS.fine;
}

/** `unit diff`: what differs between two units, each a known code, a unit file or a published text. */
export async function runUnitDiff(command: Command & { name: 'unit-diff' }, session: Session): Promise<ExitStatus> {
  const before = await unitNamed(command.before, session);
  const after = await unitNamed(command.after, session);
  for (const problem of [before, after]) if (typeof problem === 'string') session.terminal.trouble(problem);
  if (typeof before === 'string' || typeof after === 'string') return STATUS.failed;
  const { diffUnits, renderUnitChanges } = await later();
  const changes = diffUnits(before, after);
  await session.terminal.out(renderUnitChanges(changes));
  return changes.length > 0 ? STATUS.found : STATUS.fine;
}

async function unitNamed(name: string, session: Session): Promise<Unit | string> {
  const known = knownUnitOf(await unitsHere(session), name);
  if (known) return known;
  const read = await readText(session.absolute(name));
  if ('problem' in read) return `${name}: This is neither the code of a unit nor a file that can be read.`;
  const unit = /\.ya?ml$/i.test(name) ? parseUnitFile(read.text).unit : (await later()).importUnit(read.text).unit;
  return unit ?? `${name}: No unit was found here.`;
}
