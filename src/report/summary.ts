/** What the store holds of a period → what the team should look at, most frequent first. Pure. */
import type { Asked, Feedback, Miss, Store } from '../store/store';
import { clustersOf } from './clusters';

/** What the store kept of a period. */
export interface Kept {
  readonly asked: readonly Asked[];
  readonly misses: readonly Miss[];
  readonly feedback: readonly Feedback[];
}

/** How often one answer was given, or disliked. */
export interface Answered {
  /** The entry, topic or kind that was answered. */
  readonly about: string;
  readonly title: string;
  readonly count: number;
}

/** Questions that ask nearly the same. */
export interface Missed {
  /** The latest of them, as it is kept. */
  readonly question: string;
  readonly count: number;
  /** Newest first. */
  readonly ids: readonly string[];
  /** Ids of the entries that came nearest to the question, best first. */
  readonly nearest: readonly string[];
}

/** All lists most frequent first. */
export interface Summary {
  readonly asked: readonly Answered[];
  readonly missed: readonly Missed[];
  readonly notMeant: readonly Missed[];
  readonly disliked: readonly Answered[];
}

export interface Reading {
  readonly titleOf: (about: string) => string;
  /** What a question is compared by. */
  readonly wordsOf: (question: string) => readonly string[];
}

export async function gather(
  store: Pick<Store, 'asked' | 'misses' | 'feedback'>,
  since: Date,
): Promise<Kept> {
  const [asked, misses, feedback] = await Promise.all([
    store.asked.since(since),
    store.misses.since(since),
    store.feedback.since(since),
  ]);
  return { asked, misses, feedback };
}

function answered(
  counted: readonly { about: string; count: number }[],
  { titleOf }: Reading,
): readonly Answered[] {
  const sums = new Map<string, number>();
  for (const { about, count } of counted) sums.set(about, (sums.get(about) ?? 0) + count);
  return [...sums]
    .map(([about, count]) => ({ about, title: titleOf(about), count }))
    .sort((a, b) => b.count - a.count || a.about.localeCompare(b.about));
}

function missed(misses: readonly Miss[], { wordsOf }: Reading): readonly Missed[] {
  return clustersOf(misses, ({ question }) => wordsOf(question)).map(({ first, members }) => ({
    question: first.question,
    count: members.length,
    ids: members.map(({ id }) => id),
    nearest: first.understood.nearest,
  }));
}

export function summarise({ asked, misses, feedback }: Kept, reading: Reading): Summary {
  const disliked = feedback.filter(({ helpful }) => !helpful);
  return {
    asked: answered(
      asked.filter(({ outcome }) => outcome !== 'miss'),
      reading,
    ),
    missed: missed(
      misses.filter(({ kind }) => kind === 'miss'),
      reading,
    ),
    notMeant: missed(
      misses.filter(({ kind }) => kind === 'not meant'),
      reading,
    ),
    disliked: answered(
      disliked.map(({ about }) => ({ about, count: 1 })),
      reading,
    ),
  };
}
