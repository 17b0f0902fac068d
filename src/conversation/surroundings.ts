/** What the bot needs from the outside; the composition root provides it. Types only. */
import type { Brain } from '../brain';
import type { Said } from '../matcher/follow-up';
import type { Memory, Understood } from '../store/store';
import type { Lang, Where } from '../types';

/** What is known of a question for ten minutes, in memory only. */
export interface Recent {
  readonly person: string;
  readonly lang: Lang;
  /** Cleaned; without it no miss could be recorded when the asker says that they meant something else. */
  readonly question: string;
  readonly understood: Understood;
  /** Ids of the entries that came nearest, best first, and of those that were shown. */
  readonly nearest: readonly string[];
  readonly shown: readonly string[];
  /** The asker has said that the answer was not what they meant. */
  readonly notMeant: boolean;
  readonly where?: Where | undefined;
}

/** Keyed and kept for a while, in this process only. */
export interface Kept<T> {
  recall(key: string): T | undefined;
  keep(key: string, value: T): void;
  /** All of which that holds. */
  forget(isMeant: (key: string, value: T) => boolean): void;
}

/** Who has said something in the threads in which the bot has answered. */
export interface Threads {
  answered(thread: string, person: string): void;
  heard(thread: string, person: string): void;
  /** Undefined where the bot has not answered. */
  people(thread: string): ReadonlySet<string> | undefined;
}

export interface Surroundings {
  /** The current brain; a reload of the knowledge puts a new one in its place. */
  brain(): Brain;
  /** What outlives this conversation; see store/store.ts. */
  readonly memory: Memory;
  /** `tell`: this is the first question too many; `quiet`: they have been told. */
  pace(person: string): Promise<'go on' | 'tell' | 'quiet'>;
  /** What this person asked just before in this conversation. */
  readonly context: Kept<Said>;
  /** By the key that the buttons of an answer carry. */
  readonly recent: Kept<Recent>;
  readonly threads: Threads;
  /** True for the first time within half an hour. */
  isNews(key: string): boolean;
  /** May this person teach, see reports and change a channel's settings? @param admin what the platform says */
  may(person: string, admin: boolean | undefined): boolean;
  /** Resolves when the next newcomer may be greeted; at once unless told. */
  readonly turn?: () => Promise<void>;
  now(): number;
  /** A short id by which the operator finds this event in the log. */
  newReference(): string;
  readonly log: {
    debug(data: object, message: string): void;
    info(data: object, message: string): void;
    error(data: object, message: string): void;
  };
}
