/** What the composition root asks of a platform, and what it gives. */
import type { Answer } from '../answer';
import type { Handlers } from '../types';

export interface Adapter {
  /** slack, discord or terminal: for log lines. */
  readonly name: string;
  /**
   * Asks the platform whether the credentials work, before anything connects.
   * @throws BotError CONNECT naming the variable and what to do.
   */
  check(): Promise<void>;
  /** Resolves when messages can arrive. @throws BotError CONNECT when it cannot. */
  start(handlers: Handlers): Promise<void>;
  /** Can messages arrive? Absent where that holds from `start` to `stop`. */
  connected?(): boolean;
  /**
   * Says something to one person alone, such as a reminder they asked for. Absent where that cannot be done.
   * @param person as the adapter's messages name them: `slack:T1:U1`
   * @returns false when it could not be delivered; never rejects
   */
  tell?(person: string, answer: Answer): Promise<boolean>;
  /**
   * Says something in a channel unasked, such as a tip. Absent where that cannot be done.
   * @param place as the adapter's messages name it: `slack:T1:C1`
   * @returns false when it could not be delivered; never rejects
   */
  post?(place: string, answer: Answer): Promise<boolean>;
  /** Takes nothing new, finishes what is in flight, disconnects. */
  stop(): Promise<void>;
}

/** The few log calls an adapter makes; pino fits. Never give it message text or tokens. */
export interface Log {
  debug(data: object, message: string): void;
  info(data: object, message: string): void;
  warn(data: object, message: string): void;
  error(data: object, message: string): void;
}
