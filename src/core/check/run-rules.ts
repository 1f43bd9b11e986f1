import type { Settled } from '../account/frontmatter';
import { RULES } from '../rules/index';
import {
  type Finding,
  LEVELS,
  type Level,
  type RawFinding,
  type Rule,
  type RuleContext,
  type RuleNeeds,
  type ShownLevel,
} from '../rules/rule';
import { settleFixes, takeBackFix } from '../rules/settle';
import type { CrashLog } from './log-once';
import { settledFor, settledLevel, settledMessage } from './settled';

/**
 * Runs the rules that can go by what is there, and puts their findings in order: by place, then by rule. A rule that
 * crashes is told of and left out; the others go on.
 */
export function runRules(
  context: RuleContext,
  needs: readonly RuleNeeds[],
  crashed: CrashLog | undefined,
  rules: readonly Rule[] = RULES,
): Finding[] {
  const findings: Finding[] = [];
  const used = new Set<Settled>();
  const silent = new Set<string>();
  const run = (rule: Rule, seen: RuleContext) => {
    const raws = rawFindingsOf(rule, seen, crashed);
    if (!raws) silent.add(rule.id);
    for (const raw of raws ?? []) {
      const settled = settledFor(rule, raw, context.account);
      if (settled) used.add(settled);
      findings.push(findingOf(rule, raw, seen, settled));
    }
  };
  const last = rules.filter((rule) => rule.needs === 'findings');
  for (const rule of rules) {
    if (rule.needs === 'findings') continue;
    if (needs.includes(rule.needs)) run(rule, context);
    else silent.add(rule.id);
  }
  const unusedSettled = context.account.frontmatter.settled.filter(
    (entry) => !used.has(entry) && !silent.has(entry.finding),
  );
  if (needs.includes('findings')) for (const rule of last) run(rule, { ...context, unusedSettled });
  return findings.sort(
    (a, b) =>
      a.span.start - b.span.start || a.span.end - b.span.end || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0),
  );
}

/** What a rule yields; undefined where it is off, is not for this kind of text, or crashed. */
function rawFindingsOf(rule: Rule, context: RuleContext, crashed: CrashLog | undefined): RawFinding[] | undefined {
  const kind = context.account.frontmatter.kind?.value ?? 'account';
  if (levelOf(rule, undefined, context) === 'off' || (rule.kinds && !rule.kinds.includes(kind))) return undefined;
  try {
    return [...rule.check(context)];
  } catch (error) {
    crashed?.(rule.id, context.account.path, error);
    return undefined;
  }
}

function levelOf(rule: Rule, raw: RawFinding | undefined, { portfolio }: RuleContext): Level {
  const set = portfolio?.config.levels.get(rule.id);
  return LEVELS.find((level) => level === set) ?? raw?.level ?? rule.level;
}

function findingOf(rule: Rule, raw: RawFinding, context: RuleContext, settled: Settled | undefined): Finding {
  const level = levelOf(rule, raw, context) as ShownLevel;
  const message = (rule.messages[raw.message] ?? '').replace(
    /\{(\w+)\}/g,
    (_, name: string) => raw.values?.[name] ?? '',
  );
  return {
    rule: rule.id,
    level: settled ? settledLevel(settled) : level,
    message: settled ? settledMessage(settled) : message,
    span: raw.span,
    related: raw.related ?? [],
    fixes: settled
      ? [takeBackFix(context.account, settled)]
      : [...(raw.fixes ?? []), ...settleFixes(rule, raw, context.account)],
    element: raw.element,
    headline: rule.headline ?? false,
    settled: settled && { answer: settled.answer, reason: settled.reason },
  };
}
