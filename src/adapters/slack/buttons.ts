/** Every button, and the lines chosen in a search field. */
import type { App } from '@slack/bolt';
import { deliver } from './deliver';
import { publishHome } from './home';
import { placeOf, receivePress } from './receive';
import { withPost } from './placed';
import { render } from './render';
import { postInThread, type Taking } from './shortcut';
import { readHomeAction, recall } from './views';
import { type PressedView, showAnswer, shown, type Showing } from './window';

async function pressInView(
  showing: Showing,
  received: ReturnType<typeof receivePress>,
  taking: Taking,
): Promise<void> {
  const { handlers, log } = taking;
  const { client, view } = showing;
  if (received.kind === 'press') {
    const lang = readHomeAction(received.action);
    const [, team = '', user = ''] = received.person.split(':');
    if (lang) return publishHome({ client, team, user, lang }, taking);
  }
  const outcome = received.kind === 'silent' ? received : await handlers.press(received);
  // Nothing in a view can be deleted.
  if (outcome.kind === 'remove') return;
  if (outcome.kind === 'silent') return deliver(log, { view: view.type }, outcome, () => Promise.resolve());
  const { lang } = recall(view.private_metadata);
  await shown(log, () => showAnswer(showing, outcome.answer, outcome.answer.lang ?? lang));
}

/** Those that only open a link too: Slack shows a warning where an acknowledgement is missing. */
export function listenToButtons(app: App, taking: Taking): void {
  const { handlers, log } = taking;
  const posting = new Set<string>();
  app.action({ type: 'block_actions' }, async ({ body, ack, respond, client }) => {
    await ack();
    const received = receivePress(body);
    const view: PressedView | undefined = body.view;
    if (view) return pressInView({ client, view, trigger: body.trigger_id }, received, taking);
    const { place, post } = placeOf(body);
    if (post && received.kind === 'press') {
      const { person } = received;
      const where = `${person} ${post.place.channel} ${post.place.thread ?? ''}`;
      // A double click: the first press takes the button away.
      if (posting.has(where)) return;
      posting.add(where);
      const key = `${person}:${body.trigger_id}`;
      await postInThread({ post, person, key, client, respond }, taking).finally(() => posting.delete(where));
      return;
    }
    const outcome = received.kind === 'silent' ? received : await handlers.press(received);
    if (outcome.kind === 'remove') {
      await respond({ delete_original: true });
      return;
    }
    const aside = outcome.kind === 'reply' && outcome.show === 'privately';
    // response_url reaches ephemeral messages as well, which chat.update cannot.
    await deliver(log, { button: true }, outcome, (answer) => {
      if (aside) return respond({ ...render(answer), response_type: 'ephemeral', replace_original: false });
      const again = received.kind === 'press' ? received.action : '';
      const answered = place ? withPost(answer, place, { kind: 'action', action: again }) : answer;
      return respond({ ...render(answered), replace_original: true });
    });
  });
}
