/** What is published in whichever process, taken over here. */
import type { Store, Taught } from '../store/store';

export interface Following {
  /** Asks the store, as a guard does: undefined when it cannot be asked now. Never rejects. */
  readonly ask: <T>(work: (store: Store) => Promise<T>) => Promise<{ readonly value: T } | undefined>;
  /** All that is published, whenever that has changed. */
  readonly take: (published: readonly Taught[]) => void;
  /** Taking it over did not work: what was in use stays. */
  readonly failed: (cause: unknown) => void;
}

/** @returns what looks once; while it is looking, another call does nothing */
export function createFollower({ ask, take, failed }: Following): () => Promise<void> {
  let seen = 0;
  let taken = '';
  let looking = false;
  async function look(): Promise<void> {
    const revision = await ask((store) => store.teaching.revision());
    if (!revision || revision.value === seen) return;
    // Asked after the revision: what is published in between is seen again next time rather than missed.
    const published = await ask((store) => store.teaching.all('published'));
    if (!published) return;
    seen = revision.value;
    const ids = published.value.map(({ id }) => id).join(' ');
    // A new draft is no change for who asks.
    if (ids === taken) return;
    taken = ids;
    try {
      take(published.value);
    } catch (cause) {
      failed(cause);
    }
  }
  return async () => {
    if (looking) return;
    looking = true;
    await look().finally(() => (looking = false));
  };
}
