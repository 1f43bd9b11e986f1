import type { PersonalKind, PersonalMatch } from './personal-kinds';
import { isOwnFirm } from './personal-own-firm';
import { POSTCODE_AREAS } from './postcode-areas';

/** What any of these needs: a digit, an at sign, or a number or address said in words. */
const WORTH_READING = /[\d@]|\b(?:zero|nought|oh) | dot (?:co|com|net|org)\b/i;

const GAP = '[ \\t\\u00a0.\\-–()/]';
const DIGIT_WORD = '(?:(?:double|treble|triple) )?(?:zero|nought|oh|one|two|three|four|five|six|seven|eight|nine)';
const DATE =
  '(?:\\d{1,2}(?:st|nd|rd|th)?(?: of)?[ ./-](?:\\d{1,2}|[A-Z][a-z]{2,8})[ ./,-]{1,2}\\d{2,4}|[A-Z][a-z]{2,8} \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|\\d{4}-\\d\\d-\\d\\d)';
const NUMBER_OF =
  'order|booking|reservation|confirmation|reference|ref|policy|account|acc|customer|membership|member|loyalty card|library card|invoice|claim|case|complaint|tracking|patient|hospital|nhs|NHS|passport|driving licen[cs]e|licen[cs]e|sort code|registration|number plate|reg';
const NUMBER_WORD = '(?:number|numbers|num|no\\.?|nr\\.?|#|code|id|ref\\.?|reference|plate)';
const STREET =
  'Street|St|Road|Rd|Avenue|Ave|Lane|Close|Drive|Crescent|Terrace|Gardens|Grove|Way|Court|Place|Square|Hill|Rise|Walk|Mews|Row|Green|Parade|Villas';

const REFERENCE_LEAD = `(?:${either(NUMBER_OF)})(?:(?: ${NUMBER_WORD}){1,2}|#)?(?: is| was| of|:|,|;)?[ \\t]{1,2}[("'“‘#]?`;

const BIRTH_LEAD =
  '(?:[Dd]ate of birth|[Dd]\\.?[Oo]\\.?[Bb]\\.?|DATE OF BIRTH|[Bb]orn(?: on)?)(?: is| was|:|,)? {0,2}(?:the )?';

/** One pass finds all of them; where two could begin at one place the earlier in this list is meant. */
const FINDERS: readonly (readonly [PersonalKind, string])[] = [
  ['birth', `${BIRTH_LEAD}${DATE}`],
  ['reference', `${REFERENCE_LEAD}(?=[A-Za-z\\d/-]*\\d)[A-Za-z\\d]{1,12}(?:[/ -]?[A-Z]{0,4}\\d[A-Za-z\\d]{0,11}){0,5}`],
  ['email', "[\\w.+%'-]{1,64}@[A-Za-z\\d-]{1,63}(?:\\.[A-Za-z\\d-]{1,63}){0,4}\\.[A-Za-z]{2,24}(?![\\w-])"],
  [
    'email',
    '(?:[\\w.]{1,40} ?[(\\[] ?at ?[)\\]] ?[\\w-]{1,40} ?(?:dot|\\.)|(?=[a-z]{1,40}[._\\d])[\\w.]{1,40} at [\\w-]{1,40} dot) ?(?:com|co dot uk|co\\.uk|org|net|ac dot uk)(?![\\w])',
  ],
  ['insurance', '[A-Za-z]{2} ?\\d{2} ?\\d{2} ?\\d{2} ?[A-Da-d](?![A-Za-z\\d])'],
  ['postcode', '[A-Za-z]{1,2}\\d[A-Za-z\\d]?[ \\u00a0]{0,2}\\d[A-Za-z]{2}(?![A-Za-z\\d])'],
  ['address', `\\d{1,4}[A-Za-z]?,? (?:[A-Z][a-z'’]{1,20} ){1,3}(?:${STREET})(?![A-Za-z])`],
  [
    'address',
    '(?<=\\b(?:lives? at|living at|lived at|address (?:is|was)|home to|home at) )\\d{1,4}[a-z]? (?:[a-z]{3,20} ){1,2}(?:street|road|avenue|lane|close|drive|crescent|terrace|gardens|grove)(?![A-Za-z])',
  ],
  ['phone', `(?:\\+|00(?=[1-9]))\\d{2,3}(?:${GAP}{0,3}\\d){7,12}(?!\\d)`],
  ['card', '[2-6](?:[ -]?\\d){13,18}(?!\\d)'],
  ['phone', `\\(?0(?=[ ]?[127])(?:${GAP}{0,2}\\d){9,10}(?![\\d])`],
  [
    'phone',
    '(?<=\\b(?:phone|mobile|landline|home|contact|telephone|tel|cell)(?: number| no\\.?)?(?: is| was|:)? |\\b(?:ring|call|phone|text) (?:me|him|her|them)(?: back)? on )\\d{2,4}[ -]?\\d{3,4}(?![\\d-])',
  ],
  ['phone', `(?:oh|zero|nought)(?:[ ,-]{1,2}${DIGIT_WORD}){7,11}(?![a-z])`],
];

