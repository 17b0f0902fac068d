// oxlint-disable unicorn/require-post-message-target-origin -- Slack's chat.postMessage, not a window's postMessage
/** The local Slack keeps Slack's rules on tokens, channels, deadlines and response URLs. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import { LogLevel, webApi } from '@slack/bolt';
import { WebSocket } from 'ws';
import { type Json, parseObject, textOf } from '../../support/slack/check';
import {
  archivedChannel,
  channel,
  command,
  eventCallback,
  foreignChannel,
  mention,
} from '../../support/slack/payloads';
import { portOf } from '../../support/slack/ports';
import { type LocalSlack, startSlack, workspace } from '../../support/slack/server';

/** Milliseconds; long enough to answer at once, short enough to wait for. */
const patience = 300;
const minute = 60_000;
let now: number;
let slack: LocalSlack;

beforeEach(async () => {
  now = 0;
  slack = await startSlack({ patience, now: () => now });
});

afterEach(() => slack.close());

describe('the Web API', () => {
  const client = (token?: string) =>
    new webApi.WebClient(token, {
      slackApiUrl: slack.apiUrl,
      retryConfig: { retries: 0 },
      logLevel: LogLevel.ERROR,
    });
  const refusedWith = (error: string) =>
    expect.objectContaining({ data: expect.objectContaining({ ok: false, error }) });
  const bot = () => client(workspace.botToken);

  it.each<[string, () => Promise<unknown>]>([
    ['not_authed', () => client().auth.test()],
    ['invalid_auth', () => client('xoxb-wrong').auth.test()],
    ['not_allowed_token_type', () => client(workspace.appToken).auth.test()],
    ['not_allowed_token_type', () => bot().apps.connections.open({})],
    ['unknown_method', () => bot().apiCall('chat.shout')],
    ['channel_not_found', () => bot().chat.postMessage({ channel: 'C9999', text: 'hi' })],
    ['not_in_channel', () => bot().chat.postMessage({ channel: foreignChannel, text: 'hi' })],
    ['is_archived', () => bot().chat.postMessage({ channel: archivedChannel, text: 'hi' })],
    ['no_text', () => bot().apiCall('chat.postMessage', { channel })],
    ['msg_too_long', () => bot().chat.postMessage({ channel, text: 'x'.repeat(40_001) })],
    ['message_not_found', () => bot().chat.update({ channel, ts: '1.1', text: 'hi' })],
  ])('answers %s', async (error, call) => {
    await expect(call()).rejects.toEqual(refusedWith(error));
    expect(slack.api.messages.all).toEqual([]);
  });

  it('answers invalid_blocks and says what is wrong with them', async () => {
    const blocks = [{ type: 'header', text: { type: 'plain_text' as const, text: 'x'.repeat(151) } }];
    await expect(bot().chat.postMessage({ channel, text: 'hi', blocks })).rejects.toMatchObject({
      data: { error: 'invalid_blocks', errors: ['/blocks/0/text/text: 151 characters, at most 150'] },
    });
  });

  it('keeps what it accepts, and lets it be updated', async () => {
    const { ts = '' } = await bot().chat.postMessage({ channel, text: 'first' });
    await bot().chat.update({ channel, ts, text: 'second' });
    expect(slack.api.messages.all.map(({ text }) => text)).toEqual(['first', 'second']);
  });
});

describe('a response_url', () => {
  const post = async (url: string, message: Json): Promise<[number, string]> => {
    const response = await fetch(url, { method: 'POST', body: JSON.stringify(message) });
    return [response.status, textOf(parseObject(await response.text())['error'])];
  };

  it('works five times', async () => {
    const url = slack.responseUrls.create();
    for (let use = 1; use <= 5; use += 1) expect(await post(url, { text: 'hi' })).toEqual([200, '']);
    expect(await post(url, { text: 'hi' })).toEqual([404, 'used_url']);
  });

  it('works for thirty minutes', async () => {
    const url = slack.responseUrls.create();
    now = 30 * minute;
    expect(await post(url, { text: 'hi' })).toEqual([200, '']);
    now += 1;
    expect(await post(url, { text: 'hi' })).toEqual([404, 'expired_url']);
  });

  it.each<[string, Json, string]>([
    ['nothing to say', { replace_original: true }, 'no_text'],
    ['invalid blocks', { text: 'hi', blocks: [{ type: 'poem' }] }, 'invalid_blocks'],
  ])('refuses %s', async (_, message, error) => {
    expect(await post(slack.responseUrls.create(), message)).toEqual([400, error]);
    expect(slack.responseUrls.responses.all).toEqual([]);
  });

  it('is refused where it was never given out', async () => {
    expect(await post(`${slack.responseUrls.create()}9`, { text: 'hi' })).toEqual([404, 'not_found']);
  });
});

describe('Socket Mode', () => {
  /** A bot that acknowledges each envelope as often as told. */
  async function connect(acknowledgements: number): Promise<WebSocket> {
    const client = new webApi.WebClient(workspace.appToken, { slackApiUrl: slack.apiUrl });
    const { url = '' } = await client.apps.connections.open({});
    const socket = new WebSocket(url);
    socket.on('message', (data: Buffer) => {
      const { envelope_id } = parseObject(data.toString());
      if (!envelope_id) return;
      for (let each = 0; each < acknowledgements; each += 1)
        socket.send(JSON.stringify({ envelope_id, payload: { each } }));
    });
    await once(socket, 'open');
    return socket;
  }

  const ask = () => slack.socket.send('events_api', eventCallback(mention('prune')));

  it('hands back what an acknowledgement carries', async () => {
    await connect(1);
    expect(await ask()).toEqual({ each: 0 });
    expect(slack.deadlines.failures).toEqual([]);
  });

  it('keeps a missing acknowledgement as a failure', async () => {
    await connect(0);
    expect(await ask()).toBeUndefined();
    expect(slack.deadlines.failures).toEqual([`events_api-1: no acknowledgement within ${patience} ms`]);
  });

  it('keeps a late acknowledgement as a second failure', async () => {
    const socket = await connect(0);
    await ask();
    socket.send(JSON.stringify({ envelope_id: 'events_api-1', payload: {} }));
    socket.close();
    await once(socket, 'close');
    expect(slack.deadlines.failures.at(-1)).toBe('events_api-1: acknowledged again or too late');
  });

  it('keeps a second acknowledgement as a failure', async () => {
    const socket = await connect(2);
    await ask();
    socket.close();
    await once(socket, 'close');
    expect(slack.deadlines.failures).toEqual(['events_api-1: acknowledged again or too late']);
  });

  it('keeps an acknowledgement of what was never sent as a failure', async () => {
    const socket = await connect(1);
    socket.send(JSON.stringify({ envelope_id: 'invented', payload: {} }));
    socket.close();
    await once(socket, 'close');
    expect(slack.deadlines.failures).toEqual(['invented: acknowledged but never sent']);
  });
});

describe('Slack’s HTTP requests', () => {
  it.each<[string, number | undefined, string]>([
    ['no answer in time', undefined, `http_timeout after ${patience} ms`],
    ['an error', 500, 'http_error 500'],
  ])('keep %s as a failure', async (_, status, failure) => {
    const bot = createServer((_request, response) => {
      if (status) response.writeHead(status).end();
    }).listen(0);
    await once(bot, 'listening');
    const sender = slack.sender(`http://127.0.0.1:${portOf(bot)}/slack/events`, 'secret');
    await sender.command(command('prune', slack.responseUrls.create()));
    expect(sender.failures).toEqual([failure]);
    bot.closeAllConnections();
    bot.close();
    await once(bot, 'close');
  });
});
