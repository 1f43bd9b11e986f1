import { version } from '../../package.json';
import { type Command, readArguments } from './arguments';
import { runCheck } from './check-command';
import { runCoverage } from './coverage-command';
import { runHandIn } from './hand-in-command';
import { HELP } from './help';
import { type ExitStatus, openSession, STATUS, Trouble } from './session';
import { openTerminal, type Terminal } from './terminal';
import { runUnitList, runUnitShow } from './unit-command';
import { runUnitDiff, runUnitImport } from './unit-import-command';

async function run(command: Command, terminal: Terminal): Promise<ExitStatus> {
  const session = openSession(terminal);
  switch (command.name) {
    case 'check':
      return runCheck(command, session);
    case 'coverage':
      return runCoverage(command, session);
    case 'hand-in':
      return runHandIn(command, session);
    case 'unit-list':
      return runUnitList(command, session);
    case 'unit-show':
      return runUnitShow(command, session);
    case 'unit-import':
      return runUnitImport(command, session);
    case 'unit-diff':
      return runUnitDiff(command, session);
    case 'help':
      await terminal.out(HELP);
      return STATUS.fine;
    case 'version':
      await terminal.out(`${version}\n`);
      return STATUS.fine;
  }
}

async function main(): Promise<void> {
  const terminal = openTerminal();
  const read = readArguments(process.argv.slice(2));
  if ('problem' in read) {
    terminal.trouble(`${read.problem} "star-accounts --help" shows what there is.`);
    process.exitCode = STATUS.failed;
    return;
  }
  try {
    process.exitCode = await run(read.command, terminal);
  } catch (error) {
    const known = error instanceof Trouble;
    terminal.trouble(known ? error.message : `star-accounts could not go on: ${String(error)}`);
    process.exitCode = STATUS.failed;
  }
}

void main();
