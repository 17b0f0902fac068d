/** What every part of the store works with. Types only. */
import type { Kysely } from 'kysely';
import type { Keys } from './keys';
import type { Tables } from './tables';

export interface Means {
  readonly db: Kysely<Tables>;
  readonly keys: Keys;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** For how many days questions are kept. */
  readonly keepDays: number;
}
