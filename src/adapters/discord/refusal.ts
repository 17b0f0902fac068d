/** What Discord refuses in the middle of a conversation, as log data: codes only, never text, token or URL. */
import { DiscordAPIError, HTTPError, RESTJSONErrorCodes } from 'discord.js';

const WHAT_TO_CHECK: Partial<Record<string | number, string>> = {
  [RESTJSONErrorCodes.MissingAccess]: 'the bot cannot see this channel: give it View Channel there',
  [RESTJSONErrorCodes.MissingPermissions]:
    'the bot may not write here: give it Send Messages (in threads: Send Messages in Threads)',
  [RESTJSONErrorCodes.UnknownChannel]: 'the channel is gone',
  [RESTJSONErrorCodes.UnknownInteraction]:
    'Discord had given up waiting: the answer came later than three seconds',
  [RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged]:
    'the interaction was answered already: is a second copy of the bot running with this token?',
};

/** Code and status of an error, and what to check where that is known. The request, which holds both text and token, stays out. */
export function refusal(error: unknown): {
  code?: string | number;
  status?: number;
  error: string;
  check?: string;
} {
  const name = error instanceof Error ? error.name : typeof error;
  if (error instanceof DiscordAPIError) {
    return {
      code: error.code,
      status: error.status,
      error: 'DiscordAPIError',
      check: WHAT_TO_CHECK[error.code],
    };
  }
  if (error instanceof HTTPError) return { status: error.status, error: name };
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' || typeof code === 'number' ? { code, error: name } : { error: name };
}

/** True where Discord wants no reply because the bot cannot read the channel's history. */
export function needsHistory(error: unknown): boolean {
  return error instanceof DiscordAPIError && error.code === CANNOT_REPLY_WITHOUT_HISTORY;
}

/** True where a permission in the channel is missing. */
export function missesPermission(error: unknown): boolean {
  return (
    error instanceof DiscordAPIError &&
    (error.code === RESTJSONErrorCodes.MissingPermissions || error.code === RESTJSONErrorCodes.MissingAccess)
  );
}

const CANNOT_REPLY_WITHOUT_HISTORY = 160002;
