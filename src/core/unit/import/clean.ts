/** A line of a published text with its odd spaces and signs brought to plain ones. Tabs stay. */
export interface CleanLine {
  /** Its number in the source, counted from 0. */
  readonly no: number;
  /** Without the spaces at its end; a soft hyphen at the end stays as `\u00AD`. */
  readonly text: string;
  /** Whether a new page begins with it. */
  readonly page: boolean;
  /** Whether Markdown marks it as a heading. */
  readonly heading: boolean;
  /** The cells, for a row of a Markdown table. */
  readonly cells: readonly string[] | undefined;
}

const LIGATURES: Readonly<Record<string, string>> = { ﬀ: 'ff', ﬁ: 'fi', ﬂ: 'fl', ﬃ: 'ffi', ﬄ: 'ffl', ﬅ: 'ft', ﬆ: 'st' };

/** The lines of a text as copied from a PDF, a web page or Markdown, made plain to read. */
export function cleanLines(text: string): readonly CleanLine[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .map((raw, no) => cleanLine(raw, no));
}

function cleanLine(raw: string, no: number): CleanLine {
  const page = raw.includes('\f');
  const plain = plainSigns(raw);
  const cells = cellsOf(plain);
  const { text, heading } = withoutMarkup(cells === undefined ? plain : cells.join('\t'));
  return { no, text, page, heading, cells: cells?.map((cell) => withoutMarkup(cell).text.trim()) };
}

/** The text with ordinary spaces, hyphens and letters for their typographic doubles, and without invisible signs. */
export function plainSigns(raw: string): string {
  return raw
    .replace(/[\u00A0\u2000-\u200A\u202F\u205F\u3000]/g, ' ')
    .replace(/\u00AD(?!\s*$)|[\u200B-\u200F\u2060\uFEFF\f]/g, '')
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/[\uF000-\uF0FF]/g, '•')
    .replace(/[ﬀ-ﬆ]/g, (sign) => LIGATURES[sign] ?? sign)
    .replace(/_{3,}|\.{6,}(?=\s*$)/g, (leader) => ' '.repeat(leader.length))
    .replace(/[ \t\v]+$/, '');
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  nbsp: ' ',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  rsquo: '’',
  lsquo: '‘',
  rdquo: '”',
  ldquo: '“',
  ndash: '–',
  mdash: '—',
  bull: '•',
  middot: '·',
  hellip: '…',
};

function withoutMarkup(line: string): { text: string; heading: boolean } {
  const heading = /^\s{0,3}#{1,6}\s+\S|^\s*<h[1-6][\s>]/i.test(line);
  const text = line
    .replace(/^\s{0,3}#{1,6}\s+/, '')
    .replace(/^(\s*)(?:>\s?)+/, '$1')
    .replace(/\s+#+$/, '')
    .replace(/\*\*([^*]*)\*\*|__([^_]+)__/g, (_, stars?: string, bars?: string) => stars ?? bars ?? '')
    .replace(/(^|[\s(])[*_]([^\s*_](?:[^*_]*[^\s*_])?)[*_](?=[\s).,;:]|$)/g, '$1$2')
    .replace(/`([^`]*)`/g, '$1')
    .replace(/\[([^\]]+)\]\([^)\s]*\)/g, '$1')
    .replace(/<br\s*\/?>|<\/t[dh]>\s*<t[dh][^>]*>/gi, ' ')
    .replace(/<li(?:\s[^>]*)?>/gi, '• ')
    .replace(/<\/?[a-z][a-z\d]*(?:\s[^<>]*)?\/?>/gi, '')
    .replace(/&([a-z]{2,6});/g, (entity, name: string) => ENTITIES[name] ?? entity)
    .replace(/&#(\d{2,5});/g, (_, number: string) => String.fromCodePoint(Number(number)))
    .replace(/\\([.()[\]*_#+-])/g, '$1');
  return { text: /^\s*(?:[-=_*~]\s?){3,}$/.test(text) ? '' : text.replace(/[ \t]+$/, ''), heading };
}

function cellsOf(line: string): readonly string[] | undefined {
  const trimmed = line.trim();
  const bars = (trimmed.match(/(?<!\\)[|│┃║]/g) ?? []).length;
  if (bars === 0 || (bars === 1 && !/\s[|│┃║]\s/.test(trimmed))) return undefined;
  if (/^[\s|│┃║:+=─━┼├┤┌┐└┘┬┴╔╗╚╝╠╣═-]+$/.test(trimmed)) return [];
  const inner = trimmed.replace(/^[|│┃║]/, '').replace(/(?<!\\)[|│┃║]$/, '');
  return inner.split(/(?<!\\)[|│┃║]/).map((cell) => cell.replace(/\\\|/g, '|').trim());
}

/** Whether a text is no text at all: empty, or with the signs of a binary file. */
export function isNoText(text: string): boolean {
  if (text.trim() === '') return true;
  const sample = text.slice(0, 20_000);
  const odd = (sample.match(/(?![\t\n\v\f\r])\p{Cc}|\uFFFD/gu) ?? []).length;
  return sample.includes('\u0000') || odd > sample.length / 20;
}

/** Whether a statement holds signs that were letters once: replacement signs, wrongly decoded ones, glyph numbers. */
export function isUnreadable(statement: string): boolean {
  return /\uFFFD|(?![\t\n\f\r])\p{Cc}|[\uE000-\uEFFF\uF100-\uF8FF]|â€|Ã[©¨¢¤]|Â\s|\(cid:\d+\)|[■□▯]|[?#*~^%@]{3,}|\[(?:illegible|unreadable|unclear)[^\]]*\]/iu.test(
    statement,
  );
}
