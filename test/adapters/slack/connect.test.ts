import { once } from 'node:events';
import { createServer } from 'node:http';
import { createSlackAdapter, type SlackOptions } from '../../../src/adapters/slack/adapter';
import { BotError } from '../../../src/errors';
import { createBot, KeptLog } from '../../support/slack/bot';
import { freePort, portOf } from '../../support/slack/ports';
import { type LocalSlack, startSlack, workspace } from '../../support/slack/server';

const { appToken, botToken } = workspace;
let slack: LocalSlack;

beforeEach(async () => {
  slack = await startSlack();
});

afterEach(() => slack.close());

/** The sentence an operator reads; one line, and never the token itself. */
async function sentence(options: Partial<SlackOptions>): Promise<string> {
  const { adapter, log } = createBot(slack, options);
  const error = await adapter.check().then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(BotError);
  expect(error).toMatchObject({
    code: 'CONNECT',
    message: expect.not.stringMatching(/\n|xoxb-l|xapp-l|wrong/),
  });
  expect(log.lines.all).toEqual([]);
  return error instanceof BotError ? error.message : '';
}

describe('checking the credentials', () => {
  it('is content with good ones and connects nothing', async () => {
    await createBot(slack, { appToken }).adapter.check();
    expect(slack.api.calls.map(({ method }) => method)).toEqual(['apps.connections.open', 'auth.test']);
    expect(slack.socket.connections.all).toEqual([]);
  });

  it('names the bot token when Slack does not know it', async () => {
    expect(await sentence({ botToken: 'xoxb-wrong', appToken })).toMatch(
      /^Slack does not accept SLACK_BOT_TOKEN \(invalid_auth\): .*OAuth & Permissions/,
    );
  });

  it('names the bot token when the app token was put in its place', async () => {
    expect(await sentence({ botToken: appToken, appToken })).toMatch(
      /SLACK_BOT_TOKEN \(not_allowed_token_type\)/,
    );
  });

  it.each(['account_inactive', 'token_revoked', 'not_authed'])('explains %s as well', async (error) => {
    slack.api.overrides['auth.test'] = () => ({ ok: false, error });
    expect(await sentence({ appToken })).toContain(`SLACK_BOT_TOKEN (${error})`);
  });

  it('names the app token when Slack does not know it', async () => {
    expect(await sentence({ appToken: 'xapp-wrong' })).toMatch(
      /^Slack does not accept SLACK_APP_TOKEN \(invalid_auth\): .*connections:write/,
    );
  });

  it('names the address when nobody answers there', async () => {
    const port = await freePort();
    expect(await sentence({ appToken, apiUrl: `http://127.0.0.1:${port}/api/` })).toMatch(
      /^Slack cannot be reached \(ECONNREFUSED\) at http:.*SLACK_API_URL/,
    );
  });

  it('names the address when something else answers there', async () => {
    expect(await sentence({ appToken, apiUrl: slack.apiUrl.replace('/api/', '/other/') })).toMatch(
      /^Slack answered with HTTP 404 at .*SLACK_API_URL/,
    );
  });

  it('names PORT when another program listens on it', async () => {
    const other = createServer().listen(0);
    await once(other, 'listening');
    const port = portOf(other);
    const { adapter, handlers } = createBot(slack, { signingSecret: 'secret', port });
    const taken = {
      code: 'CONNECT',
      message: `Port ${port} is taken by another program: set PORT to a free one, or stop what uses it.`,
    };
    await expect(adapter.check()).rejects.toMatchObject(taken);
    await expect(adapter.start(handlers)).rejects.toMatchObject(taken);
    await adapter.stop();
    other.close();
    await once(other, 'close');
  });

  it('asks for a way in when neither is configured', () => {
    expect(() => createSlackAdapter({ botToken, apiUrl: slack.apiUrl, log: new KeptLog() })).toThrow(
      expect.objectContaining({ code: 'CONFIG', message: expect.stringContaining('SLACK_SIGNING_SECRET') }),
    );
  });
});

describe('losing the connection', () => {
  it('reports an app token that Slack stopped accepting and gives up', async () => {
    const onFatal = jest.fn();
    const { adapter, handlers, log } = createBot(slack, { appToken, onFatal });
    await adapter.start(handlers);
    slack.api.overrides['apps.connections.open'] = () => ({ ok: false, error: 'invalid_auth' });
    slack.socket.refresh();
    const line = await log.line('Slack does not accept the app token any more');
    expect(line).toMatchObject({ level: 'error', data: { code: 'invalid_auth' } });
    expect(onFatal).toHaveBeenCalledWith(
      expect.objectContaining({ code: 'CONNECT', message: expect.stringContaining('SLACK_APP_TOKEN') }),
    );
    await adapter.stop();
  });

  it('can be stopped while it waits for its next attempt', async () => {
    const { adapter, handlers, log } = createBot(slack, { appToken });
    expect(adapter.connected?.()).toBe(false);
    await adapter.start(handlers);
    expect(adapter.connected?.()).toBe(true);
    slack.api.overrides['apps.connections.open'] = () => ({ ok: false, error: 'internal_error' });
    slack.socket.refresh();
    const line = await log.line('cannot connect to Slack, trying again');
    expect(line).toMatchObject({ level: 'warn', data: { code: 'internal_error' } });
    expect(adapter.connected?.()).toBe(false);
    await adapter.stop();
    expect(slack.socket.isConnected).toBe(false);
  });
});
