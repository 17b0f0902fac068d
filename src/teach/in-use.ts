/** The brain in use: a saved file and a published lesson each put a new one in its place, and neither loses the other. */
import { createBrain, type Brain } from '../brain';
import type { Knowledge } from '../knowledge/schema';
import type { Readings } from '../knowledge/snapshot';
import { withTaught, type Skipped } from '../knowledge/taught';
import type { Taught } from '../store/store';
import { lessonsOf } from './lessons';

export interface InUse {
  readonly brain: () => Brain;
  /** The files changed. */
  readonly reload: (knowledge: Knowledge) => void;
  /** All that is published now. @returns what of it does not fit, and is left out */
  readonly teach: (published: readonly Taught[]) => readonly Skipped[];
}

export function createInUse(first: Knowledge, readings?: Readings): InUse {
  let files = first;
  let published: readonly Taught[] = [];
  let brain = createBrain(first, readings);

  function think(): readonly Skipped[] {
    const lessons = lessonsOf(published);
    const { knowledge, skipped } = withTaught(files, lessons);
    brain = createBrain(knowledge);
    return [...lessons.unreadable, ...skipped];
  }

  return {
    brain: () => brain,
    reload(knowledge) {
      files = knowledge;
      think();
    },
    teach(taught) {
      published = taught;
      return think();
    },
  };
}
