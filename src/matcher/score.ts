/** Features → one number. Weights are in one place so that they can be fitted. Pure. */
import type { Features } from './features';

export const weights: Features = {
  nearest: 0.42,
  order: 0.06,
  covered: 0.14,
  typical: 0.26,
  core: 0.12,
  strange: -0.12,
};

export function scoreOf(features: Features): number {
  let score = 0;
  for (const name of Object.keys(weights) as (keyof Features)[]) score += weights[name] * features[name];
  return score;
}
