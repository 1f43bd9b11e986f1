const WELSH =
  /^(?:y|yr|yn|ac|ar|am|eich|eu|ei|gan|gyda|sut|mae|sydd|wrth|neu|nad|sy|fod|bod|dylai|rhaid|rhai|unrhyw|pob|pan|i'r|o'r|a'r|â'r|i'w|â|ag|er|mwyn|cwsmer|cwsmeriaid|cwsmeriaid'|gwasanaeth|gwasanaethau|disgrifio|disgrifiwch|esbonio|esboniwch|egluro|nodi|nodwch|deall|gwybod|gallu|dysgu|dysgwr|dysgwyr|canlyniad|canlyniadau|deilliant|deilliannau|meini|prawf|asesu|perfformiad|gwybodaeth|dealltwriaeth|uned|lefel|credyd|credydau|sefydliad|gweithio|gwaith|adnabod|defnyddio|cyfathrebu|cynnal|sicrhau|gwirio|dangos|amlinellu|cymharu|datblygu|cyflwyno|cofnodi|ymateb|cytuno|monitro|dewis|cynllunio|paratoi|eich|chi|chwi|hwn|hon|hyn|nhw|beth|pam|pryd|mewn|drwy|trwy|rhwng|dan|dros|heb|hyd|iechyd|diogelwch|cyfrifoldebau|cyfrifoldeb|cydweithwyr|gweithdrefnau|polisïau|polisi|gofynion|anghenion|disgwyliadau|teitl|hunan|tîm)$/;
const ENGLISH =
  /^(?:the|of|to|and|in|for|your|with|that|how|what|is|are|or|their|this|be|by|from|can|you|on|when|an|describe|explain|identify|customer|customers|service|outline|state|demonstrate|use|work|ways|why|which|own|must|will|learner|unit|level|knowledge|understanding|performance|criteria|assessment|learning|outcome|outcomes)$/;

/** What language a piece of text is in, by its small words; undefined where it does not show. */
export function languageOf(text: string): 'welsh' | 'english' | undefined {
  const lead = welshLead(text);
  if (lead > 0) return 'welsh';
  return lead < 0 ? 'english' : undefined;
}

/** How much more of a text is Welsh than English, by its small words and endings; below zero for English. */
export function welshLead(text: string): number {
  let lead = /[ŵŷŴŶ]/.test(text) ? 1 : 0;
  for (const word of text.match(/[\p{L}'’]+/gu) ?? []) {
    if (!/^[A-Z]{1,3}$/.test(word)) lead += welshWeight(word.toLowerCase().replace(/’/g, "'"));
  }
  return lead;
}

function welshWeight(word: string): number {
  if (WELSH.test(word) || /\p{L}'(?:r|i|u|w|n|ch|th)$/u.test(word)) return 1;
  if (ENGLISH.test(word)) return -1;
  if (/(?:wyr|iaeth|iadau|aethau|eddau|wyd|ydd|odd|wch|aidd|ïau|iau|hau|io)$/.test(word) && word.length > 4) return 0.6;
  if (word.length > 3 && /^(?:ll|dd|rh|ngh|mh|nh|ff|gw[aeiouyr]|cy[mnf]|ch[aeiouwy]{1}\p{L}*u$)/u.test(word))
    return 0.6;
  return /(?:ing|tion|ment|ed|ly|ness|able|ers?)$/.test(word) && word.length > 4 ? -0.5 : 0;
}

/** The English one of two versions that stand on one line, parted by a slash or bar; the text itself where it is one. */
export function englishHalf(text: string): string {
  for (const match of text.matchAll(/\s+[/|–—]\s+/g)) {
    const first = text.slice(0, match.index);
    const second = text.slice(match.index + match[0].length);
    const languages = [languageOf(first), languageOf(second)];
    if (languages[0] === 'english' && languages[1] === 'welsh') return first;
    if (languages[0] === 'welsh' && languages[1] === 'english') return second;
  }
  return text;
}
