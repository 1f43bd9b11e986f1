import { parseSource } from '../source/text';
import { parseUnitFile } from '../unit/unit-file';
import type { UnitFileReader } from './portfolio';

/** Reads one file of `units/`. */
export const readUnitFile: UnitFileReader = (path, text) => {
  const source = parseSource(text);
  const { unit, crosswalks, problems } = parseUnitFile(text);
  return { unit, crosswalks, problems: problems.map(({ span, message }) => ({ path, source, span, message })) };
};
