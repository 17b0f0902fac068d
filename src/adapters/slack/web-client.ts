import type { Logger, webApi } from '@slack/bolt';

const timeout = 10_000;

const fetchInTime: NonNullable<webApi.WebClientOptions['fetch']> = async (url, init) => {
  try {
    return await fetch(url, { signal: AbortSignal.timeout(timeout), ...init });
  } catch (error) {
    // The library keeps the cause of a plain Error only, and the cause is what tells refused from timed out.
    throw new Error('the request to Slack failed', { cause: error });
  }
};

/**
 * Options for one Web API client. A new object every time: the library writes into what it is given, and
 * with `headers` in it one client's token would end up in another's.
 */
export function clientOptions(given: {
  apiUrl: string;
  logger: Logger;
  retries: number;
}): webApi.WebClientOptions {
  return {
    slackApiUrl: given.apiUrl,
    logger: given.logger,
    // There is no timeout by default, and Bolt answers a response_url with this same fetch.
    timeout,
    fetch: fetchInTime,
    retryConfig: { retries: given.retries },
    // Otherwise one busy channel would hold back the calls to all others; see patience.ts.
    rejectRateLimitedCalls: true,
  };
}
