/** Finds many words in one pass over a long text (Aho–Corasick): a log of a megabyte is read once, not once a word. Pure. */

/** Called for every place where a word ends. */
export type Hit = (word: number, end: number) => void;

/** Printable ASCII, letters in one case; everything else is no part of any word. */
const size = 97;

function symbolOf(code: number): number {
  if (code < 32 || code > 126) return 0;
  return (code >= 65 && code <= 90 ? code + 32 : code) - 31;
}

class Trie {
  readonly next: Int32Array;
  /** State → the words that end there. */
  readonly ends: number[][] = [[]];

  constructor(words: readonly string[]) {
    const most = words.reduce((sum, { length }) => sum + length, 1);
    this.next = new Int32Array(most * size).fill(-1);
    words.forEach((word, number) => this.add(word, number));
  }

  private add(word: string, number: number): void {
    let state = 0;
    for (let i = 0; i < word.length; i++) state = this.step(state, symbolOf(word.charCodeAt(i)));
    this.ends[state]?.push(number);
  }

  private step(state: number, symbol: number): number {
    const known = this.next[state * size + symbol] ?? -1;
    if (known >= 0) return known;
    const made = this.ends.push([]) - 1;
    this.next[state * size + symbol] = made;
    return made;
  }
}

/** Every state learns where to go on when its word breaks off, so that no letter is read twice. */
function completed({ next, ends }: Trie): Int32Array {
  const table = next.slice(0, ends.length * size);
  const fallback = new Int32Array(ends.length);
  const queue: number[] = [0];
  // It grows while it is gone through, level by level.
  for (const state of queue) {
    for (let symbol = 0; symbol < size; symbol++) {
      const place = state * size + symbol;
      const child = table[place] ?? -1;
      const other = state === 0 ? 0 : (table[(fallback[state] ?? 0) * size + symbol] ?? 0);
      if (child < 0) table[place] = other;
      else {
        fallback[child] = other;
        ends[child]?.push(...(ends[other] ?? []));
        queue.push(child);
      }
    }
  }
  return table;
}

/** @param words in lower case, printable ASCII, none empty */
export function createWordFinder(words: readonly string[]): (text: string, hit: Hit) => void {
  const trie = new Trie(words);
  const table = completed(trie);
  const ends = trie.ends.map((numbers) => (numbers.length > 0 ? numbers : undefined));
  const symbols = Uint8Array.from({ length: 127 }, (_, code) => symbolOf(code));
  return (text, hit) => {
    let state = 0;
    for (let i = 0; i < text.length; i++) {
      state = table[state * size + (symbols[text.charCodeAt(i)] ?? 0)] ?? 0;
      const found = ends[state];
      if (found) for (const word of found) hit(word, i + 1);
    }
  };
}
