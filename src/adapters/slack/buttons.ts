/** Every button, and the lines chosen in a search field. */
import type { App, webApi } from '@slack/bolt';
import type { Lang, Press, PressOutcome } from '../../types';
import { deliver } from './deliver';
import { publishHome } from './home';
import { placeOf, receivePress } from './receive';
import { withPost } from './placed';
import { render } from './render';
import { postInThread, type Taking } from './shortcut';
import { readHomeAction, readSettingsAction } from './views';
import { type PressedView, showAnswer, shown, type Showing } from './window';

/** Only these ask whether somebody manages the workspace. */
const forAdmins = /^(?:set|quiet):/;

async function press(pressed: Press, client: webApi.WebClient, taking: Taking): Promise<PressOutcome> {
  const { handlers, people } = taking;
  if (!forAdmins.test(pressed.action)) return handlers.press(pressed);
  const { admin } = await people(client, userOf(pressed.person));
  return handlers.press({ ...pressed, ...(admin !== undefined && { admin }) });
}

function userOf(person: string): string {
  return person.slice(person.lastIndexOf(':') + 1);
}

/** The settings of the person alone: the Home tab belongs to no channel. */
async function settings(
  { person }: Press,
  key: string,
  lang: Lang,
  client: webApi.WebClient,
  { handlers, people }: Taking,
): Promise<PressOutcome> {
  const text = lang === 'zh' ? '设置' : 'settings';
  const known = await people(client, userOf(person));
  const said = { kind: 'message', address: 'command', fromBot: false, private: true } as const;
  return handlers.message({ ...said, key: `${person}:${key}`, person, text, ...known });
}

async function pressInView(showing: Showing, pressed: Press, taking: Taking): Promise<void> {
  const { client, view, trigger } = showing;
  const lang = readHomeAction(pressed.action);
  const [, team = '', user = ''] = pressed.person.split(':');
  if (lang) return publishHome({ client, team, user, lang }, taking);
  const settingsLang = readSettingsAction(pressed.action);
  const outcome = settingsLang
    ? await settings(pressed, trigger, settingsLang, client, taking)
    : await press(pressed, client, taking);
  // Nothing in a view can be deleted.
  if (outcome.kind === 'remove') return;
  if (outcome.kind === 'silent')
    return deliver(taking.log, { view: view.type }, outcome, () => Promise.resolve());
  await shown(taking.log, () => showAnswer(showing, outcome.answer, outcome.answer.lang));
}

/** A private reply is looked for in the thread in which the button was pressed. */
function aside(message: unknown): object {
  const thread: unknown =
    typeof message === 'object' && message !== null && 'thread_ts' in message && message.thread_ts;
  return {
    response_type: 'ephemeral',
    replace_original: false,
    ...(typeof thread === 'string' && { thread_ts: thread }),
  };
}

/** Those that only open a link too: Slack shows a warning where an acknowledgement is missing. */
export function listenToButtons(app: App, taking: Taking): void {
  const { log } = taking;
  const posting = new Set<string>();
  app.action({ type: 'block_actions' }, async ({ body, ack, respond, client }) => {
    await ack();
    const received = receivePress(body);
    const view: PressedView | undefined = body.view;
    if (received.kind === 'silent') return deliver(log, { button: true }, received, () => Promise.resolve());
    if (view) return pressInView({ client, view, trigger: body.trigger_id }, received, taking);
    const { place, post } = placeOf(body);
    if (post) {
      const { person } = received;
      const where = `${person} ${post.place.channel} ${post.place.thread ?? ''}`;
      // A double click: the first press takes the button away.
      if (posting.has(where)) return;
      posting.add(where);
      const key = `${person}:${body.trigger_id}`;
      await postInThread({ post, person, key, client, respond }, taking).finally(() => posting.delete(where));
      return;
    }
    const outcome = await press(received, client, taking);
    if (outcome.kind === 'remove') {
      await respond({ delete_original: true });
      return;
    }
    // response_url reaches ephemeral messages as well, which chat.update cannot.
    await deliver(log, { button: true }, outcome, (answer) => {
      if (outcome.kind === 'reply' && outcome.show === 'privately')
        return respond({ ...render(answer), ...aside(body.message) });
      const { action } = received;
      const answered = place ? withPost(answer, place, { kind: 'action', action }) : answer;
      return respond({ ...render(answered), replace_original: true });
    });
  });
}
