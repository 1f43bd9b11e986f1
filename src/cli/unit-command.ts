import {
  knownUnitOf,
  renderUnitJson,
  renderUnitList,
  renderUnitListJson,
  renderUnitText,
  type UnitSet,
} from '../core/index';
import type { Command } from './arguments';
import { reportProblems } from './coverage-command';
import { portfolioRootOf } from './find-files';
import { type ExitStatus, type Session, STATUS } from './session';

/** `unit list`: the units known here: those built in, and those of the portfolio this folder lies in. */
export async function runUnitList({ format }: Command & { name: 'unit-list' }, session: Session): Promise<ExitStatus> {
  const { known } = await unitsHere(session);
  await session.terminal.out(
    format === 'json' ? renderUnitListJson(known) : renderUnitList(known, session.terminal.style),
  );
  return STATUS.fine;
}

/** `unit show`: one unit with its elements and criteria. */
export async function runUnitShow(command: Command & { name: 'unit-show' }, session: Session): Promise<ExitStatus> {
  const { terminal } = session;
  const unit = knownUnitOf(await unitsHere(session), command.code);
  if (command.format === 'json') await terminal.out(renderUnitJson(unit));
  else if (unit) await terminal.out(renderUnitText(unit, terminal.style));
  if (unit) return STATUS.fine;
  terminal.trouble(`No unit "${command.code}" is known here.`);
  return STATUS.failed;
}

/** The units known in the folder the command runs in. */
export async function unitsHere(session: Session): Promise<UnitSet> {
  const loaded = await session.portfolioIn(portfolioRootOf(session.cwd));
  reportProblems(loaded, session.terminal);
  return loaded.portfolio.units;
}
