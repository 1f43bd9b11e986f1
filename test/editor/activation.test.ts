import { ok } from './assert';
import { extension, services } from './editor';

describe('The extension', () => {
  it('starts', async () => {
    const early = extension().isActive;
    const began = performance.now();
    await extension().activate();
    const active = performance.now();
    const { portfolios } = await services();
    const ready = performance.now();
    const after = early ? 'had started before' : `activated in ${Math.round(active - began)} ms`;
    console.log(`      ${after}, read the folder ${Math.round(ready - active)} ms later`);
    ok(portfolios.folders.length === 1, 'The portfolio of the folder is there.');
    ok(ready - began < 15_000, 'It is ready in time.');
  });
});
