import type { Crosswalk, Match, Unmatched } from '../crosswalk';
import type { CriterionRef } from '../unit';

const cg = (code: string): CriterionRef => ({ unit: '208', code });
const nos = (code: string): CriterionRef => ({ unit: 'CFACSA9', code });
const exact = (from: string, to: string): Match => ({ from: cg(from), to: nos(to), relation: 'exact' });
const partial = (from: string, to: string): Match => ({ from: cg(from), to: nos(to), relation: 'partial' });
const cgAlone = (code: string, ...nearest: string[]): Unmatched => ({
  criterion: cg(code),
  towards: 'CFACSA9',
  nearest: nearest.map(nos),
});
const nosAlone = (code: string, ...nearest: string[]): Unmatched => ({
  criterion: nos(code),
  towards: '208',
  nearest: nearest.map(cg),
});

/**
 * What 208 and CFACSA9 have in common. The standard dropped "unreasonably" about other customers (so 208.2.4 and
 * 208.3.3 match in part) and put workplace rules and outside regulations into one criterion (P7).
 */
export const crosswalk208Cfacsa9: Crosswalk = {
  units: ['208', 'CFACSA9'],
  matches: [
    exact('208.1.1', 'P1'),
    exact('208.1.2', 'P2'),
    exact('208.1.3', 'P3'),
    exact('208.1.4', 'P4'),
    exact('208.1.5', 'P5'),
    exact('208.2.1', 'P6'),
    partial('208.2.2', 'P7'),
    partial('208.2.3', 'P7'),
    partial('208.2.4', 'P8'),
    exact('208.2.5', 'P9'),
    exact('208.3.1', 'P10'),
    exact('208.3.2', 'P11'),
    partial('208.3.3', 'P12'),
    exact('208.3.4', 'P13'),
    exact('208.4.1', 'K1'),
    exact('208.4.2', 'K2'),
    exact('208.4.3', 'K3'),
    exact('208.4.4', 'K4'),
    exact('208.4.5', 'K5'),
    exact('208.4.6', 'K6'),
    exact('208.4.7', 'K7'),
  ],
  unmatched: [
    cgAlone('1a'),
    cgAlone('1b'),
    cgAlone('1c'),
    cgAlone('1d'),
    cgAlone('2a'),
    cgAlone('2b'),
    cgAlone('208.3.5', 'K9'),
    nosAlone('P14', '208.4.6'),
    nosAlone('K8'),
    nosAlone('K9', '208.3.5'),
  ],
};

/** The crosswalks that come with the tool. */
export const builtInCrosswalks: readonly Crosswalk[] = [crosswalk208Cfacsa9];
