/** How the printed and shown pages look: light and dark on screens, A4 on paper. */
export const PAGE_STYLES = `
:root { color-scheme: light dark; --paper: #fff; --page: #f3f2ee; --ink: #1d2126; --soft: #59616b; --line: #c9ccd1; --fill: #f4f5f7; --key: #1f4e79; --note: #7a4b00; --note-fill: #fdf6e7; --note-line: #e2c58b; }
@media screen and (prefers-color-scheme: dark) {
:root { --paper: #1b1e22; --page: #121417; --ink: #e6e8eb; --soft: #a3abb5; --line: #434a53; --fill: #24282e; --key: #8cc0ee; --note: #f0c674; --note-fill: #2c2619; --note-line: #6b5a2f; }
}
* { box-sizing: border-box; }
html { background: var(--page); }
body { margin: 2rem auto; max-width: 54rem; padding: 3.5rem 4rem; background: var(--paper); color: var(--ink); border: 1px solid var(--line); border-radius: 4px; font: 1.0625rem/1.6 "Segoe UI", Verdana, "Helvetica Neue", Arial, "DejaVu Sans", sans-serif; overflow-wrap: break-word; }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; margin: 1.6em 0 .5em; }
h1 { font-size: 2.2rem; margin-top: 0; letter-spacing: -.01em; }
h2 { font-size: 1.5rem; margin-top: 3rem; padding-bottom: .35rem; border-bottom: 2px solid var(--key); }
h3 { font-size: 1.2rem; }
h4 { font-size: 1.05rem; color: var(--key); }
h5, h6 { font-size: 1rem; }
p, ul, ol, blockquote, pre { margin: .7em 0; }
a { color: var(--key); text-underline-offset: .15em; }
table { width: 100%; border-collapse: collapse; font-size: .94rem; line-height: 1.4; margin: .8rem 0 1.4rem; }
th, td { text-align: left; vertical-align: top; padding: .45rem .6rem; border: 1px solid var(--line); }
thead th { background: var(--fill); font-weight: 600; }
blockquote { margin-left: 0; padding-left: 1rem; border-left: 3px solid var(--line); }
pre { white-space: pre-wrap; background: var(--fill); padding: .7rem; }
dl.facts { display: grid; grid-template-columns: max-content 1fr; gap: .3rem 1.2rem; margin: 1rem 0; }
dl.facts dt { color: var(--soft); }
dl.facts dd { margin: 0; }
.soft { color: var(--soft); }
.small { font-size: .88rem; }
.ref { display: inline-block; min-width: 2.4em; padding: .05em .45em; border: 1.5px solid var(--key); border-radius: 3px; color: var(--key); font-weight: 600; text-align: center; text-decoration: none; }
td .ref { margin: 0 .25rem .2rem 0; font-size: .9em; }
.code { white-space: nowrap; font-variant-numeric: tabular-nums; }
.note { margin: 1rem 0; padding: .7rem 1rem; border: 1px solid var(--note-line); background: var(--note-fill); border-radius: 3px; }
.note h4, .note h5 { margin: 0 0 .3rem; color: var(--note); }
.note ul { margin: .2rem 0; padding-left: 1.2rem; }
.question { font-weight: 600; margin-bottom: .2rem; }
.cover { padding: 3rem 0 1rem; }
.cover .kicker { color: var(--key); font-weight: 600; letter-spacing: .04em; text-transform: uppercase; font-size: .85rem; margin: 0 0 .4rem; }
.account { margin-bottom: 3rem; }
.account > h3 { font-size: 1.35rem; }
.account > h3 .ref { margin-right: .5rem; font-size: .8em; vertical-align: .1em; }
.state { width: 24%; }
.boxes { width: 22%; }
.sign td { height: 3.2rem; }
.sign td:nth-child(1) { width: 36%; }
.sign td:nth-child(4) { width: 17%; }
.ticks { list-style: none; padding: 0; display: grid; grid-template-columns: repeat(4, 1fr); gap: .6rem; }
.ticks li::before { content: ""; display: inline-block; width: 1em; height: 1em; border: 1.5px solid var(--ink); border-radius: 2px; margin-right: .5em; vertical-align: -.12em; }
@media (max-width: 44rem) { body { margin: 0; padding: 1.2rem; border: 0; } .ticks { grid-template-columns: 1fr 1fr; } .state, .boxes { width: auto; } th, td { padding: .35rem .4rem; } }
@page { size: A4; margin: 20mm 18mm; @bottom-right { content: counter(page) " / " counter(pages); font: 8.5pt sans-serif; color: #59616b; } }
@media print {
html, body { background: #fff; }
body { margin: 0; padding: 0; max-width: none; border: 0; font-size: 10.5pt; line-height: 1.5; }
a { color: inherit; text-decoration: none; }
h1 { font-size: 24pt; }
h2 { font-size: 16pt; margin-top: 0; }
h1, h2, h3, h4, h5, h6 { break-after: avoid; }
.cover { padding-top: 70mm; }
.sheet { break-before: page; }
.account + .account { break-before: page; }
.account { margin: 0; }
.account + .account > h3 { margin-top: 0; }
tr, .note, .question, dl.facts { break-inside: avoid; }
thead { display: table-header-group; }
p { orphans: 3; widows: 3; }
}
`;
