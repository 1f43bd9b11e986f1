/** What the text under a heading is about. */
export type Topic = 'performance' | 'knowledge' | 'range' | 'criteria' | 'outcomes' | 'other';

/** A heading: its topic, whether it says by itself that this is a unit, and what stands behind it on its line. */
export interface Heading {
  readonly topic: Topic;
  readonly strong: boolean;
  readonly rest: string;
}

type Phrase = readonly [pattern: string, topic: Topic, strong: boolean];

const WHO =
  '(?:the )?(?:learners?|candidates?|individuals?|apprentices?|students?|trainees?|participants?|you|a learner|the candidate|they)(?: who achieves? this unit)?';

const PHRASES: readonly Phrase[] = [
  ['what you (?:must|need to|have to) cover', 'range', true],
  ['(?:points|situations|things) (?:that )?you must cover', 'range', true],
  ['you must cover(?: all the points| all of the following)?', 'range', true],
  ['must cover', 'range', true],
  [
    '(?:scope ?(?:/|and|&|or) ?range|range(?: statements?| of [a-z]+)?|scope(?: of (?:the|this) (?:unit|standard))?|coverage)(?: related to (?:the )?(?:performance criteria|knowledge and understanding))?',
    'range',
    false,
  ],
  ['what you (?:must|need to|have to) (?:be able to )?do', 'performance', true],
  ['what you (?:must|need to|have to|should) (?:know(?: and understand)?|understand)', 'knowledge', true],
  [
    'performance (?:criteria|criterion|standards?|statements?|requirements|outcomes|indicators|evidence criteria)',
    'performance',
    true,
  ],
  ['outcomes of effective (?:performance|practice)', 'performance', true],
  ['performance', 'performance', false],
  [
    '(?:essential |underpinning |required |specific |general )?knowledge (?:and|&|/) understanding(?: criteria| statements?| requirements?)?',
    'knowledge',
    true,
  ],
  ['(?:essential|underpinning|required|specific) (?:knowledge|understanding)', 'knowledge', true],
  ['knowledge (?:criteria|criterion|statements?|requirements?|outcomes|points)', 'knowledge', true],
  ['understanding (?:criteria|statements?|requirements?)', 'knowledge', true],
  ['knowledge', 'knowledge', false],
  [
    `${WHO} (?:must|need to|needs to|should|will|has to|have to) (?:be able to )?(?:know and understand|know or understand|know|understand)`,
    'knowledge',
    true,
  ],
  [
    `(?:to (?:meet|achieve) (?:this|the) (?:standard|outcome|unit),? )?${WHO} (?:must|need to|needs to|should|has to|have to) (?:be able to|show that you can|demonstrate that you can)`,
    'performance',
    true,
  ],
  [
    `(?:at the end of (?:this|the) unit,? |on completion(?: of this unit)?,? |in order to pass(?: this unit)?,? )?${WHO} (?:will|should|shall)(?: be able to)?`,
    'outcomes',
    true,
  ],
  [`${WHO} can`, 'criteria', true],
  [`${WHO} (?:must|will be required to|needs? to)`, 'criteria', false],
  ['assessment criteri(?:a|on)s?(?: for (?:this|the) (?:unit|outcome))?', 'criteria', true],
  ['criteri(?:a|on)', 'criteria', false],
  ['learning (?:outcomes?|objectives?)(?:\\(?s\\)?)?', 'outcomes', true],
  ['(?:unit |the )?outcomes?', 'outcomes', false],
  ['elements?(?: (?:in|of) (?:this|the) unit| of competence| titles?)?', 'outcomes', false],
  ['meini prawf (?:perfformiad|perfformio)|rhaid i chi allu', 'performance', true],
  ['gwybodaeth a dealltwriaeth|(?:mae angen|rhaid) i chi wybod a deall', 'knowledge', true],
  ["meini prawf asesu|(?:gall y dysgwr|mae['’]r dysgwr yn gallu)", 'criteria', true],
  ['(?:canlyniadau|deilliannau) dysgu|bydd y dysgwr', 'outcomes', true],
  ['cwmpas', 'range', false],
];

