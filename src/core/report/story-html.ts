import type { Definition, Nodes, Root } from 'mdast';
import { escapeHtml } from './html';

/** How deep lists and quotations are nested in the page; what lies deeper is shown as plain text. */
const MAX_DEPTH = 40;

/** The only addresses that stay links. */
const ADDRESS = /^(?:https?:\/\/|mailto:)[^\s]+$/i;

/**
 * A Markdown tree as HTML that can do nothing: every text is escaped, raw HTML is shown as the text it is, links keep
 * their address in print and only where they lead to the web or to a mailbox, pictures leave a note. The highest
 * headings there are become `topLevel`.
 */
export function renderStory(root: Root, topLevel: number): string {
  const depths = root.children.flatMap((node) => (node.type === 'heading' ? [node.depth] : []));
  return new StoryWriter(topLevel - Math.min(...depths, 6), definitionsOf(root)).children(root, 0);
}

function definitionsOf(root: Root): ReadonlyMap<string, Definition> {
  const definitions = new Map<string, Definition>();
  const open: Nodes[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === 'definition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node);
    if ('children' in node) open.push(...(node.children as Nodes[]).toReversed());
  }
  return definitions;
}

class StoryWriter {
  constructor(
    /** What is added to the depth of a heading. */
    private readonly shift: number,
    private readonly definitions: ReadonlyMap<string, Definition>,
  ) {}

  children(node: Nodes, depth: number): string {
    if (!('children' in node)) return '';
    if (depth > MAX_DEPTH) return escapeHtml(wordsOf(node));
    return (node.children as Nodes[]).map((child) => this.node(child, depth + 1)).join('');
  }

  private node(node: Nodes, depth: number): string {
    switch (node.type) {
      case 'text':
        return escapeHtml(node.value);
      case 'paragraph':
        return `<p>${this.children(node, depth)}</p>\n`;
      case 'heading':
        return this.element(`h${Math.min(6, node.depth + this.shift)}`, node, depth);
      case 'emphasis':
        return `<em>${this.children(node, depth)}</em>`;
      case 'strong':
        return `<strong>${this.children(node, depth)}</strong>`;
      case 'inlineCode':
        return `<code>${escapeHtml(node.value)}</code>`;
      case 'code':
        return `<pre>${escapeHtml(node.value)}</pre>\n`;
      case 'break':
        return '<br>\n';
      case 'thematicBreak':
        return '<hr>\n';
      case 'blockquote':
        return this.element('blockquote', node, depth);
      case 'list':
        return node.ordered
          ? `<ol start="${Number(node.start ?? 1)}">\n${this.children(node, depth)}</ol>\n`
          : this.element('ul', node, depth);
      case 'listItem':
        return this.element('li', node, depth);
      case 'link':
        return linked(this.children(node, depth), node.url);
      case 'linkReference':
        return linked(this.children(node, depth), this.definitions.get(node.identifier)?.url ?? '');
      case 'image':
      case 'imageReference':
        return `<span class="soft">[Picture left out${node.alt ? `: ${escapeHtml(node.alt)}` : ''}]</span>`;
      case 'html':
        return /^<!--[\s\S]*-->\s*$/.test(node.value) ? '' : escapeHtml(node.value);
      default:
        return this.children(node, depth);
    }
  }

  private element(name: string, node: Nodes, depth: number): string {
    return `<${name}>${this.children(node, depth)}</${name}>\n`;
  }
}

function linked(words: string, url: string): string {
  if (!ADDRESS.test(url)) return words;
  const address = escapeHtml(url);
  const shown = escapeHtml(url.replace(/^mailto:/i, ''));
  const link = `<a href="${address}" rel="noreferrer">${words === '' ? shown : words}</a>`;
  return words === '' || words === address || words === shown ? link : `${link} <span class="soft">(${shown})</span>`;
}

/** The words of a tree of any depth. */
function wordsOf(root: Nodes): string {
  const words: string[] = [];
  const open: Nodes[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    if ('value' in node) words.push(node.value);
    if ('children' in node) open.push(...(node.children as Nodes[]).toReversed());
  }
  return words.join(' ');
}
