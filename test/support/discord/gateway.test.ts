/** The gateway, spoken to without a library. */
import { on, once } from 'node:events';
import { WebSocket } from 'ws';
import { form, type Form } from './form';
import { ASKER_ID, BOT_ID, direct, inGuild, user } from './payloads';
import { startDiscord, TOKEN, type DiscordServer } from './server';

const GUILDS = 1 << 0;
const GUILD_MESSAGES = 1 << 9;
const DIRECT_MESSAGES = 1 << 12;
const MESSAGE_CONTENT = 1 << 15;

let discord: DiscordServer;
let socket: WebSocket;
let greeting: Form;
let packets: AsyncIterator<unknown[]>;

/** The next packet the server sends. */
async function next(): Promise<Form> {
  const { value } = await packets.next();
  return form(JSON.parse(String(value[0])));
}

/** Connects and takes the greeting. */
async function connect(): Promise<Form> {
  socket = new WebSocket(discord.api.replace('http', 'ws'));
  packets = on(socket, 'message');
  return next();
}

function send(op: number, d?: unknown): void {
  socket.send(JSON.stringify({ op, d }));
}

function identify(intents: number, token = TOKEN, shard: unknown = [0, 1]): void {
  send(2, { token, intents, properties: {}, shard });
}

async function closeCode(): Promise<number> {
  return (await once(socket, 'close'))[0];
}

beforeEach(async () => {
  discord = await startDiscord({ heartbeatInterval: 1234 });
  greeting = await connect();
});
afterEach(async () => {
  socket.terminate();
  await discord.close();
});

it('greets with the heartbeat interval and acknowledges heartbeats', async () => {
  expect(greeting).toEqual({ op: 10, d: { heartbeat_interval: 1234 } });
  send(1, null);
  expect(await next()).toEqual({ op: 11 });
});

it.each([
  [4004, 'a wrong token', () => identify(GUILDS, 'wrong')],
  [4014, 'a privileged intent', () => identify(GUILDS | MESSAGE_CONTENT)],
  [4013, 'an intent that does not exist', () => identify(2 ** 30)],
  [4010, 'a shard beyond the last', () => identify(GUILDS, TOKEN, [4, 4])],
  [4003, 'a presence before it knows who speaks', () => send(3, {})],
  [4001, 'an unknown opcode', () => send(99)],
  [4002, 'what is not JSON', () => socket.send('{')],
])('closes with %i for %s', async (code, _what, act) => {
  act();
  expect(await closeCode()).toBe(code);
});

it('closes with 4005 for a second identify', async () => {
  identify(GUILDS);
  identify(GUILDS);
  expect(await closeCode()).toBe(4005);
});

it('numbers its events from READY on', async () => {
  identify(GUILDS);
  expect(await next()).toMatchObject({ op: 0, t: 'READY', s: 1, d: { v: 10, user: { id: BOT_ID } } });
  expect(await next()).toMatchObject({ op: 0, t: 'GUILD_CREATE', s: 2 });
});

it('delivers only what the intents ask for', async () => {
  identify(DIRECT_MESSAGES);
  await next();
  discord.say({ ...inGuild, content: 'in the server' });
  discord.say({ ...direct, content: 'just us' });
  expect(await next()).toMatchObject({ t: 'MESSAGE_CREATE', s: 2, d: { content: 'just us' } });
});

it.each([
  ['talk in a server is empty', { ...inGuild }, ''],
  ['a mention is not', { ...inGuild, mentions: [user(BOT_ID, true)] }, 'words'],
  ['its own message is not', { ...inGuild, author: user(BOT_ID, true) }, 'words'],
  ['a mention of another is', { ...inGuild, mentions: [user(ASKER_ID)] }, ''],
])('without the Message Content intent %s', async (_what, fields, content) => {
  identify(GUILD_MESSAGES);
  await next();
  discord.say({ ...fields, content: 'words' });
  expect(await next()).toMatchObject({ d: { content } });
});

it('gives each event to the shard whose it is', async () => {
  identify(GUILDS | GUILD_MESSAGES | DIRECT_MESSAGES, TOKEN, [1, 2]);
  expect(await next()).toMatchObject({ t: 'READY', d: { shard: [1, 2] } });
  const mine = String(1n << 22n);
  discord.say({ ...direct, content: 'for the first shard' });
  discord.say({ ...inGuild, guild_id: mine, author: user(BOT_ID, true), content: 'for the second' });
  let packet = await next();
  if (packet['t'] === 'GUILD_CREATE') packet = await next();
  expect(packet).toMatchObject({ t: 'MESSAGE_CREATE', d: { content: 'for the second' } });
});

describe('resuming', () => {
  it('delivers what was missed, then RESUMED', async () => {
    identify(DIRECT_MESSAGES);
    const ready = await next();
    discord.gateway.cut();
    discord.say({ ...direct, content: 'missed' });
    await connect();
    send(6, { token: TOKEN, session_id: form(ready['d'])['session_id'], seq: ready['s'] });
    expect(await next()).toMatchObject({ t: 'MESSAGE_CREATE', d: { content: 'missed' } });
    expect(await next()).toMatchObject({ t: 'RESUMED' });
  });

  it('is refused with 4007 for more than was ever sent', async () => {
    identify(DIRECT_MESSAGES);
    const ready = await next();
    discord.gateway.cut();
    await connect();
    send(6, { token: TOKEN, session_id: form(ready['d'])['session_id'], seq: 99 });
    expect(await closeCode()).toBe(4007);
  });

  it('is refused for a session that does not exist', async () => {
    send(6, { token: TOKEN, session_id: 'unknown', seq: 1 });
    expect(await next()).toEqual({ op: 9, d: false });
  });
});
