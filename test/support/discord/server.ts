/**
 * Discord on this machine: REST and gateway, version 10, as far as a bot that answers messages, commands and
 * buttons needs them. It refuses what Discord refuses, with Discord's codes.
 */
import { createServer } from 'node:http';
import { Endpoints } from './endpoints';
import { isForm, type Form } from './form';
import { Gateway, type GatewayOptions } from './gateway';
import { Interactions, type Invocation } from './interactions';
import { Messages, toApi, type StoredMessage } from './messages';
import { GUILD_ID, interaction, message, nextId, user } from './payloads';
import { isSend } from './requests';
import { Rest, type Recorded } from './rest';

export interface DiscordServerOptions extends Partial<
  Pick<GatewayOptions, 'disallowed' | 'heartbeatInterval' | 'shardsRequired'>
> {
  /** Milliseconds an interaction waits for its first response; Discord's 3000 unless a test is impatient. */
  readonly deadline?: number;
  readonly now?: () => number;
}

export interface Asked {
  readonly person?: string;
  readonly locale?: string;
  /** Further options of a command. */
  readonly options?: readonly object[];
  /** Fields of the interaction that are special, such as `guild_id` or `app_permissions`. */
  readonly extra?: object;
}

export const TOKEN = 'a-bot-token';

export class DiscordServer {
  readonly messages = new Messages();
  readonly interactions: Interactions;
  readonly rest: Rest;
  readonly gateway: Gateway;
  readonly endpoints: Endpoints;
  readonly #http = createServer((request, response) => void this.rest.answer(request, response));

  constructor(options: DiscordServerOptions) {
    const { deadline = 3000, now = Date.now } = options;
    this.interactions = new Interactions(this.messages, { deadline, now });
    const gatewayUrl = () => `ws://127.0.0.1:${this.#port}`;
    this.endpoints = new Endpoints(this.messages, this.interactions, gatewayUrl);
    this.rest = new Rest(TOKEN, this.endpoints.routes());
    this.gateway = new Gateway(this.#http, {
      ...options,
      token: TOKEN,
      url: gatewayUrl,
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

  /** Somebody says something; returns the delivered message. */
  say(fields: object): ReturnType<typeof message> {
    const said = message(fields);
    this.messages.said(said.id, String(said['channel_id']));
    this.gateway.dispatch('MESSAGE_CREATE', said);
    return said;
  }

  /** `/docker <subcommand>`. */
  command(subcommand: string, question: string | undefined, asked: Asked = {}): Invocation {
    const name = OPTION_OF[subcommand] ?? 'question';
    const first = question === undefined ? [] : [{ name, type: 3, value: question }];
    const options = [...first, ...(asked.options ?? [])];
    return this.#invoke('command', { ...asked, type: 2, data: dockerData(subcommand, options) });
  }

  /** A command of the menu of somebody else's message, whose `fields` decide what is special about it. */
  menu(name: string, fields: object, asked: Asked = {}): Invocation {
    const target = message({ author: user(nextId()), ...fields });
    const resolved = { messages: { [target.id]: target } };
    const data = {
      id: '900000000000000002',
      name,
      type: 3,
      guild_id: GUILD_ID,
      target_id: target.id,
      resolved,
    };
    return this.#invoke('command', { type: 2, data, ...asked });
  }

  /** Typing into the question of `/docker ask`. */
  type(typed: string, asked: Asked = {}): Invocation {
    return this.#type('ask', typed, asked);
  }

  /** Typing into the topic of `/docker cheatsheet`. */
  typeTopic(typed: string, asked: Asked = {}): Invocation {
    return this.#type('cheatsheet', typed, asked);
  }

  #type(subcommand: string, typed: string, asked: Asked): Invocation {
    const name = OPTION_OF[subcommand] ?? 'question';
    const options = [{ name, type: 3, value: typed, focused: true }];
    return this.#invoke('autocomplete', { ...asked, type: 4, data: dockerData(subcommand, options) });
  }

  /** A press on a button of a message. */
  press(on: StoredMessage, customId: string, asked: Asked = {}): Invocation {
    const data = { custom_id: customId, component_type: 2 };
    return this.#invoke('component', { type: 3, data, extra: { message: toApi(on) }, ...asked }, on);
  }

  /** A line picked from a menu of a message. */
  pick(on: StoredMessage, customId: string, value: string, asked: Asked = {}): Invocation {
    const data = { custom_id: customId, component_type: 3, values: [value] };
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
}

/** What a sub-command's text is called. */
const OPTION_OF: Partial<Record<string, string>> = { explain: 'command', cheatsheet: 'topic' };

function dockerData(subcommand: string, options: readonly object[]): object {
  const people = options.filter(isForm).filter(({ type }) => type === 6);
  const users = Object.fromEntries(people.map(({ value }) => [String(value), user(String(value))]));
  return {
    resolved: { users },
    id: '900000000000000001',
    name: 'docker',
    type: 1,
    guild_id: GUILD_ID,
    options: [{ name: subcommand, type: 1, options }],
  };
}

export async function startDiscord(options: DiscordServerOptions = {}): Promise<DiscordServer> {
  const server = new DiscordServer(options);
  await server.listen();
  return server;
}
