/** Words nobody knows → the known word that was meant. fuse.js finds the neighbours, letter swaps decide. */
import Fuse from 'fuse.js';
import type { Respell } from './tokens';
import { stem } from './vocabulary';

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

/** Most slips are one edit; only long words stay recognisable after two. */
function allowed(word: string): number {
  return word.length >= 8 ? 2 : 1;
}

function sorted(word: string): string {
  return word.split('').sort().join('');
}

/** Another first letter is a rarer slip than any other, letters in another order are the commonest. */
function cost(word: string, candidate: string): number {
  const swapped = word.length === candidate.length && sorted(word) === sorted(candidate);
  return distance(word, candidate) + (word[0] === candidate[0] ? 0 : 0.5) - (swapped ? 0.25 : 0);
}

const remembered = 5000;

/** Which letters a word has, as bits: words that share few letters need no closer look. */
function lettersOf(word: string): number {
  let bits = 0;
  for (let i = 0; i < word.length; i++) bits |= 1 << (word.charCodeAt(i) - 97);
  return bits;
}

function bitCount(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/** The words of about the same length and letters: fuse.js over all of them would take milliseconds a word. */
function createPool(known: readonly string[]): (word: string) => string[] {
  const letters = known.map(lettersOf);
  return (word) => {
    const own = lettersOf(word);
    return known.filter(
      (other, i) => Math.abs(other.length - word.length) <= 2 && bitCount((letters[i] ?? 0) ^ own) <= 4,
    );
  };
}

/** @param known every correct word; the first of two equally near words wins. */
export function createRespell(known: readonly string[]): Respell {
  const correct = new Set(known.map(stem));
  const pool = createPool(known);
  const memory = new Map<string, string | undefined>();
  const nearest = (word: string): string | undefined => {
    let best: string | undefined;
    let bestCost = allowed(word);
    const fuse = new Fuse(pool(word), { threshold: 0.5, distance: 12, minMatchCharLength: 2 });
    for (const { item } of fuse.search(word, { limit: 12 })) {
      const itemCost = cost(word, item);
      if (itemCost < bestCost || (itemCost === bestCost && best === undefined))
        [best, bestCost] = [item, itemCost];
    }
    return best;
  };
  return (word) => {
    if (correct.has(stem(word))) return word;
    if (!memory.has(word)) {
      if (memory.size >= remembered) memory.clear();
      memory.set(word, nearest(word));
    }
    return memory.get(word);
  };
}
