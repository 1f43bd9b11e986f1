import type { AccountResult } from '../check/check-account';
import type { FileProblem } from '../portfolio/config';
import { RULES } from '../rules/index';
import type { Finding, ShownLevel } from '../rules/rule';
import { rangeOf, type SourceText, type Span } from '../source/text';
import type { ErrorJson } from './check-json';

/** A place of a SARIF result. */
interface SarifLocation {
  readonly physicalLocation: {
    readonly artifactLocation: { readonly uri: string };
    readonly region: {
      readonly startLine: number;
      readonly startColumn: number;
      readonly endLine: number;
      readonly endColumn: number;
    };
  };
  readonly message?: { readonly text: string };
}

/** A finding as SARIF 2.1.0 has it. */
export interface SarifResult {
  readonly ruleId: string;
  readonly ruleIndex?: number;
  readonly level: SarifLevel;
  readonly message: { readonly text: string };
  readonly locations: readonly SarifLocation[];
  readonly relatedLocations?: readonly SarifLocation[];
  readonly suppressions?: readonly { readonly kind: 'inSource'; readonly justification: string }[];
}

type SarifLevel = 'error' | 'warning' | 'note';

const LEVEL: Readonly<Record<ShownLevel, SarifLevel>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/** The rule that stands for what cannot be read in a portfolio's own files. */
const FILE_RULE = { id: 'portfolio-file', summary: 'A file of the portfolio cannot be read as it was meant.' };

/** The SARIF results of one account; lines and columns count from 1, in UTF-16 units. A settled finding is suppressed with its reason. */
export function sarifResultsOf({ account, findings }: AccountResult): SarifResult[] {
  return findings.map((finding) => resultOf(finding, account.path, account.source));
}

/** The SARIF result of something in a portfolio's own file that cannot be read. */
export function sarifProblemOf(path: string, { message, source, span }: FileProblem): SarifResult {
  return {
    ruleId: FILE_RULE.id,
    level: 'error',
    message: { text: message },
    locations: [locationOf(path, source, span)],
  };
}

/** The whole log, as text. `errors` are files that could not be read at all. */
export function renderSarif(
  results: readonly SarifResult[],
  errors: readonly ErrorJson[],
  toolVersion: string,
): string {
  const driver = {
    name: 'star-accounts',
    semanticVersion: toolVersion,
    rules: [
      ...RULES.map(({ id, summary, level }) => ({
        id,
        shortDescription: { text: summary },
        defaultConfiguration: level === 'off' ? { enabled: false } : { level: LEVEL[level] },
      })),
      { id: FILE_RULE.id, shortDescription: { text: FILE_RULE.summary }, defaultConfiguration: { level: 'error' } },
    ],
  };
  const notifications = errors.map(({ path, message }) => ({
    level: 'error',
    message: { text: message },
    locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(path) } } }],
  }));
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver },
        columnKind: 'utf16CodeUnits',
        invocations: [{ executionSuccessful: true, toolExecutionNotifications: notifications }],
        results,
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 1)}\n`;
}

function resultOf(finding: Finding, path: string, source: SourceText): SarifResult {
  const index = RULES.findIndex((rule) => rule.id === finding.rule);
  const related = finding.related.map(({ message, span }) => ({
    ...locationOf(path, source, span),
    message: { text: message },
  }));
  return {
    ruleId: finding.rule,
    ...(index >= 0 ? { ruleIndex: index } : {}),
    level: LEVEL[finding.level],
    message: { text: finding.message },
    locations: [locationOf(path, source, finding.span)],
    ...(related.length > 0 ? { relatedLocations: related } : {}),
    ...(finding.settled
      ? { suppressions: [{ kind: 'inSource' as const, justification: finding.settled.reason }] }
      : {}),
  };
}

function locationOf(path: string, source: SourceText, span: Span): SarifLocation {
  const { start, end } = rangeOf(source, span);
  return {
    physicalLocation: {
      artifactLocation: { uri: uriOf(path) },
      region: {
        startLine: start.line + 1,
        startColumn: start.character + 1,
        endLine: end.line + 1,
        endColumn: end.character + 1,
      },
    },
  };
}

/** A path as a relative URI; an absolute one as a file URI. */
function uriOf(path: string): string {
  const parts = path
    .replace(/\p{Cs}/gu, '\ufffd')
    .split('/')
    .map((part) => encodeURIComponent(part).replace(/%3A/gi, ':'));
  if (path.startsWith('/')) return `file://${parts.join('/')}`;
  if (/^[A-Za-z]:\//.test(path)) return `file:///${parts.join('/')}`;
  return parts.join('/').replace(/^([^/]*):/, './$1:');
}
