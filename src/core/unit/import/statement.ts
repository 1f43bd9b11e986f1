import { isUnreadable } from './clean';
import { englishHalf } from './language';

/** A statement as it is kept: one space between words, without boxes, leaders and list signs at its ends. */
export function tidyStatement(raw: string): string {
  return englishHalf(raw)
    .replace(/\u00AD/g, '')
    .replace(/[☐☑□✓✔]+/g, ' ')
    .replace(/(?:\s*[._…]){4,}\s*(?:\d{1,3})?\s*$/, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^[\s:;,.)\]–—•·▪-]+(?=\S)/, '')
    .replace(/(?:\s*[;,]\s*(?:and|or|and\/or)?)\s*$/i, '')
    .replace(/\s*[|]+\s*$/, '')
    .replace(/(?<=[\p{L}\d)’'"”])(?<!\b(?:etc|e\.g|i\.e|[a-z]\.[a-z]))\s*\.$/iu, '')
    .trim();
}

/** Whether a statement says nothing: no letters, or only a sign that something is missing. */
export function isEmptyStatement(statement: string): boolean {
  return (
    isScrambled(statement) ||
    !/\p{L}{2}/u.test(statement.replace(/\[[^\]]*\]|\((?:blank|missing|illegible)[^)]*\)/gi, '')) ||
    /^\W*(?:missing|blank|n\/a|tbc|text missing|see below)\W*$/i.test(statement)
  );
}

const ENDS_OPEN =
  /(?:^|\s)(?:the|a|an|and|or|your|their|its|our|between|against|into|including|whose|via|per|than|every|such|how|when|as|e\.g\.|as well as|in order to|(?:that|which|who)(?: are| is| was| were| has| have| can| will)?)$/i;
const AFTER_NOUN = /(?:^|\s)(\S+)\s(?:of|to|for|with|from|at)$/i;
const GOES_WITH =
  /(?:ed|en|s|up|ing|out|made|put|kept|sold|held|sent|done|paid|meant|dealt|used|come|came|go|live|work|deal|cope|comply|agree|help|start|begin|look|wait|ask|call|pay|care|apply|stand|talk|speak|belong|report|refer|respond|listen|adhere|attend|object|lead|turn|have|need|want|able|how|aware|dispose|consist|sure|capable|take|hear|think|proud|part|it|them|responsible|familiar|good)$/i;
const PENDING = /\b(?:be|been|being|is|are|was|were|who|whom|which|what|where|you|they|it)\b(?:\s+\S+){0,6}\s+\S+$/i;

