import type { TextEdit } from '../source/text';
import { quoteYaml } from '../source/yaml';
import type { FrontmatterBounds } from './frontmatter-bounds';
import type { FrontmatterProblem } from './frontmatter-model';

const COLON_IN_VALUE = /^([A-Za-z][\w-]*:[ \t]+)([^\s"'[{|>#&*!%@`“‘].*?:(?:[ \t].*|))$/;
const NO_SPACE_AFTER_COLON = /^(title|unit|kind|ref|date|customer|context|status|criteria|evidence):(?=[^\s])/i;
const NO_SPACE_AFTER_DASH = /^([ \t]*-)(?=[A-Za-z0-9])/;
const CURLY = /[“”„‟]/;
const CURLY_SINGLE = /^([A-Za-z][\w-]*:[ \t]*|[ \t]*-[ \t]+)[‘’](.*)[‘’][ \t]*$/;

/** Looks at one line of the details; `at` is its offset. */
type Slip = (line: string, at: number) => FrontmatterProblem | undefined;

function problem(
  line: string,
  at: number,
  message: string,
  title: string,
  edits: readonly TextEdit[],
): FrontmatterProblem {
  const lead = line.length - line.trimStart().length;
  return { span: { start: at + lead, end: at + line.trimEnd().length }, message, repair: { title, edits } };
}

const SLIPS: readonly Slip[] = [
  (line, at) => {
    const tabs = /^[ ]*\t[ \t]*/.exec(line);
    return tabs
      ? problem(line, at, 'This line starts with a tab; spaces are read here.', 'Use spaces instead of the tab', [
          { span: { start: at, end: at + tabs[0].length }, text: '  ' },
        ])
      : undefined;
  },
  (line, at) => {
    if (!CURLY.test(line) && !CURLY_SINGLE.test(line)) return undefined;
    const straight = CURLY_SINGLE.test(line) ? line.replace(CURLY_SINGLE, "$1'$2'") : line.replace(/[“”„‟]/g, '"');
    return problem(
      line,
      at,
      'Curly quotation marks are not read as quotation marks here.',
      'Use straight quotation marks',
      [{ span: { start: at, end: at + line.length }, text: straight }],
    );
  },
  (line, at) => {
    const match = COLON_IN_VALUE.exec(line.trimEnd());
    if (!match || !/:(\s|$)/.test(match[2] as string)) return undefined;
    const start = at + (match[1] as string).length;
    const value = match[2] as string;
    return problem(
      line,
      at,
      'A value with a colon in it needs quotation marks around it.',
      'Put quotation marks around it',
      [{ span: { start, end: start + value.length }, text: quoteYaml(value) }],
    );
  },
  (line, at) => {
    const match = NO_SPACE_AFTER_COLON.exec(line);
    return match
      ? problem(line, at, 'A space is missing after the colon.', 'Add the space', [
          { span: { start: at + match[0].length, end: at + match[0].length }, text: ' ' },
        ])
      : undefined;
  },
  (line, at) => {
    const match = NO_SPACE_AFTER_DASH.exec(line);
    if (!match) return undefined;
    const gap = at + match[0].length;
    const mend = [{ span: { start: gap, end: gap }, text: ' ' }];
    return { ...problem(line, at, 'A space is missing after the dash.', 'Add the space', mend), misleading: true };
  },
];

/** The slips people make in frontmatter, each with the repair that mends it; at most one for a line. */
export function slipsOf(text: string, bounds: FrontmatterBounds): FrontmatterProblem[] {
  const found: FrontmatterProblem[] = [];
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const opening = /^[^\r\n]*/.exec(text)?.[0] ?? '';
  if (opening.trimEnd() !== '---')
    found.push(
      problem(opening, 0, 'The details start with a line of three dashes.', 'Write three dashes', [
        { span: { start: 0, end: opening.length }, text: '---' },
      ]),
    );
  let at = bounds.body.start;
  for (const line of text.slice(bounds.body.start, bounds.body.end).split(/\r\n|\n|\r/)) {
    for (const slip of SLIPS) {
      const hit = slip(line, at);
      if (hit) {
        found.push(hit);
        break;
      }
    }
    at += line.length;
    at += text.startsWith('\r\n', at) ? 2 : 1;
  }
  if (!bounds.closed)
    found.push({
      span: { start: 0, end: opening.length },
      message: 'The line of three dashes that ends the details is missing.',
      repair: {
        title: 'Add the closing line',
        edits: [{ span: { start: bounds.span.end, end: bounds.span.end }, text: `${eol}---` }],
      },
    });
  return found;
}
