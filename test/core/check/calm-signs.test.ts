import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkText } from '../../../src/core/check/check-account';
import { optionsWith } from './checking';

const FOLDER = join('test', 'accounts', 'good');
const FIGURES = join('test', 'corpus', 'rule-figures.json');
const MOST = 0.3;

interface Figures {
  readonly developed: { readonly rules: Readonly<Record<string, unknown>> };
}

describe('the rules that go by signs', () => {
  it('keep calm on good accounts', () => {
    const { developed } = JSON.parse(readFileSync(FIGURES, 'utf8')) as Figures;
    const rules = Object.keys(developed.rules);
    const names = readdirSync(FOLDER);
    const found = names.flatMap((name) =>
      checkText(name, readFileSync(join(FOLDER, name), 'utf8'), optionsWith())
        .findings.filter(({ rule }) => rules.includes(rule))
        .map(({ rule, level }) => ({ name, rule, level })),
    );
    assert.ok(rules.length >= 8 && names.length >= 60);
    assert.ok(found.length <= MOST * names.length, JSON.stringify(found));
    for (const { level, name, rule } of found) assert.equal(level, 'hint', `${name}: ${rule}`);
  });
});
