import type { FileProblem } from '../portfolio/config';
import { type Portfolio, type PortfolioFile, parsePortfolio, portfolioFileKindOf } from '../portfolio/portfolio';
import { readUnitFile } from '../portfolio/unit-files';
import { RULES } from '../rules/index';
import { editDistance } from '../source/edit-distance';
import { parseSource } from '../source/text';
import { parseYaml } from '../source/yaml';

/** Reads a portfolio's own files as editor and command line both do: among its problems are levels for rules that there are none of. */
export function readPortfolio(files: readonly PortfolioFile[]): Portfolio {
  const portfolio = parsePortfolio(files, readUnitFile);
  const rules = files
    .filter(({ path }) => portfolioFileKindOf(path) === 'config')
    .flatMap(({ path, text }) => unknownRuleProblems(path, text));
  return { ...portfolio, problems: [...portfolio.problems, ...rules] };
}

/** The names under `rules:` in a `star-portfolio.yaml` that no rule has, with the nearest one that there is. Never throws. */
export function unknownRuleProblems(path: string, raw: string): FileProblem[] {
  const source = parseSource(raw);
  const { root } = parseYaml(source.text);
  const rules = root?.kind === 'map' ? root.entries.find(({ key }) => key.value === 'rules')?.value : undefined;
  if (rules?.kind !== 'map') return [];
  return rules.entries.flatMap(({ key }) => {
    if (RULES.some((rule) => rule.id === key.value)) return [];
    const nearest = nearestRule(key.value);
    const end = nearest ? `; the nearest is "${nearest}".` : '.';
    return [{ path, source, span: key.span, message: `No rule is called "${key.value.slice(0, 30)}"${end}` }];
  });
}

function nearestRule(written: string): string | undefined {
  const near = RULES.map(({ id }) => ({ id, steps: editDistance(written.toLowerCase(), id) }));
  const best = near.sort((a, b) => a.steps - b.steps)[0];
  return best && best.steps <= 4 ? best.id : undefined;
}
