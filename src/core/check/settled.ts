import type { Account } from '../account/account';
import type { Settled } from '../account/frontmatter';
import type { RawFinding, Rule, ShownLevel } from '../rules/rule';
import { boundTextOf } from '../rules/settle';

/**
 * The entry that settles a finding. One with words settles the finding that stands on them; one that says an element did
 * not happen settles whatever is found of that element, so that the asking stops for good.
 */
export function settledFor(rule: Rule, raw: RawFinding, account: Account): Settled | undefined {
  if (rule.settles === false) return undefined;
  const { settled } = account.frontmatter;
  if (settled.length === 0) return undefined;
  const words = boundTextOf(raw, account);
  const ids = raw.element ? [`${raw.element}-missing`, `${raw.element}-weak`] : [];
  return settled.find(
    ({ finding, answer, text }) =>
      (finding === rule.id || (answer === 'did-not-happen' && ids.includes(finding))) &&
      (text === undefined || text.replace(/\s+/g, ' ').trim() === words),
  );
}

/** How a settled finding is shown: noted, or a hint for the assessor. */
export function settledLevel({ answer }: Settled): ShownLevel {
  return answer === 'did-not-happen' ? 'information' : 'hint';
}

/** What a settled finding says; it asks for nothing. */
export function settledMessage({ answer, reason }: Settled): string {
  if (answer === 'did-not-happen') return 'Noted: this did not happen; another account or a discussion may cover it.';
  return reason === ''
    ? 'Left as it is; no reason is given for the assessor yet.'
    : 'Left as it is, with a reason for the assessor.';
}