const LEAD = new RegExp(`^${REFERENCE_LEAD}`);
const BIRTH = new RegExp(`^${BIRTH_LEAD}`);

const FUSED = new RegExp(
  `(?=[\\w+(])(?<![\\wÀ-ɏ@]|\\d[.,/:-])(?:${FINDERS.map(([, source], index) => `(?<k${index}>${source})`).join('|')})`,
  'g',
);

/**
 * Contact details, numbers and addresses in a stretch of prose, in order and apart from each other. Those of the writer's
 * own firm, and numbers that only firms have, are left out.
 */
export function contactsIn(text: string): PersonalMatch[] {
  if (!WORTH_READING.test(text)) return [];
  const found: PersonalMatch[] = [];
  FUSED.lastIndex = 0;
  for (let match = FUSED.exec(text); match; match = FUSED.exec(text)) {
    const index = FINDERS.findIndex((_, at) => match?.groups?.[`k${at}`] !== undefined);
    const kind = (FINDERS[index] as (typeof FINDERS)[number])[0];
    const words = trimmed(match[0]);
    const value = words.slice(leadOf(kind, words).length);
    const end = match.index + words.length;
    const span = { start: end - value.length, end };
    if (isMeant(kind, words, text, match.index)) found.push({ kind, span });
    else if (kind !== 'email') FUSED.lastIndex = match.index + (/^[A-Za-z]+/.exec(words)?.[0].length ?? 1);
  }
  return found;
}

/** The words that lead to a number and are not part of it. */
function leadOf(kind: PersonalKind, words: string): string {
  const lead = kind === 'reference' ? LEAD : kind === 'birth' ? BIRTH : /^\((?!.*\))/;
  return lead.exec(words)?.[0] ?? '';
}

const trimmed = (words: string) => words.replace(/[\s.,;:/(–-]+$/, '');

function isMeant(kind: PersonalKind, words: string, text: string, at: number): boolean {
  if (/\b(?:https?:\/\/|www\.)\S*$/.test(text.slice(Math.max(0, at - 120), at))) return false;
  return CHECKS[kind](words, text, at) && !(OWN.has(kind) && isOwnFirm(text, at));
}

const OWN: ReadonlySet<PersonalKind> = new Set(['phone', 'email', 'postcode', 'address']);

const CHECKS: Readonly<Record<PersonalKind, (words: string, text: string, at: number) => boolean>> = {
  phone: isPhone,
  email: (words) => !FIRM_MAILBOX.test(words),
  postcode: isPostcode,
  address: (words) =>
    !/^\d+,? (?:Minutes?|Hours?|Days?|Weeks?|Months?|Years?|Miles?|Metres?|Yards?|Seas)\b/.test(words),
  card: isCard,
  insurance: isInsurance,
  reference: isReference,
  birth: () => true,
  name: () => true,
};

/** Mailboxes that belong to no one person. */
const FIRM_MAILBOX =
  /^(?:info|enquir(?:y|ies)|inquiries|sales|bookings?|reservations?|orders?|customer[._-]?(?:services?|care)|customers|support|help(?:desk)?|hello|office|admin|reception|contact|feedback|complaints|no-?reply|team|shop|store|service|accounts|hr|post|mail|library|events|tickets?|lost[._-]?property)@/i;

/** Non-geographic numbers (03, 05, 08, 09) belong to firms. A date or times in a row are no phone number. */
function isPhone(words: string): boolean {
  if (/[a-z]/.test(words)) return !/^(?:oh|zero|nought)[ ,-]+(?:three|five|eight|nine)\b/.test(words);
  const digits = words.replace(/\D/g, '');
  if (!words.startsWith('0') && !words.startsWith('(') && !words.startsWith('+')) return true;
  if (/^\+|^00/.test(words)) return digits.length >= 10 && !/^(?:00)?44\D*(?:0\D*)?[3589]/.test(digits);
  if (!/^0[127]/.test(digits)) return false;
  if (
    /(?:^|\D)(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}[./-]\d\d[./-]\d\d)(?!\d)|(?:^|[ –-])\d\d\.\d\d(?!\d)/.test(words)
  )
    return false;
  return digits.length === 11 || (digits.length === 10 && digits.startsWith('01'));
}

