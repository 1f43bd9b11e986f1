import type { Heading, Nodes, Paragraph, Root } from 'mdast';
import type { Span } from '../source/text';
import type { Block, SectionKind } from './account';
import { inlineLabelsOf, sectionKindOf } from './headings';
import { type Prose, proseOf, sliceProse, sourceOffsetOf } from './prose';
import { sentencesOf } from './sentences';

/** A heading, or a label that works as one. */
export interface Headline {
  readonly span: Span;
  readonly title: string;
  /** Undefined for a heading that names no STAR part. */
  readonly kind: SectionKind | undefined;
}

/** The prose of a document and its headings, in order. */
export interface Reading {
  readonly blocks: readonly Block[];
  readonly headlines: readonly Headline[];
}

/** How deep lists and quotations are followed; deeper ones hold no story. */
const MAX_DEPTH = 60;

/** A line that is nothing but a bold or plain STAR title is a heading in all but form. */
const LONGEST_TITLE = 40;

/** Reads the prose and headings out of a Markdown tree; `source` is the text the tree was read from. */
export function readBlocks(source: string, root: Root): Reading {
  const reader = new BlockReader(source);
  reader.walk(root, 'paragraph', 0);
  return { blocks: reader.blocks, headlines: reader.headlines };
}

class BlockReader {
  readonly blocks: Block[] = [];
  readonly headlines: Headline[] = [];
  private section: SectionKind | undefined;

  constructor(private readonly source: string) {}

  walk(node: Nodes, kind: Block['kind'], depth: number): void {
    if (depth > MAX_DEPTH) return;
    if (node.type === 'heading') this.heading(node);
    else if (node.type === 'paragraph') this.paragraph(node, kind);
    else if ('children' in node) {
      const inner = node.type === 'listItem' ? 'item' : node.type === 'blockquote' ? 'quote' : kind;
      for (const child of node.children) this.walk(child as Nodes, inner, depth + 1);
    }
  }

  private heading(node: Heading): void {
    const span = spanOfNode(node);
    if (!span) return;
    const title = proseOf(this.source, node, span.start).text.trim();
    this.headline({ span, title, kind: sectionKindOf(title) });
  }

  private headline(headline: Headline): void {
    this.headlines.push(headline);
    this.section = headline.kind;
  }

  private paragraph(node: Paragraph, kind: Block['kind']): void {
    const span = spanOfNode(node);
    if (!span) return;
    const prose = proseOf(this.source, node, span.start);
    const lead = this.leadOf(node, prose);
    if (lead) {
      this.headline({
        span: { start: span.start, end: span.start + sourceOffsetOf(prose.runs, lead.end, 'end') },
        title: lead.title,
        kind: lead.kind,
      });
      this.parts(span, prose, lead.end, kind);
    } else this.parts(span, prose, 0, kind);
  }

  /** A STAR title that opens the paragraph: bold, on a line of its own, or the whole paragraph. */
  private leadOf(node: Paragraph, prose: Prose): { title: string; kind: SectionKind; end: number } | undefined {
    const first = node.children[0];
    const strong = first?.type === 'strong' || first?.type === 'emphasis' ? spanOfNode(first) : undefined;
    const end =
      strong && first ? proseOf(this.source, first, strong.start).text.length : this.firstLineLength(node, prose);
    if (end === 0 || end > LONGEST_TITLE) return undefined;
    const title = prose.text.slice(0, end).trim();
    const kind = sectionKindOf(title);
    if (!kind) return undefined;
    const behind = /^\s*[:.–—-]?\s*/.exec(prose.text.slice(end))?.[0].length ?? 0;
    return { title: title.replace(/\s*:$/, ''), kind, end: end + behind };
  }

  private firstLineLength(node: Paragraph, prose: Prose): number {
    const start = node.position?.start.offset ?? 0;
    const lineEnd = this.source.slice(start, start + LONGEST_TITLE + 2).search(/[\r\n]/);
    if (lineEnd >= 0) return Math.min(lineEnd, prose.text.length);
    return prose.text.length <= LONGEST_TITLE ? prose.text.length : 0;
  }

  /** Splits a paragraph at the STAR labels in it; one in mid-paragraph is trusted only beside another. */
  private parts(span: Span, prose: Prose, from: number, kind: Block['kind']): void {
    const rest = prose.text.slice(from);
    const found = inlineLabelsOf(rest);
    const labels = found.length >= 2 ? found : found.filter((label) => label.start <= 4);
    let at = from;
    for (const label of labels) {
      this.block(span, prose, at, from + label.start, kind);
      const start = span.start + sourceOffsetOf(prose.runs, from + label.start, 'start');
      const end = span.start + sourceOffsetOf(prose.runs, from + label.end, 'end');
      this.headline({
        span: { start, end },
        title: rest.slice(label.start, label.end).replace(/[\s:–—-]+$/, ''),
        kind: label.kind,
      });
      at = from + label.end;
    }
    this.block(span, prose, at, prose.text.length, kind);
  }

  private block(span: Span, prose: Prose, start: number, end: number, kind: Block['kind']): void {
    if (prose.text.slice(start, end).trim() === '') return;
    const part = start === 0 && end === prose.text.length ? undefined : sliceProse(prose, start, end);
    const { text, runs } = part ?? prose;
    this.blocks.push({
      kind,
      span: part ? { start: span.start + part.from, end: span.start + part.to } : span,
      text,
      runs,
      sentences: sentencesOf(text),
      section: this.section,
    });
  }
}

function spanOfNode(node: Nodes): Span | undefined {
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  return start === undefined || end === undefined ? undefined : { start, end };
}
