import type { App, Receiver } from '@slack/bolt';

/** How Slack's payloads come in: over a socket that the bot opens, or over HTTP. */
export interface Transport {
  readonly receiver: Receiver;
  /** Tries what `open` will need and leaves nothing behind. @throws BotError CONNECT */
  check(): Promise<void>;
  /** @throws BotError CONNECT */
  open(app: App): Promise<void>;
  /** Can events arrive now? */
  connected(): boolean;
  /** Closes once `drained` has: acknowledgements of work in flight still need the way out. */
  close(drained: Promise<void>): Promise<void>;
}
