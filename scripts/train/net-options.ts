import { HEADS } from '../../src/core/moves/model';

/** What the net is made with. */
export const NET_OPTIONS = {
  bits: 13,
  near: 12,
  wide: 12,
  nearReach: 1,
  wideReach: 1,
  knownBits: 1 << 18,
  /** A feature counts as known when this many accounts have it. */
  least: 3,
  epochs: 16,
  /** So many of the last epochs are averaged. */
  averaged: 6,
  rate: 0.1,
  denseRate: 0.03,
  /** Chance that a feature is left out of a step. */
  drop: 0.3,
  /** Chance that a value inside the net is left out of a step. */
  hide: 0.2,
  decay: 0.02,
  denseDecay: 0.01,
  moveWeight: 0.3,
  verdictWeight: 0.5,
  /** Chance that a clause is read as others might have spelt it. */
  noise: 0.25,
  /** Chance that a clause is left out of an account, and how far places are off. */
  skip: 0.1,
  stray: 0.15,
  seed: 1,
};

/** What the net is made with. */
export type NetOptions = typeof NET_OPTIONS;

/** The head that denies each head, as bits: a clause labelled so weighs double where it must not count. */
export const DENIED: readonly number[] = HEADS.map((head) => {
  const family =
    head === 'senior'
      ? 'feasibility'
      : head === 'reaction'
        ? 'outcome'
        : head === 'routine' || head === 'extra'
          ? 'contrast'
          : head;
  return 1 << HEADS.indexOf(`not-${family}` as (typeof HEADS)[number]);
}).map((bit, index) =>
  (HEADS[index] as string).startsWith('not-') || ['need', 'action'].includes(HEADS[index] as string) ? 0 : bit,
);
