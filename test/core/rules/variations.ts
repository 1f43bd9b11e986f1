import type { Account } from '../../../src/core/account/account';
import { parseDate } from '../../../src/core/account/date';
import type { CheckOptions } from '../../../src/core/check/check-account';
import type { Model } from '../../../src/core/moves/model';
import type { Element } from '../../../src/core/moves/move';
import { LONE_PORTFOLIO } from '../../../src/core/portfolio/portfolio';
import type { Rule } from '../../../src/core/rules/rule';
import { unitSetOf } from '../../../src/core/unit/unit-set';
import { optionsWith, shippedModel } from '../check/checking';

/**
 * Options for a fixture: a rule that is off is switched on; `today`, `units` and `whole` come from its settings. `weak`
 * and `missing` name an element that is to have this verdict whatever is read, where no text is sure to have it.
 */
export function optionsFor(rule: Rule, settings: Readonly<Record<string, string>>): CheckOptions {
  const today = settings.today ? parseDate(settings.today)?.date : undefined;
  const units = settings.units ? unitSetOf(settings.units.split(/[, ]+/), LONE_PORTFOLIO.units.known) : undefined;
  return optionsWith({
    levels: rule.level === 'off' ? { [rule.id]: 'hint' } : {},
    ...(today ? { today } : {}),
    ...(units ? { units } : {}),
    ...(settings.whole ? { whole: true } : {}),
    ...(settings.weak ? { model: bounded(settings.weak as Element, 0, 2) } : {}),
    ...(settings.missing ? { model: bounded(settings.missing as Element, 2, 3) } : {}),
  });
}

function bounded(element: Element, low: number, high: number): Model {
  const model = shippedModel();
  return { ...model, accounts: { ...model.accounts, [element]: { ...model.accounts[element], low, high } } };
}

/** Above this a text comes in few variations, since each takes long to read. */
const LONG = 100_000;

/** A text as it may come: with other line endings, a byte order mark, cut off, with emoji. */
export function* variationsOf({ source: { text }, sections, bodyStart }: Account): Generator<string> {
  if (text.length > LONG) {
    yield `\uFEFF${text.replaceAll('\n', '\r\n').trimEnd()}👋🏽`;
    return;
  }
  const crlf = text.replaceAll('\n', '\r\n');
  yield crlf;
  yield text.replaceAll('\n', '\r');
  yield `\uFEFF${text}`;
  yield `\uFEFF${crlf}`;
  yield text.trimEnd();
  yield '';
  for (const cut of [...sections.flatMap(({ heading, body }) => [heading.start, heading.end, body.end]), bodyStart]) {
    yield text.slice(0, cut);
  }
  for (const cut of text.slice(0, Math.min(bodyStart, 400)).matchAll(/\n/g)) yield text.slice(0, cut.index);
  yield text.replace(/\b(\w+)\./g, '$1 👩‍🦽.');
  yield `👋🏽 ${text}`;
  yield text.replace(/^(#+) (.*)$/gm, '$1 😀 $2');
}
