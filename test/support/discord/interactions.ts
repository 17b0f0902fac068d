/** Interactions that were delivered: each can be answered once, in time, and then edited by its token. */
import { InteractionResponseType as ResponseType, MessageFlags } from 'discord.js';
import type { Messages, StoredMessage } from './messages';
import { CHANNEL_ID, nextId } from './payloads';
import { form, FormErrors, type Form } from './form';
import { refusal } from './refusal';
import { validateMessage } from './validate-message';

export type InteractionKind = 'command' | 'component' | 'autocomplete';

export interface Invocation {
  readonly id: string;
  readonly token: string;
  readonly kind: InteractionKind;
  readonly openedAt: number;
  /** The response's type, once there is one. */
  response?: number;
  /** When it came, on the same clock as `openedAt`. */
  respondedAt?: number;
  /** What was suggested to an autocomplete interaction. */
  choices?: readonly { name: string; value: string }[];
  /** It was deferred so that only who asked sees the answer. */
  ephemeral?: boolean;
  /** The message `@original` stands for: the reply, or the message whose button was pressed. */
  original?: StoredMessage | undefined;
}

const ALLOWED: Record<InteractionKind, readonly ResponseType[]> = {
  command: [ResponseType.ChannelMessageWithSource, ResponseType.DeferredChannelMessageWithSource],
  component: [
    ResponseType.ChannelMessageWithSource,
    ResponseType.DeferredChannelMessageWithSource,
    ResponseType.DeferredMessageUpdate,
    ResponseType.UpdateMessage,
  ],
  autocomplete: [ResponseType.ApplicationCommandAutocompleteResult],
};

/** Milliseconds for which an interaction can be edited and followed up. */
const TOKEN_LIFE = 15 * 60 * 1000;

export interface InteractionOptions {
  /** Milliseconds until Discord gives up waiting for the first response. */
  readonly deadline: number;
  readonly now: () => number;
}

export class Interactions {
  /** Ids of the interactions that Discord would have shown as failed. */
  readonly failed: string[] = [];
  readonly #open = new Map<string, Invocation>();

  constructor(
    private readonly messages: Messages,
    private readonly options: InteractionOptions,
  ) {}

  open(kind: InteractionKind, original?: StoredMessage): Invocation {
    const id = nextId();
    const invocation: Invocation = { id, token: `token-${id}`, kind, openedAt: this.options.now(), original };
    this.#open.set(invocation.token, invocation);
    return invocation;
  }

  /** @throws Refusal 10062 (unknown or too late), 40060 (a second one), 50035, 50006. */
  callback(id: string, token: string, body: Form): undefined {
    const invocation = this.#open.get(token);
    if (!invocation || invocation.id !== id) throw refusal(10062);
    if (invocation.response !== undefined) throw refusal(40060);
    if (this.options.now() - invocation.openedAt > this.options.deadline) {
      this.failed.push(id);
      throw refusal(10062);
    }
    this.#respond(invocation, body);
    invocation.response = Number(body['type']);
    invocation.respondedAt = this.options.now();
  }

  editOriginal(token: string, body: Form): StoredMessage {
    const invocation = this.#answered(token);
    // What was deferred with type 5 becomes a message with its first edit.
    if (invocation.original) return this.messages.edit(invocation.original, body);
    const flags = validateMessage(body) | (invocation.ephemeral ? MessageFlags.Ephemeral : 0);
    invocation.original = this.messages.store(CHANNEL_ID, body, flags);
    return invocation.original;
  }

  deleteOriginal(token: string): undefined {
    const invocation = this.#answered(token);
    const isDeferred = invocation.response === ResponseType.DeferredChannelMessageWithSource;
    if (!invocation.original && !isDeferred) throw refusal(10008);
    if (invocation.original) this.messages.delete(invocation.original.id);
    invocation.original = undefined;
  }

  followUp(token: string, body: Form): StoredMessage {
    this.#answered(token);
    return this.messages.store(CHANNEL_ID, body, validateMessage(body));
  }

  /** The token is good for edits only after the first response. */
  #answered(token: string): Invocation {
    const invocation = this.#open.get(token);
    if (!invocation || invocation.response === undefined) throw refusal(10015);
    if (this.options.now() - invocation.openedAt > TOKEN_LIFE) throw refusal(50027);
    return invocation;
  }

  #respond(invocation: Invocation, body: Form): void {
    const type = ALLOWED[invocation.kind].find((allowed) => allowed === body['type']);
    const data = form(body['data']);
    const errors = new FormErrors();
    if (type === undefined)
      errors.add(
        ['type'],
        'BASE_TYPE_CHOICES',
        `Value must be one of {${ALLOWED[invocation.kind].join(', ')}}.`,
      );
    errors.refuse();
    if (type === ResponseType.ApplicationCommandAutocompleteResult) this.#suggest(invocation, data);
    if (type === ResponseType.DeferredChannelMessageWithSource) this.#defer(invocation, data);
    if (type === ResponseType.ChannelMessageWithSource)
      invocation.original = this.messages.store(CHANNEL_ID, data, validateMessage(data, { path: ['data'] }));
    if (type === ResponseType.UpdateMessage && invocation.original)
      this.messages.edit(invocation.original, data);
  }

  #defer(invocation: Invocation, data: Form): void {
    const errors = new FormErrors();
    if ((Number(data['flags'] ?? 0) & ~MessageFlags.Ephemeral) !== 0)
      errors.add(['data', 'flags'], 'INTERACTION_RESPONSE_FLAGS_INVALID', 'Only EPHEMERAL can be set here.');
    errors.refuse();
    invocation.original = undefined;
    invocation.ephemeral = (Number(data['flags'] ?? 0) & MessageFlags.Ephemeral) !== 0;
  }

  #suggest(invocation: Invocation, data: Form): void {
    const errors = new FormErrors();
    const at = ['data', 'choices'];
    const choices = errors.list(at, data['choices'] ?? [], 0, 25);
    choices.forEach((choice, index) => {
      errors.text([...at, index, 'name'], choice['name'], 1, 100);
      errors.text([...at, index, 'value'], choice['value'], 1, 100);
    });
    errors.refuse();
    invocation.choices = choices.map(({ name, value }) => ({ name: String(name), value: String(value) }));
  }
}
