/** The gateway, version 10: a session for each shard, with heartbeat, intents, sequence numbers and resume. */
import { EventEmitter, once } from 'node:events';
import type { Server } from 'node:http';
import { GatewayCloseCodes, GatewayIntentBits, GatewayOpcodes } from 'discord.js';
import { WebSocketServer, type WebSocket } from 'ws';
import { BOT_ID, GUILD_ID, guild, nextId, user } from './payloads';
import { form, type Form } from './form';

const PRIVILEGED =
  GatewayIntentBits.MessageContent | GatewayIntentBits.GuildMembers | GatewayIntentBits.GuildPresences;
const ALL_INTENTS = Object.values(GatewayIntentBits).reduce<number>(
  (sum, bit) => (typeof bit === 'number' ? sum | bit : sum),
  0,
);

export interface GatewayOptions {
  readonly token: string;
  readonly url: () => string;
  /** Intents the application is not allowed to ask for; the privileged ones unless said otherwise. */
  readonly disallowed?: number;
  readonly heartbeatInterval?: number;
  /** More servers than one shard may serve: fewer shards are refused. */
  readonly shardsRequired?: number;
}

interface Session {
  readonly id: string;
  readonly shard: readonly [id: number, count: number];
  socket: WebSocket | undefined;
  readonly intents: number;
  readonly sent: { op: number; t: string; s: number; d: object }[];
}

export class Gateway {
  readonly identifies: Form[] = [];
  resumes = 0;
  heartbeats = 0;
  readonly #beats = new EventEmitter();
  readonly #sockets: WebSocketServer;
  /** The latest session of each shard. */
  readonly #sessions = new Map<number, Session>();

  constructor(
    server: Server,
    private readonly options: GatewayOptions,
  ) {
    this.#sockets = new WebSocketServer({ server });
    this.#sockets.on('connection', (socket) => this.#greet(socket));
  }

  /** Sends an event to the shard it belongs to, where that asks for it; kept until resumed. */
  dispatch(t: string, d: object): void {
    for (const session of this.#sessions.values()) if (isFor(session, d)) this.#deliver(session, t, d);
  }

  /** How many shards are connected. */
  get connections(): number {
    return this.#connected().length;
  }

  /** Cuts the connections as a network would; the sessions stay and can be resumed. */
  cut(): void {
    for (const session of this.#connected()) {
      session.socket?.terminate();
      session.socket = undefined;
    }
  }

  /** Closes the connections with one of the gateway's codes, such as 4004 for a token that was reset. */
  closeWith(code: number): void {
    for (const session of this.#connected()) {
      session.socket?.close(code);
      session.socket = undefined;
    }
  }

  /** Asks for a heartbeat: once it is here (or the client has left), what was sent before has been read. */
  async heartbeat(): Promise<void> {
    const beats = this.#connected().map(async ({ socket }) => {
      if (!socket) return;
      const beat = Promise.race([once(this.#beats, 'beat'), once(socket, 'close')]);
      send(socket, { op: GatewayOpcodes.Heartbeat, d: null });
      await beat;
    });
    await Promise.all(beats);
  }

  close(): void {
    for (const socket of this.#sockets.clients) socket.terminate();
    this.#sockets.close();
  }

  #greet(socket: WebSocket): void {
    const heartbeat_interval = this.options.heartbeatInterval ?? 41250;
    send(socket, { op: GatewayOpcodes.Hello, d: { heartbeat_interval } });
    // A Buffer, as ws is not told to do otherwise.
    socket.on('message', (data: Buffer) => this.#read(socket, data.toString()));
    socket.on('close', () => {
      const session = this.#sessionOn(socket);
      if (session) session.socket = undefined;
    });
  }

  #read(socket: WebSocket, text: string): void {
    const packet = parse(text);
    if (!packet) return socket.close(GatewayCloseCodes.DecodeError);
    switch (packet['op']) {
      case GatewayOpcodes.Heartbeat:
        this.heartbeats += 1;
        this.#beats.emit('beat');
        return send(socket, { op: GatewayOpcodes.HeartbeatAck });
      case GatewayOpcodes.Identify:
        return this.#identify(socket, form(packet['d']));
      case GatewayOpcodes.Resume:
        return this.#resume(socket, form(packet['d']));
      case GatewayOpcodes.PresenceUpdate:
        return this.#sessionOn(socket) ? undefined : socket.close(GatewayCloseCodes.NotAuthenticated);
      default:
        return socket.close(GatewayCloseCodes.UnknownOpcode);
    }
  }

  #identify(socket: WebSocket, identify: Form): void {
    this.identifies.push(identify);
    const intents = Number(identify['intents']);
    if (this.#sessionOn(socket)) return socket.close(GatewayCloseCodes.AlreadyAuthenticated);
    if (identify['token'] !== this.options.token) return socket.close(GatewayCloseCodes.AuthenticationFailed);
    if ((intents & ~ALL_INTENTS) !== 0) return socket.close(GatewayCloseCodes.InvalidIntents);
    if ((intents & (this.options.disallowed ?? PRIVILEGED)) !== 0)
      return socket.close(GatewayCloseCodes.DisallowedIntents);
    const shard = shardOf(identify['shard']);
    if (!shard) return socket.close(GatewayCloseCodes.InvalidShard);
    if (shard[1] < (this.options.shardsRequired ?? 1))
      return socket.close(GatewayCloseCodes.ShardingRequired);
    const session: Session = { id: nextId(), shard, socket, intents, sent: [] };
    this.#sessions.set(shard[0], session);
    this.#deliver(session, 'READY', this.#ready(session));
    if (isFor(session, { guild_id: GUILD_ID })) this.#deliver(session, 'GUILD_CREATE', guild());
  }

  #connected(): Session[] {
    return [...this.#sessions.values()].filter(({ socket }) => socket !== undefined);
  }

  #sessionOn(socket: WebSocket): Session | undefined {
    return [...this.#sessions.values()].find((session) => session.socket === socket);
  }

  #deliver(session: Session, t: string, d: object): void {
    if (!wants(session.intents, t, d)) return;
    const s = session.sent.length + 1;
    const event = { op: GatewayOpcodes.Dispatch, t, s, d: withoutContent(session.intents, t, d) };
    session.sent.push(event);
    if (session.socket) send(session.socket, event);
  }

  #ready(session: Session): object {
    return {
      v: 10,
      user: user(BOT_ID, true),
      guilds: isFor(session, { guild_id: GUILD_ID }) ? [{ id: GUILD_ID, unavailable: true }] : [],
      session_id: session.id,
      resume_gateway_url: this.options.url(),
      shard: session.shard,
      application: { id: BOT_ID, flags: 0 },
    };
  }