/** The areas are those there are; a code in small letters is taken where it cannot be `1st`, `2nd` and the like. */
function isPostcode(words: string, text: string, at: number): boolean {
  const parts = /^([A-Za-z]{1,2})(\d[A-Za-z\d]?)\s*(\d)([A-Za-z]{2})$/.exec(words);
  if (!parts) return false;
  const [, area = '', district = '', , inward = ''] = parts;
  const upper = words === words.toUpperCase();
  if (!upper && words !== words.toLowerCase() && !/^[A-Z][a-z]?\d/.test(words)) return false;
  if (!POSTCODE_AREAS.has(area.toUpperCase()) || /[CIKMOV]/i.test(inward) || /[IOQ]/i.test(district)) return false;
  const before = text.slice(Math.max(0, at - 24), at);
  if (/\bpost ?code\b/i.test(before)) return true;
  if (/^(?:st|nd|rd|th)$/i.test(inward) && !upper) return false;
  if (/^(?:GB|TB|HP|HZ|FT|LB|WD|AH)$/i.test(inward)) return false;
  if (/\b(?:seats?|rows?|bays?|aisles?|rooms?)\b[^.!?]{0,18}$/i.test(before)) return false;
  return !/\b(?:product|part|item|model|stock|style|size|code|sku|gate|flight|platform|serial)(?: (?:code|number|no\.?))?(?: is| was|:)? ?$/i.test(
    before,
  );
}

function isCard(words: string): boolean {
  const digits = words.replace(/\D/g, '');
  const fits =
    digits.length === 15
      ? /^3[47]/.test(digits)
      : digits.length === 14
        ? /^3[068]/.test(digits)
        : /^(?:4|5|6|2[2-7])/.test(digits) && digits.length >= 16;
  return fits && new Set(digits).size > 1 && hasCheckDigit(digits);
}

/** The check digit of payment cards (ISO/IEC 7812, after Luhn). */
function hasCheckDigit(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i += 1) {
    const digit = digits.charCodeAt(digits.length - 1 - i) - 48;
    const twice = i % 2 === 1 ? digit * 2 : digit;
    sum += twice > 9 ? twice - 9 : twice;
  }
  return sum % 10 === 0;
}

/** The letters that HM Revenue & Customs gives out; its own specimen begins with QQ. */
function isInsurance(words: string): boolean {
  const letters = words.slice(0, 2).toUpperCase();
  if (letters === 'QQ') return true;
  return /^[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]$/.test(letters) && !/^(?:BG|GB|NK|KN|TN|NT|ZZ)$/.test(letters);
}

const SAYS_NUMBER = new RegExp(`${NUMBER_WORD}(?: is| was| of|:|,|;)?[ \\t]+\\W?$|#\\s*$|^[Rr]ef|^[Ss]ort`);

/** Three digits at least behind a word such as number, five without it; no date, price, time or criterion. */
function isReference(words: string, text: string, at: number): boolean {
  const lead = LEAD.exec(words)?.[0] ?? '';
  const value = words.slice(lead.length);
  const behind = text.slice(at + words.length, at + words.length + 24);
  const digits = value.replace(/\D/g, '').length;
  if (
    /\b(?:unit|evidence|product|catalogue|stock|part|item|model|our|criterion|criteria) $/i.test(
      text.slice(Math.max(0, at - 12), at),
    )
  )
    return false;
  if (/^(?:19|20)\d\d$/.test(value) || /^\.\d|^(?:st|nd|rd|th|am|pm|p|%)\b/i.test(behind)) return false;
  if (/[£$€]$/.test(lead) || /^\d{1,2}(?:st|nd|rd|th|am|pm)\b/i.test(value)) return false;
  if (SAYS_NUMBER.test(lead)) return digits >= 3 || (digits > 0 && /^[A-Z\d]{5,}$/.test(value));
  if (/^(?:customer|member|patient|hospital|case|reg|licen|account|acc)/i.test(lead)) return digits >= 6;
  return digits >= 5 || (digits >= 3 && /[A-Z]/.test(value));
}

/** Either case for the first letter, since such words stand at the head of a line. */
function either(list: string): string {
  return list.replace(/(^|\|)([a-z])/g, (_, bar: string, letter: string) => `${bar}[${letter.toUpperCase()}${letter}]`);
}
