import { criteriaOf, type Unit } from '../unit';
import { type ExportedUnit, notKeptOf } from './case';

/** A unit as a Mahara SmartEvidence framework (`.matrix`): elements are its standards, criteria its standard elements. */
export function renderMatrix(unit: Unit): ExportedUnit {
  const standards = unit.elements.map((element, at) => ({
    shortname: element.code,
    name: element.title,
    description: '',
    standardid: at + 1,
    priority: at + 1,
  }));
  const standardelements = unit.elements.flatMap((element, at) =>
    criteriaOf(unit, element.code).map((criterion, place) => ({
      shortname: criterion.code,
      name: criterion.statement,
      description: criterion.kind,
      elementid: criterion.code,
      standardid: at + 1,
      priority: place + 1,
    })),
  );
  const framework = {
    institution: 'all',
    name: `${unit.code} ${unit.title}`,
    description: `Unit ${unit.code}`,
    selfassess: false,
    evidencestatuses: [
      { begun: 'Ready for assessment' },
      { incomplete: 'Sent back' },
      { partialcomplete: 'More evidence needed' },
      { completed: 'Accepted' },
    ],
    standards,
    standardelements,
  };
  return { text: `${JSON.stringify({ framework }, undefined, 2)}\n`, notKept: notKeptOf(unit, []) };
}
