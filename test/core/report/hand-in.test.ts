import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { storyOf } from '../../../src/core/account/story';
import { renderHandIn } from '../../../src/core/report/hand-in';
import { handInAccountOf, longDate } from '../../../src/core/report/hand-in-account';
import { escapeHtml, idOf, renderPage } from '../../../src/core/report/html';
import { openQuestionsOf } from '../../../src/core/report/open-questions';
import { renderStory } from '../../../src/core/report/story-html';
import { findingOn, HOSTILE, portfolioOf, resultOf, summaryFor } from './results';

const portfolio = portfolioOf(
  { path: 'star-portfolio.yaml', text: `candidate: ${JSON.stringify(`Candidate ${HOSTILE}`)}\nunit: "208"\n` },
  {
    path: 'evidence.yaml',
    text: '- ref: E1\n  title: A note <from> the owner\n  method: WT\n  criteria: [208.3.1]\n',
  },
);

function pageOf(...texts: readonly string[]): string {
  const accounts = texts.map((text, index) => {
    const result = resultOf(text, { path: `accounts/${index}.md`, portfolio });
    return handInAccountOf(result, summaryFor(result, portfolio));
  });
  return renderHandIn({ portfolio, accounts, date: { year: 2026, month: 3, day: 9 } });
}

const STORY = `---
title: ${JSON.stringify(HOSTILE)}
ref: A2
date: 2026-02-01
customer: Mrs <A>
criteria: [208.1.1, 208.3.1]
evidence: [E1]
settled:
  - finding: outcome-missing
    answer: did-not-happen
    reason: She moved away & I never heard
---

## What I did

> ? Did anyone need to agree?

I asked first. {208.2.1} Then I rang her {twice}.

> ? Did she say anything?
`;

