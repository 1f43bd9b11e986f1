import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { isProblem, type Model, parseModel, renderModel } from '../../src/core/moves/model';
import { ELEMENTS } from '../../src/core/moves/move';
import { sampled } from '../train/dataset';
import { FAMILIAR, judgedByPart, netsByPart, PULL, rowsOf, stacked } from '../train/fit';
import { fitAccounts } from '../train/fit-accounts';
import { fitNet } from '../train/fit-net';
import { readPart } from '../train/read-corpus';
import { AIMS, thresholdsFor } from '../train/thresholds';

/** The name of the model that was learned from all parts, for accounts that came later. */
export const LATER = 'later';

/**
 * A model for every part that was learned without that part, so that it reads the part as a stranger's text, and one from
 * all of them under {@link LATER}. Models are kept in `folder` and learned only where one is not there, since that takes
 * minutes.
 */
export function strangersFor(root: string, parts: readonly string[], folder: string): Map<string, Model> {
  const fileOf = (part: string): string => `${folder}/model-${part}.bin`;
  const names = [...parts, LATER];
  if (!names.every((name) => existsSync(fileOf(name)))) learn(root, parts, folder, fileOf);
  return new Map(
    names.map((part) => {
      const model = parseModel(readFileSync(fileOf(part)));
      if (isProblem(model)) throw new Error(`${fileOf(part)}: ${model.problem} Remove it to learn it again.`);
      return [part, model];
    }),
  );
}

function learn(root: string, parts: readonly string[], folder: string, fileOf: (part: string) => string): void {
  mkdirSync(folder, { recursive: true });
  const accounts = parts.flatMap((part) => sampled(readPart(root, part)));
  const nets = netsByPart(accounts);
  const rows = stacked(accounts, nets);
  for (const [part, net] of [...nets, [LATER, fitNet(accounts)] as const]) {
    const others = rows.filter((row) => row.part !== part);
    const verdicts = ELEMENTS.map((element) => {
      const { bias, weights } = fitAccounts(rowsOf(others, element), PULL);
      return [element, { bias, weights, ...thresholdsFor(judgedByPart(others, element), AIMS[element]) }];
    });
    const model: Model = { ...net, accounts: Object.fromEntries(verdicts), familiar: FAMILIAR };
    writeFileSync(fileOf(part), renderModel(model));
  }
}
