/** What the bot listens to, and how each is answered. */
import type { App } from '@slack/bolt';
import { listenToButtons } from './buttons';
import { listenToCommand } from './command';
import { deliver } from './deliver';
import { listenToHome } from './home';
import { postOrTell } from './post';
import { type MessageEvent, receiveEvent, replyThread } from './receive';
import { listenToShortcut, type Taking } from './shortcut';
import { listenToSearch } from './window';

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

export function listen(app: App, listening: Taking): void {
  listenToMessages(app, listening);
  listenToCommand(app, listening);
  listenToShortcut(app, listening);
  listenToSearch(app, listening);
  listenToHome(app, listening);
  listenToButtons(app, listening);
}
