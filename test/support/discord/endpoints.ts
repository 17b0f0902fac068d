/** What the REST paths do. */
import { form, FormErrors, isForm, type Form } from './form';
import type { Interactions } from './interactions';
import { toApi, type Messages, type StoredMessage } from './messages';
import { BOT_ID, CHANNEL_ID, DM_CHANNEL_ID, nextId, user } from './payloads';
import { refusal } from './refusal';
import type { Route } from './rest';
import { validateCommands } from './validate-commands';
import { validateMessage } from './validate-message';

const MESSAGE = '/channels/*/messages/*';

export class Endpoints {
  commands: readonly object[] = [];
  /** By server. */
  readonly guildCommands = new Map<string, readonly object[]>();
  /** What the developer has filled in beside the usual. */
  application: object = {};
  /** How many shards Discord recommends. */
  shards = 1;
  /** How often the bot may still connect today. */
  startsLeft = 1000;
  /** The message that was sent last, for pressing its buttons. */
  lastSent: StoredMessage | undefined;
  readonly #refusing = new Map<string, number>();

  constructor(
    private readonly messages: Messages,
    private readonly interactions: Interactions,
    private readonly gatewayUrl: () => string,
  ) {}

  /**
   * From now on messages to the channel with this id, or the writing of `commands`, are refused: 10003, 50001,
   * 50013, or 160002 for replies only.
   */
  refuse(what: string, code: number): void {
    this.#refusing.set(what, code);
  }

  routes(): Route[] {
    return [
      { method: 'GET', path: '/gateway/bot', handle: () => this.#gatewayInfo() },
      { method: 'GET', path: '/users/@me', handle: () => user(BOT_ID, true) },
      {
        method: 'GET',
        path: '/applications/@me',
        handle: () => ({ id: BOT_ID, name: 'Docklore', flags: 0, ...this.application }),
      },
      { method: 'GET', path: '/applications/*/commands', handle: ({ query }) => this.#readCommands(query) },
      { method: 'PUT', path: '/applications/*/commands', handle: ({ body }) => this.#writeCommands(body) },
      {
        method: 'GET',
        path: '/applications/*/guilds/*/commands',
        handle: ({ params }) => this.guildCommands.get(params[1]!) ?? [],
      },
      {
        method: 'PUT',
        path: '/applications/*/guilds/*/commands',
        handle: ({ params, body }) => this.#writeGuildCommands(params[1]!, body),
      },
      { method: 'PATCH', path: MESSAGE, handle: ({ params, body }) => this.#edit(params[1]!, body) },
      { method: 'DELETE', path: MESSAGE, handle: ({ params }) => this.#delete(params[1]!) },
      { method: 'POST', path: '/users/@me/channels', handle: ({ body }) => this.#openDirect(body) },
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
    const session_start_limit = {
      total: 1000,
      remaining: this.startsLeft,
      reset_after: 1,
      max_concurrency: 16,
    };
    return { url: this.gatewayUrl(), shards: this.shards, session_start_limit };
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
      // What a command of a menu may not have comes back empty.
      const described = command['type'] === 3 ? { description: '' } : {};
      return {
        ...defaults,
        ...described,
        ...command,
        id: nextId(),
        application_id: BOT_ID,
        version: nextId(),
      };
    });
    return this.commands;
  }

  /** Where a command of one server can be used is not for it to say. */
  #writeGuildCommands(guildId: string, body: unknown): readonly object[] {
    const errors = new FormErrors();
    for (const [index, command] of (Array.isArray(body) ? body : []).map(form).entries())
      for (const field of ['contexts', 'integration_types'].filter((name) => command[name] !== undefined))
        errors.add([index, field], 'APPLICATION_COMMAND_GLOBAL_ONLY', 'Only global commands have this.');
    errors.refuse();
    const global = this.commands;
    const written = this.#writeCommands(body);
    this.commands = global;
    this.guildCommands.set(guildId, written);
    return written;
  }

  #edit(id: string, body: Form): object {
    const stored = this.messages.get(id);
    if (!stored) throw refusal(10008);
    return toApi(this.messages.edit(stored, body));
  }

  #delete(id: string): undefined {
    if (!this.messages.get(id)) throw refusal(10008);
    this.messages.delete(id);
  }

  #openDirect({ recipient_id }: Form): object {
    const errors = new FormErrors();
    errors.text(['recipient_id'], recipient_id, 1, 20);
    errors.refuse();
    return { id: DM_CHANNEL_ID, type: 1, recipients: [user(String(recipient_id))] };
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