  #resume(socket: WebSocket, resume: Form): void {
    const session = [...this.#sessions.values()].find(({ id }) => id === resume['session_id']);
    if (!session || resume['token'] !== this.options.token)
      return send(socket, { op: GatewayOpcodes.InvalidSession, d: false });
    const seq = Number(resume['seq']);
    if (seq > session.sent.length) return socket.close(GatewayCloseCodes.InvalidSeq);
    this.resumes += 1;
    session.socket = socket;
    for (const event of session.sent.slice(seq)) send(socket, event);
    this.#deliver(session, 'RESUMED', {});
  }
}

/** Without a word on it a client is the only shard. */
function shardOf(value: unknown): readonly [number, number] | undefined {
  if (value === undefined) return [0, 1];
  if (!Array.isArray(value)) return undefined;
  const [id, count] = value.map(Number);
  const isValid = id !== undefined && count !== undefined && id >= 0 && id < count;
  return isValid ? [id, count] : undefined;
}

/** A server's events go to one shard by its id, everything else to the first. */
function isFor({ shard: [id, count] }: Session, d: object): boolean {
  if (!('guild_id' in d)) return id === 0;
  return Number((BigInt(String(d.guild_id)) >> 22n) % BigInt(count)) === id;
}

function send(socket: WebSocket, packet: object): void {
  socket.send(JSON.stringify(packet));
}

function parse(text: string): Form | undefined {
  try {
    return form(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** Events that carry what was said. */
const CONTENT: readonly string[] = ['MESSAGE_CREATE', 'MESSAGE_UPDATE'];

function wants(intents: number, t: string, d: object): boolean {
  if (t === 'GUILD_CREATE') return (intents & GatewayIntentBits.Guilds) !== 0;
  if (!t.startsWith('MESSAGE_')) return true;
  return (
    (intents & ('guild_id' in d ? GatewayIntentBits.GuildMessages : GatewayIntentBits.DirectMessages)) !== 0
  );
}

/** Without the Message Content intent a message in a server is empty unless it mentions the bot or is its own. */
function withoutContent(intents: number, t: string, d: object): object {
  if (!CONTENT.includes(t) || !('guild_id' in d) || (intents & GatewayIntentBits.MessageContent) !== 0)
    return d;
  const { author, mentions } = form(d);
  const people = [author, ...(Array.isArray(mentions) ? mentions : [])];
  const concernsBot = people.some((person) => form(person)['id'] === BOT_ID);
  return concernsBot ? d : { ...d, content: '', embeds: [], attachments: [], components: [] };
}
