/** "Ask Docklore" on anybody's message, and its button "Post in thread". */
import type { Answer } from '../../../src/answer';
import { removeExited } from '../../support/sample-answers';
import { type Bot, createBot } from '../../support/slack/bot';
import { type Json, isObject } from '../../support/slack/check';
import {
  archivedChannel,
  channel,
  foreignChannel,
  messageShortcut,
  privatePress,
  team,
} from '../../support/slack/payloads';
import { type LocalSlack, startSlack, workspace } from '../../support/slack/server';

let slack: LocalSlack;
let bot: Bot;

beforeEach(async () => {
  slack = await startSlack();
  bot = createBot(slack, { appToken: workspace.appToken });
  await bot.adapter.start(bot.handlers);
});

afterEach(async () => {
  await bot.adapter.stop();
  await slack.close();
});

const ts = '1600000000.000007';

/** Chooses the shortcut on a message and waits for the private answer. */
async function take(message: Json, more: Json = {}): Promise<Json> {
  const acknowledged = await slack.socket.send(
    'interactive',
    messageShortcut({ ts, ...message }, slack.responseUrls.create(), more),
  );
  expect(acknowledged).toEqual({});
  return slack.responseUrls.responses.next();
}

function says(change: Partial<Answer>): void {
  bot.handlers.outcome = () => Promise.resolve({ kind: 'reply', answer: { ...removeExited, ...change } });
}

/** The buttons of a message, as Slack hands them back when they are pressed. */
function buttons(message: Json): Json[] {
  const all: Json[] = [];
  JSON.stringify(message, (_, value: unknown) => {
    if (isObject(value) && value['type'] === 'button') all.push(value);
    return value;
  });
  return all;
}

const labels = (message: Json): string[] =>
  JSON.stringify(buttons(message)).match(/(?<="text":")[^"]+/g) ?? [];

async function click(message: Json, label: string): Promise<Json> {
  const button = buttons(message).find((each) => JSON.stringify(each).includes(`"text":"${label}"`)) ?? {};
  const acknowledged = await slack.socket.send(
    'interactive',
    privatePress(button, slack.responseUrls.create()),
  );
  expect(acknowledged).toEqual({});
  return slack.responseUrls.responses.next();
}

describe('the shortcut', () => {
  it('answers only to who chose it, with a button that posts', async () => {
    const answer = await take({ text: 'how do I delete exited containers' });
    expect(answer).toMatchObject({ response_type: 'ephemeral', replace_original: false });
    expect(labels(answer).at(-1)).toBe('Post in thread');
    expect(slack.api.messages.all).toEqual([]);
    expect(bot.handlers.messages.all).toEqual([
      {
        kind: 'message',
        key: expect.stringMatching(`^slack:${team}:${channel}:3\\.`) as string,
        person: `slack:${team}:U0001`,
        text: 'how do I delete exited containers',
        address: 'command',
        fromBot: false,
        private: true,
        quoted: true,
      },
    ]);
  });

  it('acknowledges before the answer is known', async () => {
    let answer: () => void = () => {};
    bot.handlers.outcome = () =>
      new Promise((resolve) => (answer = () => resolve({ kind: 'reply', answer: removeExited })));
    const url = slack.responseUrls.create();
    expect(await slack.socket.send('interactive', messageShortcut({ text: 'ps' }, url))).toEqual({});
    expect(slack.responseUrls.responses.all).toEqual([]);
    answer();
    await slack.responseUrls.responses.next();
    expect(slack.deadlines.failures).toEqual([]);
  });

  it('keeps code as code, and reads what other apps wrote into attachments', async () => {
    const preformatted = { type: 'rich_text_preformatted', elements: [{ type: 'text', text: 'docker ps' }] };
    const blocks = [{ type: 'rich_text', elements: [preformatted] }];
    await take({ text: '```docker ps```', blocks });
    await take({
      text: 'Build 7',
      attachments: [{ text: 'manifest &lt;x&gt; unknown', fallback: 'failed' }],
    });
    await take({ text: '', attachments: [{ fallback: 'exit code 137' }] });
    expect(bot.handlers.messages.all.map(({ text }) => text)).toEqual([
      '```\ndocker ps\n```',
      'Build 7\nmanifest <x> unknown',
      'exit code 137',
    ]);
  });

  it('works where the bot is no member', async () => {
    const answer = await take({ text: 'ps' }, { channel: { id: foreignChannel, name: 'elsewhere' } });
    expect(answer).toMatchObject({ response_type: 'ephemeral' });
    expect(slack.api.calls.map(({ method }) => method)).not.toContain('chat.postMessage');
  });

  it('answers in the thread in which it was chosen', async () => {
    const thread = '1500000000.000001';
    expect(await take({ text: 'ps', thread_ts: thread })).toMatchObject({
      thread_ts: thread,
      response_type: 'ephemeral',
    });
    expect(await take({ text: 'ps' })).not.toHaveProperty('thread_ts');
  });

  it('offers no posting of what helps nobody else', async () => {
    says({ kind: 'notice', groups: [] });
    expect(labels(await take({ text: 'lunch at 12?' }))).toEqual([]);
    says({ kind: 'choices', groups: [{ buttons: [{ action: 'show:a:en', label: 'A' }] }] });
    expect(labels(await take({ text: 'docker' }))).toEqual(['A']);
  });

  it('is answered in the language of the message, button and all', async () => {
    says({ lang: 'zh' });
    expect(labels(await take({ text: '怎么删除已退出的容器' })).at(-1)).toBe('发到消息列');
  });
});

