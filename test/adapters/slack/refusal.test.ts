/** Slack says no: the asker learns why in private, the operator what to do. */
import { webApi } from '@slack/bolt';
import { createPatience } from '../../../src/adapters/slack/patience';
import { advice, whyRefused } from '../../../src/adapters/slack/refusal';
import { type Bot, createBot } from '../../support/slack/bot';
import {
  archivedChannel,
  channel,
  eventCallback,
  foreignChannel,
  mention,
} from '../../support/slack/payloads';
import { type LocalSlack, startSlack, workspace } from '../../support/slack/server';

describe('a refusal in words', () => {
  it.each<[string, { code: string; needed?: string }, string, string, string]>([
    ['no member', { code: 'not_in_channel' }, 'C1', '/invite @docklore', '/invite @docklore'],
    ['a private channel', { code: 'channel_not_found' }, 'G1', '/invite @docklore', '/invite @docklore'],
    ['a missing scope', { code: 'missing_scope', needed: 'chat:write' }, 'C1', 'chat:write', 'manifest'],
    ['a revoked token', { code: 'token_revoked' }, 'C1', 'token', '令牌'],
    ['an archived channel', { code: 'is_archived' }, 'C1', 'archived', '已归档'],
    [
      'a restricted channel',
      { code: 'restricted_action_read_only_channel' },
      'C1',
      'certain people',
      '部分人',
    ],
    ['anything else', { code: 'fatal_error' }, 'C1', 'fatal_error', 'fatal_error'],
  ])('names %s in both languages', (_, failure, where, english, chinese) => {
    expect(whyRefused(failure, where, 'docklore', 'en')).toContain(english);
    expect(whyRefused(failure, where, 'docklore', 'zh')).toContain(chinese);
  });

  it.each([
    [{ code: 'missing_scope', needed: 'chat:write' }, /chat:write.*manifest.*reinstall/],
    [{ code: 'account_inactive' }, /SLACK_BOT_TOKEN/],
    [{ code: 'not_in_channel' }, /invite/],
    [{ code: 'is_archived' }, /archived/],
  ])('tells the operator what to do about %j', (failure, todo) => {
    expect(advice(failure)).toMatch(todo);
  });

  it('leaves a code that says it all to itself', () => {
    expect(advice({ code: 'fatal_error' })).toBeUndefined();
  });
});

describe('a mention that cannot be answered in its channel', () => {
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

  const ask = (more: object) => slack.socket.send('events_api', eventCallback(mention('prune', { ...more })));

  it.each([
    [foreignChannel, '/invite @docklore'],
    [archivedChannel, 'archived'],
  ])('in %s is answered in private, with the reason first', async (where, why) => {
    await ask({ channel: where });
    const told = await slack.api.messages.next();
    expect(told).toMatchObject({ channel: 'U0001', text: expect.stringContaining(why) as string });
    expect(told['text']).toContain('docker container prune');
    expect(told).not.toHaveProperty('thread_ts');
  });

  it('for want of a scope leaves a line in the log that names it and what to do', async () => {
    slack.api.scopes = 'app_mentions:read';
    await ask({});
    const { data } = await bot.log.line('Slack refused the reply');
    expect(data).toMatchObject({
      code: 'missing_scope',
      needed: 'chat:write',
      todo: expect.stringMatching(/manifest/),
    });
  });

  it('waits where its channel is full, while other channels are answered', async () => {
    slack.api.rates.exhaust('chat.postMessage', channel);
    await ask({});
    await ask({ channel: 'D0001' });
    expect(await slack.api.messages.next()).toMatchObject({ channel: 'D0001' });
    expect(await slack.api.messages.next()).toMatchObject({ channel });
    expect(bot.log.lines.all.filter(({ level }) => level === 'warn')).toEqual([]);
  });
});

describe('patience', () => {
  const limited = (seconds: number) => new webApi.WebAPIRateLimitedError(seconds);

  it('lets what comes meanwhile wait for the same end', async () => {
    let over: () => void = () => {};
    const waits: number[] = [];
    const patience = createPatience((milliseconds) => {
      waits.push(milliseconds);
      return new Promise<void>((resolve) => (over = resolve));
    });
    const calls: string[] = [];
    let refusals = 1;
    const call = (name: string) =>
      patience('C1', () => {
        calls.push(name);
        return refusals-- > 0 ? Promise.reject(limited(7)) : Promise.resolve(name);
      });
    const first = call('first');
    await new Promise((resolve) => setImmediate(resolve));
    const second = call('second');
    over();
    expect(await Promise.all([first, second])).toEqual(['first', 'second']);
    expect(waits).toEqual([7000]);
    expect(calls).toHaveLength(3);
  });

  it.each([
    ['after four tries', 1, 4],
    ['at once where Slack asks for longer than a minute', 61, 1],
  ])('ends %s', async (_, seconds, expected) => {
    let calls = 0;
    const patience = createPatience(() => Promise.resolve());
    const call = patience('C1', () => {
      calls += 1;
      return Promise.reject(limited(seconds));
    });
    await expect(call).rejects.toMatchObject({ retryAfter: seconds });
    expect(calls).toBe(expected);
  });
});
