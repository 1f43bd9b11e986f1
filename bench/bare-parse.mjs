// Usage: node bench/bare-parse.mjs FOLDER|FILE
// The floor: Node, and every Markdown file through remark's parser and nothing else.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { remark } from 'remark';
import remarkFrontmatter from 'remark-frontmatter';

const parser = remark().use(remarkFrontmatter, ['yaml']).freeze();
const [path = '.'] = process.argv.slice(2);
const files = statSync(path).isDirectory()
  ? readdirSync(path, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.md'))
      .map((name) => join(path, name))
  : [path];
let nodes = 0;
for (const file of files) nodes += parser.parse(readFileSync(file, 'utf8')).children.length;
process.stdout.write(`${nodes}\n`);
