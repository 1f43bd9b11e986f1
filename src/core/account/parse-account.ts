import type { Root } from 'mdast';
import { remark } from 'remark';
import remarkFrontmatter from 'remark-frontmatter';
import { parseSource, type Span } from '../source/text';
import type { Account, Block, Prompt, Section } from './account';
import { type Frontmatter, parseFrontmatter } from './frontmatter';
import { marksOf } from './marks';
import { blanked, type PromptLine, promptLinesOf } from './prompts';
import { sourceOffsetOf } from './prose';
import { type Headline, type Reading, readBlocks } from './read-blocks';

const markdown = remark().use(remarkFrontmatter, ['yaml']).freeze();

/** Reads one account. Every text is an account to this function; whether a file is meant to be one says {@link isAccount}. Never throws. */
export function parseAccount(path: string, raw: string): Account {
  const source = parseSource(raw);
  const { text } = source;
  const frontmatter = parseFrontmatter(text);
  const bodyStart = frontmatter.bounds?.end ?? 0;
  const promptLines = promptLinesOf(text, bodyStart);
  const reading = readMarkdown(text, frontmatter, promptLines);
  return {
    path,
    source,
    frontmatter,
    sections: sectionsOf(reading.headlines, text.length),
    blocks: reading.blocks,
    prompts: promptLines.map((line, index) => promptOf(line, promptLines[index + 1], reading, text.length)),
    marks: marksOf(text, reading.blocks, bodyStart),
    bodyStart,
  };
}

/** Details that Markdown itself would not take for frontmatter (no closing line, say) are blanked, so that no offset moves. */
function readMarkdown(text: string, frontmatter: Frontmatter, promptLines: readonly PromptLine[]): Reading {
  const { bounds } = frontmatter;
  const known = bounds?.closed && /^---[ \t]*[\r\n]/.test(text);
  const hidden = [...(bounds && !known ? [bounds.span] : []), ...promptLines.map((line) => line.span)];
  const shown = hidden.length > 0 ? blanked(text, hidden) : text;
  return readBlocks(shown, markdown.parse(shown) as Root);
}

function sectionsOf(headlines: readonly Headline[], end: number): Section[] {
  return headlines.flatMap(({ span, title, kind }, index) =>
    kind
      ? [{ kind, title, heading: span, body: { start: span.end, end: headlines[index + 1]?.span.start ?? end } }]
      : [],
  );
}

function promptOf(line: PromptLine, next: PromptLine | undefined, reading: Reading, end: number): Prompt {
  const after = line.span.end;
  const heading = reading.headlines.find((headline) => headline.span.start >= after);
  const limit = Math.min(next?.span.start ?? end, heading?.span.start ?? end);
  const answers = reading.blocks.filter((block) => block.span.start >= after && block.span.start < limit);
  const first = answers[0];
  const last = answers.at(-1);
  return { ...line, answer: first && last ? { start: first.span.start, end: last.span.end } : undefined };
}

/** Where a stretch of a block's prose stands in the account's source. */
export function sourceSpanOf(block: Block, span: Span): Span {
  const start = block.span.start + sourceOffsetOf(block.runs, span.start, 'start');
  return { start, end: Math.max(start, block.span.start + sourceOffsetOf(block.runs, span.end, 'end')) };
}

/** Whether the text has frontmatter with a `criteria` key: what makes a Markdown file an account wherever it lies. Cheap; reads no Markdown. */
export function hasCriteria(raw: string): boolean {
  const text = raw.startsWith('\uFEFF') ? raw.slice(1) : raw;
  if (!/^[-–—]{3}/.test(text)) return false;
  return parseFrontmatter(text).criteriaEntry !== undefined;
}
