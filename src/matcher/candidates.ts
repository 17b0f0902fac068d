/** Question tokens → the entries worth a closer look, best first. Pure. */
import { featuresOf, type Asked, type Features } from './features';
import { pairsOf, telling, type EntryIndex, type IndexedEntry } from './index-entries';
import { scoreOf } from './score';
import type { Token } from './tokens';

export interface Scored {
  readonly entry: IndexedEntry['entry'];
  readonly score: number;
  readonly features: Features;
}

/** How many entries get a closer look: enough that the right one was never left out in the ranking tables. */
const closerLook = 30;

/** A value such as a port or a name says little about which entry is meant. */
const valueWeight = 0.3;

export function askedOf(tokens: readonly Token[], index: EntryIndex): Asked {
  const said = telling(tokens);
  const weighed = new Map<string, number>();
  for (const { id, kind } of said) {
    weighed.set(id, index.weight(id) * (kind === 'value' ? valueWeight : 1));
  }
  const total = [...weighed.values()].reduce((sum, weight) => sum + weight, 0);
  const kinds = new Map(said.map(({ id, kind }) => [id, kind]));
  return { tokens: weighed, kinds, pairs: pairsOf(said.map(({ id }) => id)), total };
}

function worthALook(asked: Asked, index: EntryIndex): number[] {
  const sums = new Map<number, number>();
  for (const [token, weight] of asked.tokens) {
    for (const place of index.postings.get(token) ?? []) {
      const usual = index.entries[place]?.shares.get(token) ?? 0;
      sums.set(place, (sums.get(place) ?? 0) + weight * Math.sqrt(usual));
    }
  }
  return [...sums]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, closerLook)
    .map(([place]) => place);
}

export function candidatesFor(asked: Asked, index: EntryIndex): Scored[] {
  return worthALook(asked, index)
    .map((place) => index.entries[place])
    .filter((entry) => entry !== undefined)
    .map((candidate) => {
      const features = featuresOf(asked, candidate, index);
      return { entry: candidate.entry, score: scoreOf(features), features };
    })
    .sort((a, b) => b.score - a.score || a.entry.id.localeCompare(b.entry.id));
}
