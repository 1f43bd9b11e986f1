const KEEPS_HYPHEN =
  /(?:^|[\s(])(?:self|non|well|cross|co|pre|post|semi|multi|follow|face|face-to|day-to|up-to|one-to|decision|problem|customer|part|full|long|short|high|low|on|off|in|out|end|time|third|first|second|health|risk|work|two|three|real|hand|record|user|team|re|anti|ex|e|inter|sub|non)-$/i;

/** Joins broken lines; knows which words the text itself writes as one or with a hyphen. */
export class LineJoiner {
  private readonly words: ReadonlySet<string>;

  constructor(text: string) {
    this.words = new Set(text.toLowerCase().match(/\p{L}+(?:-\p{L}+)*/gu) ?? []);
  }

  /** `before` and `after` as one text: words broken at the line's end are put together, else a space comes between. */
  join(before: string, after: string): string {
    if (before === '') return after;
    if (before.endsWith('\u00AD')) return before.slice(0, -1) + after;
    const broken = /(\p{L}+)-$/u.exec(before);
    const rest = /^\p{Ll}+/u.exec(after);
    if (broken !== null && rest !== null) return this.isOneWord(before, broken[1] ?? '', rest[0]) ? before.slice(0, -1) + after : before + after;
    return /\p{L}\/$/u.test(before) ? before + after : `${before} ${after}`;
  }

  private isOneWord(before: string, start: string, end: string): boolean {
    if (this.words.has(`${start}${end}`.toLowerCase())) return true;
    if (this.words.has(`${start}-${end}`.toLowerCase())) return false;
    return !KEEPS_HYPHEN.test(before);
  }
}
