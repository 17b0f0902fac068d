/** Features → one number. The weights are fitted to the project's own questions by npm run tune. Pure. */
import { featureNames, type Features } from './features';
import { weights } from './weights';

export function scoreOf(features: Features): number {
  let score = 0;
  for (const name of featureNames) score += weights.score[name] * features[name];
  return score;
}
