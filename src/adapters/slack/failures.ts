/** Slack's refusals and network errors: a sentence for the operator, fields for a log line. */
import { webApi } from '@slack/bolt';
import { BotError } from '../../errors';

/** What an error says of itself without any of the message it was about. */
export function describeFailure(error: unknown): { code: string; needed?: unknown; status?: number } {
  if (error instanceof webApi.WebAPIPlatformError) {
    const { error: code } = error.data;
    return 'needed' in error.data ? { code, needed: error.data.needed } : { code };
  }
  if (error instanceof webApi.WebAPIRateLimitedError) return { code: 'ratelimited' };
  if (error instanceof webApi.WebAPIHTTPError) return { code: 'http', status: error.statusCode };
  if (error instanceof webApi.WebAPIRequestError) return { code: systemCode(error.original) };
  if (isObject(error) && typeof error.statusCode === 'number') {
    return { code: 'response_url', status: error.statusCode };
  }
  return { code: systemCode(error) };
}

/** What is read of an error that is not Slack's: fetch hides the system's code one or two causes deep. */
interface SystemError {
  readonly name?: unknown;
  readonly code?: unknown;
  readonly cause?: unknown;
  readonly statusCode?: unknown;
}

function isObject(value: unknown): value is SystemError {
  return typeof value === 'object' && value !== null;
}

/** ECONNREFUSED and its like, else the innermost error's name, such as TimeoutError. */
function systemCode(error: unknown): string {
  let name = 'unknown';
  for (let each = error; isObject(each); each = each.cause) {
    if (typeof each.code === 'string' && /^E[A-Z]+$/.test(each.code)) return each.code;
    if (typeof each.name === 'string') name = each.name;
  }
  return name;
}

/** These stay wrong however often one asks: only an operator can help. */
const unacceptable = new Set([
  'account_inactive',
  'invalid_auth',
  'missing_scope',
  'no_permission',
  'not_allowed_token_type',
  'not_authed',
  'org_login_required',
  'team_access_not_granted',
  'team_disabled',
  'token_expired',
  'token_revoked',
  'user_removed_from_team',
]);

export function isFatal(error: unknown): boolean {
  return error instanceof webApi.WebAPIPlatformError && unacceptable.has(error.data.error);
}

/** Why an answer could not be posted, as far as the person who wanted it posted can do something about it. */
export function refusedPost(
  code: string,
  channel: string,
): 'notMember' | 'archived' | 'restricted' | 'other' {
  // A private channel without the bot does not exist for it, and nobody can be invited to a talk of two.
  if (code === 'not_in_channel' || code === 'channel_not_found')
    return channel.startsWith('D') ? 'restricted' : 'notMember';
  if (code === 'is_archived') return 'archived';
  return /^restricted_action|^no_permission$|^cannot_reply_to_message$/.test(code) ? 'restricted' : 'other';
}

const advice = {
  SLACK_BOT_TOKEN:
    'copy the "Bot User OAuth Token" (xoxb-…) from "OAuth & Permissions" of your Slack app, after installing it',
  SLACK_APP_TOKEN:
    'create an app-level token (xapp-…) with the scope connections:write under "Basic Information" of your Slack app',
};

/** The one sentence for a call that failed with the token of `variable`. */
export function connectError(error: unknown, variable: keyof typeof advice, apiUrl: string): BotError {
  const { code, status } = describeFailure(error);
  if (isFatal(error)) {
    return new BotError('CONNECT', `Slack does not accept ${variable} (${code}): ${advice[variable]}.`, {
      cause: error,
    });
  }
  if (error instanceof webApi.WebAPIPlatformError) {
    return new BotError(
      'CONNECT',
      `Slack refused to connect with ${variable} (${code}): ${advice[variable]}.`,
      {
        cause: error,
      },
    );
  }
  const seen = status ? `answered with HTTP ${status}` : `cannot be reached (${code})`;
  return new BotError(
    'CONNECT',
    `Slack ${seen} at ${apiUrl}: check the network, and SLACK_API_URL if you set it (the usual one is https://slack.com/api/).`,
    { cause: error },
  );
}

/** The one sentence for a port that cannot be listened on. */
export function portError(error: unknown, port: number): BotError {
  const code = systemCode(error);
  const seen = code === 'EADDRINUSE' ? 'is taken by another program' : `cannot be listened on (${code})`;
  return new BotError('CONNECT', `Port ${port} ${seen}: set PORT to a free one, or stop what uses it.`, {
    cause: error,
  });
}
