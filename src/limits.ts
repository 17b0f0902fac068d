/** What this process remembers about messages and people, in memory only. */
import { LRUCache } from 'lru-cache';
import { RateLimiterMemory, RateLimiterQueue, RateLimiterRes } from 'rate-limiter-flexible';

const day = 24 * 60 * 60 * 1000;

/** True for the first time a key is asked for within `ttl` milliseconds. */
function createFirstTime(ttl: number, max: number): (key: string) => boolean {
  const seen = new LRUCache<string, true>({ max, ttl });
  return (key) => {
    if (seen.has(key)) return false;
    seen.set(key, true);
    return true;
  };
}

/** True for the first claim of a key within a day, false for any after: retries and doubled events. */
export function createClaims(max = 50_000): (key: string) => boolean {
  return createFirstTime(day, max);
}

/** True for the first time within half an hour. */
export function createNews(max = 20_000): (key: string) => boolean {
  return createFirstTime(30 * 60 * 1000, max);
}

/** Ten questions a minute are welcome; the eleventh is told so, the rest of the minute is quiet. */
export function createPace(perMinute = 10): (person: string) => Promise<'go on' | 'tell' | 'quiet'> {
  const limiter = new RateLimiterMemory({ points: perMinute, duration: 60 });
  return async (person) => {
    try {
      await limiter.consume(person);
      return 'go on';
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      return refused.consumedPoints === perMinute + 1 ? 'tell' : 'quiet';
    }
  };
}

/**
 * One after another, at most so many a minute: five hundred who join at once are greeted over a quarter of an hour. Slack
 * opens about fifty conversations a minute, and Discord takes a bot that opens many at once for a spammer.
 */
export function createTurns(perMinute = 30): () => Promise<void> {
  const limiter = new RateLimiterMemory({ points: 1, duration: 60 / perMinute });
  const queue = new RateLimiterQueue(limiter, { maxQueueSize: 10_000 });
  return async () => void (await queue.removeTokens(1));
}

/** What was said just before, for ten minutes: never the text, only its ideas and words. */
export interface Context<T extends object> {
  recall(key: string): T | undefined;
  keep(key: string, said: T): void;
  /** All of which that holds. */
  forget(isMeant: (key: string, said: T) => boolean): void;
}

export function createContext<T extends object>(max = 10_000): Context<T> {
  const kept = new LRUCache<string, T>({ max, ttl: 10 * 60 * 1000 });
  return {
    recall: (key) => kept.get(key),
    keep: (key, said) => void kept.set(key, said),
    forget: (isMeant) => {
      for (const [key, said] of Array.from(kept.entries())) if (isMeant(key, said)) kept.delete(key);
    },
  };
}

/** Commands that were explained, by the key their answers' buttons carry. */
export interface Pasted {
  get(key: string): string | undefined;
  set(key: string, code: string): void;
}

/** Forgets the one that was not used for longest; a command has at most 4,000 characters. */
export function createPasted(max = 500): Pasted {
  const seen = new LRUCache<string, string>({ max });
  return {
    get: (key) => seen.get(key),
    set: (key, code) => {
      seen.set(key, code);
    },
  };
}

/** What was read from elsewhere, for five seconds: changed there, it is noticed soon. */
export function createRecently<T extends object>(
  max = 5000,
): {
  get(key: string): T | undefined;
  set(key: string, value: T): void;
  drop(key: string): void;
} {
  const kept = new LRUCache<string, T>({ max, ttl: 5000, noUpdateTTL: true });
  return {
    get: (key) => kept.get(key),
    set: (key, value) => void kept.set(key, value),
    drop: (key) => void kept.delete(key),
  };
}

/** Who has spoken in the threads in which the bot has answered, for a day. */
export function createThreads(max = 5000): {
  answered(thread: string, person: string): void;
  heard(thread: string, person: string): void;
  people(thread: string): ReadonlySet<string> | undefined;
} {
  const seen = new LRUCache<string, Set<string>>({ max, ttl: day });
  return {
    answered: (thread, person) => void seen.set(thread, (seen.get(thread) ?? new Set()).add(person)),
    heard: (thread, person) => void seen.get(thread)?.add(person),
    people: (thread) => seen.get(thread),
  };
}

/** All that one process remembers of its conversations. */
export function createHere<Said extends object, Recent extends object>() {
  return {
    pace: createPace(),
    context: createContext<Said>(),
    recent: createContext<Recent>(),
    threads: createThreads(),
    isNews: createNews(),
  };
}
