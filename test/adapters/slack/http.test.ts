import type { Outcome } from '../../../src/types';
import { removeExited } from '../../support/sample-answers';
import { type Bot, createBot } from '../../support/slack/bot';
import type { HttpSender } from '../../support/slack/http-sender';
import { command, mention, press } from '../../support/slack/payloads';
import { freePort } from '../../support/slack/ports';
import { type LocalSlack, startSlack } from '../../support/slack/server';

const signingSecret = 'shared-secret';
let slack: LocalSlack;
let bot: Bot;
let port: number;
let sender: HttpSender;

beforeEach(async () => {
  slack = await startSlack();
  port = await freePort();
  bot = createBot(slack, { signingSecret, port });
  sender = slack.sender(`http://127.0.0.1:${port}/slack/events`, signingSecret);
  await bot.adapter.check();
  await bot.adapter.start(bot.handlers);
});

afterEach(async () => {
  await bot.adapter.stop();
  await slack.close();
});

describe('a Slack bot over HTTP', () => {
  it('echoes the challenge with which Slack checks its address', async () => {
    const { status, body } = await sender.verifyUrl('3eZbrw1a');
    expect([status, JSON.parse(body)]).toEqual([200, { challenge: '3eZbrw1a' }]);
  });

  it('answers a mention', async () => {
    const event = mention('prune');
    expect(await sender.event(event)).toMatchObject({ status: 200 });
    expect(await slack.api.messages.next()).toMatchObject({ thread_ts: event['ts'] });
  });

  it('gives a repeated delivery the same key', async () => {
    const event = mention('prune');
    await sender.event(event);
    await sender.event(event, 1);
    const [first, second] = [await bot.handlers.messages.next(), await bot.handlers.messages.next()];
    expect(second.key).toBe(first.key);
    await slack.api.messages.next();
    await slack.api.messages.next();
  });

  it('acknowledges a command before its answer is known, then answers it ephemerally', async () => {
    let answer: (outcome: Outcome) => void = () => {};
    bot.handlers.outcome = () => new Promise((resolve) => (answer = resolve));
    expect(await sender.command(command('', slack.responseUrls.create()))).toEqual({ status: 200, body: '' });
    expect(slack.responseUrls.responses.all).toEqual([]);
    await bot.handlers.messages.next();
    answer({ kind: 'reply', answer: removeExited });
    expect(await slack.responseUrls.responses.next()).toMatchObject({ response_type: 'ephemeral' });
    expect(bot.handlers.messages.all[0]).toMatchObject({ address: 'command', text: '' });
  });

  it('answers a button by replacing the message it stands in', async () => {
    const button = { type: 'button', action_id: 'button-0-0', value: 'show:disk-usage:en' };
    expect(await sender.interaction(press(button, slack.responseUrls.create()))).toMatchObject({
      status: 200,
    });
    expect(await slack.responseUrls.responses.next()).toMatchObject({ replace_original: true });
    expect(bot.handlers.presses.all[0]).toMatchObject({ action: 'show:disk-usage:en' });
  });

  it('refuses what is not signed with the secret', async () => {
    const forger = slack.sender(`http://127.0.0.1:${port}/slack/events`, 'another-secret');
    expect(await forger.event(mention('prune'))).toEqual({ status: 401, body: '' });
    expect(bot.handlers.messages.all).toEqual([]);
  });

  it('knows no other path', async () => {
    const elsewhere = slack.sender(`http://127.0.0.1:${port}/elsewhere`, signingSecret);
    expect(await elsewhere.event(mention('prune'))).toMatchObject({ status: 404 });
  });

  it('finishes what was asked before it leaves and takes nothing new', async () => {
    let answer: (outcome: Outcome) => void = () => {};
    bot.handlers.outcome = () => new Promise((resolve) => (answer = resolve));
    await sender.event(mention('asked in time'));
    await bot.handlers.messages.next();
    const stopped = bot.adapter.stop();
    expect((await sender.event(mention('asked too late'))).status).not.toBe(200);
    answer({ kind: 'reply', answer: removeExited });
    await stopped;
    expect(slack.api.messages.all).toHaveLength(1);
    expect(bot.handlers.messages.all.map(({ text }) => text)).toEqual(['asked in time']);
  });
});
