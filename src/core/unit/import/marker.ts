/** What stands before a statement and says which one it is. */
export type Marker =
  | { readonly type: 'dotted'; readonly prefix: string; readonly parts: readonly number[]; readonly code: string }
  | { readonly type: 'lettered'; readonly prefix: string; readonly number: number; readonly code: string }
  | { readonly type: 'point'; readonly number: number; readonly letter: string; readonly code: string }
  | { readonly type: 'number'; readonly number: number; readonly style: MarkerStyle }
  | { readonly type: 'letter'; readonly letter: string; readonly style: MarkerStyle }
  | { readonly type: 'roman'; readonly number: number; readonly letter: string; readonly style: MarkerStyle }
  | { readonly type: 'bullet' };

/** How a number or letter is set off: `1.`, `1)`, `(1)` or nothing. */
export type MarkerStyle = '.' | ')' | '()' | '';

/** A marker at the start of a text, and what comes behind it. */
export interface Marked {
  readonly marker: Marker;
  readonly rest: string;
  /** The marker as printed. */
  readonly raw: string;
  /** Whether a bullet stands before it. */
  readonly bullet: boolean;
  /** Whether more than one space or a tab, or its sign, parts it from the text. */
  readonly wide: boolean;
}

const BULLET = /^(?:[•·▪■●○◦‣⁃►▶➢➤✓✔☐☑□❑❖♦◆\uFFFD]\s*|[-–—*+o»>]\s+|\[[ xX]?\]\s+)/;
const DOTTED = /^((?:AC|LO|PC|KU|KC|PU|Criterion |[A-Z])[\s.]?)?(\d{1,4}(?:\.\d{1,3}){1,3})([a-z])?(?![\d%])/;
const LETTERED = /^([A-Z]\.[PMD]|[A-Z]{1,2}|LO|PC)\s?[.-]?(\d{1,2})(?![\d%/])/;
const POINT = /^\(?(\d{1,2})\s?\(?([a-z])\)?(?=[\s.):]|$)/;
const NUMBER = /^(\()?(\d{1,2})(?:(\))|(\.)(?!\d)|(?=[\s:]|$))/;
const LETTER = /^(\()?([a-z])(?:(\))|(\.)(?![a-z]\.)|(?=\s|$))/;
const ROMAN = /^(\()?(x{0,1}(?:ix|iv|v?i{0,3}))(?:(\))|(\.)|(?=\s|$))/;
const ROMANS = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii', 'xiii', 'xiv', 'xv'];

/** The marker a text begins with; undefined where it begins with none. */
export function markerOf(text: string): Marked | undefined {
  let body = text.trimStart();
  let bullet = false;
  for (let i = 0; i < 2; i += 1) {
    const found = BULLET.exec(body);
    if (found === null) break;
    body = body.slice(found[0].length);
    bullet = true;
  }
  const coded = codedMarker(body);
  if (coded !== undefined) {
    const behind = body.slice(coded.length);
    const rest = behind.replace(/^\s*[.):\]–—-]*\s*[\uFFFD•]?\s*/, '');
    const parted = behind.slice(0, behind.length - rest.length);
    return {
      marker: coded.marker,
      rest,
      raw: body.slice(0, coded.length).trim(),
      bullet,
      wide: bullet || coded.wide || /\t|\s{2}|[.):]/.test(parted),
    };
  }
  return bullet ? { marker: { type: 'bullet' }, rest: body, raw: '', bullet, wide: true } : undefined;
}

interface Coded {
  readonly marker: Marker;
  readonly length: number;
  readonly wide: boolean;
}

