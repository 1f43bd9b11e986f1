import { mkdirSync, writeFileSync } from 'node:fs';
import { renderModel } from '../../src/core/moves/model';
import { sampled } from './dataset';
import { fitModel } from './fit';
import { readPart } from './read-corpus';

const [root, out, ...parts] = process.argv.slice(2) as [string, string, ...string[]];
const accounts = parts.flatMap((part) => sampled(readPart(root, part)));
const model = fitModel(accounts);
const bytes = renderModel(model);
mkdirSync(out.slice(0, out.lastIndexOf('/')), { recursive: true });
writeFileSync(out, bytes);
console.log(`${accounts.length} accounts, ${bytes.length} bytes`);