/** Whether a statement stops in mid-sentence. An ending that can close a sentence ("who to report to") does not. */
export function isCutOff(statement: string): boolean {
  const text = statement.trim();
  if (ENDS_OPEN.test(text) || /[,(–—:]$|\S-$|\u00AD$|(?:\.\.\.|…)$/.test(text)) return true;
  const noun = AFTER_NOUN.exec(text)?.[1];
  return noun !== undefined && !GOES_WITH.test(noun) && !PENDING.test(text);
}

/** Whether a statement ends on a word that mostly wants another one behind it; sound sentences end so too. */
export function endsOnPreposition(statement: string): boolean {
  return /\s(?:of|to|for|with|by|from|at|on|in|about|within|that|is|are)$/i.test(statement.trim());
}

/** The verbs that knowledge is asked for with. */
export const KNOWLEDGE_VERB =
  /^(?:describe|explain|identify|outline|state|list|define|compare|summari[sz]e|discuss|evaluate|analy[sz]e|give (?:an? )?(?:examples?|reasons?|details)|name|recogni[sz]e|know|understand|clarify|differentiate|distinguish|interpret|justify|assess (?:how|the)|how|what|why|when|where|which|who|whose|your organi[sz]ation['’]?s|the (?:importance|difference|purpose|types?|ways|methods?|reasons?|role|main|different|range|principles?|effects?|benefits?|limits?|rules|procedures|law|legal|relevant|key|correct|potential|factors|sources|risks|impact|features|need|value)|types? of|ways (?:of|to|in)|methods? (?:of|for|to)|relevant|legal|organi[sz]ational|sources? of|disgrifio|esbonio|nodi|amlinellu|sut|beth|pam)\b/i;

/** Verbs that criteria begin with in their base form, doing and knowing. */
export const DOING_VERB =
  /^(?:achieve|act|adapt|address|adhere|adjust|agree|allocate|allow|analy[sz]e|answer|apply|approach|arrange|ask|assemble|assess|assist|attend|balance|behave|break|brief|build|calculate|carry|challenge|check|choose|clean|clear|close|collect|collate|combine|communicate|compile|complete|comply|conduct|confirm|consider|consult|contact|contribute|control|convey|co-?operate|co-?ordinate|create|cut|deal|decide|deliver|demonstrate|deploy|design|develop|direct|discuss|display|dispose|distribute|draw|dress|encourage|engage|ensure|enter|escort|establish|evaluate|exceed|feed|file|fill|find|fit|flag|focus|follow|gather|give|go|greet|guide|hand|handle|help|hold|implement|improve|include|influence|inform|initiate|inspect|install|interact|interpret|introduce|investigate|involve|isolate|keep|label|lay|lead|learn|leave|lift|listen|locate|log|look|maintain|make|manage|match|maximi[sz]e|measure|meet|minimi[sz]e|mix|monitor|move|negotiate|note|obtain|observe|offer|open|operate|order|organi[sz]e|pack|participate|pass|pay|perform|place|plan|position|practise|prepare|present|prevent|prioriti[sz]e|process|produce|promote|propose|protect|provide|put|question|raise|react|read|receive|recogni[sz]e|recommend|record|reduce|refer|reflect|register|reinforce|remove|repair|repeat|replace|report|request|research|resolve|respect|respond|restore|retain|return|review|secure|seek|select|sell|send|separate|serve|set|share|show|sign|solve|sort|speak|start|stock|stop|store|study|suggest|supervise|supply|support|take|talk|tell|test|thank|think|tidy|touch|track|train|transfer|treat|try|turn|undertake|update|use|utili[sz]e|value|verify|wash|watch|wear|weigh|welcome|work|write)\b/i;

/** Whether a statement begins as criteria do: with a verb in its base form, or as a thing to be known. */
export function beginsAsCriterion(statement: string): boolean {
  const text = statement
    .replace(/^["'“‘(]+/, '')
    .replace(
      /^(?:(?:clearly|politely|promptly|safely|accurately|correctly|effectively|always|consistently|regularly|actively|quickly|calmly|\p{L}+ly),? (?:and \p{L}+ly )?)/iu,
      '',
    );
  return (
    KNOWLEDGE_VERB.test(text) ||
    DOING_VERB.test(text) ||
    /^(?:to \p{Ll}|you (?!must|should|will|may)\p{Ll})/iu.test(text)
  );
}

/**
 * Whether a statement is a clause of a rule book: someone or something that must, shall, will or is. Criteria written as
 * outcomes ("surfaces are clean") are none where `outcomes` says that such criteria are to be expected.
 */
export function isClause(statement: string, outcomes: boolean): boolean {
  if (beginsAsCriterion(statement) || NO_SUBJECT.test(statement)) return false;
  return MUST.test(statement) || (!outcomes && STATES.test(statement));
}

const NO_SUBJECT =
  /^(?:how|what|why|when|where|which|who|that|the (?:importance|difference|purpose|types?|ways|reasons?|role))\b/i;
const MUST = /^[\p{L}'’,()/& -]{2,70}?\s(?:must|shall|will|should|may|cannot)\s/iu;
const STATES = /^[\p{L}'’,()/& -]{2,70}?\s(?:is|are|has|have|applies|apply|means|was|were|does|do)\s(?!able to)/iu;

/** Whether nothing of a statement can be read any more: signs in place of letters, and hardly a word left. */
export function isScrambled(statement: string): boolean {
  if (!isUnreadable(statement)) return false;
  const rest = statement.replace(/\(cid:\d+\)|[ÃÂâ].?|[\uFFFD▯□■ÿþ]/gu, ' ');
  return (rest.match(/\b[a-z]{3,}\b/gi) ?? []).length < 2;
}
