/**
 * What the program remembers beyond its process. Types only: the core sees nothing else of the store. Every operation
 * rejects with a BotError STORE when the database cannot do it; `guard.ts` stands between them and the answers.
 * A person and a message go in as the platform names them and are kept as keyed hashes only.
 */
import type { Lang } from '../types';

import type { Tips, Tours } from './onboarding';

export type { Happened, Memory } from './memory-types';
export type {
  Greeting,
  Nudge,
  Scheduled,
  Tips,
  TourChange,
  TourCounts,
  TourProgress,
  Tours,
} from './onboarding';

/** What is not named stays as it is. */
export type Change<T extends { readonly lang?: Lang | undefined }> = Partial<Omit<T, 'lang'>> & {
  readonly lang?: Lang | null | undefined;
};

export interface PersonSettings {
  readonly lang?: Lang | undefined;
  /** Wants nothing that they did not ask for. */
  readonly optedOut: boolean;
  readonly welcomed: boolean;
}

export interface People {
  /** The usual settings for somebody unknown. */
  get(person: string): Promise<PersonSettings>;
  /** A language of null: that of each question. */
  set(person: string, change: Change<PersonSettings>): Promise<void>;
  /** True once ever for each person, in whichever process; false also for who opted out. */
  welcome(person: string): Promise<boolean>;
}

/**
 * When the bot goes on in a thread in which it has answered: when it is mentioned, the default; without it, where only one
 * person talks to it there; always.
 */
export type ThreadMode = 'mention' | 'two-party' | 'always';

export interface ChannelSettings {
  readonly lang?: Lang | undefined;
  /** Answers clear questions that nobody addressed to the bot; not by default. */
  readonly listens?: boolean | undefined;
  readonly threads?: ThreadMode | undefined;
  /** What is asked by a command is answered for everybody to read; not by default. */
  readonly inPublic?: boolean | undefined;
  /** Until then nothing is answered that nobody addressed to the bot. */
  readonly quietUntil?: Date | undefined;
  /** How newcomers are greeted there; '' takes it back. */
  readonly welcome?: string | undefined;
  /** When a tip is posted there: `weekdays 10:00 Europe/Berlin`; '' for never. */
  readonly tips?: string | undefined;
}

export interface Channels {
  /** @param place the channel, unique over all platforms: `slack:T1:C1` */
  get(place: string): Promise<ChannelSettings>;
  /** A language of null: that of each question. */
  set(place: string, change: Change<ChannelSettings>): Promise<void>;
}

/** Which answer went where, so that it can follow an edited question or go with a deleted one. */
export interface Given {
  /** The key of the question's message. */
  readonly question: string;
  readonly person: string;
  /** Where the answer stands, in the platform's terms. */
  readonly place: string;
  readonly message: string;
  /** The entry, topic or kind that was answered. */
  readonly about: string;
}

export interface Found extends Pick<Given, 'place' | 'message' | 'about'> {
  readonly at: Date;
}

export interface Answers {
  keep(given: Given): Promise<void>;
  find(question: string): Promise<Found | undefined>;
  drop(question: string): Promise<void>;
  /** What this person was answered about, newest first, each once. */
  recent(person: string, limit: number): Promise<readonly string[]>;
}

/** How often something came of a question, by UTC day: no person, no text. */
export interface Asked {
  readonly day: string;
  /** What the matcher decided: answer, choices, topic, error, explain, miss … */
  readonly outcome: string;
  readonly about: string;
  readonly lang: Lang;
  readonly count: number;
}

export interface AskedCounts {
  count(asked: Pick<Asked, 'outcome' | 'about' | 'lang'>): Promise<void>;
  since(from: Date): Promise<readonly Asked[]>;
}

/** What the matcher made of a question, without its words. */
export interface Understood {
  readonly confidence: number;
  /** Ids of the entries that came nearest, best first. */
  readonly nearest: readonly string[];
  /** Ideas of the lexicon that were recognised. */
  readonly ideas: readonly string[];
}

/** `not meant`: an answer was given, and the person said that it is not what they meant. */
export type MissKind = 'miss' | 'not meant';

export interface NewMiss {
  readonly kind: MissKind;
  readonly person: string;
  readonly lang: Lang;
  /** As asked; kept shortened and without secrets. */
  readonly question: string;
  readonly understood: Understood;
}

export interface Miss extends Omit<NewMiss, 'person'> {
  readonly id: string;
  readonly at: Date;
  /** What was taught from it. */
  readonly taught?: string | undefined;
}

export interface Misses {
  /** @returns its id */
  keep(miss: NewMiss): Promise<string>;
  get(id: string): Promise<Miss | undefined>;
  /** Newest first. */
  since(from: Date): Promise<readonly Miss[]>;
}

export interface NewFeedback {
  readonly person: string;
  /** The key of the question's or answer's message: a second verdict of one person on it replaces the first. */
  readonly message: string;
  readonly about: string;
  readonly lang: Lang;
  readonly helpful: boolean;
  readonly question?: string | undefined;
}

export interface Feedback extends Omit<NewFeedback, 'person' | 'message'> {
  readonly at: Date;
}

export interface Verdicts {
  give(feedback: NewFeedback): Promise<void>;
  /** Newest first. */
  since(from: Date): Promise<readonly Feedback[]>;
}

export type TaughtState = 'draft' | 'published' | 'undone';

export interface NewTaught {
  /** `phrasing`: a way to ask for an entry that is there; `entry`: a new answer. */
  readonly kind: 'phrasing' | 'entry';
  /** The entry's id. */
  readonly about: string;
  readonly lang: Lang;
  /** The phrasing or the entry, in whatever form the teaching gave it. */
  readonly content: string;
  /** The miss that it came from. */
  readonly miss?: string | undefined;
}

export interface Taught extends Omit<NewTaught, 'miss'> {
  readonly id: string;
  readonly state: TaughtState;
  readonly at: Date;
}

export interface AuditLine {
  readonly at: Date;
  /** The keyed author; undefined when they asked to be forgotten. */
  readonly by?: string | undefined;
  readonly act: 'drafted' | 'published' | 'undone';
  readonly taught: string;
}

export interface Teaching {
  /** @returns its id */
  draft(taught: NewTaught, by: string): Promise<string>;
  /** False when it is no draft (any more): of two who confirm at once, one is told so. */
  publish(id: string, by: string): Promise<boolean>;
  /** False when it is not published (any more). */
  undo(id: string, by: string): Promise<boolean>;
  get(id: string): Promise<Taught | undefined>;
  /** Oldest first. */
  all(state: TaughtState): Promise<readonly Taught[]>;
  /** Grows with every act, in whichever process: cheap to ask for, in order to notice what others published. */
  revision(): Promise<number>;
  /** Oldest first. */
  audit(): Promise<readonly AuditLine[]>;
}

export interface Store {
  /** True for exactly one of all processes that claim this key within a day. */
  claim(key: string): Promise<boolean>;
  readonly people: People;
  readonly channels: Channels;
  readonly answers: Answers;
  readonly asked: AskedCounts;
  readonly misses: Misses;
  readonly feedback: Verdicts;
  readonly teaching: Teaching;
  readonly tours: Tours;
  readonly tips: Tips;
  /** Erases all that is kept of this person. What they taught stays, without them. */
  forget(person: string): Promise<void>;
  /** Deletes what has been kept long enough. */
  purge(): Promise<void>;
  /** Finishes what is in flight. */
  close(): Promise<void>;
}
