import {
  Composer,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  type Node,
  type ParsedNode,
  Parser,
  Scalar,
  type YAMLError,
} from 'yaml';
import type { Span } from './text';

/** A single value; `value` is its text after quotes and folds are read, so `208.10` stays `208.10` and nothing is ''. */
export interface YamlScalar {
  readonly kind: 'scalar';
  readonly span: Span;
  /** The value as it stands in the source, with its quotes. */
  readonly raw: string;
  readonly value: string;
  /** Whether it stands between single or double quotes. */
  readonly quoted: boolean;
}

/** A list, `- a` or `[a, b]`. */
export interface YamlList {
  readonly kind: 'list';
  readonly span: Span;
  readonly items: readonly YamlNode[];
  /** Whether it is written `[a, b]`. */
  readonly flow: boolean;
}

/** A key of a map and what it holds; `value` is undefined where there is a key without a colon. */
export interface YamlEntry {
  readonly key: YamlScalar;
  readonly value: YamlNode | undefined;
  readonly span: Span;
}

/** A map, `a: b` or `{a: b}`; entries in the order of the source, a key that comes twice kept twice. */
export interface YamlMap {
  readonly kind: 'map';
  readonly span: Span;
  readonly entries: readonly YamlEntry[];
  /** Whether it is written `{a: b}`. */
  readonly flow: boolean;
}

export type YamlNode = YamlScalar | YamlList | YamlMap;

/** Something in a YAML text that could not be read, in one plain sentence. */
export interface YamlProblem {
  readonly span: Span;
  readonly message: string;
}

/** What was read of a YAML text, and what could not be. `root` is undefined for an empty or unreadable text. */
export interface YamlResult {
  readonly root: YamlNode | undefined;
  readonly problems: readonly YamlProblem[];
}

/** Texts above this many UTF-16 units are not read. */
export const YAML_MAX_LENGTH = 1_000_000;
/** Texts with more values than this are not read. */
export const YAML_MAX_NODES = 20_000;
const MAX_DEPTH = 40;
const MAX_PROBLEMS = 50;

const TOO_LONG = 'This text is too long to be read as YAML.';
const TOO_MANY = 'This text has too many values to be read as YAML.';
const TOO_DEEP = 'The lists in this text lie too deep in each other to be read.';
const NO_ANCHOR = 'A name given with & or used with * is not read; write the value out.';
const NO_TAG = 'A type given with ! is not read; remove it.';
const DUPLICATE = 'This key is there twice; the first one counts.';
const KEY_TEXT = 'A key is a word or two, not a list.';

const MESSAGES: Partial<Record<YAMLError['code'], string>> = {
  BAD_ALIAS: NO_ANCHOR,
  ALIAS_PROPS: NO_ANCHOR,
  MULTIPLE_ANCHORS: NO_ANCHOR,
  TAG_RESOLVE_FAILED: NO_TAG,
  MULTIPLE_TAGS: NO_TAG,
  BAD_DIRECTIVE: 'A line that starts with % is not read here.',
  BAD_DQ_ESCAPE: 'A backslash between double quotes starts a special sign; write it twice.',
  BAD_INDENT: 'This line starts too far left or too far right.',
  BAD_SCALAR_START: 'A value that starts with this sign needs quotes around it.',
  BLOCK_AS_IMPLICIT_KEY: 'A value with a colon and a space in it needs quotes around it.',
  BLOCK_IN_FLOW: 'Between [ ] or { } the items are parted by commas.',
  DUPLICATE_KEY: DUPLICATE,
  KEY_OVER_1024_CHARS: 'This key is too long.',
  MISSING_CHAR: 'A closing sign, a comma or a colon is missing here.',
  MULTILINE_IMPLICIT_KEY: 'This line has no colon, or its key runs over two lines.',
  MULTIPLE_DOCS: 'Only what stands before the second --- is read.',
  TAB_AS_INDENT: 'A line starts with a tab; use spaces.',
  RESOURCE_EXHAUSTION: TOO_DEEP,
  BAD_COLLECTION_TYPE: NO_TAG,
  NON_STRING_KEY: KEY_TEXT,
};

/**
 * Reads YAML so that every value stays the text it was written as. Spans are offsets into `text`, also where only the
 * part `span` of it is read. Anchors, aliases and tags are problems and never followed. Never throws.
 */
export function parseYaml(text: string, span: Span = { start: 0, end: text.length }): YamlResult {
  const part = text.slice(span.start, span.end);
  const unread = (message: string): YamlResult => ({ root: undefined, problems: [{ span, message }] });
  if (part.length > YAML_MAX_LENGTH) return unread(TOO_LONG);
  const limit = limitOf(part);
  if (limit !== undefined) return unread(limit);
  return new Reader(part, span.start).read();
}

/**
 * Writes a value as a YAML scalar that `parseYaml` and any other reader take for this very text: plain where that is
 * safe, else between double quotes. Always on one line.
 */
