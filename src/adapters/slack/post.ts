/** Writes answers into channels, with patience; where Slack refuses the channel, to the asker alone. */
import type { webApi } from '@slack/bolt';
import type { Answer } from '../../answer';

import type { Where } from '../../types';
import type { Log } from '../adapter';
import { describeFailure } from './failures';
import type { Patience } from './patience';
import { advice, whyRefused, withReason } from './refusal';
import { render } from './render';

export interface Target {
  readonly channel: string;
  readonly thread_ts?: string;
  /** Slack's id of the asker. */
  readonly user?: string;
}

export interface Posting {
  readonly client: webApi.WebClient;
  readonly patience: Patience;
  readonly log: Log;
  /** The bot's, for inviting it. */
  readonly name: string;
}

/** Links are there to be followed, not to push the answer away with their previews. */
const unfurled = { unfurl_links: false, unfurl_media: false };

/** @throws what Slack refuses */
export async function post({ client, patience }: Posting, to: Target, answer: Answer): Promise<Where> {
  const { channel, thread_ts } = to;
  const message = { channel, ...(thread_ts && { thread_ts }), ...unfurled, ...render(answer) };
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- Slack's, not a window's
  const posted = await patience(channel, () => client.chat.postMessage(message));
  return { place: posted.channel ?? channel, message: posted.ts ?? '' };
}

function note(log: Log, about: object, error: unknown): ReturnType<typeof describeFailure> {
  const failure = describeFailure(error);
  const todo = advice(failure);
  log.warn({ ...about, ...failure, ...(todo && { todo }) }, 'Slack refused the reply');
  return failure;
}

/**
 * Into the channel, else to the asker with the reason. Nobody is left without an answer to a question they asked.
 * @returns undefined where it stands nowhere
 */
export async function postOrTell(posting: Posting, to: Target, answer: Answer): Promise<Where | undefined> {
  const { log, name } = posting;
  try {
    return await post(posting, to, answer);
  } catch (error) {
    const failure = note(log, { channel: to.channel }, error);
    if (!to.user || to.channel.startsWith('D')) return undefined;
    const why = whyRefused(failure, to.channel, name, answer.lang);
    try {
      return await post(posting, { channel: to.user }, withReason(answer, why));
    } catch (again) {
      note(log, { channel: to.user }, again);
      return undefined;
    }
  }
}

/** In the place of what stands there. */
export async function replace(
  { client, patience, log }: Posting,
  where: Where,
  answer: Answer,
): Promise<void> {
  const { place: channel, message: ts } = where;
  try {
    await patience(channel, () => client.chat.update({ channel, ts, ...render(answer) }));
  } catch (error) {
    note(log, { channel }, error);
  }
}

export async function remove({ client, patience, log }: Posting, where: Where): Promise<void> {
  const { place: channel, message: ts } = where;
  try {
    await patience(channel, () => client.chat.delete({ channel, ts }));
  } catch (error) {
    note(log, { channel }, error);
  }
}
