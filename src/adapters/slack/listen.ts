/** What the bot listens to, and how each is answered. */
import type { App } from '@slack/bolt';
import { listenToCommand } from './command';
import { deliver } from './deliver';
import { withPost } from './placed';
import { postOrTell } from './post';
import { type MessageEvent, placeOf, receiveEvent, receivePress, replyThread } from './receive';
import { render } from './render';
import { listenToShortcut, postInThread, type Taking } from './shortcut';

/** Mentions and direct messages. Bolt has acknowledged them by the time these run. */
function listenToMessages(app: App, { handlers, self, log, patience }: Taking): void {
  for (const type of ['app_mention', 'message'] as const) {
    app.event(type, async ({ event, body, client }) => {
      const said: MessageEvent = event;
      const received = receiveEvent(said, body.team_id, self);
      const outcome = received.kind === 'silent' ? received : await handlers.message(received);
      const { channel = '', user } = said;
      const posting = { client, patience, log, name: self.name ?? 'docklore' };
      await deliver(log, { channel }, outcome, (answer) =>
        postOrTell(posting, { channel, ...replyThread(said), ...(user && { user }) }, answer),
      );
    });
  }
}

/** Every button, those that only open a link too: Slack shows a warning where an acknowledgement is missing. */
function listenToButtons(app: App, listening: Taking): void {
  const { handlers, log } = listening;
  const posting = new Set<string>();
  app.action({ type: 'block_actions' }, async ({ body, ack, respond, client }) => {
    await ack();
    const received = receivePress(body);
    const { place, post } = placeOf(body);
    if (post && received.kind === 'press') {
      const { person } = received;
      const where = `${person} ${post.place.channel} ${post.place.thread}`;
      // A double click: the first press takes the button away.
      if (posting.has(where)) return;
      posting.add(where);
      const key = `${person}:${body.trigger_id}`;
      await postInThread({ post, person, key, client, respond }, listening).finally(() =>
        posting.delete(where),
      );
      return;
    }
    const outcome = received.kind === 'silent' ? received : await handlers.press(received);
    // response_url reaches ephemeral messages as well, which chat.update cannot.
    await deliver(log, { button: true }, outcome, (answer) => {
      const again = received.kind === 'press' ? received.action : '';
      const shown = place ? withPost(answer, place, { kind: 'action', action: again }) : answer;
      return respond({ ...render(shown), replace_original: true });
    });
  });
}

export function listen(app: App, listening: Taking): void {
  listenToMessages(app, listening);
  listenToCommand(app, listening);
  listenToShortcut(app, listening);
  listenToButtons(app, listening);
}
