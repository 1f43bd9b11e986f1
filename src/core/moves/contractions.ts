/** The words a contraction stands for; the first takes the letters before the apostrophe. */
const TAILS: Readonly<Record<string, string>> = {
  "n't": 'not',
  "'m": 'am',
  "'re": 'are',
  "'ve": 'have',
  "'ll": 'will',
  "'d": 'would',
};

/** What a stretch of letters stands for. */
export interface Written {
  /** In lower case, with straight apostrophes. */
  readonly word: string;
  /** The second word of a contraction, and how many letters belong to the first. */
  readonly second: string | undefined;
  readonly seam: number;
}

/** The word or the two words that a stretch of letters as it is written stands for; `respell` sets right known misspellings. */
export function readWritten(raw: string, respell: (word: string) => string): Written {
  const word = respell(raw.toLowerCase().replace(/[‘’]/g, "'"));
  const whole = { word, second: undefined, seam: 0 };
  const apostrophe = word.indexOf("'");
  if (apostrophe <= 0) return whole;
  const cut = word.endsWith("n't") ? word.length - 3 : apostrophe;
  const tail = word.slice(cut);
  const second = TAILS[tail];
  if (second === undefined || cut === 0) return tail === "'s" ? { ...whole, word: word.slice(0, cut) } : whole;
  const head = word.slice(0, cut);
  const first = head === 'ca' ? 'can' : head === 'wo' ? 'will' : head;
  return { word: first, second, seam: Math.max(1, Math.min(raw.length - 1, cut)) };
}
