import type { MoveId } from '../../moves/move';
import { builtInUnits } from '../data/built-in';
import type { Criterion, CriterionKind, CriterionRef, Unit } from '../unit';

const COMMON = new Set(
  'the a an of to and or in for with your you their they that this is are be will it its on by from at as how what which when who any all own use used using other'.split(
    ' ',
  ),
);

/** The word stems of a statement that say what it is about. */
export function stemsOf(text: string): ReadonlySet<string> {
  const stems = new Set<string>();
  for (const word of text.toLowerCase().match(/\p{L}{3,}/gu) ?? []) {
    if (!COMMON.has(word))
      stems.add(
        word.replace(/(?:isations?|izations?|ations?|ings?|ments?|ness|ies|ers?|ed|es|s|e|ly)$/, '').slice(0, 9) ||
          word,
      );
  }
  return stems;
}

/** How alike two statements are, from 0 to 1, by the stems they share. */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const stem of a) if (b.has(stem)) shared += 1;
  return shared === 0 ? 0 : (2 * shared) / (a.size + b.size);
}

const CUES: readonly (readonly [MoveId, RegExp])[] = [
  [
    'contrast.routine',
    /\b(?:service offer|routine|standard service|normal(?:ly)? (?:service|offer)|usual service|products? (?:or|and) services? (?:offered|available))\b/i,
  ],
  [
    'contrast.need',
    /\b(?:identify|find out|establish|recogni[sz]e|listen|confirm)\b.*\b(?:needs?|expectations?|wants?|requirements?|wishes)\b/i,
  ],
  ['contrast.gap', /\b(?:match|compare)\b.*\b(?:expectations?|needs?|difference)/i],
  ['contrast.options', /\b(?:options?|alternatives?|other (?:actions|ways|solutions))\b/i],
  ['contrast.choice', /\b(?:choose|select|decide)\b.*\b(?:most|best|appropriate|suitable|option|solution|action)/i],
  ['contrast.extra', /\b(?:extra mile|added value|exceed|beyond)\b/i],
  [
    'feasibility.authority',
    /\b(?:own authority|limits? of (?:your|own) (?:authority|role|job|responsib)|your authority|authority to)\b/i,
  ],
  [
    'feasibility.guidelines',
    /\b(?:organi[sz]ation(?:al|['’]s)? (?:guidelines|rules|procedures|policies)|within .*guidelines|company polic)/i,
  ],
  ['feasibility.regulation', /\b(?:regulat|legislat|legal|health and safety|data protection)/i],
  ['feasibility.other-customers', /\bother customers\b/i],
  [
    'feasibility.senior-colleague',
    /\b(?:senior|supervisor|line manager|appropriate (?:authority|person|colleague)|seek (?:advice|approval|help|authori))/i,
  ],
  ['feasibility.resources', /\b(?:cost|time and|budget|resources?|staffing|stock levels?)\b/i],
  [
    'action.customer-aware',
    /\b(?:inform|tell|keep|ensure|make sure)\b.*\bcustomers?\b.*\b(?:aware|informed|knows?|happening|progress)\b/i,
  ],
  [
    'action.effect-monitored',
    /\b(?:monitor|check|follow up|review)\b.*\b(?:effect|impact|progress|success|result|work(?:s|ed|ing))/i,
  ],
  [
    'outcome.feedback-passed-on',
    /\b(?:pass on|share|report|record|feed ?back)\b.*\b(?:feedback|comments?|praise|compliments?)\b/i,
  ],
  ['outcome.reaction', /\b(?:reaction|customer feedback|feedback from (?:the |your )?customers?|satisf)/i],
  [
    'outcome.made-routine',
    /\b(?:becomes? routine|improve(?:ment)?s? to (?:the )?(?:service|procedure)|suggest (?:changes|improvements))\b/i,
  ],
  ['setting.busy', /\bbusy\b/i],
  ['setting.quiet', /\bquiet\b/i],
  ['setting.let-down', /\b(?:let (?:you|customers?) down|systems? (?:fail|break)|something (?:has )?gone? wrong)\b/i],
  ['setting.procedure', /\bfollow(?:ed|ing)?\b.*\bprocedures?\b/i],
  ['setting.initiative', /\binitiative\b/i],
];

/**
 * The moves that would support a criterion, by likeness to known criteria and by what its words name; at most three,
 * none for knowledge and none where nothing is like it. They are proposals: nothing counts until someone confirms it.
 */
export function suggestMoves(kind: CriterionKind, statement: string): readonly MoveId[] {
  if (kind === 'knowledge') return [];
  const named = CUES.filter(([, pattern]) => pattern.test(statement)).map(([move]) => move);
  const stems = stemsOf(statement);
  const like = knownCriteria()
    .map(({ criterion, stems: other }) => ({ criterion, score: likeness(stems, other) }))
    .filter(({ criterion, score }) => score >= 0.6 && criterion.kind === kind)
    .sort((a, b) => b.score - a.score);
  return [...new Set([...(like[0]?.criterion.moves ?? []), ...named])].slice(0, 3);
}

let known: readonly { criterion: Criterion; stems: ReadonlySet<string> }[] | undefined;

function knownCriteria(): readonly { criterion: Criterion; stems: ReadonlySet<string> }[] {
  known ??= builtInUnits.flatMap((unit) =>
    unit.criteria.map((criterion) => ({ criterion, stems: stemsOf(criterion.statement) })),
  );
  return known;
}

/** Two criteria that may ask for the same. */
export interface SuggestedMatch {
  readonly from: CriterionRef;
  readonly to: CriterionRef;
  readonly relation: 'exact' | 'partial';
  /** How alike their statements are, from 0 to 1. */
  readonly likeness: number;
}

/**
 * Criteria of two units that may ask for the same, by likeness of their statements, best first for each criterion of
 * `from`. Equal words are proposed as exact, all else as partial; nothing is applied by itself.
 */
export function suggestCrosswalk(from: Unit, to: Unit): readonly SuggestedMatch[] {
  const others = to.criteria.map((criterion) => ({ criterion, stems: stemsOf(criterion.statement) }));
  return from.criteria.flatMap((criterion) => {
    const stems = stemsOf(criterion.statement);
    const scored = others
      .map((other) => ({ other: other.criterion, score: likeness(stems, other.stems) }))
      .filter(({ other, score }) => score >= 0.5 && other.kind === criterion.kind)
      .sort((a, b) => b.score - a.score)
      .slice(0, 2);
    return scored.map(({ other, score }): SuggestedMatch => {
      const same = plain(criterion.statement) === plain(other.statement);
      return {
        from: { unit: from.code, code: criterion.code },
        to: { unit: to.code, code: other.code },
        relation: same ? 'exact' : 'partial',
        likeness: Math.round(score * 100) / 100,
      };
    });
  });
}

function plain(statement: string): string {
  return statement
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();
}
