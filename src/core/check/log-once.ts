/** Told that a rule could not finish on an account. */
export type CrashLog = (rule: string, path: string, error: unknown) => void;

/** A crash log that writes one line for each rule, however often it crashes; it remembers for as long as it is kept. */
export function createLogOnce(write: (line: string) => void): CrashLog {
  const known = new Set<string>();
  return (rule, path, error) => {
    if (known.has(rule)) return;
    known.add(rule);
    write(`The rule ${rule} could not finish on ${path}: ${error instanceof Error ? error.message : String(error)}`);
  };
}
