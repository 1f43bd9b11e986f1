import { parseSource } from '../source/text';
import type { Account } from './account';
import { parseFrontmatter } from './frontmatter';

/** Reads only the details of an account: its sections, prose, prompts and marks are empty. For texts too long to be read while typing. */
export function parseDetails(path: string, raw: string): Account {
  const source = parseSource(raw);
  const frontmatter = parseFrontmatter(source.text);
  return {
    path,
    source,
    frontmatter,
    sections: [],
    blocks: [],
    prompts: [],
    marks: [],
    bodyStart: frontmatter.bounds?.end ?? 0,
  };
}
