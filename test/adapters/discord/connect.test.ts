import { createDiscordAdapter } from '../../../src/adapters/discord/adapter';
import { BotError } from '../../../src/errors';
import {
  startDiscord,
  TOKEN,
  type DiscordServer,
  type DiscordServerOptions,
} from '../../support/discord/server';
import { recordingLog, ScriptedBot } from './scene';

let discord: DiscordServer | undefined;
afterEach(() => discord?.close());

async function open(options: DiscordServerOptions = {}): Promise<string> {
  discord = await startDiscord(options);
  return discord.api;
}

function adapterFor(apiUrl: string, token = TOKEN) {
  return createDiscordAdapter({ token, apiUrl, log: recordingLog().log });
}

/** The shards that were opened: several at a time, so in no order. */
function opened(): string[] {
  return (discord?.gateway.identifies ?? []).map(({ shard }) => JSON.stringify(shard)).sort();
}

function failureOf(promise: Promise<void>): Promise<BotError> {
  return promise.then(
    () => Promise.reject(new Error('It should have failed.')),
    (error: unknown) => (error instanceof BotError ? error : Promise.reject(error)),
  );
}

describe('the check', () => {
  it('passes with a token that works, with or without a slash behind the address', async () => {
    const api = await open();
    await expect(adapterFor(api).check()).resolves.toBeUndefined();
    await expect(adapterFor(`${api}/`).check()).resolves.toBeUndefined();
  });

  it('names DISCORD_TOKEN and where to get one when the token is refused', async () => {
    const error = await failureOf(adapterFor(await open(), 'a-secret-token').check());
    expect(error.code).toBe('CONNECT');
    expect(error.message).toContain('DISCORD_TOKEN');
    expect(error.message).toContain('https://discord.com/developers/applications');
    expect(JSON.stringify([error, error.cause, error.message])).not.toContain('a-secret-token');
  });

  it('names DISCORD_API_URL when nobody is there', async () => {
    const api = await open();
    await discord?.close();
    discord = undefined;
    const error = await failureOf(adapterFor(api).check());
    expect(error.message).toContain('DISCORD_API_URL');
    expect(error.message).toContain(api);
  });

  it('names DISCORD_API_URL when somebody else is there', async () => {
    const error = await failureOf(adapterFor((await open()).replace('/api', '/elsewhere')).check());
    expect(error.message).toContain('DISCORD_API_URL');
    expect(error.message).toContain('404');
  });
});

describe('the start', () => {
  it('fails with the same sentence for a token that is refused', async () => {
    const error = await failureOf(adapterFor(await open(), 'wrong').start(new ScriptedBot()));
    expect(error.code).toBe('CONNECT');
    expect(error.message).toContain('DISCORD_TOKEN');
  });

  it('says what to look at when the gateway refuses the intents', async () => {
    const guilds = 1;
    const api = await open({ disallowed: guilds });
    const error = await failureOf(adapterFor(api).start(new ScriptedBot()));
    expect(error.message).toContain('intents');
    expect(error.message).toContain('No privileged intent is needed');
  });

  it('names the box to tick when listening is wanted and Discord refuses it', async () => {
    const { log } = recordingLog();
    const adapter = createDiscordAdapter({ token: TOKEN, apiUrl: await open(), log, messageContent: true });
    expect((await failureOf(adapter.start(new ScriptedBot()))).message).toContain(
      'tick “Message Content Intent”',
    );
  });

  it('says how to go on when one connection is not enough', async () => {
    const error = await failureOf(adapterFor(await open({ shardsRequired: 2 })).start(new ScriptedBot()));
    expect(error.message).toContain('DISCORD_SHARDS=auto');
  });

  it('opens as many shards as Discord recommends, each connected', async () => {
    const { log } = recordingLog();
    const apiUrl = await open({ shardsRequired: 2 });
    discord!.endpoints.shards = 4;
    const adapter = createDiscordAdapter({ token: TOKEN, apiUrl, log, shards: 'auto' });
    await adapter.start(new ScriptedBot());
    const connected = [discord?.gateway.connections, adapter.connected?.()];
    await adapter.stop();
    expect(connected).toEqual([4, true]);
    expect(opened()).toEqual(['[0,4]', '[1,4]', '[2,4]', '[3,4]']);
  });

  it('opens only its own shards of many, and leaves the commands to who has the first', async () => {
    const { log } = recordingLog();
    const shards = { ids: [2, 3], count: 4 };
    const adapter = createDiscordAdapter({ token: TOKEN, apiUrl: await open(), log, shards });
    await adapter.start(new ScriptedBot());
    await adapter.stop();
    expect(opened()).toEqual(['[2,4]', '[3,4]']);
    expect(discord?.requests.some(({ method }) => method === 'PUT')).toBe(false);
  });

  it('asks for no privileged intent', async () => {
    const adapter = adapterFor(await open());
    await adapter.start(new ScriptedBot());
    await adapter.stop();
    expect(discord?.gateway.identifies).toMatchObject([{ intents: (1 << 0) | (1 << 9) | (1 << 12) }]);
  });
});
