/** Assertions that need no Node, since the suites run in a browser's worker too. */

/** Fails with `what` unless the value holds. */
export function ok(value: unknown, what: string): asserts value {
  if (!value) throw new Error(what);
}

/** Fails with both values unless they are the same as JSON. */
export function same(actual: unknown, expected: unknown, what: string): void {
  const [a, e] = [JSON.stringify(actual, undefined, 1), JSON.stringify(expected, undefined, 1)];
  if (a !== e) throw new Error(`${what}\nis       ${a}\nexpected ${e}`);
}