describe('the page to hand in', () => {
  const page = pageOf(STORY, '---\nref: A10\ntitle: Tenth\n---\nTen.\n', '---\nref: A1\ntitle: First\n---\nOne.\n');

  it('shows accounts without their details, questions and marks, and keeps other words between braces', () => {
    assert.match(page, /<p>I asked first\. Then I rang her \{twice\}\.<\/p>/);
    for (const hidden of ['criteria:', '&gt; ?', 'Did anyone need to agree', '{208.2.1}'])
      assert.ok(!page.includes(hidden), hidden);
  });

  it('has cover, contents, record, evidence with its key, declaration and six signatures', () => {
    assert.match(page, /<dt>Date<\/dt><dd>9 March 2026<\/dd>/);
    assert.match(page, /<dt>Holds<\/dt><dd>3 accounts<\/dd>/);
    assert.match(page, /not the awarding body&#39;s wording/);
    assert.equal(page.match(/<tr id="criterion-/g)?.length, 28);
    assert.match(page, /A note &lt;from&gt; the owner<\/td><td>WT<\/td>/);
    assert.match(page, /Methods: O observation.*PD professional discussion/);
    assert.match(page, /<li>valid<\/li><li>authentic<\/li><li>current<\/li><li>sufficient<\/li>/);
    const signatures = page.slice(page.indexOf('<table class="sign">')).match(/<tr><td>/g);
    assert.equal(signatures?.length, 6);
  });

  it('puts references into the boxes and sorts A2 before A10', () => {
    const row = /<tr id="criterion-208\.3\.1">.*<\/tr>/.exec(page)?.[0] ?? '';
    assert.match(row, /href="#account-accounts-2f-0\.md">A2<\/a> <a class="ref" href="#evidence-E1">E1<\/a>/);
    const order = [...page.matchAll(/<h3><span class="ref">(A\d+)/g)].map((match) => match[1]);
    assert.deepEqual(order, ['A1', 'A2', 'A10']);
  });

  it('leads every link within the page to a place there is', () => {
    const ids = new Set([...page.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]));
    const links = [...page.matchAll(/href="#([^"]+)"/g)].map((match) => match[1]);
    assert.ok(links.length > 10);
    for (const link of links) assert.ok(ids.has(link), link);
    assert.equal(ids.size, [...page.matchAll(/ id="/g)].length);
  });

  it('shows the assessor what was settled and why, and lists questions without an answer', () => {
    assert.match(
      page,
      /About what came of it, good or bad, for the customer or for others: This did not happen, because: She moved away &amp; I never heard/,
    );
    assert.match(page, /<h4>Still open<\/h4><ul><li>A2: Did she say anything\?<\/li><\/ul>/);
  });

  it('says when two accounts share a reference, and nothing of open questions when there are none', () => {
    const twice = pageOf('---\nref: A1\n---\nOne.\n', '---\nref: A1\n---\nTwo.\n');
    assert.match(twice, /More than one account has the reference A1\./);
    assert.doesNotMatch(pageOf('---\nref: A1\n---\nOne.\n'), /Still open/);
  });

  it('keeps the questions of knowledge answers that have one, and witnesses apart', () => {
    const knowledge = pageOf(
      '---\nkind: knowledge\n---\n\n> ? What do you offer?\n\nCoach tickets.\n\n> ? What else?\n',
    );
    assert.match(
      knowledge,
      /<h2>Knowledge answers<\/h2>[\s\S]*<p class="question">What do you offer\?<\/p>\n<p>Coach tickets\.<\/p>/,
    );
    assert.doesNotMatch(knowledge, /class="question">What else/);
    assert.match(pageOf('---\nkind: witness\n---\nI saw it.\n'), /<h2>Witness statements<\/h2>/);
  });

  it('runs nothing and loads nothing: no script, and a policy that allows its own styles only', () => {
    assert.doesNotMatch(page, /<script|<img|<link|<iframe|\son\w+=|javascript:/i);
    const styles = /<style>([\s\S]*)<\/style>/.exec(page)?.[1] ?? '';
    const hash = createHash('sha256').update(styles, 'utf8').digest('base64');
    assert.ok(
      page.includes(`content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'"`),
    );
  });
});

describe('a story as HTML', () => {
  const html = (text: string) => renderStory(storyOf(resultOf(text).account), 4);

  it('keeps the forms of Markdown, the highest heading first', () => {
    assert.equal(
      html('## A\n\n### B\n\n*a* **b** `c<`\n'),
      '<h4>A</h4>\n<h5>B</h5>\n<p><em>a</em> <strong>b</strong> <code>c&lt;</code></p>\n',
    );
    assert.equal(html('3. a\n4. b\n'), '<ol start="3">\n<li><p>a</p>\n</li>\n<li><p>b</p>\n</li>\n</ol>\n');
    assert.equal(html('a  \nb\n\n***\n\n    x <y>\n'), '<p>a<br>\nb</p>\n<hr>\n<pre>x &lt;y&gt;</pre>\n');
  });

  it('shows raw HTML as the text it is and leaves comments out', () => {
    assert.equal(html('a <b onclick="x()">c</b>\n'), '<p>a &lt;b onclick=&quot;x()&quot;&gt;c&lt;/b&gt;</p>\n');
    assert.equal(html('<!-- mine -->\n'), '');
    assert.equal(html('<div>words</div>\n'), '&lt;div&gt;words&lt;/div&gt;');
  });

  it('links to the web and to mailboxes only, with the address to be read on paper', () => {
    assert.equal(
      html('[site](https://example.org/?a=1&b="2")\n'),
      '<p><a href="https://example.org/?a=1&amp;b=&quot;2&quot;" rel="noreferrer">site</a> <span class="soft">(https://example.org/?a=1&amp;b=&quot;2&quot;)</span></p>\n',
    );
    assert.equal(
      html('<me@example.org>\n'),
      '<p><a href="mailto:me@example.org" rel="noreferrer">me@example.org</a></p>\n',
    );
    assert.equal(
      html('[r][1]\n\n[1]: http://example.org\n'),
      '<p><a href="http://example.org" rel="noreferrer">r</a> <span class="soft">(http://example.org)</span></p>\n',
    );
    for (const url of [
      'javascript:alert(1)',
      'data:text/html,x',
      'file:///etc/passwd',
      'JaVaScRiPt:x',
      '//x.org',
      'vbscript:x',
    ])
      assert.equal(html(`[a](${url})\n`), '<p>a</p>\n', url);
  });

  it('leaves pictures out and says so', () => {
    assert.equal(
      html('![a "<cat>"](cat.png)\n'),
      '<p><span class="soft">[Picture left out: a &quot;&lt;cat&gt;&quot;]</span></p>\n',
    );
  });

  it('follows deep nesting without end, keeping the words', () => {
    const deep = html(`${'> '.repeat(400)}bottom\n`);
    assert.match(deep, /bottom/);
  });

  it('lets no text at all become an element or attribute', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            '<',
            '>',
            '"',
            "'",
            '&',
            '[',
            ']',
            '(',
            ')',
            '!',
            '`',
            '*',
            '\\',
            'a',
            ' ',
            '\n',
            'javascript:',
            'https://x.org',
            '<img src=x onerror=y>',
            '<!--',
          ),
          { maxLength: 40 },
        ),
        (parts) => {
          const shown = html(parts.join(''));
          const rest = shown.replace(
            /<\/?(?:p|h[4-6]|em|strong|code|pre|br|hr|blockquote|ul|ol|li|a|span)(?: (?:href="https:\/\/x\.org[^"<>]*" rel="noreferrer"|class="soft"|start="\d+"))?>/g,
            '',
          );
          assert.doesNotMatch(rest, /<|javascript:[^<]*"/);
        },
      ),
      { numRuns: 400 },
    );
  });
});

describe('HTML', () => {
  it('escapes text for elements and quoted attributes and drops what no page may hold', () => {
    assert.equal(escapeHtml(`<a b="c">&'\0\u001b\ud800`), '&lt;a b=&quot;c&quot;&gt;&amp;&#39;\ufffd\ufffd\ufffd');
    assert.equal(escapeHtml('🙂\n\t'), '🙂\n\t');
  });

  it('makes ids that differ where the texts do', () => {
    const texts = ['a b', 'a-b', 'a_b', 'a/b', 'ä b', '"><x'];
    const ids = texts.map((text) => idOf('account', text));
    assert.equal(new Set(ids).size, texts.length);
    for (const id of ids) assert.match(id, /^[A-Za-z0-9.-]+$/);
  });

  it('hashes styles of any length', () => {
    for (const styles of ['', 'a', 'ab', 'abc']) {
      const hash = createHash('sha256').update(styles).digest('base64');
      assert.ok(renderPage({ title: '', body: '', styles }).includes(`'sha256-${hash}'`));
    }
  });

  it('writes dates as people do', () => {
    assert.equal(longDate('2026-03-04'), '4 March 2026');
  });
});

describe('open questions', () => {
  it('are the unanswered ones in the text and the headline findings that nobody settled', () => {
    const text = 'I went.\n\n> ? And then?\n';
    const settled = { answer: 'left', reason: 'x' } as const;
    const findings = [
      findingOn(text, 'I went', { headline: true }),
      findingOn(text, 'I went', { headline: true, settled }),
      findingOn(text, 'I went', { rule: 'date-missing' }),
    ];
    assert.deepEqual(
      openQuestionsOf(resultOf(text, { findings })).map(({ kind, place, words }) => [kind, place.line, words]),
      [
        ['unanswered', 2, 'And then?'],
        ['finding', 0, 'What came of it was not found here.'],
      ],
    );
  });
});
