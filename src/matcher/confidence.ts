/** Scores → how sure we are, and what to do with that. Pure. */
import type { Asked } from './asked';
import type { Scored } from './candidates';
import { featureNames, type Features } from './features';
import { weights } from './weights';

/** At which confidence what is done. Listening asks for more, because nobody asked the bot. */
export const thresholds = { answer: 0.65, choices: 0.12, listening: 0.85 } as const;

/** Further ahead than this is no surer. */
const widest = 3;

export const signNames = [
  'constant',
  'score',
  'margin',
  'field',
  'length',
  'telltale',
  'things',
  ...featureNames,
] as const;

export type Signs = Readonly<Record<(typeof signNames)[number], number>>;

const nothing = Object.fromEntries(featureNames.map((name) => [name, 0])) as unknown as Features;

function shareOfThings({ tokens, total }: Asked): number {
  const things = tokens.filter(({ kind }) => /thing|instruction|flag/.test(kind));
  return total === 0 ? 0 : things.reduce((sum, { weight }) => sum + weight, 0) / total;
}

/** What the confidence is read from. */
export function signsOf(ranked: readonly Scored[], asked: Asked): Signs {
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
    length: Math.log(1 + asked.tokens.length),
    telltale: asked.telltale ? 1 : 0,
    /** Share of the question that names things at all, not only acts and everyday words. */
    things: shareOfThings(asked),
  };
}

/** Of the answers given with confidence p, a share of p is right. 0..1. */
export function confidenceOf(signs: Signs): number {
  let sum = 0;
  for (const name of signNames) sum += weights.confidence[name] * signs[name];
  return 1 / (1 + Math.exp(-sum));
}
