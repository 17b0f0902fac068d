/** Scores → how sure we are, and what to do with that. Pure. */
import type { Scored } from './candidates';
import { featureNames, type Features } from './features';
import { weights } from './weights';

/** At which confidence what is done. Listening asks for more, because nobody asked the bot. */
export const thresholds = { answer: 0.5, choices: 0.12, listening: 0.8 } as const;

/** Further ahead than this is no surer. */
const widest = 3;

export const signNames = ['constant', 'score', 'margin', 'field', 'length', ...featureNames] as const;

export type Signs = Readonly<Record<(typeof signNames)[number], number>>;

const nothing = Object.fromEntries(featureNames.map((name) => [name, 0])) as unknown as Features;

/** What the confidence is read from. @param length telling tokens asked. */
export function signsOf(ranked: readonly Scored[], length: number): Signs {
  const [best, second, third] = ranked;
  const score = best?.score ?? 0;
  return {
    ...(best?.features ?? nothing),
    constant: 1,
    score,
    /** How far the second is behind, and the third: two close together are choices, many are fog. */
    margin: Math.min(score - (second?.score ?? 0), widest),
    field: Math.min(score - (third?.score ?? 0), widest),
    /** Long questions say more around what they ask: less of them is covered when all is well. */
    length: Math.log(1 + length),
  };
}

/** Of the answers given with confidence p, a share of p is right. 0..1. */
export function confidenceOf(ranked: readonly Scored[], length: number): number {
  if (ranked.length === 0) return 0;
  const signs = signsOf(ranked, length);
  let sum = 0;
  for (const name of signNames) sum += weights.confidence[name] * signs[name];
  return 1 / (1 + Math.exp(-sum));
}
