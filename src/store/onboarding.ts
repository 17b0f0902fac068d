/** What is remembered of newcomers. Types only. */
import type { Lang } from '../types';

/** How far one person is in the tour. */
export interface TourProgress {
  /** The last step that was shown, from 1. */
  readonly step: number;
  readonly lang: Lang;
  readonly started: Date;
  readonly finished?: Date | undefined;
  /** When they are to be reminded; undefined when they are not, or have been. */
  readonly until?: Date | undefined;
  /** Minutes east of UTC, where it is known. */
  readonly offset?: number | undefined;
  /** Wants to be named where it is told who finished. */
  readonly named: boolean;
}

export interface TourChange {
  readonly step: number;
  readonly lang: Lang;
  /** They are through; who was once stays so. */
  readonly finished?: boolean | undefined;
  /** Said "later": to be reminded then. Without it nothing is left to remind of. */
  readonly until?: Date | undefined;
  readonly offset?: number | undefined;
  readonly named?: boolean | undefined;
}

/** A reminder that is due. */
export interface Nudge {
  /** As the platform names them: only here, and only so long, it is kept in a form that can be read back. */
  readonly person: string;
  readonly step: number;
  readonly lang: Lang;
  readonly offset?: number | undefined;
}

/** How somebody new is to be greeted. */
export interface Greeting {
  readonly lang?: Lang | undefined;
  /** The channel's own text. */
  readonly text?: string | undefined;
}

/** Nobody's progress, only numbers. */
export interface TourCounts {
  readonly started: number;
  readonly finished: number;
  /** Of those who have not finished: how many are at which step, in the order of the steps. */
  readonly stopped: readonly { readonly step: number; readonly count: number }[];
}

export interface Tours {
  get(person: string): Promise<TourProgress | undefined>;
  /** Begins where nothing is kept yet. */
  note(person: string, change: TourChange): Promise<void>;
  /**
   * What is due and wanted, longest due first. Each reminder is handed out once, to one of all processes, and forgotten
   * with that; who opted out is left alone.
   */
  due(wanted: (nudge: Nudge) => boolean): Promise<readonly Nudge[]>;
  counts(): Promise<TourCounts>;
}

/** A channel in which tips are posted. */
export interface Scheduled {
  readonly place: string;
  readonly lang?: Lang | undefined;
  /** As it was set. */
  readonly schedule: string;
}

export interface Tips {
  /** Every channel with a schedule. */
  places(): Promise<readonly Scheduled[]>;
  /** Ids of what was posted in a place, oldest first. */
  shown(place: string): Promise<readonly string[]>;
  /** True for exactly one of all processes that would post at this time. @param slot when it was due */
  claim(place: string, slot: Date, tip: string): Promise<boolean>;
}
