/** Messages that were sent, so that edits and replies have something to refer to. */
import { BOT_ID, message, user } from './payloads';
import { form, FormErrors, type Form } from './form';
import { validateMessage } from './validate-message';

export interface StoredMessage {
  readonly id: string;
  readonly channelId: string;
  flags: number;
  /** The body it was sent or last edited with. */
  body: Form;
}

export class Messages {
  readonly #byId = new Map<string, StoredMessage>();

  get(id: string): StoredMessage | undefined {
    return this.#byId.get(id);
  }

  /** Somebody's message, which a reply may then refer to. */
  said(id: string, channelId: string): void {
    this.#byId.set(id, { id, channelId, flags: 0, body: {} });
  }

  store(channelId: string, body: Form, flags: number): StoredMessage {
    const { id } = message({});
    const stored = { id, channelId, flags, body };
    this.#byId.set(id, stored);
    return stored;
  }

  edit(stored: StoredMessage, body: Form): StoredMessage {
    stored.flags = validateMessage(body, { editing: stored.flags });
    stored.body = body;
    return stored;
  }

  delete(id: string): void {
    this.#byId.delete(id);
  }

  /** A reply to a message that is gone is refused unless it says that this does not matter. */
  checkReference(value: unknown): void {
    const { message_id, fail_if_not_exists } = form(value);
    if (typeof message_id !== 'string' || fail_if_not_exists === false || this.#byId.has(message_id)) return;
    const errors = new FormErrors();
    errors.add(['message_reference'], 'REPLIES_UNKNOWN_MESSAGE', 'Unknown message');
    errors.refuse();
  }
}

/** The stored message as the API returns it. */
export function toApi({ id, channelId, flags, body }: StoredMessage): object {
  const { content = '', embeds = [], components = [] } = body;
  return message({
    id,
    channel_id: channelId,
    author: user(BOT_ID, true),
    flags,
    content,
    embeds,
    components,
  });
}
