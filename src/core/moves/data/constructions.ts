import type { Element } from '../move';

/** A way of saying something that is plain enough to hold back a finding by itself. */
export interface Construction {
  readonly name: string;
  readonly element: Element;
  /** Read in a sentence's plain words: small letters, one space between, contractions written out, known misspellings set right. */
  readonly pattern: RegExp;
  /** Of these words one stands in every sentence it finds. */
  readonly cues: string;
  /** Lines it must find. */
  readonly finds: readonly string[];
  /** Lines it must leave alone. */
  readonly leaves: readonly string[];
}

const SENIORS =
  'manager manageress boss supervisor gaffer matron chef head owner leader lead foreman director sister landlady landlord warden controller office coordinator senior';
const SENIOR = `(?:${SENIORS.replaceAll(' ', '|')})`;
const REPORT = '(?:asked|rang|phoned|texted|messaged|emailed|radioed|called|told|consulted)';
const PAPER =
  '(?:policy|handbook|guidelines|guidance|rules|procedure|regulations|insurance|manual|rota|diary|bookings|stock|label|care plan|fire plan|risk assessment|allergen \\w+)';
const KEEPSAKE = '(?:photo|photograph|picture|postcard|card|letter|flowers|chocolates|hamper)';
const NUMBER = '(?:\\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|half)';

