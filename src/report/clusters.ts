/** Questions that ask nearly the same, together. Pure: what a question's words are, the caller says. */

export interface Cluster<T> {
  /** The first of its questions: the one that is shown. */
  readonly first: T;
  readonly members: readonly T[];
}

/** Half of the words of both: below it, questions about different things share only "container" or "image". */
const near = 0.5;

/** Shared words as a share of all words of both, 0 to 1. Without a word on either side, 0. */
function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((word) => other.has(word)).length;
  const all = one.size + other.size - shared;
  return all === 0 ? 0 : shared / all;
}

/**
 * Clusters of near-duplicates, most members first, else in the order given. A question joins the cluster whose first
 * question is most like it; comparing with the first alone keeps a chain of small differences from joining everything.
 */
export function clustersOf<T>(items: readonly T[], wordsOf: (item: T) => readonly string[]): Cluster<T>[] {
  const clusters: { first: T; words: ReadonlySet<string>; members: T[] }[] = [];
  for (const item of items) {
    const words = new Set(wordsOf(item));
    const [best] = clusters
      .map((cluster) => ({ cluster, score: likeness(cluster.words, words) }))
      .sort((a, b) => b.score - a.score);
    if (best && best.score >= near) best.cluster.members.push(item);
    else clusters.push({ first: item, words, members: [item] });
  }
  return clusters
    .sort((a, b) => b.members.length - a.members.length)
    .map(({ first, members }) => ({ first, members }));
}
