const KEEPS_HYPHEN =
  /(?:^|[\s(])(?:self|non|well|cross|semi|multi|face-to|day-to|up-to|one-to|follow|decision|problem|health|time-to|step-by|user|team|long|short|full|part)-$/i;
const CLOSED =
  /^(?:without|within|into|onto|upon|outside|inside|cannot|another|some(?:one|thing|times|body)|any(?:one|thing|body)|every(?:one|thing|body)|no(?:body|thing)|however|therefore|workplace|feedback|overall|update|ongoing|understand(?:ing)?|undertake|background|network|handover|teamwork|deadline|layout|output|input|income|outcome|throughout|whenever|wherever|whatever|together|today|maybe|himself|herself|itself|yourself|themselves|overtime|underneath|online|offline)$/i;

/** Joins broken lines; knows which words the text itself writes as one or with a hyphen. */
export class LineJoiner {
  private readonly words: ReadonlySet<string>;

  constructor(text: string) {
    const whole = text.toLowerCase().replace(/\p{L}+[-\u00AD]\s*\n\s*\p{L}+/gu, ' ');
    this.words = new Set(whole.match(/\p{L}+(?:-\p{L}+)*/gu) ?? []);
  }

  /** `before` and `after` as one text: words broken at the line's end are put together, else a space comes between. */
  join(before: string, after: string): string {
    if (before === '') return after;
    if (before.endsWith('\u00AD')) return before.slice(0, -1) + after;
    const broken = /(\p{L}+)-$/u.exec(before.slice(-40));
    const rest = /^\p{Ll}+/u.exec(after);
    if (broken !== null && rest !== null)
      return this.isOneWord(before, broken[1] ?? '', rest[0]) ? before.slice(0, -1) + after : before + after;
    return /\p{L}\/$/u.test(before.slice(-2)) ? before + after : `${before} ${after}`;
  }

  private isOneWord(before: string, start: string, end: string): boolean {
    if (this.words.has(`${start}${end}`.toLowerCase())) return true;
    if (this.words.has(`${start}-${end}`.toLowerCase())) return false;
    if (CLOSED.test(start + end)) return true;
    return (
      !KEEPS_HYPHEN.test(before) &&
      !(this.words.has(start.toLowerCase()) && this.words.has(end.toLowerCase()) && end.length > 1)
    );
  }
}