/** The constructions, by element. Gathered from how people at work say these things, tried on the labelled accounts. */
export const CONSTRUCTIONS: readonly Construction[] = [
  {
    name: 'usual-way',
    element: 'contrast',
    cues: 'normally usually ordinarily rule',
    pattern:
      /\b(?:normally|usually|ordinarily|as a rule) (?:if|you|we|they|i would|it is|people|customers|a customer|guests|it takes|what)\b/,
    finds: [
      'Normaly if somthing brakes you got to bring it back yorself.',
      'Usually we just take the parcel and give them a card.',
    ],
    leaves: ['Normally at that hour it was drunks and lost keys.', 'I usually enjoy my Saturdays.'],
  },
  {
    name: 'published-offer',
    element: 'contrast',
    cues: 'offer rule arrangement',
    pattern:
      /\b(?:our|the|company|shop|store|house) (?:\w+ )?(?:offer|rule|service offer|arrangement) (?:is|was|says|covers|means)\b/,
    finds: ['Our published offer is that the operative telephones first.', 'The rule is no dogs past the gate.'],
    leaves: ['I like to offer a good service.', 'The service desk rang me.'],
  },
  {
    name: 'what-people-get',
    element: 'contrast',
    cues: 'what meant supposed',
    pattern:
      /\b(?:what (?:we|you|people|they|customers) (?:normally |usually )?(?:do|get|offer|give) is|is what (?:we|you|they) (?:do|get|offer|give)|all (?:we|i|you) (?:are|am) (?:meant|supposed) to)\b/,
    finds: ['What people get is a kennel with a heat lamp.', 'Tag it and bag it is what we do.'],
    leaves: ['What I did was ask her name.', 'That is what I thought.'],
  },
  {
    name: 'closed-door',
    element: 'contrast',
    cues: 'close closes shuts shut finish finishes order orders',
    pattern: new RegExp(
      `\\b(?:close|closes|shuts|shut|finish|finishes|last orders? (?:is|are)) (?:at|by) (?:half |quarter )?${NUMBER}\\b`,
    ),
    finds: ['We close the doors, we shut at half four.', 'The kitchen closes at 9.'],
    leaves: ['She shut the door at once.', 'I was close by the till.'],
  },
  {
    name: 'so-many-each',
    element: 'contrast',
    cues: 'per each days weeks',
    pattern: new RegExp(
      `\\b(?:(?:one|${NUMBER}) (?:\\w+ )?(?:per|each) (?:customer|person|household|table|guest)|takes? (?:up to |about )?(?:${NUMBER}|\\d+) (?:to ${NUMBER} )?(?:working )?(?:days|weeks))\\b`,
    ),
    finds: ['Its two tins per customer on that milk.', 'A frame takes five working days.'],
    leaves: ['It took me two days to get over it.', 'I served ten customers.'],
  },
  {
    name: 'asked-someone-senior',
    element: 'feasibility',
    cues: SENIORS,
    pattern: new RegExp(
      `\\bi (?:\\w+ ){0,2}${REPORT} (?:\\w+ ){0,4}${SENIOR} (?:\\w+ ){0,3}(?:if|whether|could|can|was it|would it|was there any|before)\\b`,
    ),
    finds: [
      'I arsked the floor manger befor i done anyfing.',
      'So I rang the duty manager and asked if I could open it up.',
    ],
    leaves: ['I never asked the manager if it was all right.', 'I told my manager later.'],
  },
  {
    name: 'asked-before-acting',
    element: 'feasibility',
    cues: 'before',
    pattern: new RegExp(
      `\\bbefore (?:i|we) (?:\\w+ ){1,6}?(?:i|we) (?:\\w+ )?(?:${REPORT.slice(3, -1)}|checked|cleared|made sure|spoke)\\b`,
    ),
    finds: [
      'Before I did anything I asked Dawn on the other till, and she said it was fine.',
      'Before we moved the bed I rang the ward.',
    ],
    leaves: ['Before I started there I worked in a bank.', 'Before I left she asked me my name.'],
  },
  {
    name: 'cleared-with-someone-senior',
    element: 'feasibility',
    cues: SENIORS,
    pattern: new RegExp(
      `\\bi (?:\\w+ )?(?:checked|cleared|okayed|agreed|squared|ran) (?:it |this |that |the idea |them )?(?:with|past|by) (?:\\w+ ){0,3}${SENIOR} (?:\\w+ ){0,2}(?:first|beforehand|before|that i|that we|if|whether)\\b`,
    ),
    finds: ['I checked with my manager first that I could leave the desk.', 'I cleared it with the head porter first.'],
    leaves: ['I checked in with my manager at six.', 'I did not clear it with the manager first.'],
  },
  {
    name: 'trusted-to',
    element: 'feasibility',
    cues: 'trusted allowed within',
    pattern:
      /\b(?:within what i (?:am|was)|i (?:am|was)) (?:\w+ )?(?:trusted|allowed) to (?:do|give|spend|decide|offer|use)\b/,
    finds: ['It was within what I am trusted to do as a keyholder.', 'I am allowed to spend ten pounds on a customer.'],
    leaves: ['He was allowed to park there.', 'I was not allowed to use the van.'],
  },
  {
    name: 'given-the-word',
    element: 'feasibility',
    cues: 'ahead permission thumbs thumb green clearance',
    pattern: /\b(?:gave|give|got|had) (?:\w+ ){0,2}(?:go ahead|permission|thumbs up|thumb|green light|clearance)\b/,
    finds: ['She gave me the go ahead.', 'I got permission to leave the desk.'],
    leaves: ['I never got permission.', 'She gave me a tenner.'],
  },
  {
    name: 'own-limit',
    element: 'feasibility',
    cues: 'limit authority discretion remit allowance',
    pattern: /\b(?:within|inside|under) my (?:\w+ ){0,2}(?:limit|authority|discretion|remit|allowance)\b/,
    finds: ['A spend of £23 is within my delegated limit.', 'That was within my own authority.'],
    leaves: ['It was not within my authority.', 'I hid it under my coat.'],
  },
  {
    name: 'looked-it-up',
    element: 'feasibility',
    cues: 'policy handbook guidelines guidance rules procedure regulations insurance manual rota diary bookings stock label plan assessment allergen',
    pattern: new RegExp(
      `\\b(?:i|we) (?:first |also |then )?(?:checked|looked (?:at|up|in|through)|read|consulted) (?:\\w+ ){0,3}${PAPER}\\b`,
    ),
    finds: ['I checked the insurance sheet on the wall.', 'First I looked in the diary.'],
    leaves: ['I never checked the rota.', 'I read him the card.'],
  },
  {
    name: 'thanks-given',
    element: 'outcome',
    cues: 'thanked hugged burst kissed shook',
    pattern:
      /\b(?:she|he|they|customer|lady|gentleman|man|woman|mum|dad|family|couple) (?:\w+ ){0,3}(?:thanked|hugged|burst into tears|kissed|shook my hand)\b/,
    finds: ['The lady came back and thanked me.', 'He shook my hand.'],
    leaves: ['I thanked her for waiting.', 'She would have thanked me.'],
  },
  {
    name: 'praise-on-record',
    element: 'outcome',
    cues: 'review compliment comment stars card thankyou',
    pattern:
      /\b(?:left|wrote|gave|posted|put) (?:\w+ ){0,3}(?:review|compliment|nice comment|five stars|5 stars|thank you card|thankyou card)\b/,
    finds: ['She left us a lovely review.', 'He wrote a nice comment on the site.'],
    leaves: ['We ask people for a review.', 'I hope she left a review.'],
  },
  {
    name: 'sent-in-return',
    element: 'outcome',
    cues: 'photo photograph picture postcard card letter flowers chocolates hamper',
    pattern: new RegExp(
      `\\b(?:(?:there (?:came|arrived)|contained) (?:\\w+ ){0,2}${KEEPSAKE}|${KEEPSAKE} (?:\\w+ ){0,3}(?:came|arrived)|(?:she|he|they|customer|lady|gentleman|daughter|son|wife|husband|family|mum|dad) (?:\\w+ ){0,2}(?:sent|posted|brought) (?:\\w+ ){0,4}${KEEPSAKE})\\b`,
    ),
    finds: [
      'There came a postcard from Skye with a thumb on it.',
      'The box contained a photograph of the pair of them.',
      'A card arrived addressed to the man with the drill.',
      'His daughter sent us a box of chocolates.',
    ],
    leaves: ['He came with a parcel for Cardiff.', 'I sent her a picture of the shelf.'],
  },
  {
    name: 'out-of-their-way',
    element: 'outcome',
    cues: 'way',
    pattern: /\b(?:drove|came|walked|travelled|went) (?:\w+ ){0,4}out of (?:his|her|their) way\b/,
    finds: ['He drove ten miles out of his way to buy his paint from us.', 'She came right out of her way to tell us.'],
    leaves: ['I went out of my way.', 'He was in the way of the van.'],
  },
  {
    name: 'cheered',
    element: 'outcome',
    cues: 'sang clapped cheered applauded',
    pattern:
      /\b(?:(?:sang|clapped|cheered|applauded) (?:for |at )?(?:us|me|him|her|them)|(?:everyone|everybody|whole|they) (?:\w+ ){0,3}(?:clapped|cheered|applauded))\b/,
    finds: ['The choir sang for us at the counter.', 'The whole coach cheered.'],
    leaves: ['I sang in the queue.', 'We clapped the boxes together.'],
  },
];

/** Words that take a sentence out: what they say did not happen, or not yet, or not by the writer. */
export const VOIDS =
  /\b(?:not|never|nobody|without|would have|should have|could have|next time|in future|always|hope|hoped|hopefully|wish|if only|afterwards|later|after|forgot|important|at all times)\b/;

/** The same where a negation is part of saying what is usual. */
export const CONTRAST_VOIDS = /\b(?:busy|quiet|next time|in future|go the extra mile|above and beyond)\b/;
