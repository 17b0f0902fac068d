/** Words nobody knows → the known word that was meant. fuse.js finds the neighbours, letter swaps decide. */
import Fuse from 'fuse.js';
import type { Respell } from './tokens';

/** Edits from one word to another where swapping two neighbours counts once (optimal string alignment). */
export function distance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      row[j] = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      if (swap) row[j] = Math.min(row[j] ?? 0, (before[j - 2] ?? 0) + 1);
    }
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
}

function allowed(word: string): number {
  return word.length >= 8 ? 2.5 : word.length >= 6 ? 2 : 1;
}

/** Another first letter is a rarer slip than any other, so it costs half an edit more. */
function cost(word: string, candidate: string): number {
  return distance(word, candidate) + (word[0] === candidate[0] ? 0 : 0.5);
}

const remembered = 5000;

/** @param known every correct word, by falling frequency: the first of two equally near words wins. */
export function createRespell(known: readonly string[]): Respell {
  const correct = new Set(known);
  const fuse = new Fuse(known, { threshold: 0.5, distance: 12, includeScore: true, minMatchCharLength: 2 });
  const memory = new Map<string, string | undefined>();
  const nearest = (word: string): string | undefined => {
    let best: string | undefined;
    let bestCost = allowed(word);
    for (const { item } of fuse.search(word, { limit: 12 })) {
      const itemCost = cost(word, item);
      if (itemCost < bestCost || (itemCost === bestCost && best === undefined))
        [best, bestCost] = [item, itemCost];
    }
    return best;
  };
  return (word) => {
    if (correct.has(word)) return word;
    if (!memory.has(word)) {
      if (memory.size >= remembered) memory.clear();
      memory.set(word, nearest(word));
    }
    return memory.get(word);
  };
}
