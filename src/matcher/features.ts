/** How well one entry fits a question, as numbers that mean something by themselves. Pure. */
import type { Asked, AskedToken } from './asked';
import type { EntryIndex, IndexedEntry, Phrasing } from './index-entries';
import { pairsOf, type TokenNumber } from './pairs';
import type { TokenKind } from './tokens';

export const featureNames = [
  /** Weighted cosine with the nearest phrasing. */
  'nearest',
  /** Share of neighbours that stand side by side in the question and the nearest phrasing. */
  'order',
  /** Share of the question's weight that the entry speaks of at all. */
  'covered',
  /** How usual the question's tokens are among the entry's phrasings. */
  'typical',
  /** Share of what the entry is usually asked with that the question holds. */
  'core',
  /** Share of the question's weight that stands in the entry's summary and commands. */
  'told',
  /** Share of the question's things that the entry never speaks of; likewise its acts and its qualities. */
  'strangeThings',
  'strangeActs',
  'strangeQualities',
  /** Share of the things the entry is usually asked with that the question does not name; likewise acts and qualities. */
  'missingThings',
  'missingActs',
  'missingQualities',
  /** Share of the question's weight in everyday words, and in other tools' names, that the entry never speaks of. */
  'ordinary',
  'foreign',
  /** Share of what the question names (a container, a port, a size) that no command of the entry has a place for. */
  'missingPlaces',
  /** How likely it is of all that come close by what was learnt: 1 for certain, 0 for a chance below e^-10. */
  'likely',
] as const;

/** All 0..1. */
export type Features = Readonly<Record<(typeof featureNames)[number], number>>;

function cosine(asked: Asked, phrasing: Phrasing, weights: Float32Array): number {
  let common = 0;
  for (let i = 0; i < phrasing.tokens.length; i++) {
    const token = phrasing.tokens[i]!;
    common += asked.weights[token]! * weights[token]!;
  }
  return common === 0 ? 0 : common / (asked.norm * phrasing.norm);
}

/** The pairs are made here: only the nearest phrasings are compared by them, and there are thousands of others. */
function pairShare(asked: Asked, phrasing: Phrasing): number {
  const pairs = pairsOf(phrasing.order);
  const [fewer, more] = asked.pairs.size < pairs.size ? [asked.pairs, pairs] : [pairs, asked.pairs];
  let common = 0;
  for (const pair of fewer) if (more.has(pair)) common++;
  return fewer.size === 0 ? 0 : common / fewer.size;
}

function nearness(asked: Asked, candidate: IndexedEntry, { weights }: EntryIndex) {
  const cosines = candidate.phrasings.map((phrasing) => cosine(asked, phrasing, weights));
  const nearest = Math.max(...cosines);
  const orders = candidate.phrasings.map((phrasing, i) =>
    nearest > 0 && (cosines[i] ?? 0) >= nearest - 0.02 ? pairShare(asked, phrasing) : 0,
  );
  return {
    nearest,
    order: Math.max(...orders),
  };
}

/** Weighted sum of `value` over the question's tokens, as a share of the whole question. */
function shareOf(asked: Asked, value: (token: TokenNumber) => number): number {
  let sum = 0;
  for (const { number, weight } of asked.tokens) sum += weight * value(number);
  return asked.total === 0 ? 0 : sum / asked.total;
}

/** Weighted share of the whole question that is of a kind and that the entry never speaks of. */
function besideShare(asked: Asked, candidate: IndexedEntry, kind: TokenKind): number {
  let beside = 0;
  for (const token of asked.tokens) {
    if (token.kind === kind && !candidate.speaksOf.has(token.number)) beside += token.weight;
  }
  return asked.total === 0 ? 0 : beside / asked.total;
}

/** Of the tokens of some kinds, the weighted share that the entry never speaks of. 0 where there are none. */
function strangeShare(asked: Asked, candidate: IndexedEntry, among: (token: AskedToken) => boolean): number {
  let all = 0;
  let strange = 0;
  for (const token of asked.tokens) {
    if (!among(token)) continue;
    all += token.weight;
    if (!candidate.speaksOf.has(token.number)) strange += token.weight;
  }
  return all === 0 ? 0 : strange / all;
}

/** Of what the entry is usually asked with, the weighted share that the question holds. 1 where there is none. */
function heldShare(asked: Asked, candidate: IndexedEntry, index: EntryIndex, kind?: TokenKind): number {
  let all = 0;
  let held = 0;
  for (const { token, mass } of candidate.usual) {
    if (kind && index.kinds[token] !== kind) continue;
    all += mass;
    if (asked.weights[token]! > 0) held += mass;
  }
  return all === 0 ? 1 : held / all;
}

function missingPlaces({ slots }: Asked, { places }: IndexedEntry): number {
  const without = slots.filter((slot) => !places.has(slot));
  return slots.length === 0 ? 0 : without.length / slots.length;
}

/** A chance as a share of the way from hopeless to certain, in equal steps for equal ratios. */
function likelihood(chance: number): number {
  return Math.max(0, 1 + Math.log(chance) / 10);
}

/** @param chance by what was learnt, among all candidates */
export function featuresOf(
  asked: Asked,
  candidate: IndexedEntry,
  index: EntryIndex,
  chance: number,
): Features {
  return {
    ...nearness(asked, candidate, index),
    covered: shareOf(asked, (token) => (candidate.speaksOf.has(token) ? 1 : 0)),
    typical: shareOf(asked, (token) => Math.sqrt(candidate.shares.get(token) ?? 0)),
    core: heldShare(asked, candidate, index),
    told: shareOf(asked, (token) => (candidate.told.has(token) ? 1 : 0)),
    strangeThings: strangeShare(asked, candidate, ({ kind }) => /thing|instruction|flag/.test(kind)),
    strangeActs: strangeShare(asked, candidate, ({ kind }) => kind === 'act'),
    strangeQualities: strangeShare(asked, candidate, ({ kind }) => kind === 'quality' || kind === 'ask'),
    missingThings: 1 - heldShare(asked, candidate, index, 'thing'),
    missingActs: 1 - heldShare(asked, candidate, index, 'act'),
    missingQualities: 1 - heldShare(asked, candidate, index, 'quality'),
    ordinary: besideShare(asked, candidate, 'plain'),
    foreign: besideShare(asked, candidate, 'foreign'),
    missingPlaces: missingPlaces(asked, candidate),
    likely: likelihood(chance),
  };
}
