import type { SignKind } from '../signs';

/** A construction that gives a sign, with lines that show it and lines that come near. */
export interface SignPattern {
  readonly kind: SignKind;
  /** `weak` counts for little by itself: it becomes strong where the detector read the passage as one that does not count. */
  readonly strength: 'strong' | 'weak';
  /** A regular expression over the words of a sentence, between single spaces; `{name}` stands for a list of words. */
  readonly pattern: string;
  /** Where this is in the sentence as well, it shows nothing. */
  readonly unless?: string;
  readonly shows: readonly string[];
  readonly not: readonly string[];
}

/** Every construction; the tests run the lines. */
export const SIGN_PATTERNS: readonly SignPattern[] = [
  {
    kind: 'told-afterwards',
    strength: 'strong',
    pattern: '(?:{tell}) {senior}(?: \\S+){0,7}? (?:{later})',
    shows: ['I told my manager about it the next day.', 'Told the boss on the Saturday and she liked the idea.'],
    not: ['I told my manager what I wanted to do and she agreed.', 'I asked my manager on the Monday if I could.'],
  },
  {
    kind: 'told-afterwards',
    strength: 'strong',
    pattern: '(?:{later})(?: \\S+){0,5}? (?:i|we) (?:\\S+ ){0,2}?(?:{tell})(?: \\S+){0,2}? {senior}',
    shows: ['On the Friday I mentioned it to the branch manager.', 'When I got back I told my supervisor where I was.'],
    not: ['On the Friday I asked my manager.', 'When she came I told the customer.'],
  },
  {
    kind: 'told-afterwards',
    strength: 'strong',
    pattern:
      '{senior}(?: \\S+){0,3}? (?:found out|heard|got told|was told|was informed|learned|got the story|discovered)(?: \\S+){0,6}? (?:{later})',
    shows: ['My manager found out when she saw the log.', 'The owner got told on the Monday.'],
    not: ['The owner was told first and she agreed.', 'My manager heard the customer shouting.'],
  },
  {
    kind: 'told-afterwards',
    strength: 'weak',
    pattern:
      '(?:{senior}(?: \\S+){0,9}? (?:{late}|found out|heard|saw|noticed)|(?:{late})(?: \\S+){0,9}? {senior}|owned up|confessed|found out|got wind|came to know)',
    unless: '{unreal}|(?:did|do|was|were) not|never|ask|asking|allowed',
    shows: ['The owner came in later and she only laughed.', 'He found out from the caterer.'],
    not: ['He agreed to it.', 'I did not ask the manager then.'],
  },
  {
    kind: 'hoped-outcome',
    strength: 'strong',
    pattern: '^(?:\\S+ ){0,3}?(?:{hope}) (?:\\S+ ){0,2}?{them}',
    unless: 'think i|i go|always',
    shows: ['I hope she got home before the rain.', 'I like to think it helped.', 'Hopefully they made it for two.'],
    not: ['She hopes to come again.', 'I was glad that she got home.'],
  },
  {
    kind: 'hoped-outcome',
    strength: 'weak',
    pattern: '(?:(?:{guess}) (?:\\S+ ){0,2}?{them}|{them} (?:\\S+ )?might|(?:i|we) (?:hope|pray|trust))',
    unless: '{unreal}|myself|think i|think (?:about|communication)|still think',
    shows: ['I reckon he was satisfied.', 'Perhaps she took the bus.'],
    not: ['He was satisfied.', 'She took the bus.'],
  },
  {
    kind: 'idea',
    strength: 'strong',
    pattern:
      '(?:i|we) (?:\\S+ )?(?:would|could|might) (?:(?:have|of|ve) \\S+ (?:\\S+ ){0,6}?(?:if|had|but)|also |like to (?:start|try|offer|do))',
    unless: '{asking}',
    shows: [
      'I would have run it round myself if I had a van.',
      'In future I would like to start a box for lost gloves.',
    ],
    not: ['She would have been lost.', 'I had a van and ran it round.'],
  },
  {
    kind: 'idea',
    strength: 'strong',
    pattern: '(?:if|had|another) (?:\\S+ ){1,10}?(?:i|we) (?:\\S+ )?(?:would|might) (?:(?:\\S+ )?have|of)',
    unless: '{asking}|(?:had|needed|have) to|anyway|anyroad',
    shows: ['If I had a van I would have run it round.', 'Had there been one left I would have taken it up.'],
    not: ['If she had come she would have seen it.', 'I had one left and took it up.'],
  },
  {
    kind: 'idea',
    strength: 'strong',
    pattern: '(?:i|we) (?:was|were) (?:going|planning|meaning) to',
    shows: ['I was going to make her up a spare pair.', 'We were planning to take it home for him.'],
    not: ['She was going to make tea.', 'I went to make tea.'],
  },
  {
    kind: 'idea',
    strength: 'weak',
    pattern: '(?:i|we) (?:\\S+ ){0,2}?(?:would|could|might|wouldve|couldve|mightve|idea|planned)',
    unless: '{asking}|(?:had|needed|have) to|anyway|anyroad|would want|would like to (?:be|say|see|think|nominate)',
    shows: ['I could bring my own bicycle.', 'I had an idea.'],
    not: ['I brought my own bicycle.', 'I lent it to her.'],
  },
  {
    kind: 'habit',
    strength: 'strong',
    pattern: '(?:i|we|he|she) (?:\\S+ ){0,5}?(?:{ever}|do) (?:\\S+ ){0,6}?(?:{beyond})',
    shows: ['I always go the extra mile for my customers.', 'We do that bit extra here.'],
    not: ['I went the extra mile for her.', 'I always lock the door.'],
  },
  {
    kind: 'habit',
    strength: 'weak',
    pattern:
      '(?:(?:i|we) (?:\\S+ ){0,5}?(?:{ever}|every|everyone|everybody|each|all|anyone)|(?:{ever}|each|every \\S+) (?:\\S+ )?(?:i|we))',
    unless: '{asking}',
    shows: ['I usually carry their bags.', 'I treat every animal as my own.'],
    not: ['I carried his bags.', 'I took the dog home.'],
  },
  {
    kind: 'courtesy',
    strength: 'strong',
    pattern: '(?:i|we) (?:was|were|stayed|remained|am) (?:\\S+ ){0,3}?{courteous}',
    shows: ['I stayed calm and polite.', 'I was patient while he made up his mind.'],
    not: ['He was polite.', 'I patiently unpicked the hem.'],
  },
  {
    kind: 'courtesy',
    strength: 'strong',
    pattern:
      '(?:i (?:always |just )?(?:smiled?|greeted|welcomed|apologised|listened|thanked (?:him|her|them|the)|(?:said|say) (?:a )?(?:good (?:morning|afternoon|evening)|hello|hi|thank you|please|see you|sorry (?:a|twice|several|and))|(?:used|called) (?:him|his|her|their) (?:name|sir))|(?:,|and) (?:smiled|greeted (?:him|her|them|the)|was polite|used (?:his|her|their) name)|(?:kept|maintained|made) eye contact)',
    shows: ['I greeted her and smiled.', 'I said good morning and asked how I could help.'],
    not: ['She was smiling at me.', 'He thanked my manager.'],
  },
  {
    kind: 'gesture',
    strength: 'strong',
    pattern:
      '(?:i|we|,|and) (?:\\S+ )?(?:offered|fetched|brought|carried|lent|found|held|walked|made|moved|opened|pulled|helped|poured|warmed|gave)(?: \\S+){0,4}? (?:seat|chair|stool|door|umbrella|water|tea|coffee|drink|bags?|shopping|coat|pen|glasses|arm|hand|blanket|tissues?|cushion|way|car|bus|taxi|stop|stairs|step)',
    shows: ['I offered her a seat by the window.', 'I carried his bags to the car.'],
    not: ['I smiled and asked how I could help.', 'She brought me a chair.'],
  },
  {
    kind: 'reflection',
    strength: 'weak',
    pattern:
      '(?:i|we) (?:\\S+ )?(?:learned|learnt|realised?|would do the same|(?:now )?know|(?:now )?understand|(?:should|ought to) (?:have|of))|should of|taught me|lesson for me|looking back|in hindsight|next time|another time|in future|(?:in|for) the future|made me (?:realise|think|see)|do (?:it|this|that) differently|(?:it|this) (?:shows|showed|taught)',
    shows: ['I learned that a map upside down helps.', 'Next time I would ask sooner.'],
    not: ['He learned to swim.', 'She showed me the photograph.'],
  },
];
