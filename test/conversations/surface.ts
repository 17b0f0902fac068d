import type { Handlers } from '../../src/types';

/** What a person sees, read back from what was really sent over the wire (or to the terminal). */
export interface Shown {
  readonly title: string;
  readonly commands: readonly string[];
  /** The warning as shown, its label first; undefined where nothing is lost. */
  readonly warning: string | undefined;
  /** The labels of all buttons, in order. */
  readonly buttons: readonly string[];
}

/** One chat surface with a person on it, so that the same transcript can be held on each. */
export interface Surface {
  readonly name: string;
  /** The person asks (by mention or direct message) and waits for the reply. */
  ask(text: string): Promise<Shown>;
  /** The person presses a button of the last reply, by its label, and sees the message as it is afterwards. */
  click(label: string): Promise<Shown>;
  close(): Promise<void>;
}

/** Starts the surface with its real adapter and the given brain behind it. */
export type OpenSurface = (handlers: Handlers) => Promise<Surface>;

/** A surface on which the bot is in the menu of other people's messages. */
export interface MenuSurface extends Surface {
  /** Somebody else said `text`; the person takes it up and waits for the private answer. */
  take(text: string, explain?: boolean): Promise<Shown>;
}

export type OpenMenuSurface = (handlers: Handlers) => Promise<MenuSurface>;
