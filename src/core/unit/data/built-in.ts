import type { Unit } from '../unit';
import { unit208 } from './unit-208';
import { unitCfacsa9 } from './unit-cfacsa9';

/** The units that come with the tool, all in short form; a unit file with the same code takes a unit's place. */
export const builtInUnits: readonly Unit[] = [unit208, unitCfacsa9];
