/** Features → one number. The weights are fitted to the project's own questions by npm run tune. Pure. */
import { featureNames, type Features } from './features';
import { weights } from './weights';

/**
 * Asked word for word as the entry is asked for. It cannot be fitted: each phrasing is fitted to as if nobody had asked
 * it so before.
 */
const wordForWord = { nearest: 0.995, order: 0.995, worth: 1.5 } as const;

export function scoreOf(features: Features): number {
  const exact = features.nearest >= wordForWord.nearest && features.order >= wordForWord.order;
  let score = exact ? wordForWord.worth : 0;
  for (const name of featureNames) score += weights.score[name] * features[name];
  return score;
}
