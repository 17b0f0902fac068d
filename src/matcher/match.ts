/** What the matcher says of a question. Types only. */
import type { Entry, Topic } from '../knowledge/schema';
import type { Slots } from '../filling/read';
import type { Scored } from './candidates';
import type { Said } from './follow-up';
import type { PastedError } from './pasted-error';
import type { Token } from './tokens';

/** How it came about, for --explain. */
export interface Trace {
  readonly tokens: readonly Token[];
  readonly slots: Slots;
  /** What a next question may leave out. */
  readonly said: Said;
  readonly candidates: readonly Scored[];
}

export type Verdict =
  | { readonly kind: 'answer'; readonly entry: Entry; readonly reason: string }
  | { readonly kind: 'choices'; readonly entries: readonly Entry[]; readonly reason: string }
  | { readonly kind: 'topic'; readonly topic: Topic; readonly reason: string }
  | { readonly kind: 'topics' | 'help' | 'miss'; readonly reason: string }
  | { readonly kind: 'error'; readonly error: PastedError; readonly reason: string }
  /** A command that somebody wants explained, as pasted. */
  | { readonly kind: 'explain'; readonly code: string; readonly inWords: boolean; readonly reason: string }
  /** Only for what nobody addressed to the bot. */
  | {
      readonly kind: 'silent';
      readonly reason: 'nobody asked' | 'not about Docker' | 'not sure enough to speak up';
    };

/** `confidence` 0..1: how likely the best candidate is right. `reason` says in words why it came out so. */
export type Match = Verdict & { readonly confidence: number; readonly trace: Trace };
