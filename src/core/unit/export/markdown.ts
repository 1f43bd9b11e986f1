import { type CriterionKind, criteriaOf, type Unit } from '../unit';

const HEADINGS: readonly (readonly [CriterionKind, string])[] = [
  ['range', 'What you must cover'],
  ['performance', 'What you must do'],
  ['knowledge', 'What you must know'],
];

/** A unit as Markdown to read and print: what to cover, to do and to know, with its elements and criteria. */
export function renderUnitMarkdown(unit: Unit): string {
  const lines = [`# Unit ${escapeMarkdown(unit.code)}: ${escapeMarkdown(unit.title)}`, ''];
  const facts = [unit.body, unit.level && `Level ${unit.level}`, unit.credits && `${unit.credits} credits`].filter(
    (fact) => fact,
  );
  if (facts.length > 0) lines.push(escapeMarkdown(facts.join(', ')), '');
  if (unit.wording === 'short') lines.push("Short form, not the awarding body's wording.", '');
  for (const [kind, heading] of HEADINGS) {
    const elements = unit.elements.filter((element) =>
      criteriaOf(unit, element.code).some((criterion) => criterion.kind === kind),
    );
    if (elements.length === 0) continue;
    lines.push(`## ${heading}`, '');
    for (const element of elements) {
      lines.push(`### ${escapeMarkdown([element.code, element.title].filter((text) => text !== '').join(' '))}`, '');
      for (const criterion of criteriaOf(unit, element.code)) {
        if (criterion.kind === kind)
          lines.push(`- **${escapeMarkdown(criterion.code)}** ${escapeMarkdown(criterion.statement)}`.trimEnd());
      }
      lines.push('');
    }
  }
  return `${lines.join('\n').trimEnd()}\n`;
}

function escapeMarkdown(text: string): string {
  return text.replace(/([\\`*_[\]<>|#])/g, '\\$1');
}
