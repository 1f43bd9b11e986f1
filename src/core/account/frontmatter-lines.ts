import type { Span } from '../source/text';
import type { YamlEntry, YamlNode, YamlScalar } from '../source/yaml';

const KEY = /^([A-Za-z][\w -]{0,30}?)[ \t]*:(?:[ \t]*)(.*)$/;
const ITEM = /^[ \t]*[-–•][ \t]*(.*)$/;
const FIELD = /^[ \t]+([A-Za-z][\w-]{0,30})[ \t]*:[ \t]*(.*)$/;

function scalarAt(text: string, start: number, end: number): YamlScalar {
  let stop = end;
  const comment = /\s#/.exec(text.slice(start, end));
  if (comment && !/^["'“]/.test(text.slice(start, start + 1))) stop = start + comment.index;
  while (stop > start && /\s/.test(text[stop - 1] as string)) stop -= 1;
  const raw = text.slice(start, stop);
  const quoted = /^(["'])(.*)\1$/.exec(raw);
  return {
    kind: 'scalar',
    span: { start, end: stop },
    raw,
    value: quoted ? (quoted[2] as string) : raw,
    quoted: quoted !== null,
  };
}

function flowList(text: string, scalar: YamlScalar): YamlNode {
  const inner = { start: scalar.span.start + 1, end: scalar.span.end - (scalar.raw.endsWith(']') ? 1 : 0) };
  const items = [...text.slice(inner.start, inner.end).matchAll(/[^,[\]]+/g)].flatMap((match) => {
    const lead = match[0].length - match[0].trimStart().length;
    const start = inner.start + match.index + lead;
    const item = scalarAt(text, start, start + match[0].trim().length);
    return item.raw === '' ? [] : [item];
  });
  return { kind: 'list', span: scalar.span, items, flow: true };
}

function valueAt(text: string, start: number, end: number): YamlNode {
  const scalar = scalarAt(text, start, end);
  return scalar.raw.startsWith('[') ? flowList(text, scalar) : scalar;
}

interface OpenEntry {
  readonly key: YamlScalar;
  readonly start: number;
  end: number;
  value: YamlNode | undefined;
  items: { start: number; end: number; node: YamlNode; fields: YamlEntry[] }[];
}

/**
 * Reads frontmatter line by line, for text that is not quite YAML: a key, a value behind its first colon, items behind
 * dashes, fields of an item on the lines under it. Lines that are none of these are passed over; a key that comes twice
 * keeps its first value.
 */
export function readEntriesByLine(text: string, body: Span): YamlEntry[] {
  const open: OpenEntry[] = [];
  let at = body.start;
  for (const line of text.slice(body.start, body.end).split(/\r\n|\n|\r/)) {
    const end = at + line.length;
    readLine(text, line, at, end, open);
    at = text[end] === '\r' && text[end + 1] === '\n' ? end + 2 : end + 1;
  }
  const seen = new Set<string>();
  return open.flatMap((entry) => {
    if (seen.has(entry.key.value.toLowerCase())) return [];
    seen.add(entry.key.value.toLowerCase());
    return [{ key: entry.key, value: closed(entry), span: { start: entry.start, end: entry.end } }];
  });
}

function readLine(text: string, line: string, at: number, end: number, open: OpenEntry[]): void {
  const key = KEY.exec(line);
  const current = open.at(-1);
  if (key) {
    const valueStart = end - (key[2] as string).length;
    const scalar: YamlScalar = scalarAt(text, at, at + (key[1] as string).length);
    const value = (key[2] as string).trim() === '' ? undefined : valueAt(text, valueStart, end);
    open.push({ key: scalar, start: at, end: value?.span.end ?? end, value, items: [] });
    return;
  }
  if (!current) return;
  const item = ITEM.exec(line);
  const field = FIELD.exec(item ? line.replace(/[-–•]/, ' ') : line);
  const last = current.items.at(-1);
  if (field && (item || last)) {
    const entry = fieldOf(text, field, at, end);
    current.end = end;
    if (item) current.items.push({ start: entry.key.span.start, end, node: entry.key, fields: [entry] });
    else if (last && last.fields.length > 0) {
      last.end = end;
      last.fields.push(entry);
    }
  } else if (item) {
    const start = end - (item[1] as string).length;
    current.end = end;
    current.items.push({ start, end, node: scalarAt(text, start, end), fields: [] });
  }
}

function fieldOf(text: string, field: RegExpExecArray, at: number, end: number): YamlEntry {
  const keyStart = at + (field[0].length - field[0].trimStart().length);
  const key = scalarAt(text, keyStart, keyStart + (field[1] as string).length);
  return { key, value: scalarAt(text, end - (field[2] as string).length, end), span: { start: keyStart, end } };
}

function closed(entry: OpenEntry): YamlNode | undefined {
  if (entry.items.length === 0) return entry.value;
  const items = entry.items.map(
    ({ start, end, node, fields }): YamlNode =>
      fields.length > 0 ? { kind: 'map', span: { start, end }, entries: fields, flow: false } : node,
  );
  return {
    kind: 'list',
    span: { start: (entry.items[0] as { start: number }).start, end: entry.end },
    items,
    flow: false,
  };
}
