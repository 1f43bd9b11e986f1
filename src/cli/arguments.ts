import { parseArgs } from 'node:util';

export const CHECK_FORMATS = ['text', 'json', 'sarif'] as const;
export type CheckFormat = (typeof CHECK_FORMATS)[number];
export const COVERAGE_FORMATS = ['text', 'json', 'markdown', 'html', 'csv'] as const;
export type CoverageFormat = (typeof COVERAGE_FORMATS)[number];
export const UNIT_FORMATS = ['text', 'json'] as const;
export type UnitFormat = (typeof UNIT_FORMATS)[number];
export const IMPORT_SOURCES = ['text', 'case', 'matrix', 'csv'] as const;
export type ImportSource = (typeof IMPORT_SOURCES)[number];
export const IMPORT_FORMATS = ['yaml', 'json'] as const;
/** From which level on findings make the exit status 1. */
export const FAIL_ON = ['error', 'warning', 'information', 'hint', 'never'] as const;
export type FailOn = (typeof FAIL_ON)[number];

/** What the command is asked to do. */
export type Command =
  | { readonly name: 'check'; readonly paths: readonly string[]; readonly format: CheckFormat; readonly failOn: FailOn }
  | { readonly name: 'coverage'; readonly folder: string; readonly format: CoverageFormat }
  | {
      readonly name: 'hand-in';
      readonly folder: string;
      readonly out: string | undefined;
      readonly force: boolean;
    }
  | { readonly name: 'unit-list'; readonly format: UnitFormat }
  | { readonly name: 'unit-show'; readonly code: string; readonly format: UnitFormat }
  | {
      readonly name: 'unit-import';
      /** A path, or - for what comes in. */
      readonly file: string;
      readonly from: ImportSource | undefined;
      readonly format: (typeof IMPORT_FORMATS)[number];
      readonly out: string | undefined;
      readonly force: boolean;
    }
  | { readonly name: 'unit-diff'; readonly before: string; readonly after: string }
  | { readonly name: 'help' }
  | { readonly name: 'version' };

/** The command, or one sentence that says what is wrong with it. */
export type ReadCommand = { readonly command: Command } | { readonly problem: string };

const OPTIONS = {
  format: { type: 'string' },
  'fail-on': { type: 'string' },
  out: { type: 'string' },
  from: { type: 'string' },
  force: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const;
type OptionName = keyof typeof OPTIONS;

interface Values {
  readonly format?: string;
  readonly 'fail-on'?: string;
  readonly out?: string;
  readonly from?: string;
  readonly force?: boolean;
  readonly help?: boolean;
  readonly version?: boolean;
}

/** Reads the words behind the command's name. Never throws. */
export function readArguments(words: readonly string[]): ReadCommand {
  let parsed: { readonly values: Values; readonly positionals: readonly string[] };
  try {
    parsed = parseArgs({ args: [...words], options: OPTIONS, allowPositionals: true, strict: true });
  } catch (error) {
    const [sentence = ''] = (error instanceof Error ? error.message : String(error)).split('. ');
    return { problem: `${sentence.replace(/\.$/, '')}.` };
  }
  const { values, positionals } = parsed;
  if (values.version) return { command: { name: 'version' } };
  const [name, ...rest] = positionals;
  if (values.help || name === undefined || name === 'help') return { command: { name: 'help' } };
  switch (name) {
    case 'check':
      return checkCommand(rest, values);
    case 'coverage':
      return coverageCommand(rest, values);
    case 'hand-in':
      return handInCommand(rest, values);
    case 'unit':
      return unitCommand(rest, values);
    default:
      return { problem: `There is no command "${name}".` };
  }
}

function checkCommand(paths: readonly string[], values: Values): ReadCommand {
  const stray = strayOption(values, ['format', 'fail-on'], 'check');
  const format = choice('--format', values.format, CHECK_FORMATS, 'text');
  const failOn = choice('--fail-on', values['fail-on'], FAIL_ON, 'warning');
  if (stray !== undefined) return { problem: stray };
  if ('problem' in format) return format;
  if ('problem' in failOn) return failOn;
  return {
    command: { name: 'check', paths: paths.length > 0 ? paths : ['.'], format: format.value, failOn: failOn.value },
  };
}

function coverageCommand(folders: readonly string[], values: Values): ReadCommand {
  const stray = strayOption(values, ['format'], 'coverage') ?? oneFolder(folders, 'coverage');
  const format = choice('--format', values.format, COVERAGE_FORMATS, 'text');
  if (stray !== undefined) return { problem: stray };
  if ('problem' in format) return format;
  return { command: { name: 'coverage', folder: folders[0] ?? '.', format: format.value } };
}

function handInCommand(folders: readonly string[], values: Values): ReadCommand {
  const stray = strayOption(values, ['out', 'force'], 'hand-in') ?? oneFolder(folders, 'hand-in');
  if (stray !== undefined) return { problem: stray };
  return { command: { name: 'hand-in', folder: folders[0] ?? '.', out: values.out, force: values.force ?? false } };
}

function unitCommand([action, ...rest]: readonly string[], values: Values): ReadCommand {
  const [first, second] = rest;
  if (action === 'import' && first !== undefined && second === undefined) return unitImport(first, values);
  const stray = strayOption(values, action === 'diff' ? [] : ['format'], `unit ${action ?? ''}`.trim());
  const format = choice('--format', values.format, UNIT_FORMATS, 'text');
  if (stray !== undefined) return { problem: stray };
  if ('problem' in format) return format;
  if (action === 'list' && rest.length === 0) return { command: { name: 'unit-list', format: format.value } };
  if (action === 'show' && first !== undefined && rest.length === 1)
    return { command: { name: 'unit-show', code: first, format: format.value } };
  if (action === 'diff' && first !== undefined && second !== undefined && rest.length === 2)
    return { command: { name: 'unit-diff', before: first, after: second } };
  return { problem: 'After "unit" comes "list", "show" and a code, "import" and a file, or "diff" and two units.' };
}

function unitImport(file: string, values: Values): ReadCommand {
  const stray = strayOption(values, ['from', 'format', 'out', 'force'], 'unit import');
  const from = values.from === undefined ? undefined : choice('--from', values.from, IMPORT_SOURCES, 'text');
  const format = choice('--format', values.format, IMPORT_FORMATS, 'yaml');
  if (stray !== undefined) return { problem: stray };
  if (from !== undefined && 'problem' in from) return from;
  if ('problem' in format) return format;
  const { out, force = false } = values;
  return { command: { name: 'unit-import', file, from: from?.value, format: format.value, out, force } };
}

function choice<T extends string>(
  option: string,
  given: string | undefined,
  words: readonly T[],
  unsaid: T,
): { readonly value: T } | { readonly problem: string } {
  if (given === undefined) return { value: unsaid };
  const value = words.find((word) => word === given);
  return value === undefined
    ? { problem: `${option} takes ${words.slice(0, -1).join(', ')} or ${words.at(-1)}, not "${given}".` }
    : { value };
}

function strayOption(values: Values, allowed: readonly OptionName[], command: string): string | undefined {
  const stray = (Object.keys(values) as OptionName[]).find((name) => !allowed.includes(name));
  return stray === undefined ? undefined : `"${command}" takes no option --${stray}.`;
}

function oneFolder(folders: readonly string[], command: string): string | undefined {
  return folders.length > 1 ? `"${command}" takes one folder.` : undefined;
}
