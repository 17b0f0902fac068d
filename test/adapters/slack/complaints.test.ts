/** What people complain about in bots of this kind on Slack, each by a name. */
import type { Answer } from '../../../src/answer';
import { removeExited } from '../../support/sample-answers';
import { type Bot, createBot } from '../../support/slack/bot';
import { checkBlocks } from '../../support/slack/block-kit';
import { isObject, type Json } from '../../support/slack/check';
import {
  botUser,
  channel,
  command,
  direct,
  eventCallback,
  foreignChannel,
  globalShortcut,
  mention,
  messageShortcut,
  press,
  suggestion,
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

const say = (event: Json, more: Json = {}) => slack.socket.send('events_api', eventCallback(event, more));
const says = (change: Partial<Answer>) => {
  bot.handlers.outcome = () => Promise.resolve({ kind: 'reply', answer: { ...removeExited, ...change } });
};

describe('“it answers when nobody asked it”', () => {
  it.each([
    ['other bots', mention('prune', { bot_id: 'B0002' })],
    ['itself, so that it never loops', direct('prune', { user: botUser })],
    ['joining', direct('joined', { subtype: 'channel_join' })],
    ['a topic that was set', direct('topic', { subtype: 'channel_topic' })],
  ])('not to %s, and the log says why', async (_, event) => {
    await say(event);
    expect(await bot.log.line('silent')).toMatchObject({ level: 'debug' });
    expect(bot.handlers.messages.all).toEqual([]);
  });
});

describe('“operation_timeout”', () => {
  it('acknowledges a command, a shortcut and a button while the answer is still being made', async () => {
    let answer: () => void = () => {};
    const waited = new Promise<void>((resolve) => (answer = resolve));
    bot.handlers.outcome = () => waited.then(() => ({ kind: 'silent', reason: 'asked too often' }));
    const url = () => slack.responseUrls.create();
    const button = { type: 'button', action_id: 'a', value: 'show:a:en' };
    expect(await slack.socket.send('slash_commands', command('prune', url()))).toEqual({});
    expect(await slack.socket.send('interactive', messageShortcut({ text: 'ps' }, url()))).toEqual({});
    expect(await slack.socket.send('interactive', press(button, url()))).toEqual({});
    expect(slack.deadlines.failures).toEqual([]);
    answer();
  });
});

describe('“it answers twice”', () => {
  it('gives a message the same key under a new event id, without any sign of a retry', async () => {
    const event = mention('prune');
    await say(event, { event_id: 'Ev1' });
    await say(event, { event_id: 'Ev2' });
    const [first, second] = [await bot.handlers.messages.next(), await bot.handlers.messages.next()];
    expect(second.key).toBe(first.key);
  });

  it('answers the app_mention and not the message event of the same words', async () => {
    const event = mention('prune');
    await say({ ...event, type: 'message', channel_type: 'channel' });
    await say(event);
    await slack.api.messages.next();
    expect(bot.handlers.messages.all.filter(({ address }) => address === 'mention')).toHaveLength(1);
  });
});

describe('“the formatting is broken”', () => {
  it('sends every command in a block of its own that copies as it is', async () => {
    await say(mention('prune'));
    const { blocks } = await slack.api.messages.next();
    const code: string[] = [];
    JSON.stringify(blocks, (_, value: unknown) => {
      if (isObject(value) && value['type'] === 'rich_text_preformatted')
        code.push(JSON.stringify(value['elements']));
      return value;
    });
    expect(code).toEqual([
      '[{"type":"text","text":"docker container prune"}]',
      '[{"type":"text","text":"docker rm $(docker ps -aq -f status=exited)"}]',
    ]);
  });

  it('shortens what is too long instead of saying nothing', async () => {
    says({ blocks: [{ kind: 'code', language: 'sh', code: 'docker ps --all\n'.repeat(4000) }] });
    await say(mention('prune'));
    const { blocks, text } = await slack.api.messages.next();
    expect(checkBlocks(blocks).details).toEqual([]);
    expect(text).toContain('docker ps --all');
  });
});

describe('“it looks, and then nothing comes”', () => {
  it('tells the asker why where it may not answer in the channel', async () => {
    await say(mention('prune', { channel: foreignChannel }));
    expect(await slack.api.messages.next()).toMatchObject({ channel: 'U0001' });
  });

  it('answers a check of itself', async () => {
    await slack.socket.send('slash_commands', command('doctor', slack.responseUrls.create()));
    expect(await slack.responseUrls.responses.next()).toMatchObject({ response_type: 'ephemeral' });
  });
});

describe('“not_in_channel”', () => {
  it('is answered with what to type, never shown raw', async () => {
    await say(mention('prune', { channel: foreignChannel }));
    const { text } = await slack.api.messages.next();
    expect(text).toContain('/invite @docklore');
    expect(text).not.toContain('not_in_channel');
  });

  it('does not concern a command, which is answered where the bot is no member', async () => {
    const elsewhere = command('prune', slack.responseUrls.create(), { channel_id: foreignChannel });
    await slack.socket.send('slash_commands', elsewhere);
    expect(await slack.responseUrls.responses.next()).toMatchObject({ response_type: 'ephemeral' });
  });
});

describe('“slash commands do not work in threads”', () => {
  it.each(['explain docker ps', 'help', 'cheatsheet volumes', 'how do I see logs'])(
    'so a mention in the thread may say %j too, and is answered there',
    async (words) => {
      await say(mention(words, { thread_ts: '1600000000.000001' }));
      expect(await slack.api.messages.next()).toMatchObject({ thread_ts: '1600000000.000001' });
      expect(bot.handlers.messages.all[0]).toMatchObject({ text: words, address: 'mention' });
    },
  );
});

describe('“the list of suggestions failed to load”', () => {
  it('is answered from memory, with an empty list where nothing is found', async () => {
    await slack.socket.send('interactive', globalShortcut(slack.api.views.createTrigger()));
    const { view, id } = await slack.api.views.shown.next();
    expect(await slack.socket.send('interactive', suggestion('zzz', { ...view, id }))).toEqual({
      options: [],
    });
    expect(slack.deadlines.failures).toEqual([]);
  });
});

describe('“the buttons of old messages are dead”', () => {
  it('carries all of a button’s state in the button, so that any process answers it after a restart', async () => {
    await bot.adapter.stop();
    bot = createBot(slack, { appToken: workspace.appToken });
    await bot.adapter.start(bot.handlers);
    const button = { type: 'button', action_id: 'button-0-0', value: 'show:disk-usage:en' };
    await slack.socket.send('interactive', press(button, slack.responseUrls.create()));
    expect(await slack.responseUrls.responses.next()).toMatchObject({ replace_original: true });
  });
});

describe('“the socket drops and it stays silent”', () => {
  it.each(['refresh', 'disable'] as const)('comes back by itself after a %s', async (how) => {
    await slack.socket.connections.next();
    slack.socket[how]();
    await slack.socket.connections.next();
    await bot.log.line('connected to Slack again');
    await say(mention('prune'));
    expect(await slack.api.messages.next()).toMatchObject({ channel });
  });
});
