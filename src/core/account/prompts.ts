import type { Span } from '../source/text';

/** The lines of a text that hold a prompt, `> ? Did anyone need to agree?`. */
export interface PromptLine {
  readonly span: Span;
  readonly question: string;
}

const PROMPT = /^[ \t]{0,3}>[ \t]*\?[ \t]*([^\r\n]*)$/gm;

/** The prompt lines of a text from `from` on, in order. */
export function promptLinesOf(text: string, from: number): PromptLine[] {
  if (!text.includes('>', from) || !text.includes('?', from)) return [];
  PROMPT.lastIndex = from;
  const lines: PromptLine[] = [];
  for (let match = PROMPT.exec(text); match; match = PROMPT.exec(text)) {
    lines.push({
      span: { start: match.index, end: match.index + match[0].length },
      question: (match[1] as string).trim(),
    });
    if (match[0].length === 0) PROMPT.lastIndex += 1;
  }
  return lines;
}

/** The text with the given lines blanked, every other character at its place: what Markdown is read from. */
export function blanked(text: string, spans: readonly Span[]): string {
  let out = '';
  let at = 0;
  for (const span of spans) {
    out += text.slice(at, span.start) + text.slice(span.start, span.end).replace(/[^\r\n]/g, ' ');
    at = span.end;
  }
  return out + text.slice(at);
}

/** The prompt line for a question. */
export function renderPrompt(question: string): string {
  return `> ? ${question}`;
}
