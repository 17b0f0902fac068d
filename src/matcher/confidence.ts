/** Scores → how sure we are, and what to do with that. Pure. */
import type { Scored } from './candidates';

/** At which confidence what is done. Listening asks for more, because nobody asked the bot. */
export const thresholds = { answer: 0.55, choices: 0.2, listening: 0.8 } as const;

const curve = { score: 11, margin: 9, covered: 2, constant: -7 } as const;

/** Of the answers given with confidence p, p should be right. 0..1. */
export function confidenceOf(ranked: readonly Scored[]): number {
  const [best, second] = ranked;
  if (!best) return 0;
  const margin = Math.min(best.score - (second?.score ?? 0), 0.3);
  const sum =
    curve.constant + curve.score * best.score + curve.margin * margin + curve.covered * best.features.covered;
  return 1 / (1 + Math.exp(-sum));
}
