import { editDistance } from '../source/edit-distance';
import type { Span } from '../source/text';
import { parseYaml, type YamlEntry, type YamlNode, type YamlScalar } from '../source/yaml';
import { type CalendarDate, parseDate, renderDate } from './date';
import { type FrontmatterBounds, frontmatterBoundsOf } from './frontmatter-bounds';
import { readEntriesByLine } from './frontmatter-lines';
import {
  ACCOUNT_KINDS,
  CONTEXTS,
  DETAIL_KEYS,
  type Detail,
  type Frontmatter,
  type FrontmatterProblem,
  SETTLED_ANSWERS,
  type Settled,
  STATUSES,
} from './frontmatter-model';
import { slipsOf } from './frontmatter-slips';

export * from './frontmatter-model';

const MAX_LIST = 1000;

/** Reads the frontmatter at the start of `text`; every value keeps its place, what cannot be read is a problem. Never throws. */
export function parseFrontmatter(text: string): Frontmatter {
  const bounds = frontmatterBoundsOf(text);
  return new FrontmatterReader(text, bounds).read();
}

/** Takes off quotation marks of any kind around a value; word processors make them curly. */
function unquoted(value: string): string {
  return value
    .trim()
    .replace(/^[“”"'‘’]+(.*?)[“”"'‘’]+$/, '$1')
    .trim();
}

class FrontmatterReader {
  private readonly problems: FrontmatterProblem[] = [];
  private entries: readonly YamlEntry[] = [];

  constructor(
    private readonly text: string,
    private readonly bounds: FrontmatterBounds | undefined,
  ) {}

  read(): Frontmatter {
    if (this.bounds) this.readEntries(this.bounds);
    this.reportStrangeKeys();
    const date = this.scalar('date');
    const read = date && parseDate(date.value);
    return {
      bounds: this.bounds,
      entries: this.entries,
      title: this.scalar('title'),
      unit: this.scalar('unit'),
      kind: this.word('kind', ACCOUNT_KINDS),
      ref: this.scalar('ref'),
      date: date && { ...date, value: read?.date },
      customer: this.scalar('customer'),
      context: this.word('context', CONTEXTS),
      criteria: this.list('criteria'),
      criteriaEntry: this.criteriaEntry(),
      evidence: this.list('evidence'),
      status: this.word('status', STATUSES),
      settled: this.settled(),
      problems: this.problems.sort((a, b) => a.span.start - b.span.start),
    };
  }

  private readEntries(bounds: FrontmatterBounds): void {
    const slips = slipsOf(this.text, bounds);
    this.problems.push(...slips);
    const yaml = parseYaml(this.text, bounds.body);
    const misled = slips.some((slip) => slip.misleading);
    const clean = !misled && yaml.problems.length === 0 && (yaml.root === undefined || yaml.root.kind === 'map');
    this.entries =
      clean && yaml.root?.kind === 'map' ? yaml.root.entries : clean ? [] : readEntriesByLine(this.text, bounds.body);
    if (clean || slips.length > 0) return;
    const first = yaml.problems[0];
    this.problems.push(
      first
        ? { span: first.span, message: first.message }
        : { span: bounds.body, message: 'These details are not in the form "word: value".' },
    );
  }

  /** A key that is nearly one that is read; other keys are the writer's own business. */
  private reportStrangeKeys(): void {
    for (const { key } of this.entries) {
      const written = key.value.trim().toLowerCase();
      const meant = DETAIL_KEYS.find(
        (known) => known !== written && editDistance(known, written) <= (known.length > 5 ? 2 : 1),
      );
      if (
        !meant ||
        (DETAIL_KEYS as readonly string[]).includes(written) ||
        this.entries.some((entry) => entry.key.value.trim().toLowerCase() === meant)
      )
        continue;
      this.problems.push({
        span: key.span,
        message: `"${key.value}" is not read here; "${meant}" is.`,
        repair: { title: `Change it to "${meant}"`, edits: [{ span: key.span, text: meant }] },
      });
    }
  }

  private entry(key: string): YamlEntry | undefined {
    return this.entries.find((entry) => entry.key.value.trim().toLowerCase() === key);
  }

  private scalar(key: string): Detail | undefined {
    const node = this.entry(key)?.value;
    if (!node) return undefined;
    if (node.kind !== 'scalar') {
      this.problems.push({ span: node.span, message: `"${key}" takes one value here, not a list.` });
      return undefined;
    }
    const value = unquoted(node.value);
    return value === '' ? undefined : { value, raw: node.raw, span: node.span };
  }

  private word<T extends string>(key: string, words: readonly T[]): Detail<T> | undefined {
    const detail = this.scalar(key);
    if (!detail) return undefined;
    const found = words.find((word) => word === detail.value.toLowerCase().replace(/\s+/g, '-'));
    if (found) return { ...detail, value: found };
    const shown = words.length > 3 ? `${words.slice(0, 3).join(', ')} or similar` : words.join(', ');
    this.problems.push({ span: detail.span, message: `"${key}" can be ${shown}.` });
    return undefined;
  }

  private list(key: string): Detail[] {
    const node = this.entry(key)?.value;
    if (!node) return [];
    const details = node.kind === 'scalar' ? splitLine(this.text, withinQuotes(node)) : this.items(key, node);
    if (details.length <= MAX_LIST) return details;
    this.problems.push({ span: node.span, message: `Only the first ${MAX_LIST} entries of "${key}" are read.` });
    return details.slice(0, MAX_LIST);
  }

  private items(key: string, node: YamlNode): Detail[] {
    if (node.kind !== 'list') {
      this.problems.push({ span: node.span, message: `"${key}" is a list: one entry on each line, after a dash.` });
      return [];
    }
    const details: Detail[] = [];
    for (const item of node.items) {
      if (item.kind === 'scalar') {
        const value = unquoted(item.value);
        if (value !== '') details.push({ value, raw: item.raw, span: item.span });
      } else this.problems.push({ span: item.span, message: `An entry of "${key}" is one code.` });
    }
    return details;
  }

  private criteriaEntry(): Frontmatter['criteriaEntry'] {
    const entry = this.entry('criteria');
    if (!entry) return undefined;
    const { value } = entry;
    return {
      span: entry.span,
      form:
        value?.kind === 'list'
          ? value.flow
            ? 'flow'
            : 'block'
          : value && value.span.end > value.span.start
            ? 'line'
            : 'block',
    };
  }

  private settled(): Settled[] {
    const node = this.entry('settled')?.value;
    if (!node || (node.kind === 'scalar' && node.value === '')) return [];
    if (node.kind !== 'list') {
      this.problems.push({
        span: node.span,
        message: '"settled" is a list with a finding and a reason in each entry.',
      });
      return [];
    }
    return node.items.flatMap((item) => this.settledItem(item));
  }

  private settledItem(item: YamlNode): Settled[] {
    const field = (name: string) => {
      const value = item.kind === 'map' ? item.entries.find((entry) => entry.key.value === name)?.value : undefined;
      return value?.kind === 'scalar' ? value.value.trim() : undefined;
    };
    const finding = field('finding');
    const answer = SETTLED_ANSWERS.find((known) => known === field('answer'));
    if (!finding || !answer) {
      this.problems.push({ span: item.span, message: 'A settled entry needs "finding" and "answer".' });
      return [];
    }
    return [{ finding, answer, reason: field('reason') ?? '', text: field('text') || undefined, span: item.span }];
  }
}

function withinQuotes({ span, quoted }: YamlScalar): Span {
  return quoted && span.end - span.start > 1 ? { start: span.start + 1, end: span.end - 1 } : span;
}

/** Several codes on one line without a list: `208.1.2, 208.2.1`. */
function splitLine(text: string, span: Span): Detail[] {
  return [...text.slice(span.start, span.end).matchAll(/[^\s,;]+/g)].flatMap((match) => {
    const value = unquoted(match[0]);
    const start = span.start + match.index;
    return value === '' ? [] : [{ value, raw: match[0], span: { start, end: start + match[0].length } }];
  });
}

/** The date in the form the files use, from a detail that could be read; `undefined` where it is in that form or no date. */
export function standardDateOf(detail: Detail<CalendarDate | undefined>): string | undefined {
  if (!detail.value) return undefined;
  const standard = renderDate(detail.value);
  return unquoted(detail.raw) === standard ? undefined : standard;
}
