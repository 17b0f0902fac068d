import { format } from 'node:util';
import { type Logger, LogLevel } from '@slack/bolt';
import type { Log } from '../adapter';

/** Bot, user, app-level and refresh tokens, should one ever stand in a library's error text. */
const tokens = /\bx(?:ox[a-z]|app)[-.][\w.-]+/g;

function line(parts: unknown[]): string {
  return format(...parts).replace(tokens, '…');
}

/** Bolt's logger on top of ours. */
export function boltLogger(log: Log): Logger {
  return {
    // Bolt's debug lines hold whole payloads, that is what people wrote: they are never passed on.
    debug: () => {},
    info: (...parts: unknown[]) => log.info({ from: 'bolt' }, line(parts)),
    warn: (...parts: unknown[]) => log.warn({ from: 'bolt' }, line(parts)),
    error: (...parts: unknown[]) => log.error({ from: 'bolt' }, line(parts)),
    getLevel: () => LogLevel.INFO,
    setLevel: () => {},
    setName: () => {},
  };
}

const nothing = (): void => {};

/** For calls whose failure becomes a sentence of its own: a warning beside it would only say it less well. */
export const silentLogger: Logger = boltLogger({
  debug: nothing,
  info: nothing,
  warn: nothing,
  error: nothing,
});
