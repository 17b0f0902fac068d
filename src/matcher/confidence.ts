/** Scores → how sure we are, and what to do with that. Pure. */
import type { Scored } from './candidates';
import { weights } from './weights';

/** At which confidence what is done. Listening asks for more, because nobody asked the bot. */
export const thresholds = { answer: 0.5, choices: 0.15, listening: 0.8 } as const;

/** What the confidence is read from, besides 1 for the constant. */
export function signsOf(
  ranked: readonly Scored[],
  length: number,
): Record<keyof typeof weights.confidence, number> {
  const [best, second] = ranked;
  const score = best?.score ?? 0;
  return {
    constant: 1,
    score,
    margin: Math.min(score - (second?.score ?? 0), 3),
    nearest: best?.features.nearest ?? 0,
    covered: best?.features.covered ?? 0,
    /** Long questions say more around what they ask: less of them is covered when all is well. */
    length: Math.log(1 + length),
  };
}

/** Of the answers given with confidence p, a share of p is right. 0..1. @param length telling tokens asked. */
export function confidenceOf(ranked: readonly Scored[], length: number): number {
  if (ranked.length === 0) return 0;
  const signs = signsOf(ranked, length);
  let sum = 0;
  for (const [name, value] of Object.entries(signs))
    sum += weights.confidence[name as keyof typeof signs] * value;
  return 1 / (1 + Math.exp(-sum));
}
