import {
  botUser,
  channel,
  command,
  direct,
  directChannel,
  eventCallback,
  foreignChannel,
  mention,
  press,
  team,
} from '../../support/slack/payloads';
import { type Bot, createBot } from '../../support/slack/bot';
import { type LocalSlack, startSlack, workspace } from '../../support/slack/server';
import type { Outcome } from '../../../src/types';
import { removeExited } from '../../support/sample-answers';

const { appToken } = workspace;
let slack: LocalSlack;
let bot: Bot;

beforeEach(async () => {
  slack = await startSlack();
  bot = createBot(slack, { appToken });
  await bot.adapter.check();
  await bot.adapter.start(bot.handlers);
});

afterEach(async () => {
  await bot.adapter.stop();
  await slack.close();
});

const say = (event: ReturnType<typeof mention>, retry = 0) =>
  slack.socket.send('events_api', eventCallback(event), retry);

describe('a Slack bot in Socket Mode', () => {
  it('answers a mention in a thread under it, with blocks and a fallback text', async () => {
    const event = mention('how do I delete exited containers');
    await say(event);
    const reply = await slack.api.messages.next();
    expect(bot.handlers.messages.all).toEqual([
      {
        kind: 'message',
        key: `slack:${team}:${channel}:${String(event['ts'])}`,
        person: `slack:${team}:U0001`,
        conversation: `slack:${team}:${channel}:${String(event['ts'])}`,
        place: `slack:${team}:${channel}`,
        thread: `slack:${team}:${channel}:${String(event['ts'])}`,
        text: 'how do I delete exited containers',
        address: 'mention',
        fromBot: false,
      },
    ]);
    expect(reply).toMatchObject({
      channel,
      thread_ts: event['ts'],
      text: expect.stringMatching(/^Remove exited/),
    });
    expect(reply['blocks']).toHaveLength(9);
  });

  it('stays in the thread in which it was mentioned', async () => {
    await say(mention('and images?', { thread_ts: '1600000000.000001' }));
    expect(await slack.api.messages.next()).toMatchObject({ thread_ts: '1600000000.000001' });
  });

  it('answers a direct message in the conversation itself', async () => {
    await say(direct('how do I see logs'));
    const reply = await slack.api.messages.next();
    expect(reply).toMatchObject({ channel: directChannel });
    expect(reply).not.toHaveProperty('thread_ts');
    expect(bot.handlers.messages.all[0]).toMatchObject({ address: 'direct', text: 'how do I see logs' });
  });

  it('never has links previewed above its answer', async () => {
    await say(mention('prune'));
    expect(await slack.api.messages.next()).toMatchObject({ unfurl_links: 'false', unfurl_media: 'false' });
  });

  it('acknowledges a command with nothing and answers it only to who asked', async () => {
    const acknowledged = await slack.socket.send(
      'slash_commands',
      command('prune', slack.responseUrls.create()),
    );
    expect(acknowledged).toEqual({});
    expect(await slack.responseUrls.responses.next()).toMatchObject({ response_type: 'ephemeral' });
    expect(bot.handlers.messages.all[0]).toMatchObject({ address: 'command', text: 'prune' });
  });

  it('acknowledges a command before the answer is known', async () => {
    let answer: (outcome: Outcome) => void = () => {};
    bot.handlers.outcome = () => new Promise((resolve) => (answer = resolve));
    expect(await slack.socket.send('slash_commands', command('prune', slack.responseUrls.create()))).toEqual(
      {},
    );
    expect(slack.responseUrls.responses.all).toEqual([]);
    answer({ kind: 'reply', answer: removeExited });
    await slack.responseUrls.responses.next();
  });

  it('passes an empty command on as an empty message', async () => {
    await slack.socket.send('slash_commands', command('', slack.responseUrls.create()));
    expect(await bot.handlers.messages.next()).toMatchObject({ address: 'command', text: '' });
    await slack.responseUrls.responses.next();
  });

  it('answers a button by replacing the message it stands in', async () => {
    const button = { type: 'button', action_id: 'button-0-0', value: 'more:remove-exited:en' };
    expect(await slack.socket.send('interactive', press(button, slack.responseUrls.create()))).toEqual({});
    const response = await slack.responseUrls.responses.next();
    expect(response).toMatchObject({ replace_original: true });
    expect(response['blocks']).toHaveLength(9);
    expect(bot.handlers.presses.all).toEqual([
      {
        kind: 'press',
        person: `slack:${team}:U0001`,
        action: 'more:remove-exited:en',
        place: `slack:${team}:${channel}`,
      },
    ]);
  });

  it('acknowledges a button that only opens a link and asks nobody about it', async () => {
    const button = { type: 'button', action_id: 'link', url: 'https://docs.docker.com/' };
    expect(await slack.socket.send('interactive', press(button, slack.responseUrls.create()))).toEqual({});
    expect(await bot.log.line('silent')).toMatchObject({
      level: 'debug',
      data: { reason: 'unknown button' },
    });
    expect(bot.handlers.presses.all).toEqual([]);
  });

  it('gives a repeated delivery the same key', async () => {
    const event = mention('prune');
    await say(event);
    await say(event, 1);
    const [first, second] = [await bot.handlers.messages.next(), await bot.handlers.messages.next()];
    expect(second.key).toBe(first.key);
    await slack.api.messages.next();
    await slack.api.messages.next();
  });

  it.each([
    ['another bot', mention('prune', { bot_id: 'B0002' }), 'from a bot'],
    ['itself', direct('prune', { user: botUser }), 'from a bot'],
    ['an unfolded link', direct('prune', { subtype: 'message_changed' }), 'not a message'],
    [
      'a mention it also reads as a message',
      mention('prune', { type: 'message', channel_type: 'channel' }),
      'answered already',
    ],
  ])('is silent to %s and says why in the log', async (_, event, reason) => {
    await say(event);
    expect(await bot.log.line('silent')).toMatchObject({ level: 'debug', data: { reason } });
    expect(bot.handlers.messages.all).toEqual([]);
  });

  it('says nothing where the bot decides to be silent', async () => {
    bot.handlers.outcome = () => Promise.resolve({ kind: 'silent', reason: 'answered already' });
    await say(mention('prune'));
    expect(await bot.log.line('silent')).toMatchObject({ data: { reason: 'answered already' } });
    expect(slack.api.messages.all).toEqual([]);
  });

  it('can never ping a channel with what it says', async () => {
    const answer = {
      ...removeExited,
      blocks: [{ kind: 'text', text: 'Ask <!channel> & <@U0002>' }] as const,
    };
    bot.handlers.outcome = () => Promise.resolve({ kind: 'reply', answer });
    await say(mention('prune'));
    const { text, blocks } = await slack.api.messages.next();
    expect(text).toContain('Ask &lt;!channel&gt; &amp; &lt;@U0002&gt;');
    expect(JSON.stringify(blocks)).toContain('{"type":"text","text":"Ask <!channel> & <@U0002>"}');
  });

  it('logs a refused reply with its code, without the text, and goes on', async () => {
    await say(mention('prune', { channel: foreignChannel }));
    const line = await bot.log.line('Slack refused the reply');
    expect(line).toMatchObject({ level: 'warn', data: { code: 'not_in_channel', channel: foreignChannel } });
    await say(mention('prune'));
    await slack.api.messages.next();
  });

  it('logs which scope a reply was missing', async () => {
    slack.api.overrides['chat.postMessage'] = () => ({
      ok: false,
      error: 'missing_scope',
      needed: 'chat:write',
    });
    await say(mention('prune'));
    const { data } = await bot.log.line('Slack refused the reply');
    expect(data).toMatchObject({ code: 'missing_scope', needed: 'chat:write' });
  });

  it('logs a spent response_url instead of failing', async () => {
    await slack.socket.send('slash_commands', command('prune', `${slack.apiUrl}nowhere`.replace('/api', '')));
    const { data } = await bot.log.line('Slack refused the reply');
    expect(data).toMatchObject({ code: 'response_url', status: 404 });
  });

  it('logs what breaks on the way by its kind and goes on', async () => {
    bot.handlers.outcome = () => Promise.reject(new TypeError('with my secret question in it'));
    await say(mention('my secret question'));
    const line = await bot.log.line('Slack event failed');
    expect(line).toEqual({ level: 'error', message: 'Slack event failed', data: { code: 'TypeError' } });
  });

  it('acknowledges everything in time and once', async () => {
    await say(mention('prune'));
    await slack.socket.send('slash_commands', command('prune', slack.responseUrls.create()));
    await slack.api.messages.next();
    await slack.responseUrls.responses.next();
    expect(slack.deadlines.failures).toEqual([]);
  });

  it('never writes a token or what was said into its log', async () => {
    await say(mention('my secret question'));
    await say(mention('my secret question', { channel: foreignChannel }));
    await slack.api.messages.next();
    await bot.log.line('Slack refused the reply');
    const log = JSON.stringify(bot.log.lines.all);
    expect(log).not.toContain('secret');
    expect(log).not.toMatch(/xox|xapp/);
  });
});

describe('leaving Slack in Socket Mode', () => {
  it('finishes what was asked before and takes nothing new', async () => {
    let answer: (outcome: Outcome) => void = () => {};
    bot.handlers.outcome = () => new Promise((resolve) => (answer = resolve));
    await say(mention('asked in time'));
    await bot.handlers.messages.next();
    const stopped = bot.adapter.stop();
    void say(mention('asked too late'));
    answer({ kind: 'reply', answer: removeExited });
    await stopped;
    expect(slack.api.messages.all).toHaveLength(1);
    expect(bot.handlers.messages.all.map(({ text }) => text)).toEqual(['asked in time']);
    expect(slack.socket.isConnected).toBe(false);
  });
});

describe('the connection to Slack', () => {
  it('is opened anew at once when Slack asks for it', async () => {
    await slack.socket.connections.next();
    slack.socket.refresh();
    await slack.socket.connections.next();
    await bot.log.line('connected to Slack again');
    expect(bot.adapter.connected?.()).toBe(true);
    await say(mention('prune'));
    await slack.api.messages.next();
  });
});
