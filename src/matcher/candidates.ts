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

/** How many entries get a closer look: the right one was among them for 996 of 1,000 questions of the ranking tables. */
const closerLook = 30;

/** Errors are asked about by who is in trouble; an exit code by its number. */
function mayBeMeant({ entry }: IndexedEntry, { troubled, numbers }: Asked): boolean {
  if (entry.topic !== errorTopic) return true;
  const code = /^exit-(\d+)$/.exec(entry.id)?.[1];
  return troubled && (code === undefined || numbers.has(code));
}

/** How much each entry shares with the question, by its place. */
function sharedWith(asked: Asked, { entries, postings }: EntryIndex): Float32Array {
  const sums = new Float32Array(entries.length);
  for (const { number, weight } of asked.tokens) {
    const found = postings[number];
    found?.places.forEach((place, i) => (sums[place] = sums[place]! + weight * found.usual[i]!));
  }
  return sums;
}

/** The places of the highest sums, highest first; of equal ones the first. */
function highest(sums: Float32Array, count: number, allowed: (place: number) => boolean): number[] {
  const best: number[] = [];
  sums.forEach((sum, place) => {
    if (sum === 0 || (best.length === count && sum <= sums[best[count - 1]!]!) || !allowed(place)) return;
    let at = best.length;
    while (at > 0 && sums[best[at - 1]!]! < sum) at--;
    best.splice(at, 0, place);
    if (best.length > count) best.pop();
  });
  return best;
}

/** By what was learnt; all alike where nothing was. */
function chancesFor({ sense }: Asked, candidates: readonly IndexedEntry[]): number[] {
  return chancesOf(
    candidates.map((candidate) => (sense && candidate.sense ? fit(sense, candidate.sense) : 0)),
  );
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
  const { entries } = index;
  const allowed = (place: number) => mayBeMeant(entries[place]!, asked);
  return highest(sharedWith(asked, index), closerLook, allowed).map((place) => entries[place]!);
}

/** Of those that share most, so many are compared feature by feature, and of the others the likeliest by what was learnt. */
const front = { shared: 8, likely: 8 } as const;

/** Comparing costs most: whoever shares little and is unlikely is left out. */
function worthComparing(asked: Asked, found: readonly IndexedEntry[]): IndexedEntry[] {
  const chances = new Map(chancesFor(asked, found).map((chance, i) => [found[i]!, chance]));
  const others = found.slice(front.shared).sort((a, b) => chances.get(b)! - chances.get(a)!);
  return [...found.slice(0, front.shared), ...others.slice(0, front.likely)];
}

export function candidatesFor(asked: Asked, index: EntryIndex): Scored[] {
  return ranked(asked, worthComparing(asked, worthALook(asked, index)), index);
}
