/** The parts of the corpus the shipped weights are learned from; every other part is only ever scored. */
export const LEARNED = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'j', 'k'];
