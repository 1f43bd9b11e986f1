import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AccountResult, checkText } from '../../../src/core/check/check-account';
import { lineSpan, positionAt, type Span } from '../../../src/core/source/text';
import { optionsWith } from './checking';

const FOLDER = join('test', 'accounts', 'weak');
const REPORT = join(FOLDER, 'report.txt');
const WIDTH = 110;

/** A line of the account with carets under a place in it; long lines are cut at the front and back. */
function drawn({ account: { source } }: AccountResult, span: Span): string[] {
  const { line, character } = positionAt(source, span.start);
  const { start, end } = lineSpan(source, line);
  const gutter = `${line + 1} | `;
  const from = Math.max(0, character - 20);
  const shown = source.text.slice(start + from, Math.min(end, start + from + WIDTH));
  const carets = Math.max(1, Math.min(span.end, start + from + shown.length) - span.start);
  return [gutter + shown, `${' '.repeat(gutter.length + character - from)}${'^'.repeat(carets)}`];
}

function report(result: AccountResult): string {
  const verdicts = Object.entries(result.reading.verdicts).map(([element, { value }]) => `${element} ${value}`);
  const findings = result.findings.flatMap((finding) => [
    '',
    ...drawn(result, finding.span),
    `  ${finding.level}: ${finding.message} (${finding.rule})`,
    ...finding.related.flatMap(({ message, span }) =>
      span.start === finding.span.start
        ? [`  - ${message}`]
        : [`  - ${message}`, ...drawn(result, span).map((line) => `      ${line}`)],
    ),
    ...finding.fixes.map((fix) => `  * ${fix.title}`),
  ]);
  return [`=== ${result.account.path}: ${verdicts.join(', ')}`, ...findings, ''].join('\n');
}

describe('the weak accounts', () => {
  it('have the report that was last looked at; UPDATE_SNAPSHOTS=1 draws it anew', () => {
    const names = readdirSync(FOLDER).filter((name) => name.endsWith('.md'));
    const reports = names
      .sort()
      .map((name) => report(checkText(name, readFileSync(join(FOLDER, name), 'utf8'), optionsWith())));
    const found = reports.join('\n');
    if (process.env.UPDATE_SNAPSHOTS === '1') writeFileSync(REPORT, found);
    assert.ok(names.length >= 8);
    assert.equal(found, readFileSync(REPORT, 'utf8'));
  });
});
