import { readFileSync } from 'node:fs';
import { type AccountResult, checkText } from '../../src/core/check/check-account';
import type { Model } from '../../src/core/moves/model';
import { LONE_PORTFOLIO } from '../../src/core/portfolio/portfolio';
import type { Span } from '../../src/core/source/text';
import type { Label } from '../train/read-corpus';

/** A line of a part's labels, with what only these rules look at. */
export type RuleLabel = Label & {
  readonly politeness_only: boolean;
  readonly first_person: 'yes' | 'mixed' | 'no';
};

/** A labelled account with what was found in it. */
export interface Case {
  /** `a/001.md`. */
  readonly file: string;
  readonly label: RuleLabel;
  readonly result: AccountResult;
}

/** Some rules speak only of what is tagged, or when an account is ready: every account is read as if it were both. */
const DETAILS = 'unit: "208"\nstatus: ready\ncriteria: [208.3.4]\n';

/** The accounts of a part, checked with a model that was learned without that part. */
export function casesOf(root: string, part: string, model: Model): Case[] {
  const lines = readFileSync(`${root}/${part}/labels.jsonl`, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => {
    const label = JSON.parse(line) as RuleLabel;
    const raw = readFileSync(`${root}/${part}/${label.file}`, 'utf8').replace(/^---\n[\s\S]*?\n---\n/, '');
    const text = `---\n${DETAILS}kind: ${label.kind ?? 'account'}\n---\n\n${raw}`;
    const result = checkText(label.file, text, { model, units: LONE_PORTFOLIO.units });
    return { file: `${part}/${label.file}`, label, result };
  });
}

/** The words at a place, by which a judgement knows a finding. */
export function wordsAt({ account }: AccountResult, { start, end }: Span): string {
  return account.source.text.slice(start, end).replace(/\s+/g, ' ').trim();
}
