/** What the bot asks of the store, so that it never has to know whether there is one. Types only. */
import type { Greeting } from './onboarding';
import type { Lang } from '../types';
import type {
  ChannelSettings,
  Change,
  Found,
  Given,
  NewFeedback,
  NewMiss,
  PersonSettings,
  TourChange,
  TourProgress,
} from './store';

/** What came of one question. `missed`: it had no answer. */
export interface Happened {
  readonly person: string;
  readonly outcome: string;
  readonly about: string;
  readonly lang: Lang;
  readonly missed?: Pick<NewMiss, 'question' | 'understood'> | undefined;
}

/** What the bot asks of the store, so that it never has to know whether there is one. None of these throws. */
export interface Memory {
  claim(key: string): Promise<boolean>;
  /** Not waited for. */
  note(happened: Happened): void;
  /** Not waited for. */
  judge(feedback: NewFeedback): void;
  /** An answer was not what the person meant. Not waited for. */
  notMeant(miss: Omit<NewMiss, 'kind'>): void;
  /** False when the store cannot be asked now. */
  forget(person: string): Promise<boolean>;
  /** Not waited for. */
  given(answer: Given): void;
  /** Undefined when nothing was answered or the store cannot be asked now. */
  whereIs(question: string): Promise<Found | undefined>;
  /** Not waited for. */
  withdrawn(question: string): void;
  /** Ids of what this person was answered about, newest first. */
  recent(person: string, limit: number): Promise<readonly string[]>;
  /** The usual settings when the store cannot be asked now. */
  person(person: string): Promise<PersonSettings>;
  channel(place: string): Promise<ChannelSettings>;
  /** False when it could not be saved. */
  setPerson(person: string, change: Change<PersonSettings>): Promise<boolean>;
  setChannel(place: string, change: Change<ChannelSettings>): Promise<boolean>;
  /** How to greet this person; undefined when they were greeted before, opted out, or the store cannot be asked. */
  welcome(person: string, place: string): Promise<Greeting | undefined>;
  /** Nothing unasked from now on. False when the store cannot be asked. */
  optOut(person: string): Promise<boolean>;
  readonly tour: {
    /** Undefined also when the store cannot be asked. */
    of(person: string): Promise<TourProgress | undefined>;
    /** Not waited for. */
    note(person: string, change: TourChange): void;
  };
}
