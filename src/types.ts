/** The nouns that every part shares. Types only: nothing here runs. */
import type { Answer } from './answer';

export type Lang = 'en' | 'zh';

/** A text in every language the bot speaks. */
export interface Text {
  readonly en: string;
  readonly zh: string;
}

/** How a message reached the bot. `none`: it was merely said where the bot listens. */
export type Address = 'mention' | 'direct' | 'command' | 'none';

/** Why the bot says nothing. Every silent path names one, so that "why didn't it answer?" is a look-up. */
export type SilentReason =
  | 'from a bot'
  | 'not addressed'
  | 'not a message'
  | 'answered already'
  | 'asked too often'
  | 'not a Docker question'
  | 'told to be quiet'
  | 'said just now'
  | 'not answered'
  | 'not changed'
  | 'not sure enough'
  | 'unknown button'
  | 'welcomed already';

export interface Silent {
  readonly kind: 'silent';
  readonly reason: SilentReason;
}

export interface Reply {
  readonly kind: 'reply';
  readonly answer: Answer;
  /**
   * `privately`: to this person alone; the message whose button was pressed stays as it is. `publicly`: for everybody,
   * also where the surface would show it to the asker alone. Otherwise as the surface does; to a press, in the place of
   * the message whose button was pressed.
   */
  readonly show?: 'privately' | 'publicly';
}

/** The message whose button was pressed is to go. */
export interface Removal {
  readonly kind: 'remove';
}

export type Outcome = Reply | Silent;

export type PressOutcome = Outcome | Removal;

/** Where an answer stands, in the platform's own terms. */
export interface Where {
  /** Its channel. */
  readonly place: string;
  /** Its id; of an answer in several messages their ids, with a space between them. */
  readonly message: string;
}

/** What becomes of an answer whose question was edited. */
export type EditOutcome =
  | Silent
  | { readonly kind: 'edit'; readonly where: Where; readonly answer: Answer }
  | { readonly kind: 'withdraw'; readonly where: Where };

/** A chat message in the bot's own terms, as an adapter's `receive` makes it. */
export interface IncomingMessage {
  readonly kind: 'message';
  /** The same for every delivery of one message, different for any other: `slack:T1:C1:1700000000.000100`. */
  readonly key: string;
  /** Who asks, unique over all platforms: `slack:T1:U1`. */
  readonly person: string;
  /** The thread, direct conversation or terminal in which a next question may leave out what this one says. */
  readonly conversation?: string;
  /** The channel, unique over all platforms: `slack:T1:C1`. Absent where there are no settings of a channel. */
  readonly place?: string;
  /** The thread in which it stands or is answered, unique over all platforms. */
  readonly thread?: string;
  /** As typed, the platform's own entities decoded and the bot's own mention taken out. */
  readonly text: string;
  readonly address: Address;
  readonly fromBot: boolean;
  /** The asker's locale as the platform reports it (BCP 47), for questions without words. */
  readonly locale?: string | undefined;
  /** Somebody else's message that this person took up, so it need not be a question. */
  readonly quoted?: boolean;
  /** What is in it was asked to be explained by name, by a sub-command or an item of a menu. */
  readonly explain?: boolean;
  /** The platform says that this person manages the workspace or server. */
  readonly admin?: boolean;
  /** Only this person sees the answer. */
  readonly private?: boolean;
  /** Minutes east of UTC where this person is, where the platform says so. */
  readonly offset?: number | undefined;
  /** True where nobody else is disturbed by many questions, such as a person's own terminal. */
  readonly unhurried?: boolean;
}

/** A button of one of the bot's answers was pressed. `action` is what the answer's button carried. */
export interface Press {
  readonly kind: 'press';
  readonly person: string;
  readonly action: string;
  readonly place?: string;
  readonly admin?: boolean;
  /** The asker's locale as the platform reports it (BCP 47). */
  readonly locale?: string | undefined;
  /** Minutes east of UTC where this person is, where the platform says so. */
  readonly offset?: number | undefined;
}

/** Somebody came into a channel. */
export interface Joined {
  readonly person: string;
  /** The channel, unique over all platforms: `slack:T1:C1`. */
  readonly place: string;
  readonly fromBot: boolean;
  /** Their locale as the platform reports it (BCP 47). */
  readonly locale?: string | undefined;
}

/** One line that autocomplete offers: the id is the value, the title is what is shown. */
export interface Choice {
  readonly id: string;
  readonly title: string;
}

/** What an adapter may ask of the bot. None of these throws. */
export interface Handlers {
  message(message: IncomingMessage): Promise<Outcome>;
  press(press: Press): Promise<PressOutcome>;
  /** The answer to this message was sent, and stands there; undefined: where nothing can be edited or withdrawn. */
  answered(message: IncomingMessage, where: Where | undefined): void;
  /** This message, with the key of its first delivery, has other words now. */
  edited(message: IncomingMessage): Promise<EditOutcome>;
  /** The message with this key is gone. @returns the answer that should go with it */
  deleted(key: string): Promise<Where | undefined>;
  /** Titles of what this person asked about lately, newest first. */
  recent(person: string, lang: Lang): Promise<readonly Choice[]>;
  /** A reply goes to the person alone. Many at once are answered one after another, at the pace of the platforms. */
  joined?(joined: Joined): Promise<Outcome>;
  /** Ranked topic titles for what was typed so far, at most `limit`; from memory, synchronous. */
  suggest(typed: string, lang: Lang, limit: number): readonly Choice[];
}
