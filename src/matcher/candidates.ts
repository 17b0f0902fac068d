/** Question tokens → the entries worth a closer look, best first. Pure. */
import type { Asked } from './asked';
import { featuresOf, type Features } from './features';
import type { EntryIndex, IndexedEntry } from './index-entries';
import { chancesOf, fit } from './learned';
import { scoreOf } from './score';
import { errorTopic } from './error-entries';

export interface Scored {
  readonly entry: IndexedEntry['entry'];
  readonly score: number;
  readonly features: Features;
}

/** How many entries get a closer look: enough that the right one was never left out in the ranking tables. */
const closerLook = 30;

/** Errors are asked about by who is in trouble; an exit code by its number. */
function mayBeMeant({ entry }: IndexedEntry, { troubled, numbers }: Asked): boolean {
  if (entry.topic !== errorTopic) return true;
  const code = /^exit-(\d+)$/.exec(entry.id)?.[1];
  return troubled && (code === undefined || numbers.has(code));
}

function placesFor(asked: Asked, index: EntryIndex): number[] {
  const sums = new Map<number, number>();
  for (const { number, weight } of asked.tokens) {
    for (const place of index.postings[number] ?? []) {
      const entry = index.entries[place];
      if (!entry || !mayBeMeant(entry, asked)) continue;
      const usual = entry.shares.get(number) ?? 0;
      sums.set(place, (sums.get(place) ?? 0) + weight * Math.sqrt(usual));
    }
  }
  return [...sums]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, closerLook)
    .map(([place]) => place);
}

/** By what was learnt; all alike where nothing was. */
function chancesFor({ sense }: Asked, candidates: readonly IndexedEntry[]): number[] {
  return chancesOf(candidates.map((candidate) => (sense && candidate.sense ? fit(sense, candidate.sense) : 0)));
}

/** The entries with their scores, best first; equal scores in the order of their ids. */
export function ranked(asked: Asked, candidates: readonly IndexedEntry[], index: EntryIndex): Scored[] {
  const chances = chancesFor(asked, candidates);
  return candidates
    .map((candidate, i) => {
      const features = featuresOf(asked, candidate, index, chances[i] ?? 0);
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
