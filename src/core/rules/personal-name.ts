import { openingOf } from '../account/parts';
import { type PersonalDatum, personalDataOf } from '../account/personal-data';
import type { NamedPerson } from '../account/personal-kinds';
import { isSamePerson, nameReplacer } from '../account/personal-replace';
import { LONE_PORTFOLIO } from '../portfolio/portfolio';
import type { Rule } from './rule';

/** Looks for what is likely the full name of a person; each person is shown once. */
export const personalName: Rule = {
  id: 'personal-name',
  summary: 'Looks for what is likely the full name of a person.',
  level: 'hint',
  needs: 'text',
  kinds: ['account', 'knowledge'],
  messages: {
    name: 'This looks like a name; a letter such as "{label}" keeps it private.',
    file: 'The name of this file seems to hold the name of a person.',
  },
  *check({ account, portfolio }) {
    const people = personsIn(personalDataOf(account), portfolio?.config.candidate);
    if (people.length === 0) return;
    const labelOf = nameReplacer([account]);
    const where = !portfolio || portfolio === LONE_PORTFOLIO ? 'this account' : 'this portfolio';
    for (const { person, span, words } of people) {
      if (!span) {
        yield { message: 'file', span: openingOf(account), about: words };
        continue;
      }
      const { label, edits } = labelOf(person);
      const fix = {
        kind: 'repair',
        choice: true,
        everywhere: true,
        title: `Replace by a letter, everywhere in ${where}`,
        edits: edits.get(account.path) ?? [],
      } as const;
      yield { message: 'name', values: { label }, span, fixes: [fix] };
    }
  },
};

type Named = PersonalDatum & { readonly person: NamedPerson };

/** Each person where they are first named, in the file's name and in the text; the candidate's own label is no secret. */
function personsIn(data: readonly PersonalDatum[], candidate: string | undefined): Named[] {
  const own = candidate?.toLowerCase();
  const known = new Map<string, NamedPerson[]>();
  return data.filter((datum): datum is Named => {
    const { person, place, words } = datum;
    if (!person || own?.includes(words.toLowerCase())) return false;
    const key = `${place === 'file'} ${person.family.toLowerCase()}`;
    const others = known.get(key) ?? [];
    if (others.some((other) => isSamePerson(other, person))) return false;
    known.set(key, [...others, person]);
    return true;
  });
}
