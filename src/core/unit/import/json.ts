/** A value of a JSON text with the offset it begins at. */
export type JsonNode =
  | { readonly kind: 'value'; readonly start: number; readonly text: string; readonly isText: boolean }
  | { readonly kind: 'list'; readonly start: number; readonly items: readonly JsonNode[] }
  | { readonly kind: 'map'; readonly start: number; readonly fields: ReadonlyMap<string, JsonNode> };

const MAX_DEPTH = 60;
const TOKEN = /\s*(?:([{}[\],:])|("(?:[^"\\\p{Cc}]|\\.)*")|(-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null))/uy;

interface Token {
  readonly start: number;
  readonly text: string;
}

/** Reads JSON with places; undefined where the text is not wholly JSON or lies too deep. Never throws. */
export function parseJson(text: string): JsonNode | undefined {
  const tokens = tokensOf(text.replace(/^\uFEFF/, ' '));
  if (tokens === undefined) return undefined;
  let at = 0;
  const take = (sign: string): boolean => {
    if (tokens[at]?.text !== sign) return false;
    at += 1;
    return true;
  };
  const readText = (): string | undefined => {
    const token = tokens[at];
    if (token === undefined || !token.text.startsWith('"')) return undefined;
    at += 1;
    return unquote(token.text);
  };
  const readItems = (close: string, read: () => boolean): boolean => {
    if (take(close)) return true;
    do {
      if (!read()) return false;
    } while (take(','));
    return take(close);
  };
  const readValue = (depth: number): JsonNode | undefined => {
    const token = tokens[at];
    if (token === undefined || depth > MAX_DEPTH) return undefined;
    const { start } = token;
    if (take('{')) {
      const fields = new Map<string, JsonNode>();
      const isRead = readItems('}', () => {
        const key = readText();
        const value = key !== undefined && take(':') ? readValue(depth + 1) : undefined;
        if (key === undefined || value === undefined) return false;
        fields.set(key, value);
        return true;
      });
      return isRead ? { kind: 'map', start, fields } : undefined;
    }
    if (take('[')) {
      const items: JsonNode[] = [];
      const isRead = readItems(']', () => {
        const value = readValue(depth + 1);
        if (value !== undefined) items.push(value);
        return value !== undefined;
      });
      return isRead ? { kind: 'list', start, items } : undefined;
    }
    const quoted = readText();
    if (quoted !== undefined) return { kind: 'value', start, text: quoted, isText: true };
    if (/^[}\],:]$/.test(token.text)) return undefined;
    at += 1;
    return { kind: 'value', start, text: token.text, isText: false };
  };
  const root = readValue(0);
  return at === tokens.length ? root : undefined;
}

function tokensOf(text: string): readonly Token[] | undefined {
  const tokens: Token[] = [];
  const pattern = new RegExp(TOKEN);
  const end = text.trimEnd().length;
  while (pattern.lastIndex < end) {
    const match = pattern.exec(text);
    if (match === null) return undefined;
    const token = match[1] ?? match[2] ?? match[3] ?? '';
    tokens.push({ start: match.index + match[0].length - token.length, text: token });
  }
  return tokens;
}

function unquote(raw: string): string | undefined {
  const isEscaped = /\\(?!["\\/bfnrt]|u[\da-fA-F]{4})/.test(raw.replace(/\\\\/g, ''));
  return isEscaped ? undefined : (JSON.parse(raw) as string);
}
