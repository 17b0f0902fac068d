/**
 * Waits out Slack's rate limits channel by channel. The SDK would hold back every call to the workspace for as
 * long as one busy channel has to wait.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { webApi } from '@slack/bolt';

/** Runs a call that writes into a channel, at most `tries` times. */
export type Patience = <T>(channel: string, call: () => Promise<T>) => Promise<T>;

const tries = 4;
/** Seconds; who waits longer has asked elsewhere. */
const longest = 60;

/** @param wait milliseconds → when they are over */
export function createPatience(wait: (milliseconds: number) => Promise<unknown> = sleep): Patience {
  /** Channel → when it is over. What comes meanwhile waits for the same end. */
  const waiting = new Map<string, Promise<unknown>>();

  function pause(channel: string, seconds: number): void {
    const over = wait(seconds * 1000).finally(() => {
      if (waiting.get(channel) === over) waiting.delete(channel);
    });
    waiting.set(channel, over);
  }

  return async (channel, call) => {
    for (let left = tries; ; left -= 1) {
      await waiting.get(channel);
      try {
        return await call();
      } catch (error) {
        const limited = error instanceof webApi.WebAPIRateLimitedError && error.retryAfter <= longest;
        if (!limited || left <= 1) throw error;
        pause(channel, error.retryAfter);
      }
    }
  };
}
