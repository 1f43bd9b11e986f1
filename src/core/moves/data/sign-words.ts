const DAY = '(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)';

/**
 * Word lists for SIGN_PATTERNS, written `{name}` there. Words stand as the detector reads them: lower case, contractions
 * in two words, known misspellings put right. Gathered from the contrary passages, choices, options and passed-on
 * feedback that the labels of test/corpus name (parts a and c to h), and filled up to the closed sets they belong to.
 */
export const SIGN_WORDS: Readonly<Record<string, string>> = {
  senior:
    '(?:(?:my|our|the|his|her|big|area|branch|practice|duty|general|park|shift|store|lab|deputy|head|line|team|room|front|office|desk|ward|fleet|of|to|also|about|it) ){0,4}(?:manager|managers|manageress|boss|supervisor|gaffer|head|headteacher|chef|director|leader|lead|landlord|landlady|owner|matron|sister|coordinator|control|chief|curator|captain|superintendent|foreman|principal|office|uncle|oga|proprietor)',
  tell: 'told|tell|telling|mentioned|informed|reported|explained|explain|confessed|notified|admitted|owned up',
  later: `after|afterwards|later|(?:the )?next (?:day|morning|week|shift)|(?:the )?(?:day|week|morning) after|(?:the )?following (?:day|morning|week|month)|(?:on )?(?:the |that )?${DAY}|in the morning|(?:at|in) (?:the )?(?:\\S+ )?(?:handover|knock off|closing|supper|supervision|close|catch)|at the end of (?:the|my) (?:shift|day|month|week)|(?:when|once) (?:i|we) (?:got|was|were|came|had|squared) (?:back|in|finished|the)|when (?:he|she|they) (?:came|got|come|saw|read|found|heard)`,
  late: `after|afterwards|later|following|since|${DAY}|morning|handover|closing|supper|break|when|once|then|already|also`,
  hope: '(?:i|one|we) (?:do |can |would |very much |only |sincerely |really |just |so )*(?:hopes?|trusts?|pray)|hope|hopefully|fingers (?:crossed|x)|inshallah|please god|god willing|(?:is|am|are) (?:to be )?(?:hoped|hoping)|is my hope|like to (?:think|believe)|love to think|dare say|(?:am|are) (?:guessing|sure|confident)|should think',
  guess:
    'hope|hoped|hopes|hoping|hopefully|think|believe|wish|sure|reckon|perhaps|maybe|might|guess|guessing|suppose|imagine|expect|pray|praying|assuming|anticipated|god',
  unreal: 'if|would|should|might|could|had i|had he',
  asking: 'ask|asked|asking|check|checked|boss|manager|supervisor|consented|permission|allowed|sure|first|said',
  them: '(?:it|he|she|they|the|his|her|their|him|that|them|everyone|customers?|mrs?|nobody|one)',
  courteous: '(?:polite|patient|courteous|professional|cheerful|respectful|calm)',
  beyond:
    'extra mile|above and beyond|(?:go|going) beyond|(?:bit|something|thing|little) extra|bit more|bit further|(?:go|going) further|out (?:of )?my way|exceeds? expectations|extra for|best for every|hundred percent|put the (?:customer|guest|client) first|help people',
  ever: 'always|consistently|forever|usually|generally|normally|often|every day',
};
