import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { readConfig, readKnowledgeFolders, readStore, type Role } from '../src/config';
import type { Environment } from '../src/environment';

const read = (env: Environment, role: Role = 'all', isTTY = true) => readConfig(env, role, { isTTY });
const slack = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' };
const http = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 's', PORT: '3000' };

describe('what is configured runs', () => {
  it('nothing: the terminal, quiet log', () => {
    const config = read({});
    expect(config.slack ?? config.discord).toBeUndefined();
    expect(config.log.level).toBe('warn');
  });

  it('Slack over Socket Mode with two tokens', () => {
    expect(read(slack).slack).toEqual({
      botToken: 'xoxb-1',
      appToken: 'xapp-1',
      apiUrl: 'https://slack.com/api/',
    });
  });

  it('Slack over HTTP with signing secret and port', () => {
    expect(read(http).slack).toMatchObject({ signingSecret: 's', port: 3000 });
  });

  it.each([
    [{ DISCORD_SHARDS: 'auto' }, 'auto'],
    [{ DISCORD_SHARDS: '2-3/16' }, { ids: [2, 3], count: 16 }],
    [
      { SHARDS: '[5]', SHARD_COUNT: '6' },
      { ids: [5], count: 6 },
    ],
  ])('reads which shards are its own from %j', (env, shards) => {
    expect(read({ DISCORD_TOKEN: 'd', ...env }).discord?.shards).toEqual(shards);
  });

  it('both platforms in one process', () => {
    const config = read({ ...slack, DISCORD_TOKEN: 'd' });
    expect(config.slack).toBeDefined();
    expect(config.discord).toEqual({ token: 'd', apiUrl: 'https://discord.com/api' });
  });

  it('web serves Slack over HTTP and nothing else; worker does the rest', () => {
    const all = { ...http, DISCORD_TOKEN: 'd' };
    expect(read(all, 'web').discord).toBeUndefined();
    expect(read(all, 'web').slack).toMatchObject({ port: 3000 });
    expect(read(all, 'worker').slack).toBeUndefined();
    expect(read(all, 'worker').discord).toBeDefined();
  });

  it('web prefers HTTP although an app token is set', () => {
    expect(read({ ...slack, ...http }, 'web').slack).toMatchObject({ port: 3000 });
    expect(read({ ...slack, ...http }, 'worker').slack).toMatchObject({ appToken: 'xapp-1' });
  });

  it.each([
    'http://localhost:1/api',
    'http://127.0.0.1:1/api/',
    'http://[::1]:1/api',
    'https://slack-gov.com/api/',
  ])('an address may be %s', (url) => {
    expect(read({ ...slack, SLACK_API_URL: url }).slack?.apiUrl).toMatch(/[^/]\/$/);
  });

  it("a team's own folders, in their order, each once", () => {
    const [a, b] = [1, 2].map(() => mkdtempSync(join(tmpdir(), 'team-'))) as [string, string];
    const env = { KNOWLEDGE_DIRS: ['', b, ` ${a} `, b].join(delimiter) };
    expect(read(env).knowledge).toEqual([b, a]);
    expect(readKnowledgeFolders(env)).toEqual([b, a]);
    expect(read({}).knowledge).toEqual([]);
  });

  it('a store in a file, or in PostgreSQL when its address is given', () => {
    expect(read({}).store).toEqual({ file: join('data', 'docklore.sqlite'), keepDays: 90 });
    const secret = 'sixteen letters.';
    const url = 'postgres://bot:pw@db/docklore';
    const env = { DATABASE_URL: url, DOCKLORE_SECRET: secret, KEEP_QUESTIONS_DAYS: '7', DATABASE_FILE: '/x' };
    expect(read(env).store).toEqual({ file: '/x', keepDays: 7, url, secret });
    expect(readStore(env)).toEqual(read(env).store);
  });

  it('health and metrics where a port is given, for this machine alone unless told', () => {
    expect(read({}).ops).toBeUndefined();
    expect(read({ OPS_HOST: '0.0.0.0' }).ops).toBeUndefined();
    expect(read({ OPS_PORT: '9464' }).ops).toEqual({ host: '127.0.0.1', port: 9464 });
    expect(read({ OPS_PORT: '9464', OPS_HOST: '0.0.0.0' }).ops).toEqual({ host: '0.0.0.0', port: 9464 });
  });

  it('who may teach and change settings', () => {
    expect(read({ ADMINS: 'slack:T1:U1, discord:1234  terminal' }).admins).toEqual([
      'slack:T1:U1',
      'discord:1234',
      'terminal',
    ]);
    expect(read({}).admins).toEqual(['terminal']);
    expect(() => read({ ADMINS: 'ann' })).toThrow(/ADMINS names "ann".*slack:T1:U1/);
  });

  it('is frozen', () => {
    expect(Object.isFrozen(read(slack))).toBe(true);
  });
});

