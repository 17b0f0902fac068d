/** What nobody has answered yet: misses that are still missed, those that ask nearly the same together. Pure. */
import { clustersOf } from '../report/clusters';
import type { Miss } from '../store/store';

export interface OpenMiss {
  /** Of the newest of them: what a lesson names as the miss it came from. */
  readonly id: string;
  readonly question: string;
  readonly lang: Miss['lang'];
  readonly kind: Miss['kind'];
  readonly at: Date;
  readonly count: number;
  /** Ids of the entries that came nearest, best first. */
  readonly nearest: readonly string[];
}

export interface Judging {
  /** What a question is compared by. */
  readonly wordsOf: (question: string) => readonly string[];
  /** Whether the knowledge in use has no answer to it. */
  readonly isMissed: (question: string) => boolean;
}

/** Most frequent first, of equally many the newest. @param misses newest first */
export function openMisses(misses: readonly Miss[], { wordsOf, isMissed }: Judging): readonly OpenMiss[] {
  const open = misses.filter(
    ({ taught, kind, question }) => taught === undefined && (kind === 'not meant' || isMissed(question)),
  );
  return clustersOf(open, ({ question }) => wordsOf(question)).map(({ first, members }) => ({
    id: first.id,
    question: first.question,
    lang: first.lang,
    kind: first.kind,
    at: first.at,
    count: members.length,
    nearest: first.understood.nearest,
  }));
}
