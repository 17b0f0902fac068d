import { createBot } from '../support/slack/bot';
import { type Json, isObject, textOf } from '../support/slack/check';
import { botUser, eventCallback, mention, messageShortcut, press } from '../support/slack/payloads';
import { startSlack, workspace } from '../support/slack/server';
import type { OpenMenuSurface, Shown } from './surface';

function children(node: Json, field = 'elements'): readonly Json[] {
  const list = node[field];
  return Array.isArray(list) ? list.filter(isObject) : [];
}

function ofType(nodes: readonly Json[], type: string): readonly Json[] {
  return nodes.filter((node) => node['type'] === type);
}

/** The words of rich text, its code back in backticks. */
function words(node: Json): string {
  return children(node)
    .map(({ text, style }) => (isObject(style) && style['code'] ? `\`${textOf(text)}\`` : textOf(text)))
    .join('');
}

function label(button: Json): string {
  return isObject(button['text']) ? textOf(button['text']['text']) : '';
}

/** What can be said of an answer stands apart from it, and looks different on every platform. */
const ofFeedback = ({ action_id: id }: Json): boolean => textOf(id).startsWith('feedback-');

/** Buttons as they stand in the message, each with what Slack sends back when it is pressed. */
function buttonsOf(message: Json): readonly Json[] {
  return ofType(children(message, 'blocks'), 'actions')
    .flatMap((block) => children(block))
    .filter((button) => !ofFeedback(button));
}

/** Reads a message the way it looks in the client. */
function shown(message: Json): Shown {
  const blocks = children(message, 'blocks');
  const rich = ofType(blocks, 'rich_text').flatMap((block) => children(block));
  const [warning] = ofType(rich, 'rich_text_quote');
  return {
    title: ofType(blocks, 'header').map(label).join(''),
    commands: ofType(rich, 'rich_text_preformatted').map(words),
    warning: warning && words(warning),
    buttons: buttonsOf(message).map(label),
  };
}

/** A channel with the bot in it, over Socket Mode; every question is asked by somebody else. */
export const openSlack: OpenMenuSurface = async (handlers) => {
  const slack = await startSlack();
  const { adapter } = createBot(slack, { appToken: workspace.appToken });
  await adapter.start(handlers);
  let people = 0;
  let last: Json = {};

  return {
    name: 'slack',
    async ask(text) {
      people += 1;
      const user = `U1${String(people).padStart(4, '0')}`;
      await slack.socket.send(
        'events_api',
        eventCallback(mention(text, { user, text: `<@${botUser}> ${text}` })),
      );
      last = await slack.api.messages.next();
      return shown(last);
    },
    async take(text) {
      const message = { text: text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;') };
      await slack.socket.send('interactive', messageShortcut(message, slack.responseUrls.create()));
      last = await slack.responseUrls.responses.next();
      return shown(last);
    },
    async click(wanted) {
      const button = buttonsOf(last).find((each) => label(each) === wanted);
      if (!button) throw new Error(`the last reply has no button "${wanted}"`);
      await slack.socket.send('interactive', press(button, slack.responseUrls.create()));
      last = await slack.responseUrls.responses.next();
      return shown(last);
    },
    async close() {
      await adapter.stop();
      await slack.close();
    },
  };
};
