import { openingOf } from '../account/parts';
import { personalDataOf } from '../account/personal-data';
import type { PersonalKind } from '../account/personal-kinds';
import type { Rule } from './rule';

/** What each is called, and what stands in its place when it is taken out. */
const WORDS: Readonly<Record<Exclude<PersonalKind, 'name'>, readonly [what: string, put: string]>> = {
  phone: ['a phone number', '[phone number]'],
  email: ['an email address', '[email address]'],
  postcode: ['a postcode', '[postcode]'],
  address: ['an address', '[address]'],
  card: ['a card number', '[card number]'],
  insurance: ['a National Insurance number', '[National Insurance number]'],
  reference: ["a customer's number", '[number]'],
  birth: ['a date of birth', '[date of birth]'],
};

/** Looks for contact details and numbers that tell who somebody is. */
export const personalDetails: Rule = {
  id: 'personal-details',
  summary: 'Looks for contact details and numbers that tell who somebody is.',
  level: 'warning',
  needs: 'text',
  kinds: ['account', 'knowledge'],
  messages: {
    phone: 'A phone number is written here; an assessor does not need it.',
    email: 'An email address is written here; an assessor does not need it.',
    postcode: 'A postcode is written here; an assessor does not need it.',
    address: 'An address seems to be written here; an assessor does not need it.',
    card: 'A card number is written here; it is safer to take it out.',
    insurance: 'A National Insurance number is written here; it is safer to take it out.',
    reference: "A customer's number seems to be written here; an assessor does not need it.",
    birth: 'A date of birth is written here; an assessor does not need it.',
    file: 'The name of this file holds {what}; another name would be safer.',
  },
  *check({ account }) {
    for (const { kind, span, words, replace } of personalDataOf(account)) {
      if (kind === 'name') continue;
      const [what, put] = WORDS[kind];
      const level = kind === 'address' ? ({ level: 'hint' } as const) : {};
      if (span)
        yield {
          ...level,
          message: kind,
          span,
          fixes: [{ kind: 'repair', choice: true, title: `Take it out (put ${put})`, edits: replace(put) }],
        };
      else yield { ...level, message: 'file', values: { what }, span: openingOf(account), about: words };
    }
  },
};
