/** The doctor asks the local platforms, which refuse what the real ones refuse. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { checkDiscord } from '../../src/doctor/discord';
import { isSick, report, type Finding } from '../../src/doctor/finding';
import { checkSlack, neededScopes } from '../../src/doctor/slack';
import { startDiscord, TOKEN, type DiscordServer } from '../support/discord/server';
import { freePort } from '../support/slack/ports';
import { startSlack, workspace, type LocalSlack } from '../support/slack/server';

const faults = (findings: readonly Finding[]) => findings.filter(({ state }) => state === 'fault');

describe('Slack', () => {
  let slack: LocalSlack;
  const { botToken, appToken } = workspace;
  const config = () => ({ botToken, appToken, apiUrl: slack.apiUrl });
  beforeEach(async () => {
    slack = await startSlack();
  });
  afterEach(() => slack.close());

  it('is well with good tokens, and nothing was connected', async () => {
    const findings = await checkSlack(config());
    expect(findings.map(({ state, says }) => [state, says])).toEqual([
      ['well', 'SLACK_BOT_TOKEN is docklore of Example'],
      ['well', 'may do all it needs to: app_mentions:read, chat:write, commands, im:history'],
      ['well', 'SLACK_APP_TOKEN opens a socket'],
    ]);
    expect(slack.socket.connections.all).toEqual([]);
  });

  it('names each token that Slack refuses, and where to copy it', async () => {
    const findings = await checkSlack({ ...config(), botToken: 'xoxb-sesame', appToken: 'xapp-sesame' });
    expect(findings).toEqual([
      {
        about: 'slack',
        state: 'fault',
        says: 'Slack does not accept SLACK_BOT_TOKEN (invalid_auth).',
        todo: expect.stringContaining('OAuth & Permissions') as string,
      },
      {
        about: 'slack',
        state: 'fault',
        says: 'Slack does not accept SLACK_APP_TOKEN (invalid_auth).',
        todo: expect.stringContaining('connections:write') as string,
      },
    ]);
    expect(JSON.stringify(findings)).not.toContain('sesame');
  });

  it('names the scopes that are missing', async () => {
    slack.api.scopes = 'chat:write,commands';
    expect(faults(await checkSlack(config()))).toMatchObject([
      {
        says: 'The bot may not do all it needs to: app_mentions:read, im:history is missing.',
        todo: expect.stringContaining('Reinstall') as string,
      },
    ]);
  });

  it('has a doubt when Slack does not tell the scopes', async () => {
    slack.api.scopes = undefined;
    const findings = await checkSlack(config());
    expect(findings[1]).toMatchObject({
      state: 'doubt',
      todo: expect.stringContaining('im:history') as string,
    });
    expect(isSick(findings)).toBe(false);
  });

  it('names SLACK_API_URL when nobody is there, or somebody else', async () => {
    const nobody = await checkSlack({ ...config(), apiUrl: `http://127.0.0.1:${await freePort()}/api/` });
    expect(nobody[0]).toMatchObject({
      state: 'fault',
      todo: expect.stringContaining('SLACK_API_URL') as string,
    });
    expect(nobody[0]?.says).toContain('ECONNREFUSED');
    const other = await checkSlack({ ...config(), apiUrl: slack.apiUrl.replace('/api/', '/other/') });
    expect(other[0]?.says).toContain('HTTP 404');
  });

  it('asks about the bot token alone over HTTP', async () => {
    const findings = await checkSlack({ botToken, signingSecret: 's', port: 3000, apiUrl: slack.apiUrl });
    expect(findings.map(({ state }) => state)).toEqual(['well', 'well', 'well']);
    expect(slack.api.calls.map(({ method }) => method)).toEqual(['auth.test']);
  });

  it.each(['socket', 'http'])('needs what the manifest for %s asks for', (mode) => {
    const file = join(__dirname, '..', '..', 'docs', `slack-manifest-${mode}.yaml`);
    expect(load(readFileSync(file, 'utf8'))).toMatchObject({
      oauth_config: { scopes: { bot: neededScopes } },
    });
  });
});

describe('Discord', () => {
  let discord: DiscordServer;
  const config = () => ({ token: TOKEN, apiUrl: discord.api });
  beforeEach(async () => {
    discord = await startDiscord();
  });
  afterEach(() => discord.close());

  it('is well with a good token, and nothing was connected', async () => {
    const findings = await checkDiscord(config());
    expect(findings.map(({ state }) => state)).toEqual(['well', 'well', 'well']);
    expect(findings[2]?.says).toBe('the gateway is open, 1000 more starts are allowed today');
    expect(discord.gateway.identifies).toEqual([]);
  });

  it('names DISCORD_TOKEN when it is refused, and never the token', async () => {
    const findings = await checkDiscord({ ...config(), token: 'sesame' });
    expect(findings).toMatchObject([
      {
        state: 'fault',
        says: 'Discord does not accept DISCORD_TOKEN.',
        todo: expect.stringContaining('Reset Token') as string,
      },
    ]);
    expect(JSON.stringify(findings)).not.toContain('sesame');
  });

  it('finds the address that takes commands and buttons away from the bot', async () => {
    discord.endpoints.application = { interactions_endpoint_url: 'https://example.org/interactions' };
    expect(faults(await checkDiscord(config()))).toMatchObject([
      { says: expect.stringContaining('Interactions Endpoint URL') as string },
    ]);
  });

  it('says how long to wait when the bot has started too often', async () => {
    discord.endpoints.startsLeft = 0;
    expect(faults(await checkDiscord(config()))).toMatchObject([
      { todo: expect.stringContaining('1 minutes') as string },
    ]);
  });

  it('names DISCORD_API_URL when nobody is there, or somebody else', async () => {
    const nobody = await checkDiscord({ token: TOKEN, apiUrl: `http://127.0.0.1:${await freePort()}/api` });
    expect(nobody).toMatchObject([
      { state: 'fault', todo: expect.stringContaining('DISCORD_API_URL') as string },
    ]);
    const other = await checkDiscord({ ...config(), apiUrl: discord.api.replace('/api', '/elsewhere') });
    expect(other[0]?.says).toContain('HTTP 404');
  });
});

describe('the report', () => {
  it('says what to do below each fault, and the sum at the end', () => {
    const text = report([
      { about: 'store', state: 'well', says: 'is well' },
      { about: 'slack', state: 'fault', says: 'is not', todo: 'Do this.' },
    ]);
    expect(text.split('\n')).toEqual([
      'well   store          is well',
      'fault  slack          is not',
      '                      → Do this.',
      'Faults: 1, doubts: 0',
    ]);
  });
});
