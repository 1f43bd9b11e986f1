import { readdirSync, readFileSync } from 'node:fs';
import { shippedModel } from './checking';
import { checkMadeUpTexts } from './made-up';

describe('made-up texts', () => {
  it('never make a check fail', () => {
    const folder = 'test/accounts/good';
    const accounts = readdirSync(folder)
      .filter((name) => name.endsWith('.md'))
      .map((name) => readFileSync(`${folder}/${name}`, 'utf8'));
    checkMadeUpTexts(shippedModel(), accounts, 150);
  }).timeout(30_000);
});
