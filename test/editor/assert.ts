/** Assertions that need no Node, since the suites run in a browser's worker too. */

/** Fails with `what` unless the value holds. */
export function ok(value: unknown, what: string): asserts value {
  if (!value) throw new Error(what);
}

/** Fails unless the values are the same as JSON, and shows both from shortly before they part. */
export function same(actual: unknown, expected: unknown, what: string): void {
  const is = JSON.stringify(actual) ?? 'undefined';
  const wanted = JSON.stringify(expected) ?? 'undefined';
  if (is === wanted) return;
  let at = 0;
  while (is[at] === wanted[at]) at += 1;
  const from = Math.max(0, at - 60);
  throw new Error(`${what}\nis       ${is.slice(from, at + 200)}\nexpected ${wanted.slice(from, at + 200)}`);
}