export function quoteYaml(value: string): string {
  const plain = /^[\p{L}(][^\n\r\t:#{}[\],&*!|>'"%@`\\\p{C}\p{Z}]*(?: [^\n\r\t:#{}[\],&*!|>'"%@`\\\p{C}\p{Z}]+)*$/u;
  const word = /^(?:y|n|yes|no|on|off|true|false|null|nan|inf)$/i;
  if (plain.test(value) && !word.test(value)) return value;
  return JSON.stringify(value).replace(/[\u007f-\u009f\u2028\u2029\ufeff]/g, (sign) => {
    return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

function limitOf(text: string): string | undefined {
  let scalars = 0;
  let signs = 0;
  let depth = 0;
  let dashes = 0;
  for (const lexeme of new Lexer().lex(text)) {
    if (lexeme === '\u001f') scalars += 1;
    else if (lexeme === '[' || lexeme === '{') depth += 1;
    else if (lexeme === ']' || lexeme === '}') depth = Math.max(0, depth - 1);
    else if (lexeme === '-' || lexeme === '?' || lexeme === ':') dashes += 1;
    else if (lexeme === '\n' || lexeme === '\r\n') dashes = 0;
    signs += 1;
    if (depth > MAX_DEPTH) return TOO_DEEP;
    if (depth === 0 && dashes > MAX_DEPTH) return TOO_DEEP;
    if (scalars > YAML_MAX_NODES || signs > YAML_MAX_NODES * 8) return TOO_MANY;
  }
  return indentDepth(text) > MAX_DEPTH * 2 ? TOO_DEEP : undefined;
}

function indentDepth(text: string): number {
  const open: number[] = [];
  let deepest = 0;
  for (const match of text.matchAll(/^( *)\S/gm)) {
    const indent = (match[1] as string).length;
    while (open.length > 0 && (open.at(-1) as number) >= indent) open.pop();
    open.push(indent);
    deepest = Math.max(deepest, open.length);
  }
  return deepest;
}

class Reader {
  private readonly problems: YamlProblem[] = [];

  constructor(
    private readonly text: string,
    private readonly shift: number,
  ) {}

  read(): YamlResult {
    const options = { schema: 'failsafe', uniqueKeys: false, prettyErrors: false, strict: false } as const;
    const documents = new Composer(options).compose(new Parser().parse(this.text), true, this.text.length);
    let root: YamlNode | undefined;
    let seen = false;
    for (const document of documents) {
      for (const error of [...document.errors, ...document.warnings]) this.report(error);
      if (seen) {
        this.add(document.range[0], document.range[0], MESSAGES.MULTIPLE_DOCS as string);
        break;
      }
      seen = true;
      if (document.contents !== null) root = this.nodeOf(document.contents);
    }
    const empty = root?.kind === 'scalar' && root.raw === '';
    return { root: empty ? undefined : root, problems: this.problems };
  }

  private report(error: YAMLError): void {
    this.add(error.pos[0], error.pos[1], MESSAGES[error.code] ?? 'This cannot be read as YAML.');
  }

  private add(start: number, end: number, message: string): void {
    if (this.problems.length >= MAX_PROBLEMS) return;
    const span = this.spanOf(start, end);
    if (this.problems.some((known) => known.span.start === span.start)) return;
    this.problems.push({ span, message });
  }

  private spanOf(start: number, end: number): Span {
    const within = (offset: number) => this.shift + Math.max(0, Math.min(offset, this.text.length));
    return { start: within(start), end: within(Math.max(start, end)) };
  }

  private nodeOf(node: Node | ParsedNode): YamlNode {
    const [start, end] = node.range ?? [0, 0];
    const span = this.spanOf(start, end);
    if (!isAlias(node) && node.anchor !== undefined) this.add(start, end, NO_ANCHOR);
    if (isAlias(node)) this.add(start, end, NO_ANCHOR);
    if (isSeq(node)) {
      const items = node.items.map((item) => this.nodeOf(item as ParsedNode));
      return { kind: 'list', span, items, flow: node.flow === true };
    }
    if (isMap(node)) return { kind: 'map', span, entries: this.entriesOf(node.items), flow: node.flow === true };
    return this.scalarOf(node, start, end);
  }

  private scalarOf(node: Node, start: number, end: number): YamlScalar {
    const raw = this.text.slice(start, end);
    const type = isScalar(node) ? node.type : undefined;
    const quoted = type === Scalar.QUOTE_DOUBLE || type === Scalar.QUOTE_SINGLE;
    const value = isScalar(node) ? String(node.value ?? '') : '';
    return { kind: 'scalar', span: this.spanOf(start, end), raw, value, quoted };
  }

  private entriesOf(pairs: readonly { key: unknown; value: unknown }[]): YamlEntry[] {
    const names = new Set<string>();
    return pairs.map((pair) => {
      const keyNode = pair.key as ParsedNode;
      const [start, end] = keyNode.range;
      const read = this.nodeOf(keyNode);
      if (read.kind !== 'scalar') this.add(start, end, KEY_TEXT);
      const raw = this.text.slice(start, end);
      const key =
        read.kind === 'scalar' ? read : { kind: 'scalar' as const, span: read.span, raw, value: raw, quoted: false };
      if (names.has(key.value)) this.add(start, end, DUPLICATE);
      names.add(key.value);
      const value = pair.value === null ? undefined : this.nodeOf(pair.value as ParsedNode);
      return { key, value, span: { start: key.span.start, end: value?.span.end ?? key.span.end } };
    });
  }
}
