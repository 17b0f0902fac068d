/**
 * Discord on this machine: REST and gateway, version 10, as far as a bot that answers messages, commands and
 * buttons needs them. It refuses what Discord refuses, with Discord's codes.
 */
import { createServer } from 'node:http';
import { Gateway, type GatewayOptions } from './gateway';
import { Interactions, type Invocation } from './interactions';
import { Messages, toApi, type StoredMessage } from './messages';
import { BOT_ID, CHANNEL_ID, DM_CHANNEL_ID, GUILD_ID, interaction, message, nextId, user } from './payloads';
import { Rest, type Recorded, type Route } from './rest';
import { form, isForm, type Form } from './form';
import { refusal } from './refusal';
import { validateCommands } from './validate-commands';
import { validateMessage } from './validate-message';

export interface DiscordServerOptions extends Partial<
  Pick<GatewayOptions, 'disallowed' | 'heartbeatInterval'>
> {
  /** Milliseconds an interaction waits for its first response; Discord's 3000 unless a test is impatient. */
  readonly deadline?: number;
  readonly now?: () => number;
}

export interface Asked {
  readonly person?: string;
  readonly locale?: string;
}

export const TOKEN = 'a-bot-token';

export class DiscordServer {
  readonly messages = new Messages();
  readonly interactions: Interactions;
  readonly rest: Rest;
  readonly gateway: Gateway;
  commands: readonly object[] = [];
  /** The message that was sent last, for pressing its buttons. */
  lastSent: StoredMessage | undefined;
  readonly #http = createServer((request, response) => void this.rest.answer(request, response));
  readonly #refusing = new Map<string, number>();

  constructor(options: DiscordServerOptions) {
    const { deadline = 3000, now = Date.now } = options;
    this.interactions = new Interactions(this.messages, { deadline, now });
    this.rest = new Rest(TOKEN, this.#routes());
    this.gateway = new Gateway(this.#http, {
      ...options,
      token: TOKEN,
      url: () => `ws://127.0.0.1:${this.#port}`,
    });
  }

  listen(): Promise<void> {
    return new Promise((resolve) => this.#http.listen(0, '127.0.0.1', resolve));
  }

  /** The REST base without version. */
  get api(): string {
    return `http://127.0.0.1:${this.#port}/api`;
  }

  get requests(): readonly Recorded[] {
    return this.rest.requests;
  }

  /** Bodies of the messages that were sent to channels. */
  get sent(): readonly Form[] {
    return this.requests
      .filter((request) => isSend(request) && request.status === 200)
      .map(({ body }) => body);
  }

  /**
   * From now on messages to the channel with this id, or the writing of `commands`, are refused: 10003, 50001,
   * 50013, or 160002 for replies only.
   */
  refuse(what: string, code: number): void {
    this.#refusing.set(what, code);
  }

  /** Somebody says something; returns the delivered message. */
  say(fields: object): ReturnType<typeof message> {
    const said = message(fields);
    this.messages.said(said.id, String(said['channel_id']));
    this.gateway.dispatch('MESSAGE_CREATE', said);
    return said;
  }

  /** `/docker <subcommand>`. */
  command(subcommand: string, question: string | undefined, asked: Asked = {}): Invocation {
    const options = question === undefined ? [] : [{ name: 'question', type: 3, value: question }];
    return this.#invoke('command', { type: 2, data: dockerData(subcommand, options), ...asked });
  }

  /** Typing into the question of `/docker ask`. */
  type(typed: string, asked: Asked = {}): Invocation {
    const options = [{ name: 'question', type: 3, value: typed, focused: true }];
    return this.#invoke('autocomplete', { type: 4, data: dockerData('ask', options), ...asked });
  }

  /** A press on a button of a message. */
  press(on: StoredMessage, customId: string, asked: Asked = {}): Invocation {
    const data = { custom_id: customId, component_type: 2 };
    return this.#invoke('component', { type: 3, data, extra: { message: toApi(on) }, ...asked }, on);
  }

  /** Stop the client first: a connection that is cut makes it reconnect. */
  async close(): Promise<void> {
    this.gateway.close();
    this.#http.closeAllConnections();
    await new Promise((resolve) => this.#http.close(resolve));
  }

  get #port(): number {
    const address = this.#http.address();
    if (typeof address !== 'object' || address === null) throw new Error('The server does not listen.');
    return address.port;
  }

  #invoke(
    kind: Invocation['kind'],
    fields: Parameters<typeof interaction>[2],
    on?: StoredMessage,
  ): Invocation {
    const invocation = this.interactions.open(kind, on);
    this.gateway.dispatch('INTERACTION_CREATE', interaction(invocation.id, invocation.token, fields));
    return invocation;
  }

