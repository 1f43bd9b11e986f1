/** A file of test/rules: a document with what is expected of it. */
export interface Fixture {
  readonly text: string;
  /** Where the rule's findings stand, by the lines of carets; a single caret may stand for an empty place. */
  readonly expected: readonly { readonly rule: string; readonly start: number; readonly end: number }[];
  /** `--- prompt 2` and the like: the kind, its word behind, and the text that follows. */
  readonly sections: readonly {
    readonly kind: 'prompt' | 'repair' | 'file';
    readonly name: string;
    readonly text: string;
  }[];
  readonly settings: Readonly<Record<string, string>>;
}

const SECTION = /^--- (prompt|repair|file|settings)(?: (\S+))?\r?\n/gm;
const CARETS = /^([ \t]*)(\^+) ([a-z-]+)$/;

/** Reads a fixture: lines of carets are taken out, sections and settings cut off. */
export function parseFixture(source: string): Fixture {
  const heads = [...source.matchAll(SECTION)];
  const parts = heads.map((head, index) => ({
    kind: head[1] as string,
    name: head[2] ?? '',
    text: source.slice(head.index + head[0].length, heads[index + 1]?.index ?? source.length),
  }));
  const settings = parts.find((part) => part.kind === 'settings')?.text ?? '';
  const read = Object.fromEntries([...settings.matchAll(/^([\w-]+): *(.*)$/gm)].map((line) => [line[1], line[2]]));
  const { text, expected } = stripCarets(source.slice(0, heads[0]?.index ?? source.length));
  return {
    text: grown(text, read),
    expected,
    sections: parts.filter((part) => part.kind !== 'settings') as Fixture['sections'],
    settings: read,
  };
}

/** The text with a comment behind it that makes it as long as the setting `grow` says. */
export function grown(text: string, settings: Readonly<Record<string, string>>): string {
  const wanted = Number(settings.grow ?? 0) - text.length - 10;
  return wanted > 0 ? `${text}<!-- ${'x'.repeat(wanted)} -->\n` : text;
}

function stripCarets(document: string): Pick<Fixture, 'text' | 'expected'> {
  const kept: string[] = [];
  const expected: { rule: string; start: number; end: number }[] = [];
  let lineStart = 0;
  let next = 0;
  for (const line of document.split('\n')) {
    const carets = CARETS.exec(line);
    if (carets) {
      const start = lineStart + (carets[1] as string).length;
      const end = Math.min(start + (carets[2] as string).length, next - 1);
      expected.push({ rule: carets[3] as string, start, end: Math.max(start, end) });
      continue;
    }
    kept.push(line);
    lineStart = next;
    next += line.length + 1;
  }
  return { text: kept.join('\n'), expected };
}
