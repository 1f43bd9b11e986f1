/** What is in a text, as `unit import --format json` would print it; null where it holds no unit. */
export interface UnitTruth {
  readonly code: string;
  readonly title: string;
  readonly elements: readonly {
    readonly code: string;
    readonly title: string;
    readonly criteria: readonly { readonly code: string; readonly kind: string; readonly statement: string }[];
  }[];
  readonly problems: readonly { readonly kind: string; readonly line: number }[];
}

/** Counts of what an import got right on one text. */
export interface LayoutScore {
  readonly expected: number;
  readonly found: number;
  readonly right: number;
  readonly exact: number;
  readonly kinds: number;
  readonly damages: number;
  readonly reported: number;
  /** Problems reported on lines where none was planted. */
  readonly spurious: number;
  readonly invented: number;
  /** What is wrong, one line each. */
  readonly notes: readonly string[];
}

/** Compares what was read of a text with what is in it. A damage counts as reported on its line or a neighbouring one. */
export function scoreLayout(source: string, truth: UnitTruth | null, read: UnitTruth | null): LayoutScore {
  const all = (truth?.elements ?? []).flatMap((element) => element.criteria);
  const expected = all.filter((criterion, at) => all.findIndex((other) => other.code === criterion.code) === at);
  const wordings = (code: string) => all.filter((criterion) => criterion.code === code).map((criterion) => plain(criterion.statement));
  const found = (read?.elements ?? []).flatMap((element) => element.criteria);
  const byCode = new Map(found.map((criterion) => [criterion.code, criterion]));
  const notes: string[] = [];
  let right = 0;
  let exact = 0;
  let kinds = 0;
  for (const criterion of expected) {
    const match = byCode.get(criterion.code);
    if (match === undefined) {
      notes.push(`missing ${criterion.code}`);
      continue;
    }
    right += 1;
    if (wordings(criterion.code).includes(plain(match.statement))) exact += 1;
    else notes.push(`${criterion.code} reads “${match.statement}”, not “${criterion.statement}”`);
    if (match.kind === criterion.kind) kinds += 1;
    else notes.push(`${criterion.code} is ${match.kind}, not ${criterion.kind}`);
  }
  const codes = new Set(expected.map((criterion) => criterion.code));
  for (const criterion of found) if (!codes.has(criterion.code)) notes.push(`extra ${criterion.code} “${criterion.statement.slice(0, 60)}”`);
  const planted = truth?.problems ?? [];
  const near = (a: number, b: number) => Math.abs(a - b) <= 1;
  const reported = planted.filter((damage) => (read?.problems ?? []).some((problem) => near(problem.line, damage.line)));
  for (const damage of planted) if (!reported.includes(damage)) notes.push(`not reported: ${damage.kind} on line ${damage.line}`);
  const spurious = (read?.problems ?? []).filter((problem) => !planted.some((damage) => near(problem.line, damage.line)));
  for (const problem of spurious) notes.push(`not planted: ${problem.kind} on line ${problem.line}`);
  const invented = found.filter((criterion) => !standsIn(criterion.statement, source));
  for (const criterion of invented) notes.push(`invented words in ${criterion.code}`);
  return {
    expected: expected.length,
    found: found.length,
    right,
    exact,
    kinds,
    damages: planted.length,
    reported: reported.length,
    spurious: spurious.length,
    invented: invented.length,
    notes,
  };
}

/** The figures over all texts. */
export function totalOf(scores: readonly LayoutScore[]): {
  readonly precision: number;
  readonly recall: number;
  readonly exact: number;
  readonly kind: number;
  readonly damage: number;
  readonly spurious: number;
  readonly invented: number;
} {
  const sum = (pick: (score: LayoutScore) => number) => scores.reduce((total, score) => total + pick(score), 0);
  const share = (part: number, whole: number) => (whole === 0 ? 1 : part / whole);
  return {
    precision: share(sum((score) => score.right), sum((score) => score.found)),
    recall: share(sum((score) => score.right), sum((score) => score.expected)),
    exact: share(sum((score) => score.exact), sum((score) => score.expected)),
    kind: share(sum((score) => score.kinds), sum((score) => score.expected)),
    damage: share(sum((score) => score.reported), sum((score) => score.damages)),
    spurious: sum((score) => score.spurious),
    invented: sum((score) => score.invented),
  };
}

/** Whether all words of a statement stand in the source in this order; hyphens and line breaks do not matter. */
export function standsIn(statement: string, source: string): boolean {
  const words = wordsOf(source);
  let at = 0;
  for (const word of wordsOf(statement)) {
    while (at < words.length && words[at] !== word) at += 1;
    if (at >= words.length) return false;
    at += 1;
  }
  return true;
}

function wordsOf(text: string): readonly string[] {
  return (
    text
      .normalize('NFKC')
      .replace(/\u00AD\s*|[\u200B-\u200D\u2060\uFEFF]/g, '')
      .replace(/[-\u2010\u2011]\s*\n\s*/g, '')
      .replace(/(?<=\p{L})[-\u2010\u2011](?=\p{L})/gu, '')
      .replace(/’/g, "'")
      .toLowerCase()
      .match(/[\p{L}']+|\d+|\uFFFD+/gu) ?? []
  );
}

function plain(statement: string): string {
  return statement.normalize('NFKC').replace(/’/g, "'").replace(/\s+/g, ' ').replace(/[\s.;,]+$/, '').trim();
}
