/** The candidate that a misspelled word most likely meant, or undefined when none is near. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const most = Math.max(1, Math.floor(word.length / 3));
  // So many letters more or less are at least as many edits.
  const alike = candidates.filter(({ length }) => Math.abs(length - word.length) <= most);
  const ranked = alike.map((candidate) => ({ candidate, edits: distance(word, candidate) }));
  const best = ranked.reduce((a, b) => (b.edits < a.edits ? b : a), { candidate: '', edits: Infinity });
  return best.edits <= most ? best.candidate : undefined;
}

/** How many letters must be put in, left out or changed. */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (const [index, letter] of from.split('').entries()) {
    const next = [index + 1];
    for (let at = 1; at <= to.length; at++) {
      const change = (row[at - 1] ?? 0) + (to[at - 1] === letter ? 0 : 1);
      next.push(Math.min(change, (row[at] ?? 0) + 1, (next[at - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}
