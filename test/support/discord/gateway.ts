/** The gateway, version 10: one session at a time, with heartbeat, intents, sequence numbers and resume. */
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
}

interface Session {
  readonly id: string;
  readonly intents: number;
  readonly sent: { op: number; t: string; s: number; d: object }[];
}

export class Gateway {
  readonly identifies: Form[] = [];
  resumes = 0;
  heartbeats = 0;
  readonly #beats = new EventEmitter();
  readonly #sockets: WebSocketServer;
  #session: Session | undefined;
  #socket: WebSocket | undefined;

  constructor(
    server: Server,
    private readonly options: GatewayOptions,
  ) {
    this.#sockets = new WebSocketServer({ server });
    this.#sockets.on('connection', (socket) => this.#greet(socket));
  }

  /** Sends an event to the client where its intents ask for it; kept until resumed. */
  dispatch(t: string, d: object): void {
    const session = this.#session;
    if (!session || !wants(session.intents, t, d)) return;
    const event = {
      op: GatewayOpcodes.Dispatch,
      t,
      s: session.sent.length + 1,
      d: withoutContent(session.intents, t, d),
    };
    session.sent.push(event);
    if (this.#socket) send(this.#socket, event);
  }

  /** Cuts the connection as a network would; the session stays and can be resumed. */
  cut(): void {
    this.#socket?.terminate();
    this.#socket = undefined;
  }

  /** Closes the connection with one of the gateway's codes, such as 4004 for a token that was reset. */
  closeWith(code: number): void {
    this.#socket?.close(code);
    this.#socket = undefined;
  }

  /** Asks the client for a heartbeat: once it is here (or the client has left), what was sent before has been read. */
  async heartbeat(): Promise<void> {
    const socket = this.#socket;
    if (!socket) return;
    const beat = Promise.race([once(this.#beats, 'beat'), once(socket, 'close')]);
    send(socket, { op: GatewayOpcodes.Heartbeat, d: null });
    await beat;
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
      if (this.#socket === socket) this.#socket = undefined;
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
        return this.#socket === socket ? undefined : socket.close(GatewayCloseCodes.NotAuthenticated);
      default:
        return socket.close(GatewayCloseCodes.UnknownOpcode);
    }
  }

  #identify(socket: WebSocket, identify: Form): void {
    this.identifies.push(identify);
    const intents = Number(identify['intents']);
    if (this.#socket === socket) return socket.close(GatewayCloseCodes.AlreadyAuthenticated);
    if (identify['token'] !== this.options.token) return socket.close(GatewayCloseCodes.AuthenticationFailed);
    if ((intents & ~ALL_INTENTS) !== 0) return socket.close(GatewayCloseCodes.InvalidIntents);
    if ((intents & (this.options.disallowed ?? PRIVILEGED)) !== 0)
      return socket.close(GatewayCloseCodes.DisallowedIntents);
    this.#session = { id: nextId(), intents, sent: [] };
    this.#socket = socket;
    this.dispatch('READY', this.#ready(this.#session.id));
    this.dispatch('GUILD_CREATE', guild());
  }

  #ready(session_id: string): object {
    return {
      v: 10,
      user: user(BOT_ID, true),
      guilds: [{ id: GUILD_ID, unavailable: true }],
      session_id,
      resume_gateway_url: this.options.url(),
      shard: [0, 1],
      application: { id: BOT_ID, flags: 0 },
    };
  }

  #resume(socket: WebSocket, resume: Form): void {
    const session = this.#session;
    if (!session || resume['session_id'] !== session.id || resume['token'] !== this.options.token)
      return send(socket, { op: GatewayOpcodes.InvalidSession, d: false });
    this.resumes += 1;
    this.#socket = socket;
    for (const event of session.sent.slice(Number(resume['seq']))) send(socket, event);
    this.dispatch('RESUMED', {});
  }
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

function wants(intents: number, t: string, d: object): boolean {
  if (t === 'GUILD_CREATE') return (intents & GatewayIntentBits.Guilds) !== 0;
  if (t !== 'MESSAGE_CREATE') return true;
  return (
    (intents & ('guild_id' in d ? GatewayIntentBits.GuildMessages : GatewayIntentBits.DirectMessages)) !== 0
  );
}

/** Without the Message Content intent a message in a server is empty unless it mentions the bot or is its own. */
function withoutContent(intents: number, t: string, d: object): object {
  if (t !== 'MESSAGE_CREATE' || !('guild_id' in d) || (intents & GatewayIntentBits.MessageContent) !== 0)
    return d;
  const { author, mentions } = form(d);
  const people = [author, ...(Array.isArray(mentions) ? mentions : [])];
  const concernsBot = people.some((person) => form(person)['id'] === BOT_ID);
  return concernsBot ? d : { ...d, content: '', embeds: [], attachments: [], components: [] };
}