describe('"Post in thread"', () => {
  it('posts the answer under the message and takes the private one away', async () => {
    const done = await click(await take({ text: 'ps' }), 'Post in thread');
    expect(slack.api.messages.all).toEqual([expect.objectContaining({ channel, thread_ts: ts })]);
    expect(slack.api.messages.all[0]?.['text']).toMatch(/^Remove exited/);
    expect(labels(slack.api.messages.all[0] ?? {})).not.toContain('Post in thread');
    expect(done).toMatchObject({ replace_original: true, text: expect.stringMatching(/^Posted/) as string });
    const [asked, again] = bot.handlers.messages.all;
    expect(again).toMatchObject({ text: 'ps', quoted: true, person: asked?.person });
    expect(again?.key).not.toBe(asked?.key);
  });

  it('posts into the thread in which the message stands', async () => {
    await click(await take({ text: 'ps', thread_ts: '1500000000.000001' }), 'Post in thread');
    expect(slack.api.messages.all[0]).toMatchObject({ thread_ts: '1500000000.000001' });
  });

  it('posts what is shown after another button was pressed', async () => {
    const more = await click(await take({ text: 'ps' }), 'Disk usage');
    expect(more).toMatchObject({ replace_original: true });
    await click(more, 'Post in thread');
    expect(bot.handlers.presses.all.map(({ action }) => action)).toEqual([
      'show:disk-usage:en',
      'show:disk-usage:en',
    ]);
    expect(slack.api.messages.all[0]).toMatchObject({ thread_ts: ts });
  });

  it('of a text too long for a button shows the answer itself again', async () => {
    await click(await take({ text: 'x'.repeat(2500) }), 'Post in thread');
    expect(bot.handlers.presses.all).toEqual([expect.objectContaining({ action: 'show:remove-exited:en' })]);
    says({ id: 'explain', again: 'brief:abc:en' });
    await click(await take({ text: 'x'.repeat(2500) }), 'Post in thread');
    expect(bot.handlers.presses.all.at(-1)).toMatchObject({ action: 'brief:abc:en' });
  });

  it.each([
    [foreignChannel, 'en', '/invite @docklore'],
    ['G0404', 'zh', '/invite @docklore'],
    ['D0404', 'en', 'not allowed to write in this conversation'],
    [archivedChannel, 'zh', '已归档'],
  ] as const)('says in %s why it could not, and leaves the private answer', async (id, lang, why) => {
    says({ lang });
    const answer = await take({ text: 'ps' }, { channel: { id, name: 'elsewhere' } });
    const refused = await click(answer, lang === 'zh' ? '发到消息列' : 'Post in thread');
    expect(refused).toMatchObject({ response_type: 'ephemeral', replace_original: false });
    expect(refused['text']).toContain(why);
    expect(slack.api.messages.all).toEqual([]);
    expect(await bot.log.line('Slack refused the post')).toMatchObject({ level: 'warn' });
  });

  it('names any other refusal of Slack’s', async () => {
    slack.api.overrides['chat.postMessage'] = () => ({ ok: false, error: 'missing_scope' });
    expect((await click(await take({ text: 'ps' }), 'Post in thread'))['text']).toContain('missing_scope');
  });

  it('posts no notice, such as that somebody asks too often', async () => {
    const answer = await take({ text: 'ps' });
    says({ kind: 'notice', title: 'One moment, please' });
    expect(await click(answer, 'Post in thread')).toMatchObject({ response_type: 'ephemeral' });
    expect(slack.api.messages.all).toEqual([]);
  });

  it('posts once when it is clicked twice', async () => {
    const answer = await take({ text: 'ps' });
    const button = buttons(answer).at(-1) ?? {};
    let go: () => void = () => {};
    bot.handlers.outcome = () =>
      new Promise((resolve) => (go = () => resolve({ kind: 'reply', answer: removeExited })));
    for (let clicks = 0; clicks < 2; clicks++)
      await slack.socket.send('interactive', privatePress(button, slack.responseUrls.create()));
    go();
    await slack.responseUrls.responses.next();
    expect(slack.api.messages.all).toHaveLength(1);
  });
});
