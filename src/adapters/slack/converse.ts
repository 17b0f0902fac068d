/** Messages, their edits and their deletions: answered, corrected and withdrawn. */
import type { App, webApi } from '@slack/bolt';
import type { Answer } from '../../answer';
import type { IncomingMessage } from '../../types';
import { whileWorking } from './agent';
import { type ChangeEvent, isChange, receiveChange } from './changes';
import { isChinese } from './chinese';
import { deliver } from './deliver';
import { type Posting, postOrTell, remove, replace } from './post';
import { type MessageEvent, receiveEvent, replyThread } from './receive';
import type { Taking } from './shortcut';

function posting(client: webApi.WebClient, { patience, log, self }: Taking): Posting {
  return { client, patience, log, name: self.name ?? 'docklore' };
}

async function answer(
  said: MessageEvent,
  message: IncomingMessage,
  client: webApi.WebClient,
  taking: Taking,
): Promise<void> {
  const { handlers, log } = taking;
  const { channel = '', user, thread_ts: thread } = said;
  const work = handlers.message(message);
  const lang = isChinese(message.text) ? 'zh' : 'en';
  // Only a conversation with the agent has a place for a status.
  const inAgent = message.address === 'direct' && thread;
  const outcome = await (inAgent ? whileWorking({ client, channel, log, thread, lang }, work) : work);
  await deliver(log, { channel }, outcome, async (given: Answer) => {
    const to = { channel, ...replyThread(said), ...(user && { user }) };
    handlers.answered(message, await postOrTell(posting(client, taking), to, given));
  });
}

/** The answer follows its question, as far as Slack lets it. */
async function follow(
  change: ChangeEvent,
  team: string,
  client: webApi.WebClient,
  taking: Taking,
): Promise<void> {
  const { handlers, self, log } = taking;
  const { channel } = change;
  const received = receiveChange(change, team, self);
  if (received.kind === 'silent') return deliver(log, { channel }, received, () => Promise.resolve());
  if (received.kind === 'deleted') {
    const where = await handlers.deleted(received.key);
    if (where) await remove(posting(client, taking), where);
    return;
  }
  const outcome = await handlers.edited(received.message);
  if (outcome.kind === 'edit') await replace(posting(client, taking), outcome.where, outcome.answer);
  else if (outcome.kind === 'withdraw') await remove(posting(client, taking), outcome.where);
  else log.debug({ channel, reason: outcome.reason }, 'silent');
}

/** Bolt has acknowledged them by the time these run. */
export function listenToMessages(app: App, taking: Taking): void {
  for (const type of ['app_mention', 'message'] as const) {
    app.event(type, async ({ event, body, client }) => {
      const said: MessageEvent = event;
      if (isChange(said)) return follow(said, body.team_id, client, taking);
      const received = receiveEvent(said, body.team_id, taking.self);
      if (received.kind === 'message') return answer(said, received, client, taking);
      await deliver(taking.log, { channel: said.channel }, received, () => Promise.resolve());
    });
  }
}
