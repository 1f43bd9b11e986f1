import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';

const NAMED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** A text of anyone's as HTML that shows just that text, in an element or in a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => NAMED[sign] as string).replace(/(?![\t\n\r])[\p{Cc}\p{Cs}]/gu, '\ufffd');
}

/** An id for a link within the page: from any text, the same for the same text, different for different ones. */
export function idOf(kind: string, text: string): string {
  const plain = text.replace(/[^A-Za-z0-9.]/g, (sign) => `-${(sign.codePointAt(0) as number).toString(16)}-`);
  return `${kind}-${plain}`;
}

/** What a page is made of. */
export interface HtmlPage {
  readonly title: string;
  /** HTML that is known to be safe. */
  readonly body: string;
  readonly styles: string;
}

/** Marks the pages this tool has written, so that it writes over no others. */
export const GENERATOR = 'STAR Accounts';

/**
 * A page on its own: nothing is loaded, nothing runs. The policy in it allows its own styles by their hash and nothing
 * else, so that even text that slipped through could do nothing.
 */
export function renderPage({ title, body, styles }: HtmlPage): string {
  const policy = `default-src 'none'; style-src 'sha256-${base64(sha256(utf8ToBytes(styles)))}'; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="${GENERATOR}">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)}</title>
<style>${styles}</style>
</head>
<body>
${body}
</body>
</html>
`;
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

function base64(bytes: Uint8Array): string {
  let out = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(i, i + 3);
    const word = (a << 16) | (b << 8) | c;
    const signs = [18, 12, 6, 0].map((shift) => DIGITS.charAt((word >> shift) & 63));
    out += signs.fill('=', Math.min(4, bytes.length - i + 1)).join('');
  }
  return out;
}
