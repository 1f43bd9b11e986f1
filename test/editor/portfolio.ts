import type { PortfolioFolder } from '../../src/editor/portfolio-folder';
import { placeOf, services, until, write } from './editor';

/** Makes a portfolio with some files in the open folder, the portfolio file last, and waits until all of it is read. */
export async function makePortfolio(
  path: string,
  files: Readonly<Record<string, string | Uint8Array>>,
  config = 'candidate: Candidate X\nunits: ["208", CFACSA9]\n',
): Promise<PortfolioFolder> {
  for (const [name, content] of Object.entries(files)) await write(`${path}/${name}`, content);
  await write(`${path}/star-portfolio.yaml`, config);
  return portfolioAt(path);
}

/** The portfolio in a folder, once it has been found and read. */
export async function portfolioAt(path: string, seconds = 10): Promise<PortfolioFolder> {
  const { portfolios } = await services();
  const uri = placeOf(path).path;
  await portfolios.find();
  const find = () => portfolios.folders.find((folder) => folder.uri.path === uri);
  await until(`the portfolio in ${path}`, find, seconds);
  await portfolios.settled();
  return until(`the portfolio in ${path}`, find);
}
