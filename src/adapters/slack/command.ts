/** `/docker …`: private to the asker with "Share in channel", or public when told so. */
import type { App, webApi } from '@slack/bolt';
import { isChinese } from './chinese';
import { deliver } from './deliver';
import { examine } from './doctor';
import type { Known } from './people';
import { againOf, withPost } from './placed';
import { receiveCommand, wishOf } from './receive';
import { render } from './render';
import type { Taking } from './shortcut';

export const slashCommand = '/docker';

/** Nobody else reads a conversation with the bot, so there is nobody to share with. */
const isChannel = (id: string): boolean => !id.startsWith('D');

/** Slack is only asked about the person where it matters: for settings, and for a command without any words. */
async function whoAsks(
  { text, user_id: user }: { readonly text: string; readonly user_id: string },
  client: webApi.WebClient,
  { people }: Taking,
): Promise<Known> {
  return /^\s*(?:config|settings|设置|配置)?\s*$/i.test(text) ? people(client, user) : {};
}

/** Over response_url throughout: that reaches channels in which the bot is no member. */
export function listenToCommand(app: App, taking: Taking): void {
  const { handlers, self, log } = taking;
  app.command(slashCommand, async ({ command, ack, respond, client }) => {
    await ack();
    const wish = wishOf(command);
    const about = { command: slashCommand };
    const channel = command.channel_id;
    if (wish.doctor) {
      const lang = isChinese(command.text) ? 'zh' : 'en';
      const answer = await examine({ client, channel, lang }, taking);
      await respond({ ...render(answer), response_type: 'ephemeral' });
      return;
    }
    const message = { ...receiveCommand(command, self), ...(await whoAsks(command, client, taking)) };
    const outcome = await handlers.message(message);
    const publicly = wish.inPublic || (outcome.kind === 'reply' && outcome.show === 'publicly');
    await deliver(log, about, outcome, (answer) => {
      if (publicly) return respond({ ...render(answer), response_type: 'in_channel' });
      if (!isChannel(channel)) return respond({ ...render(answer), response_type: 'ephemeral' });
      const again = againOf(answer, message.text, message.explain ? 'explain' : 'question');
      const shown = withPost(answer, { channel }, again);
      return respond({ ...render(shown), response_type: 'ephemeral' });
    });
    if (outcome.kind === 'reply') handlers.answered(message, undefined);
  });
}
