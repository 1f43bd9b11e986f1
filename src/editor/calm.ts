import { type AccountResult, contains, type Finding, type Span } from '../core/index';

/** The writer's own sentences that the headline findings wait for. */
const ENOUGH = 3;

/** What the editor knows of how an account is being written. */
export interface Mood {
  /** Whether *Check account* was used on it. */
  readonly asked: boolean;
  /** The caret, while the writer is writing; undefined once they pause, save or leave. */
  readonly caret: number | undefined;
  /** What was shown before; only new findings are held back. */
  readonly shown: ReadonlySet<string>;
}

/** What a finding is known by from one version of a text to the next. */
export function nameOfFinding(finding: Finding, text: string): string {
  return `${finding.rule} ${text.slice(finding.span.start, Math.min(finding.span.end, finding.span.start + 60))}`;
}

/**
 * The findings to show now. The engine always says all it found; a writer who has just begun is shown one hint, the three
 * headline findings wait for some sentences, and nothing new appears in the paragraph under the caret.
 */
export function calmFindings(result: AccountResult, mood: Mood): readonly Finding[] {
  const { account, findings } = result;
  if (mood.asked) return findings;
  const sentences = account.blocks.reduce((sum, block) => sum + block.sentences.length, 0);
  if (result.whole && sentences === 0 && account.frontmatter.status?.value !== 'submitted')
    return findings.filter((finding) => finding.rule === 'not-started' || finding.level === 'error');
  const ready = sentences >= ENOUGH || ['ready', 'submitted'].includes(account.frontmatter.status?.value ?? 'draft');
  const here = mood.caret === undefined ? undefined : paragraphAt(result, mood.caret);
  return findings.filter((finding) => {
    if (finding.headline && !ready) return false;
    if (!here || !contains(here, finding.span)) return true;
    return mood.shown.has(nameOfFinding(finding, account.source.text));
  });
}

/** The block, or the line where there is none, that holds an offset. */
function paragraphAt({ account }: AccountResult, offset: number): Span {
  const at = { start: offset, end: offset };
  const block = account.blocks.find((candidate) => contains(candidate.span, at));
  if (block) return block.span;
  const { text } = account.source;
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  return { start, end: end < 0 ? text.length : end };
}
