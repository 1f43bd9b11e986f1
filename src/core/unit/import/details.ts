import type { CleanLine } from './clean';
import { headingOf } from './heading';

/** What a text says about its unit besides the criteria. */
export interface UnitDetails {
  /** '' where it does not say. */
  readonly code: string;
  readonly title: string;
  readonly aliases: readonly string[];
  readonly body: string;
  readonly level?: string;
  readonly credits?: string;
  readonly keywords: readonly string[];
  readonly version?: string;
  readonly reviewDate?: string;
}

const CODE = '[A-Z]{0,10}[ /.-]?\\d[A-Z0-9]*(?:[/.-][A-Z0-9]+)*';
const UNIT_LINE = new RegExp(
  `^\\W{0,3}(?:(?:mandatory|optional|core)\\s+)?(?:(?:uned\\s*/\\s*)?unit(?:\\s*/\\s*uned)?|uned|URN)\\s*(?:(?:title and )?(?:number|no\\.?|code|ref(?:erence)?\\.?(?: (?:number|no\\.?|code))?|id)\\b)?\\s*[:#.–—-]?\\s*([A-HJ]\\w{3} \\d{2}|${CODE})(?![\\w])\\s*(.*)$`,
  'i',
);
const REFERENCE = new RegExp(
  `(?:(?:ofqual |unit |accreditation |sqa unit |qan |nos )?(?:reference|ref\\.?|accreditation|code|URN|unit code)(?: (?:number|no\\.?|code))?|URN|original URN|standard (?:number|code|ref))\\s*[:–—\\t-]\\s*(${CODE}(?: \\d{2})?)(?![\\w])`,
  'i',
);
const STANDARD_LINE =
  /^\W{0,3}([A-Z]\/\d{3}\/\d{4}|[A-Z]{2,}[A-Z&]*\d+[A-Z0-9.]*|[A-Z]{3,}\s\d+(?:\.\d+)*)(?![\p{Ll}])\s*(.*)$/u;

/** Reads the unit's code, title and other details; what the text does not say stays empty. */
export function detailsOf(lines: readonly CleanLine[]): UnitDetails {
  const texts = lines.map((line) => line.text.replace(/[\t|]+/g, '\t').trim());
  const named = namedUnit(texts);
  const reference = firstValue(texts, REFERENCE);
  const code = named.code !== '' ? named.code : (reference ?? '');
  const title = titleOf(texts, named);
  const level = firstValue(texts.slice(0, 200), /(?:^|[^\w])level\s*[:\t-]?\s*(\d{1,2}|entry \d|one|two|three)\b/i);
  const credits = firstValue(
    texts,
    /(?:credit(?:s| value)?\s*[:\t-]\s*(\d{1,2})\b|\b(\d{1,2})\s*credits?\b(?!\s*value))/i,
  );
  const version = firstValue(texts, /^(?:version(?: number| no\.?)?)\s*[:\t]?\s*(\d[\d.]*)/i);
  const reviewDate = firstValue(texts, /^(?:indicative )?review date\s*[:\t]?\s*(\S.{2,25})$/i);
  const aliases = [aliasIn(named.line), reference].filter(
    (alias): alias is string => alias !== undefined && alias !== code,
  );
  return {
    code,
    title,
    aliases: [...new Set(aliases)],
    body:
      firstValue(
        texts,
        /^(?:developed by|awarding (?:body|organisation)|originating organisation)\s*[:\t]\s*(\S.{1,60})$/i,
      ) ?? '',
    ...(level === undefined ? {} : { level }),
    ...(credits === undefined ? {} : { credits }),
    keywords: (firstValue(texts, /^key ?words?(?: and phrases)?\s*[:\t]\s*(\S.*)$/i) ?? '')
      .split(/\s*[;,]\s*/)
      .filter((word) => word !== ''),
    ...(version === undefined ? {} : { version }),
    ...(reviewDate === undefined ? {} : { reviewDate }),
  };
}

interface Named {
  readonly code: string;
  readonly rest: string;
  readonly line: string;
  readonly at: number;
}

function namedUnit(texts: readonly string[]): Named {
  for (const [at, line] of texts.entries()) {
    const match = UNIT_LINE.exec(line);
    if (match !== null && line.length < 160) return { code: (match[1] ?? '').trim(), rest: match[2] ?? '', line, at };
    const standard = at < 15 ? STANDARD_LINE.exec(line) : null;
    if (standard !== null && line.length < 160 && !/^(?:AC|LO|PC|KU)\d/.test(line))
      return { code: standard[1] ?? '', rest: standard[2] ?? '', line, at };
  }
  for (const [at, line] of texts.slice(0, 4).entries()) {
    const last = /^(\p{Lu}.{3,80}?)[\s(–—-]+([A-Z]{2,}[A-Z&]*\d+[A-Z0-9]*)\)?$/u.exec(line);
    if (last !== null) return { code: last[2] ?? '', rest: last[1] ?? '', line, at };
  }
  return { code: '', rest: '', line: '', at: -1 };
}

function aliasIn(line: string): string | undefined {
  return new RegExp(`\\((?:[^()]*\\b(?:code|ref\\w*|no\\.?|number)\\s*[:–—-]?\\s*)(${CODE}(?: \\d{2})?)\\)`, 'i').exec(
    line,
  )?.[1];
}

function titleOf(texts: readonly string[], named: Named): string {
  const labelled = firstValue(texts, /^(?:(?:unit )?title|teitl(?: yr uned)?)\s*[:\t]\s*(\S.{2,140})$/i);
  if (labelled !== undefined) return labelled;
  const behind = plainTitle(named.rest);
  if (behind !== '') return behind;
  if (named.at >= 0) return followingTitle(texts, named.at + 1);
  const first = texts.findIndex((text) => text !== '');
  return first < 0 || headingOf(texts[first] ?? '') !== undefined ? '' : followingTitle(texts, first);
}

function followingTitle(texts: readonly string[], from: number): string {
  const words: string[] = [];
  for (const text of texts.slice(from, from + 8)) {
    if (text === '' && words.length === 0) continue;
    if (
      text === '' ||
      headingOf(text) !== undefined ||
      words.join(' ').length > 90 ||
      /^(?:level|credit|unit|this unit|ofqual|glh|guided)\b/i.test(text)
    )
      break;
    words.push(text);
    if (text.length > 60 || /[.:]$/.test(text)) break;
  }
  const title = plainTitle(words.join(' '));
  return title.length > 140 ? '' : title;
}

function plainTitle(text: string): string {
  return text
    .replace(/\((?:[^()]*\b(?:level|credits?|code|ref\w*|number|glh)\b[^()]*)\)/gi, ' ')
    .replace(/\b(?:level \d|\d+ credits?)\b/gi, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^[\s:.,–—|-]+|[\s:.,–—|-]+$/g, '');
}

function firstValue(texts: readonly string[], pattern: RegExp): string | undefined {
  for (const text of texts) {
    const match = pattern.exec(text);
    const value = match
      ?.slice(1)
      .find((group) => group !== undefined)
      ?.trim();
    if (value !== undefined && value !== '') return value;
  }
  return undefined;
}
