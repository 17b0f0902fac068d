/**
 * What Slack offers agents: suggested questions for who opens the conversation, and a line that says the bot is at
 * work. Both need a scope and a workspace that has them; without either nothing is said about it.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { webApi } from '@slack/bolt';
import type { Lang } from '../../types';
import { slackWording } from '../../wording/slack';
import type { Log } from '../adapter';
import { describeFailure } from './failures';

export interface Conversation {
  readonly client: webApi.WebClient;
  readonly channel: string;
  readonly log: Log;
}

/** A refusal is the usual case in most workspaces: worth a line to who debugs, and none to others. */
async function quietly(log: Log, call: () => Promise<unknown>): Promise<void> {
  try {
    await call();
  } catch (error) {
    log.debug(describeFailure(error), 'no agent surface here');
  }
}

/** Without a thread_ts: with one Slack shows nothing where apps have the newer agent view. */
export function suggestPrompts({ client, channel, log }: Conversation, lang: Lang): Promise<void> {
  const { title, each } = slackWording(lang).prompts;
  const prompts = each.map((prompt) => ({ ...prompt }));
  return quietly(log, () =>
    client.apiCall('assistant.threads.setSuggestedPrompts', { channel_id: channel, title, prompts }),
  );
}

/** Milliseconds after which somebody wonders; most answers are there long before. */
const patience = 400;

/**
 * Shows the status when the work takes long enough to be noticed. It is out before the answer is: one that arrived
 * after it would stay for two minutes.
 */
export async function whileWorking<T>(
  { client, channel, log, thread, lang }: Conversation & { readonly thread: string; readonly lang: Lang },
  work: Promise<T>,
): Promise<T> {
  const done = new AbortController();
  const late = sleep(patience, true, { signal: done.signal }).catch(() => false);
  const showing = late.then(async (isLate) => {
    if (!isLate) return;
    const status = slackWording(lang).working;
    await quietly(log, () =>
      client.apiCall('assistant.threads.setStatus', { channel_id: channel, thread_ts: thread, status }),
    );
  });
  try {
    return await work;
  } finally {
    done.abort();
    await showing;
  }
}
