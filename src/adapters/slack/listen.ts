/** What the bot listens to, and how each is answered. */
import type { App } from '@slack/bolt';
import type { Handlers, Outcome } from '../../types';
import type { Log } from '../adapter';
import { describeFailure } from './failures';
import {
  type MessageEvent,
  receiveCommand,
  receiveEvent,
  receivePress,
  replyThread,
  type Self,
} from './receive';
import { type Payload, render } from './render';

export interface Listening {
  readonly handlers: Handlers;
  readonly self: Self;
  readonly log: Log;
}

export const slashCommand = '/docker';

/** Sends a reply, or notes why there is none. A refusal of Slack's is logged: there is nobody to tell. */
async function deliver(
  log: Log,
  about: object,
  outcome: Outcome,
  send: (payload: Payload) => Promise<unknown>,
) {
  if (outcome.kind === 'silent') {
    log.debug({ ...about, reason: outcome.reason }, 'silent');
    return;
  }
  try {
    await send(render(outcome.answer));
  } catch (error) {
    log.warn({ ...about, ...describeFailure(error) }, 'Slack refused the reply');
  }
}

/** Mentions and direct messages. Bolt has acknowledged them by the time these run. */
function listenToMessages(app: App, { handlers, self, log }: Listening): void {
  for (const type of ['app_mention', 'message'] as const) {
    app.event(type, async ({ event, body, say }) => {
      const said: MessageEvent = event;
      const received = receiveEvent(said, body.team_id, self);
      const outcome = received.kind === 'silent' ? received : await handlers.message(received);
      await deliver(log, { channel: said.channel }, outcome, (payload) =>
        // Links are there to be followed, not to push the answer away with their previews.
        say({ ...payload, ...replyThread(said), unfurl_links: false, unfurl_media: false }),
      );
    });
  }
}

function listenToCommand(app: App, { handlers, self, log }: Listening): void {
  app.command(slashCommand, async ({ command, ack, respond }) => {
    await ack();
    const outcome = await handlers.message(receiveCommand(command, self));
    await deliver(log, { command: slashCommand }, outcome, (payload) =>
      respond({ ...payload, response_type: 'ephemeral' }),
    );
  });
}

/** Every button, those that only open a link too: Slack shows a warning where an acknowledgement is missing. */
function listenToButtons(app: App, { handlers, log }: Listening): void {
  app.action({ type: 'block_actions' }, async ({ body, ack, respond }) => {
    await ack();
    const received = receivePress(body);
    const outcome = received.kind === 'silent' ? received : await handlers.press(received);
    // response_url reaches ephemeral messages as well, which chat.update cannot.
    await deliver(log, { button: true }, outcome, (payload) =>
      respond({ ...payload, replace_original: true }),
    );
  });
}

export function listen(app: App, listening: Listening): void {
  listenToMessages(app, listening);
  listenToCommand(app, listening);
  listenToButtons(app, listening);
}