  #routes(): Route[] {
    return [
      { method: 'GET', path: '/gateway/bot', handle: () => this.#gatewayInfo() },
      { method: 'GET', path: '/users/@me', handle: () => user(BOT_ID, true) },
      { method: 'GET', path: '/applications/*/commands', handle: ({ query }) => this.#readCommands(query) },
      { method: 'PUT', path: '/applications/*/commands', handle: ({ body }) => this.#writeCommands(body) },
      {
        method: 'POST',
        path: '/channels/*/messages',
        handle: ({ params, body }) => this.#send(params[0]!, body),
      },
      ...this.#interactionRoutes(),
    ];
  }

  #interactionRoutes(): Route[] {
    const webhook = '/webhooks/*/*';
    const open = true;
    return [
      {
        method: 'POST',
        path: '/interactions/*/*/callback',
        open,
        handle: ({ params, body }) => this.interactions.callback(params[0]!, params[1]!, body),
      },
      {
        method: 'POST',
        path: webhook,
        open,
        handle: (call) => toApi(this.interactions.followUp(call.params[1]!, call.body)),
      },
      {
        method: 'PATCH',
        path: `${webhook}/messages/@original`,
        open,
        handle: (call) => toApi(this.interactions.editOriginal(call.params[1]!, call.body)),
      },
      {
        method: 'DELETE',
        path: `${webhook}/messages/@original`,
        open,
        handle: ({ params }) => this.interactions.deleteOriginal(params[1]!),
      },
    ];
  }

  #gatewayInfo(): object {
    const session_start_limit = { total: 1000, remaining: 1000, reset_after: 1, max_concurrency: 1 };
    return { url: `ws://127.0.0.1:${this.#port}`, shards: 1, session_start_limit };
  }

  /** Localisations are left out unless they are asked for. */
  #readCommands(query: URLSearchParams): readonly object[] {
    if (query.get('with_localizations') === 'true') return this.commands;
    return this.commands.map((command) => form(JSON.parse(JSON.stringify(command, dropLocalizations))));
  }

  #writeCommands(body: unknown): readonly object[] {
    validateCommands(body);
    const code = this.#refusing.get('commands');
    if (code !== undefined) throw refusal(code);
    const defaults = {
      default_member_permissions: null,
      nsfw: false,
      dm_permission: true,
      name_localizations: null,
    };
    this.commands = (Array.isArray(body) ? body.filter(isForm) : []).map((command) => {
      return { ...defaults, ...command, id: nextId(), application_id: BOT_ID, version: nextId() };
    });
    return this.commands;
  }

  #send(channelId: string, body: Form): object {
    if (channelId !== CHANNEL_ID && channelId !== DM_CHANNEL_ID) throw refusal(10003);
    const code = this.#refusing.get(channelId);
    if (code !== undefined && (code !== 160002 || body['message_reference'])) throw refusal(code);
    const flags = validateMessage(body);
    this.messages.checkReference(body['message_reference']);
    const stored = this.messages.store(channelId, body, flags);
    this.lastSent = stored;
    return toApi(stored);
  }
}

function dropLocalizations(key: string, value: unknown): unknown {
  return key.endsWith('_localizations') ? undefined : value;
}

function dockerData(subcommand: string, options: readonly object[]): object {
  return {
    id: '900000000000000001',
    name: 'docker',
    type: 1,
    guild_id: GUILD_ID,
    options: [{ name: subcommand, type: 1, options }],
  };
}

/** A message was sent to a channel. */
export function isSend({ method, path }: Recorded): boolean {
  return method === 'POST' && /^\/channels\/\d+\/messages$/.test(path);
}

/** The interaction got its first response. */
export function isCallback({ id }: Invocation): (request: Recorded) => boolean {
  return ({ method, path }) => method === 'POST' && path.startsWith(`/interactions/${id}/`);
}

/** The interaction's own message was written, after it was deferred. */
export function isEdit({ token }: Invocation): (request: Recorded) => boolean {
  return ({ method, path }) => method === 'PATCH' && path.includes(`/${token}/`);
}

export async function startDiscord(options: DiscordServerOptions = {}): Promise<DiscordServer> {
  const server = new DiscordServer(options);
  await server.listen();
  return server;
}
