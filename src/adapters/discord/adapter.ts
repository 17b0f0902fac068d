/** Discord over its gateway: connects, takes deliveries, and lets them finish before it leaves. */
import {
  Events,
  GatewayDispatchEvents,
  Status,
  type APIMessage,
  type Client,
  type Interaction,
} from 'discord.js';
import type { Answer } from '../../answer';
import type { Handlers } from '../../types';
import type { Adapter, Log } from '../adapter';
import { COMMAND } from './commands';
import { onAutocomplete } from './autocomplete';
import { checkToken, closedForGood, connectError, createClient, type ConnectionOptions } from './connect';
import { onCommand, onMenu, onMessage, onPress, type Conversation } from './converse';
import { onDeleted, onEdited } from './follow';
import { refusal } from './refusal';
import { registerCommands } from './register';
import { render } from './render';

export interface DiscordOptions extends ConnectionOptions {
  token: string;
  /** REST base without version, e.g. https://discord.com/api. */
  apiUrl: string;
  log: Log;
  /** Register the commands in this server only, where they appear at once. */
  testGuild?: string | undefined;
  /** Called when Discord closes the connection for good while running: the process has nothing left to do. */
  onFatal?: (error: Error) => void;
}

class DiscordAdapter implements Adapter {
  readonly name = 'discord';
  #client: Client | undefined;
  #stopping = false;
  readonly #inFlight = new Set<Promise<void>>();

  constructor(private readonly options: DiscordOptions) {}

  check(): Promise<void> {
    return checkToken(this.options.token, this.options.apiUrl);
  }

  async start(handlers: Handlers): Promise<void> {
    // A client that was destroyed or failed to log in cannot be used again.
    const client = createClient(this.options.apiUrl, this.options);
    this.#client = client;
    this.#stopping = false;
    this.#report(client);
    this.#listen(client, { handlers, ...this.options });
    const ready = new Promise<void>((resolve) => client.once(Events.ClientReady, () => resolve()));
    try {
      await client.login(this.options.token);
    } catch (error) {
      throw connectError(error, this.options.apiUrl, this.options.messageContent);
    }
    await ready;
    if (this.#isFirst()) await this.#register(client);
  }

  /** Of several processes one registers the commands. */
  #isFirst(): boolean {
    const { shards } = this.options;
    return shards === undefined || shards === 'auto' || shards.ids.includes(0);
  }

  connected(): boolean {
    const shards = [...(this.#client?.ws.shards.values() ?? [])];
    return shards.length > 0 && shards.every(({ status }) => status === Status.Ready);
  }

  tell(person: string, answer: Answer): Promise<boolean> {
    return this.#say((client) => client.users.send(lastPart(person), render(answer)));
  }

  post(place: string, answer: Answer): Promise<boolean> {
    return this.#say(async (client) => {
      const channel = await client.channels.fetch(lastPart(place));
      if (!channel?.isSendable()) throw new Error('nothing can be written there');
      await channel.send(render(answer));
    });
  }

  async #say(send: (client: Client) => Promise<unknown>): Promise<boolean> {
    if (!this.#client || this.#stopping) return false;
    try {
      await send(this.#client);
      return true;
    } catch (error) {
      this.options.log.warn(refusal(error), 'Discord refused what was due');
      return false;
    }
  }

  async stop(): Promise<void> {
    this.#stopping = true;
    await Promise.all(this.#inFlight);
    await this.#client?.destroy();
  }

  #listen(client: Client, conversation: Conversation): void {
    client.on(Events.MessageCreate, (message) => this.#take(() => onMessage(message, conversation)));
    client.ws.on(GatewayDispatchEvents.MessageUpdate, (edited: APIMessage) => {
      if (client.isReady()) this.#take(() => onEdited(edited, client, conversation));
    });
    client.ws.on(GatewayDispatchEvents.MessageDelete, (gone: { id: string }) => {
      if (client.isReady()) this.#take(() => onDeleted(gone, client, conversation));
    });
    client.on(Events.InteractionCreate, (interaction) =>
      this.#take(() => onInteraction(interaction, conversation)),
    );
  }

  /** Runs one delivery; what goes wrong in it is logged and never reaches the next. */
  #take(work: () => Promise<void>): void {
    if (this.#stopping) return;
    const delivery = work()
      .catch((error: unknown) => this.options.log.error(refusal(error), 'Discord refused the answer'))
      .finally(() => this.#inFlight.delete(delivery));
    this.#inFlight.add(delivery);
  }

  /** Mentions and direct messages work without commands, so a refusal here is no reason to give up. */
  async #register(client: Client): Promise<void> {
    const { log } = this.options;
    try {
      const done = await registerCommands(client.rest, client.application?.id ?? '', this.options.testGuild);
      log.info({ commands: done }, 'Discord commands registered');
    } catch (error) {
      log.error(refusal(error), 'Discord refused the slash commands; mentions and direct messages work');
    }
  }

  #report(client: Client): void {
    const { log } = this.options;
    // Without a listener an 'error' event would end the process.
    client.on(Events.Error, (error) => log.warn(refusal(error), 'Discord client error'));
    client.on(Events.ShardError, (error) => log.warn(refusal(error), 'Discord connection error'));
    client.on(Events.ShardReconnecting, () => {
      // Also emitted for the close that stop() asked for.
      if (!this.#stopping) log.info({}, 'Discord connection lost, reconnecting');
    });
    client.on(Events.ShardResume, () => log.info({}, 'Discord connection resumed'));
    client.on(Events.ShardDisconnect, ({ code }) => {
      // While logging in the same close makes login() fail, which says more.
      if (!client.isReady() || this.#stopping) return;
      log.error({ code }, 'Discord closed the connection for good');
      this.options.onFatal?.(closedForGood(code));
    });
  }
}

/** Discord's own id in the name of a person or place: `discord:<server>:<channel>`. */
function lastPart(name: string): string {
  return name.slice(name.lastIndexOf(':') + 1);
}

async function onInteraction(interaction: Interaction, conversation: Conversation): Promise<void> {
  if (interaction.isButton() || interaction.isStringSelectMenu()) return onPress(interaction, conversation);
  if (interaction.isAutocomplete()) return onAutocomplete(interaction, conversation);
  if (interaction.isMessageContextMenuCommand()) return onMenu(interaction, conversation);
  if (interaction.isChatInputCommand() && interaction.commandName === COMMAND)
    return onCommand(interaction, conversation);
}

export function createDiscordAdapter(options: DiscordOptions): Adapter {
  return new DiscordAdapter(options);
}
