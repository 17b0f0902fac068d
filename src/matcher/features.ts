/** How well one entry fits a question, as numbers that mean something by themselves. Pure. */
import type { EntryIndex, IndexedEntry, Phrasing } from './index-entries';

/** The telling tokens of a question: each once, with its weight, and which follows which. */
export interface Asked {
  readonly tokens: ReadonlyMap<string, number>;
  readonly pairs: ReadonlySet<string>;
  readonly total: number;
}

/** All 0..1. */
export interface Features {
  /** Weighted cosine with the nearest phrasing. */
  readonly nearest: number;
  /** Share of the nearest phrasing's neighbours that stand side by side in the question too. */
  readonly order: number;
  /** Share of the question's weight that the entry speaks of at all. */
  readonly covered: number;
  /** How usual the question's tokens are among the entry's phrasings. */
  readonly typical: number;
  /** Share of what the entry is usually asked with that the question holds. */
  readonly core: number;
  /** Share of the question's things, acts and qualities that the entry never speaks of. */
  readonly strange: number;
}

const tellingKinds = new Set(['thing', 'act', 'quality', 'ask', 'instruction', 'flag']);

function massOf(tokens: Iterable<string>, weight: (token: string) => number): number {
  let mass = 0;
  for (const token of tokens) mass += weight(token) ** 2;
  return mass;
}

function cosine(asked: Asked, phrasing: Phrasing, weight: (token: string) => number): number {
  let common = 0;
  let askedMass = 0;
  for (const [token, value] of asked.tokens) {
    askedMass += value ** 2;
    if (phrasing.tokens.has(token)) common += value * weight(token);
  }
  return common === 0 ? 0 : common / Math.sqrt(askedMass * massOf(phrasing.tokens, weight));
}

function pairShare(asked: Asked, phrasing: Phrasing): number {
  const [fewer, more] =
    asked.pairs.size < phrasing.pairs.size ? [asked.pairs, phrasing.pairs] : [phrasing.pairs, asked.pairs];
  if (fewer.size === 0) return 0;
  let common = 0;
  for (const pair of fewer) if (more.has(pair)) common++;
  return common / Math.max(fewer.size, 1);
}

function nearestPhrasing(asked: Asked, candidate: IndexedEntry, index: EntryIndex): [number, number] {
  let best: [number, number] = [0, 0];
  for (const phrasing of candidate.phrasings) {
    const near = cosine(asked, phrasing, index.weight);
    if (near < best[0] - 0.05) continue;
    const order = pairShare(asked, phrasing);
    if (near + 0.1 * order > best[0] + 0.1 * best[1]) best = [near, order];
  }
  return best;
}

/** Weighted sum of `value` over the question's tokens, as a share of their whole weight. */
function share(asked: Asked, value: (token: string) => number): number {
  if (asked.total === 0) return 0;
  let sum = 0;
  for (const [token, weight] of asked.tokens) sum += weight * value(token);
  return sum / asked.total;
}

function coreShare(asked: Asked, candidate: IndexedEntry, index: EntryIndex): number {
  let all = 0;
  let held = 0;
  for (const [token, usual] of candidate.shares) {
    if (usual < 0.25) continue;
    const mass = usual * index.weight(token);
    all += mass;
    if (asked.tokens.has(token)) held += mass;
  }
  return all === 0 ? 0 : held / all;
}

function strangeShare(asked: Asked, candidate: IndexedEntry, index: EntryIndex): number {
  let all = 0;
  let strange = 0;
  for (const [token, weight] of asked.tokens) {
    if (!tellingKinds.has(index.kinds.get(token) ?? '')) continue;
    all += weight;
    if (!candidate.speaksOf.has(token)) strange += weight;
  }
  return all === 0 ? 0 : strange / all;
}

export function featuresOf(asked: Asked, candidate: IndexedEntry, index: EntryIndex): Features {
  const [nearest, order] = nearestPhrasing(asked, candidate, index);
  return {
    nearest,
    order,
    covered: share(asked, (token) => (candidate.speaksOf.has(token) ? 1 : 0)),
    typical: share(asked, (token) => Math.sqrt(candidate.shares.get(token) ?? 0)),
    core: coreShare(asked, candidate, index),
    strange: strangeShare(asked, candidate, index),
  };
}
