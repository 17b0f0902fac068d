/** "Ask Docklore" on anybody's message: a private answer, which its button posts into that message's thread. */
import type { App, RespondFn, webApi } from '@slack/bolt';
import type { Answer } from '../../answer';
import type { Handlers, IncomingMessage, PressOutcome } from '../../types';
import { wording } from '../../wording';
import type { Log } from '../adapter';
import { deliver, notice } from './deliver';
import { describeFailure, refusedPost } from './failures';
import { againOf, isWorthPosting, type Place, type Post, withPost } from './placed';
import type { Patience } from './patience';
import type { People } from './people';
import { post as postAnswer } from './post';
import { receiveShortcut, type Self } from './receive';
import { render } from './render';

export interface Taking {
  readonly handlers: Handlers;
  readonly self: Self;
  readonly log: Log;
  readonly patience: Patience;
  readonly people: People;
  /** Do messages arrive now? */
  readonly connected: () => boolean;
}

/** As the manifests name it. */
export const askShortcut = 'ask_docklore';

const privately = { response_type: 'ephemeral', replace_original: false } as const;

/** Over response_url throughout: that reaches channels in which the bot is no member. */
export function listenToShortcut(app: App, { handlers, self, log }: Taking): void {
  app.shortcut({ type: 'message_action', callback_id: askShortcut }, async ({ shortcut, ack, respond }) => {
    await ack();
    const { message, place } = receiveShortcut(shortcut, self);
    const outcome = await handlers.message(message);
    await deliver(log, { shortcut: askShortcut }, outcome, (answer) =>
      respond({
        ...render(withPost(answer, place, againOf(answer, message.text))),
        ...privately,
        // Chosen in a thread, it is looked for there.
        ...(typeof shortcut.message['thread_ts'] === 'string' && place.thread && { thread_ts: place.thread }),
      }),
    );
    if (outcome.kind === 'reply') handlers.answered(message, undefined);
  });
}

/** One press of "Post in thread". */
export interface Posting {
  readonly post: Post;
  /** Of the press: who and with which key. */
  readonly person: string;
  readonly key: string;
  readonly client: webApi.WebClient;
  readonly respond: RespondFn;
}

/** The question once more, now for everybody; undefined where a button's answer is shown instead. */
function questionOf({ post, person, key }: Posting): IncomingMessage | undefined {
  const { again, place } = post;
  if (again.kind === 'action') return undefined;
  const [, team = ''] = person.split(':');
  const asked = { quoted: again.kind === 'text', explain: again.kind === 'explain' };
  return {
    kind: 'message',
    key,
    person,
    place: `slack:${team}:${place.channel}`,
    text: again.text,
    address: 'command',
    fromBot: false,
    ...(asked.quoted && { quoted: true }),
    ...(asked.explain && { explain: true }),
  };
}

function answeredAgain(
  { post, person }: Posting,
  question: IncomingMessage | undefined,
  handlers: Handlers,
): Promise<PressOutcome> {
  const { again, place } = post;
  if (question) return handlers.message(question);
  const [, team = ''] = person.split(':');
  const action = again.kind === 'action' ? again.action : '';
  return handlers.press({ kind: 'press', person, action, place: `slack:${team}:${place.channel}` });
}

function whyNot(code: string, { channel }: Place, { lang }: Answer, self: Self): Answer {
  const { title, ...why } = wording(lang).slack.notPosted;
  const reason = refusedPost(code, channel);
  if (reason === 'notMember') return notice(lang, { title, text: why.notMember(self.name ?? 'docklore') });
  return notice(lang, { title, text: reason === 'other' ? why.other(code) : why[reason] });
}

/** Into the channel in the name of the command, which needs no membership; then the private one goes. */
async function share(answer: Answer, respond: RespondFn): Promise<void> {
  await respond({ ...render(answer), response_type: 'in_channel', replace_original: false });
  await respond({ delete_original: true });
}

/** Posts it and takes the private answer away; where Slack refuses, the private one stays and says why. */
export async function postInThread(
  posting: Posting,
  { handlers, self, log, patience }: Taking,
): Promise<void> {
  const { post, client, respond } = posting;
  const about = { post: post.place.channel };
  const question = questionOf(posting);
  const outcome = await answeredAgain(posting, question, handlers);
  if (outcome.kind === 'remove') return;
  await deliver(log, about, outcome, async (answer) => {
    // What is only for the asker, such as "too many questions", is no answer for the thread.
    if (!isWorthPosting(answer)) return respond({ ...render(answer), ...privately });
    const { channel, thread } = post.place;
    if (!thread) {
      if (question) handlers.answered(question, undefined);
      return share(answer, respond);
    }
    try {
      const name = self.name ?? 'docklore';
      const where = await postAnswer({ client, patience, log, name }, { channel, thread_ts: thread }, answer);
      if (question) handlers.answered(question, where);
    } catch (error) {
      const failure = describeFailure(error);
      log.warn({ ...about, ...failure }, 'Slack refused the post');
      return respond({ ...render(whyNot(failure.code, post.place, answer, self)), ...privately });
    }
    const said = notice(answer.lang, wording(answer.lang).slack.posted);
    return respond({ ...render(said), replace_original: true });
  });
}
