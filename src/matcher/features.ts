/** How well one entry fits a question, as numbers that mean something by themselves. Pure. */
import type { EntryIndex, IndexedEntry, Phrasing } from './index-entries';
import type { TokenKind } from './tokens';

/** The telling tokens of a question: each once, with its weight, and which follows which. */
export interface Asked {
  readonly tokens: ReadonlyMap<string, number>;
  readonly kinds: ReadonlyMap<string, TokenKind>;
  readonly pairs: ReadonlySet<string>;
  readonly total: number;
}

export const featureNames = [
  /** Weighted cosine with the nearest phrasing. */
  'nearest',
  /** Mean cosine with the three nearest phrasings: one lucky phrasing is not enough. */
  'near',
  /** Share of neighbours that stand side by side in the question and the nearest phrasing. */
  'order',
  /** Weighted cosine with the nearer of the two titles. */
  'title',
  /** Share of the question's weight that the entry speaks of at all. */
  'covered',
  /** How usual the question's tokens are among the entry's phrasings. */
  'typical',
  /** Share of what the entry is usually asked with that the question holds. */
  'core',
  /** Share of the question's weight that stands in the entry's commands. */
  'commands',
  /** Share of the question's things that the entry never speaks of; likewise its acts and its qualities. */
  'strangeThings',
  'strangeActs',
  'strangeQualities',
  /** Share of the things the entry is usually asked with that the question does not name. */
  'missingThings',
  'missingActs',
] as const;

/** All 0..1. */
export type Features = Readonly<Record<(typeof featureNames)[number], number>>;

type Weigh = (token: string) => number;

function massOf(tokens: Iterable<string>, weigh: Weigh): number {
  let mass = 0;
  for (const token of tokens) mass += weigh(token) ** 2;
  return mass;
}

function cosine(asked: Asked, askedMass: number, phrasing: Phrasing, weigh: Weigh): number {
  let common = 0;
  for (const [token, value] of asked.tokens) if (phrasing.tokens.has(token)) common += value * weigh(token);
  return common === 0 ? 0 : common / Math.sqrt(askedMass * massOf(phrasing.tokens, weigh));
}

function pairShare(asked: Asked, phrasing: Phrasing): number {
  const [fewer, more] =
    asked.pairs.size < phrasing.pairs.size ? [asked.pairs, phrasing.pairs] : [phrasing.pairs, asked.pairs];
  let common = 0;
  for (const pair of fewer) if (more.has(pair)) common++;
  return fewer.size === 0 ? 0 : common / fewer.size;
}

function nearness(asked: Asked, candidate: IndexedEntry, { weight }: EntryIndex) {
  let askedMass = 0;
  for (const value of asked.tokens.values()) askedMass += value ** 2;
  const cosines = candidate.phrasings.map((phrasing) => cosine(asked, askedMass, phrasing, weight));
  const sorted = [...cosines].sort((a, b) => b - a);
  const [nearest = 0, second = 0, third = 0] = sorted;
  const orders = candidate.phrasings.map((phrasing, i) =>
    (cosines[i] ?? 0) >= nearest - 0.02 && nearest > 0 ? pairShare(asked, phrasing) : 0,
  );
  return {
    nearest,
    near: (nearest + second + third) / 3,
    order: Math.max(...orders),
    title: Math.max(...cosines.slice(0, candidate.titles)),
  };
}

/** Weighted mean of `value` over some of the question's tokens; 0 where there are none. */
function mean(asked: Asked, value: (token: string) => number, kinds?: readonly TokenKind[]): number {
  let all = 0;
  let sum = 0;
  for (const [token, weight] of asked.tokens) {
    if (kinds && !kinds.includes(asked.kinds.get(token) ?? 'word')) continue;
    all += weight;
    sum += weight * value(token);
  }
  if (all === 0) return 0;
  return sum / (kinds ? all : Math.max(all, asked.total));
}

/** A token counts as usual when at least this share of the phrasings holds it. */
const usually = 0.3;

function heldShare(asked: Asked, candidate: IndexedEntry, index: EntryIndex, kind?: TokenKind): number {
  let all = 0;
  let held = 0;
  for (const [token, share] of candidate.shares) {
    if (share < usually || (kind && index.kinds.get(token) !== kind)) continue;
    const mass = share * index.weight(token);
    all += mass;
    if (asked.tokens.has(token)) held += mass;
  }
  return all === 0 ? 1 : held / all;
}

export function featuresOf(asked: Asked, candidate: IndexedEntry, index: EntryIndex): Features {
  const strange = (token: string) => (candidate.speaksOf.has(token) ? 0 : 1);
  return {
    ...nearness(asked, candidate, index),
    covered: mean(asked, (token) => 1 - strange(token)),
    typical: mean(asked, (token) => Math.sqrt(candidate.shares.get(token) ?? 0)),
    core: heldShare(asked, candidate, index),
    commands: mean(asked, (token) => (candidate.inCommands.has(token) ? 1 : 0)),
    strangeThings: mean(asked, strange, ['thing', 'instruction', 'flag']),
    strangeActs: mean(asked, strange, ['act']),
    strangeQualities: mean(asked, strange, ['quality', 'ask']),
    missingThings: 1 - heldShare(asked, candidate, index, 'thing'),
    missingActs: 1 - heldShare(asked, candidate, index, 'act'),
  };
}