describe('faults', () => {
  it.each<[string, Environment, Role, RegExp]>([
    [
      'a bot token alone',
      { SLACK_BOT_TOKEN: 'xoxb-1' },
      'all',
      /SLACK_BOT_TOKEN is set without its partner: set SLACK_APP_TOKEN/,
    ],
    [
      'an app token alone',
      { SLACK_APP_TOKEN: 'xapp-1' },
      'all',
      /SLACK_APP_TOKEN is set but SLACK_BOT_TOKEN is not/,
    ],
    [
      'a signing secret alone',
      { SLACK_SIGNING_SECRET: 's' },
      'all',
      /SLACK_SIGNING_SECRET is set but SLACK_BOT_TOKEN is not/,
    ],
    ['no port', { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 's' }, 'web', /set PORT for HTTP/],
    ['no secret', { SLACK_BOT_TOKEN: 'xoxb-1', PORT: '1' }, 'web', /set SLACK_SIGNING_SECRET for HTTP/],
    [
      'swapped tokens',
      { SLACK_BOT_TOKEN: 'xapp-1', SLACK_APP_TOKEN: 'xoxb-1' },
      'all',
      /SLACK_BOT_TOKEN does not begin with xoxb-[^]*SLACK_APP_TOKEN does not begin with xapp-/,
    ],
    ['a port in words', { ...http, PORT: 'eighty' }, 'all', /PORT is "eighty"/],
    ['a port for health in words', { OPS_PORT: 'on' }, 'all', /OPS_PORT is "on"/],
    ['one port for both', { ...http, OPS_PORT: '3000' }, 'all', /OPS_PORT is the same as PORT/],
    ['a port too high', { ...http, PORT: '65536' }, 'all', /PORT is "65536"/],
    [
      'an address without TLS',
      { ...slack, SLACK_API_URL: 'http://slack.example/api' },
      'all',
      /SLACK_API_URL is .* must be an https address/,
    ],
    [
      'an address that only looks local',
      { ...slack, SLACK_API_URL: 'http://localhost.evil.example/api' },
      'all',
      /SLACK_API_URL/,
    ],
    ['no address', { DISCORD_TOKEN: 'd', DISCORD_API_URL: 'discord' }, 'all', /DISCORD_API_URL/],
    ['a torn token', { DISCORD_TOKEN: 'a b' }, 'all', /DISCORD_TOKEN has white space/],
    ['shards beyond the last', { DISCORD_TOKEN: 'd', DISCORD_SHARDS: '0-16/16' }, 'all', /DISCORD_SHARDS/],
    ['shards of nothing', { DISCORD_TOKEN: 'd', SHARDS: '0-3' }, 'all', /DISCORD_SHARDS/],
    ['no server', { DISCORD_TOKEN: 'd', DISCORD_TEST_GUILD: 'ours' }, 'all', /DISCORD_TEST_GUILD/],
    ['a yes of its own', { DISCORD_TOKEN: 'd', DISCORD_MESSAGE_CONTENT: 'maybe' }, 'all', /yes or no/],
    ['an unknown level', { LOG_LEVEL: 'loud' }, 'all', /LOG_LEVEL is "loud"/],
    [
      'a folder of knowledge that is missing',
      { KNOWLEDGE_DIRS: '/nowhere/ours' },
      'all',
      /KNOWLEDGE_DIRS names "\/nowhere\/ours", which is no folder; make it or correct the name/,
    ],
    [
      'a folder of knowledge that is a file',
      { KNOWLEDGE_DIRS: __filename },
      'all',
      /KNOWLEDGE_DIRS names .*config\.test\.ts", which is no folder/,
    ],
    [
      'another database',
      { DATABASE_URL: 'mysql://h/d', DOCKLORE_SECRET: 'sixteen letters.' },
      'all',
      /DATABASE_URL is no address of PostgreSQL/,
    ],
    [
      'a server without a database',
      { DATABASE_URL: 'postgres://h', DOCKLORE_SECRET: 'sixteen letters.' },
      'all',
      /DATABASE_URL is no address/,
    ],
    [
      'PostgreSQL without a secret',
      { DATABASE_URL: 'postgres://h/d' },
      'all',
      /DATABASE_URL is set but DOCKLORE_SECRET is not/,
    ],
    ['a short secret', { DOCKLORE_SECRET: 'guess me' }, 'all', /DOCKLORE_SECRET is too short/],
    ['no number of days', { KEEP_QUESTIONS_DAYS: '0' }, 'all', /KEEP_QUESTIONS_DAYS is "0"/],
    ['a worker with nothing to do', {}, 'worker', /Nothing connects out/],
    ['a web process with nothing to serve', {}, 'web', /Nothing is served/],
  ])('%s is named, with what to do', (_what, env, role, message) => {
    expect(() => read(env, role)).toThrow(message);
  });

  it('are all said at once', () => {
    const env = { SLACK_APP_TOKEN: 'x', PORT: '-1', DISCORD_API_URL: 'ftp://x', LOG_LEVEL: '?' };
    expect(() => read(env)).toThrow(/SLACK_APP_TOKEN[^]*PORT[^]*DISCORD_API_URL[^]*LOG_LEVEL/);
  });

  it('never hold a token', () => {
    const store = { DATABASE_URL: 'mysql://u:sesame@h/d', DOCKLORE_SECRET: 'sesame' };
    expect(() => read({ SLACK_BOT_TOKEN: 'sesame', DISCORD_TOKEN: 'open sesame', ...store })).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('sesame') as string }),
    );
  });
});

describe('the terminal', () => {
  it.each<[Environment, boolean, boolean]>([
    [{}, true, true],
    [{}, false, false],
    [{ NO_COLOR: '1' }, true, false],
    [{ NO_COLOR: '' }, true, true],
    [{ TERM: 'dumb' }, true, false],
  ])('with %j and a terminal %s has colour: %s', (env, isTTY, colour) => {
    expect(read(env, 'all', isTTY).terminal.colour).toBe(colour);
  });

  it.each([
    ['zh_CN.UTF-8', 'zh'],
    ['en_US.UTF-8', 'en'],
    ['C', 'en'],
  ])('in the locale %s speaks %s before anything was asked', (LANG, lang) => {
    expect(read({ LANG }).terminal.lang).toBe(lang);
  });
});