const OTHER =
  /^(?:unit (?:code|number|ref(?:erence)?|level|credits?)\b.*|unit (?:sign.?off|aims?|overview|purpose|summary|information|details|introduction|content|guidance|evidence|assessment|expiry|review|history|specification)|about this (?:unit|standard)|what this (?:unit|standard) is about|who this (?:unit|standard) is for|(?:standard )?overview|introduction|(?:aims?|purpose)(?: and purpose)?(?: of (?:the|this) unit)?|rationale|evidence(?: requirements?| guidance| from this unit| types?| record| reference| title| of .*)?|assess(?:ment|ed)(?: (?:and evidence|requirements?|guidance|methods?(?: key)?|strategy|evidence|conditions?|specification|principles?|task|record|notes?|rules|arrangements))?|assessor.*|guidance(?: notes?| for .*| on .*)?|notes?(?: for .*| on .*)?|(?:you should|please) note|glossary(?: of terms)?|definitions?|key ?(?:words?|terms?|concepts?)(?: and (?:phrases|terms).*| for .*)?|additional (?:information|guidance|notes)|(?:external |internal )?links?(?: to .*)?|relationships? .*|delivery(?: .*)?|(?:recommended |suggested |learning )?resources(?: .*)?|further (?:reading|information|guidance)|(?:recommended |suggested )?reading(?: list)?|(?:indicative|unit|suggested|essential|taught) content|content|declaration.*|signatures?|developed by.*|version.*|date (?:approved|of approval|signed).*|(?:indicative )?review date.*|validity.*|status.*|suite.*|relevant occupations.*|original(?:ating)? .*|behaviours?(?: .*)?|skills?(?: list)?|personal (?:behaviours|skills)|values|attitudes|values and behaviours|examples?|an example|supporting (?:information|evidence)|support materials|amplification|exemplification|employability.*|functional skills.*|core skills.*|(?:get it covered|what[’']s good to do|did you know|remember|tips?|activity|task).{0,6}|sign.?off|contents|table of contents|appendix.*|annex.*|acknowledgements?|equality.*|health and safety|legislation|health and safety requirements|related (?:units?|standards|functions|qualifications)|barred.*|feedback|reflection|total .*|guided learning.*|credit value.*|level .{0,10}|opportunities for .*|candidate (?:name|signature|declaration).*|iqa.*|internal verifier.*|learner (?:name|signature|declaration).*|common mistakes|frequently asked questions|exam tips.*|background|general information|important)$/i;

const BOX_NAMES =
  /(?:\s{2,}|\t)(?:(?:evidence|portfolio|assessor['’]?s?|ref\w*|initials|dates?|methods?|page|signed?|signature|number|no\.?|location|source)\b\.?\s*)+$/i;

/** The heading a line is; undefined where it is none. `alone` says that only a line that is nothing else counts. */
export function headingOf(line: string): Heading | undefined {
  const text = bare(line.replace(BOX_NAMES, ''));
  if (text === '' || text.length > 160) return undefined;
  let rest = text;
  let found: Phrase | undefined;
  let strong = false;
  for (let i = 0; i < 5 && rest !== ''; i += 1) {
    const next = phraseAt(rest);
    if (next === undefined) break;
    const better = found === undefined || rankOf(next.phrase[1]) > rankOf(found[1]);
    if (better) found = next.phrase;
    strong = strong || next.phrase[2];
    rest = next.rest;
  }
  if (found === undefined)
    return OTHER.test(text) && text.length < 70 ? { topic: 'other', strong: false, rest: '' } : undefined;
  if (rest === '') return { topic: found[1], strong, rest: '' };
  const parted = /^(?:[:–—-]|\t|\s{3,})\s*(?=\S)/.exec(rest);
  if (parted === null || (!found[2] && parted[0].trim() !== ':')) return undefined;
  return { topic: found[1], strong, rest: rest.slice(parted[0].length) };
}

const RANK: readonly Topic[] = ['other', 'outcomes', 'criteria', 'performance', 'knowledge', 'range'];

function rankOf(topic: Topic): number {
  return topic === 'performance' || topic === 'knowledge' || topic === 'range' ? 3 : RANK.indexOf(topic);
}

const PATTERNS = PHRASES.map((phrase) => ({ phrase, pattern: new RegExp(`^(?:${phrase[0]})(?![\\p{L}])`, 'iu') }));

const ANY_PHRASE = new RegExp(`^(?:${PHRASES.map(([pattern]) => pattern).join('|')})(?![\\p{L}])`, 'iu');

function phraseAt(text: string): { phrase: Phrase; rest: string } | undefined {
  if (!ANY_PHRASE.test(text)) return undefined;
  let best: { phrase: Phrase; length: number } | undefined;
  for (const { phrase, pattern } of PATTERNS) {
    const match = pattern.exec(text);
    if (match !== null && match[0].length > (best?.length ?? 0)) best = { phrase, length: match[0].length };
  }
  if (best === undefined) return undefined;
  const behind = text.slice(best.length);
  const joint =
    /^(?:\s*\((?:s|PCs?|K&U|KU|P|K|continued|cont['’]?d?\.?|[A-Z/ ]{1,8})\))?\s*(?:[:.,;/&]|\band\b|…|\.\.\.|[–—-](?=\s*$))*\s*(?:\((?:continued|cont['’]?d?\.?)\)|continued|cont['’]?d?\.?)?\s*/i.exec(
      behind,
    );
  const after = behind.slice(joint?.[0].length ?? 0);
  if (after === '' || phraseStarts(after)) return { phrase: best.phrase, rest: after };
  return {
    phrase: best.phrase,
    rest: /^\s*[:–—-]\s*\S|^\s*\t|^\s{3,}\S/.test(behind)
      ? behind.trimStart().replace(/^(?=[^:–—-])/, '\t')
      : `\u0002${behind}`,
  };
}

function phraseStarts(text: string): boolean {
  return ANY_PHRASE.test(text);
}

function bare(line: string): string {
  return line
    .trim()
    .replace(/^(?:section|part|column)\s+[\dA-Z]{1,2}\s*[:.–—-]\s*/i, '')
    .replace(/^[•▪■●▶►\uFFFD]\s*/, '')
    .replace(/^(?:\d{1,2}[.)]|[A-Z][.)])\s+(?=\p{Lu})/u, '')
    .replace(/\s*[:：]+\s*$/, '')
    .replace(/^\[|\]$/g, '')
    .trim();
}

/** The heading of an outcome or element: `Outcome 1 …`, `LO2: …`, `Element 3`, with its number and title. */
export interface OutcomeHeading {
  readonly number: string;
  readonly title: string;
}

const OUTCOME =
  /^(?:(?:learning )?(?:outcome|objective)|element|LO|canlyniad(?: dysgu)?|deilliant(?: dysgu)?|L\.O\.?)\s*(?:no\.?|number)?\s*[:#-]?\s*(\d{1,4}(?:\.\d{1,2}){0,2}|[A-Z](?![a-z]))(?:\s+of\s+\d+)?\s*(?:[:.)–—-]+\s*|\s+|$)(.*)$/i;

/** The outcome heading a line is; undefined where it is none. */
export function outcomeOf(line: string): OutcomeHeading | undefined {
  const match = OUTCOME.exec(line.trim().replace(/^[•▪■●▶►\uFFFD-]\s*/, ''));
  if (match === null) return undefined;
  const title = (match[2] ?? '').trim();
  if (/^(?:and|or|to|of|above|below|is|are|was|must|will|should)\b/i.test(title)) return undefined;
  return { number: match[1] ?? '', title };
}

/** What an outcome's title says about its criteria; undefined where it says nothing. */
export function kindOfTitle(title: string): 'performance' | 'knowledge' | undefined {
  const text = title
    .trim()
    .replace(/^(?:the learner will|you will|learners will|the candidate will|you (?:must|should|can))\s*:?\s*/i, '');
  if (
    /^(?:to )?(?:know|understand|be aware|appreciate|have (?:a |an )?(?:knowledge|understanding|awareness)|recogni[sz]e (?:the|why|how)|be able to (?:understand|know|explain|describe)|deall|gwybod|(?:knowledge|understanding) (?:of|and))\b/i.test(
      text,
    )
  ) {
    return 'knowledge';
  }
  if (/^(?:be able to|to be able to|can |demonstrate|show (?:that )?you can|gallu|to )/i.test(text))
    return 'performance';
  return undefined;
}