function codedMarker(text: string): Coded | undefined {
  const dotted = DOTTED.exec(text);
  if (dotted !== null && isClosed(text, dotted[0].length, true)) {
    const [all, prefix = '', numbers = '', letter = ''] = dotted;
    const glued = letter !== '' && /^\p{L}/u.test(text.slice(all.length));
    const kept = glued ? '' : letter;
    const name = prefix.replace(/[\s.]|Criterion/g, '');
    const parts = numbers.split('.').map(Number);
    return {
      marker: { type: 'dotted', prefix: name, parts, code: name + numbers + kept },
      length: all.length - (glued ? 1 : 0),
      wide: true,
    };
  }
  const lettered = LETTERED.exec(text);
  if (lettered !== null && isClosed(text, lettered[0].length, /^(?:P|K|PC|KU)$/.test(lettered[1] ?? ''))) {
    const [all, prefix = '', digits = ''] = lettered;
    return {
      marker: { type: 'lettered', prefix, number: Number(digits), code: prefix + digits },
      length: all.length,
      wide: true,
    };
  }
  const point = POINT.exec(text);
  if (point !== null && !/^\d{1,2}\s[a-z]\s/.test(point[0])) {
    const spaced = /\d\s/.test(point[0]);
    if (!spaced)
      return {
        marker: { type: 'point', number: Number(point[1]), letter: point[2] ?? '', code: `${point[1]}${point[2]}` },
        length: point[0].length,
        wide: true,
      };
  }
  return listMarker(text);
}

function listMarker(text: string): Coded | undefined {
  const number = NUMBER.exec(text);
  if (number !== null && isStyled(number)) {
    return {
      marker: { type: 'number', number: Number(number[2]), style: styleOf(number) },
      length: number[0].length,
      wide: styleOf(number) !== '',
    };
  }
  const roman = ROMAN.exec(text);
  if (roman !== null && roman[2] !== '' && isStyled(roman)) {
    const at = ROMANS.indexOf(roman[2] ?? '');
    if (at > 0)
      return {
        marker: { type: 'roman', number: at, letter: roman[2] ?? '', style: styleOf(roman) },
        length: roman[0].length,
        wide: styleOf(roman) !== '',
      };
  }
  const letter = LETTER.exec(text);
  if (letter !== null && isStyled(letter)) {
    return {
      marker: { type: 'letter', letter: letter[2] ?? '', style: styleOf(letter) },
      length: letter[0].length,
      wide: styleOf(letter) !== '',
    };
  }
  return undefined;
}

function isStyled(match: RegExpExecArray): boolean {
  return match[1] === undefined || match[3] !== undefined;
}

function styleOf(match: RegExpExecArray): MarkerStyle {
  if (match[1] !== undefined) return '()';
  if (match[3] !== undefined) return ')';
  return match[4] !== undefined ? '.' : '';
}

function isClosed(text: string, length: number, mayBeGlued: boolean): boolean {
  const behind = text.slice(length);
  if (behind === '' || /^[\s.):\]–—-]/.test(behind)) return true;
  return mayBeGlued && /^\p{L}{2}|^[a-zA-Z]\s|^[(‘'"“\uFFFD•]/u.test(behind);
}

/**
 * Whether a text begins with `code` as a scanner may have damaged it: `l.3`, `1,3`, `1 .3` for 1.3, `P1O` for P10.
 * Answers what comes behind it; undefined where it does not begin so, or begins with the code as it is.
 */
export function misreadRest(text: string, code: string): string | undefined {
  const doubles: Readonly<Record<string, string>> = {
    '0': '[0OoQ]',
    '1': '[1lI|!]',
    '2': '[2Z]',
    '5': '[5S]',
    '6': '[6b]',
    '8': '[8B]',
    P: '[Pp]',
    K: '[Kk]',
  };
  const pattern = [...code].map((sign) => (sign === '.' ? '\\s?[.,·:;-]\\s?' : (doubles[sign] ?? sign))).join('\\s?');
  const match = new RegExp(`^${pattern}(?=[\\s.):]|$)`).exec(text.replace(BULLET, '').trimStart());
  if (match === null || match[0] === code) return undefined;
  return text
    .replace(BULLET, '')
    .trimStart()
    .slice(match[0].length)
    .replace(/^[\s.):–—-]+/, '');
}
