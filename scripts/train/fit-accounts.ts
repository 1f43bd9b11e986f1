import type { AccountModel } from '../../src/core/moves/model';

/** An account's features with its verdict; undefined where the verdict is arguable. */
export interface AccountRow {
  readonly features: readonly number[];
  readonly found: boolean;
  readonly weight: number;
}

/** Learns a verdict from account features: logistic regression with a pull towards zero, by plain gradient steps. */
export function fitAccounts(
  rows: readonly AccountRow[],
  pull: number,
  steps = 400,
): { bias: number; weights: Float64Array } {
  const width = rows[0]?.features.length ?? 0;
  const means = new Float64Array(width);
  const spreads = new Float64Array(width);
  for (const { features } of rows)
    for (let j = 0; j < width; j += 1) means[j] = (means[j] as number) + (features[j] as number) / rows.length;
  for (const { features } of rows)
    for (let j = 0; j < width; j += 1)
      spreads[j] = (spreads[j] as number) + ((features[j] as number) - (means[j] as number)) ** 2 / rows.length;
  const units = spreads.map((value) => Math.sqrt(value) + 1e-3);
  const inputs = rows.map(({ features }) =>
    features.map((value, j) => (value - (means[j] as number)) / (units[j] as number)),
  );
  const weights = new Float64Array(width);
  const speed = new Float64Array(width + 1);
  let bias = 0;
  const total = rows.reduce((sum, row) => sum + row.weight, 0);
  for (let step = 0; step < steps; step += 1) {
    const gradient = new Float64Array(width + 1);
    rows.forEach((row, i) => {
      const x = inputs[i] as readonly number[];
      let sum = bias;
      for (let j = 0; j < width; j += 1) sum += (weights[j] as number) * (x[j] as number);
      const error = (1 / (1 + Math.exp(-sum)) - (row.found ? 1 : 0)) * row.weight;
      for (let j = 0; j < width; j += 1) gradient[j] = (gradient[j] as number) + (error * (x[j] as number)) / total;
      gradient[width] = (gradient[width] as number) + error / total;
    });
    for (let j = 0; j < width; j += 1) {
      speed[j] = 0.9 * (speed[j] as number) - 0.2 * ((gradient[j] as number) + (pull / total) * (weights[j] as number));
      weights[j] = (weights[j] as number) + (speed[j] as number);
    }
    speed[width] = 0.9 * (speed[width] as number) - 0.2 * (gradient[width] as number);
    bias += speed[width] as number;
  }
  const plain = Float64Array.from(weights, (value, j) => value / (units[j] as number));
  return { bias: plain.reduce((sum, value, j) => sum - value * (means[j] as number), bias), weights: plain };
}

/** The score of an account, as a logit: above 0 the element is rather found. */
export function accountScore(model: Pick<AccountModel, 'bias' | 'weights'>, features: readonly number[]): number {
  return features.reduce((sum, value, j) => sum + value * (model.weights[j] as number), model.bias);
}
