import { parseAccount } from '../../../src/core/account/parse-account';
import { grown } from './fixture';

/** An example on a rule's page; settings stand behind `markdown` in the fence and are not shown. */
export interface Example {
  readonly text: string;
  readonly settings: Readonly<Record<string, string>>;
}

/** What a rule's page holds. */
export interface Page {
  readonly title: string;
  readonly headings: readonly string[];
  readonly raises: readonly Example[];
  readonly silent: readonly Example[];
  /** Every sentence outside the examples. */
  readonly sentences: readonly string[];
}

export const RAISES = 'An example that raises it';
export const SILENT = 'One that does not';

const FENCE = /^````?markdown(?: (.*))?\n([\s\S]*?)^````?$/gm;

/** Reads a rule's page. */
export function parsePage(source: string): Page {
  const examples = [...source.matchAll(FENCE)].map((fence) => {
    const pairs = [...(fence[1] ?? '').matchAll(/([\w-]+)=(\S+)/g)];
    const settings = Object.fromEntries(pairs.map((pair) => [pair[1], pair[2]]));
    const heading = headingsIn(source.slice(0, fence.index)).at(-1);
    return { heading, text: grown(fence[2] as string, settings), settings };
  });
  const prose = source.replace(FENCE, '');
  const account = parseAccount('page.md', prose);
  return {
    title: /^# (.*)$/m.exec(prose)?.[1] ?? '',
    headings: headingsIn(prose),
    raises: examples.filter(({ heading }) => heading === RAISES),
    silent: examples.filter(({ heading }) => heading === SILENT),
    sentences: account.blocks.flatMap((block) => block.sentences.map(({ start, end }) => block.text.slice(start, end))),
  };
}

function headingsIn(source: string): string[] {
  return [...source.replace(FENCE, '').matchAll(/^## (.*)$/gm)].map((heading) => heading[1] as string);
}
