/** Question tokens → the entries worth a closer look, best first. Pure. */
import type { Asked } from './asked';
import { featuresOf, type Features } from './features';
import type { EntryIndex, IndexedEntry } from './index-entries';
import { scoreOf } from './score';

export interface Scored {
  readonly entry: IndexedEntry['entry'];
  readonly score: number;
  readonly features: Features;
}

/** How many entries get a closer look: enough that the right one was never left out in the ranking tables. */
const closerLook = 30;

function placesFor(asked: Asked, index: EntryIndex): number[] {
  const sums = new Map<number, number>();
  for (const { number, weight } of asked.tokens) {
    for (const place of index.postings[number] ?? []) {
      const usual = index.entries[place]?.shares.get(number) ?? 0;
      sums.set(place, (sums.get(place) ?? 0) + weight * Math.sqrt(usual));
    }
  }
  return [...sums]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, closerLook)
    .map(([place]) => place);
}

/** The entries with their scores, best first; equal scores in the order of their ids. */
export function ranked(asked: Asked, candidates: readonly IndexedEntry[], index: EntryIndex): Scored[] {
  return candidates
    .map((candidate) => {
      const features = featuresOf(asked, candidate, index);
      return { entry: candidate.entry, score: scoreOf(features), features };
    })
    .sort((a, b) => b.score - a.score || a.entry.id.localeCompare(b.entry.id));
}

export function worthALook(asked: Asked, index: EntryIndex): IndexedEntry[] {
  return placesFor(asked, index).flatMap((place) => index.entries[place] ?? []);
}

export function candidatesFor(asked: Asked, index: EntryIndex): Scored[] {
  return ranked(asked, worthALook(asked, index), index);
}
