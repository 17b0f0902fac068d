/** Edits and deletions of messages → the bot's own terms, or silence with a reason. Pure. */
import type { IncomingMessage, Silent, SilentReason } from '../../types';
import { type MessageEvent, receiveEvent, type Self } from './receive';

/** A message has other words now; its key is that of its first delivery. */
export interface Edited {
  readonly kind: 'edited';
  readonly message: IncomingMessage;
}

/** A message is gone. */
export interface Deleted {
  readonly kind: 'deleted';
  /** As when it was first delivered. */
  readonly key: string;
}

/** What is read of a message within an event about it. */
interface ChangedMessage extends MessageEvent {
  readonly edited?: { readonly user?: string };
}

/** What is read of a `message` event with one of these subtypes; the message itself is one level down. */
export interface ChangeEvent extends MessageEvent {
  readonly message?: ChangedMessage;
  readonly previous_message?: ChangedMessage;
  readonly deleted_ts?: string;
}

function silent(reason: SilentReason): Silent {
  return { kind: 'silent', reason };
}

export function isChange({ subtype }: MessageEvent): boolean {
  return subtype === 'message_changed' || subtype === 'message_deleted';
}

/** A mention is told by the text alone here: Slack sends edits as `message` events only. */
function asFirstSaid(event: ChangeEvent, message: ChangedMessage, self: Self): MessageEvent {
  const { channel, channel_type } = event;
  const mentioned = new RegExp(`<@${self.userId}[|>]`).test(message.text ?? '');
  const type = mentioned && channel_type !== 'im' ? 'app_mention' : 'message';
  return { ...message, type, ...(channel && { channel }), ...(channel_type && { channel_type }) };
}

function deletion(event: ChangeEvent, ts: string | undefined, team: string): Deleted | Silent {
  const { channel, previous_message: previous } = event;
  if (!channel || !ts) return silent('not a message');
  if (previous?.bot_id) return silent('from a bot');
  return { kind: 'deleted', key: `slack:${team}:${channel}:${ts}` };
}

/** Slack also calls it a change when a link was unfolded or a first reply came: then the words are the same. */
function hasOtherWords({ message, previous_message: previous }: ChangeEvent): boolean {
  return message?.text !== previous?.text || message?.edited !== undefined;
}

function edit(event: ChangeEvent, team: string, self: Self): Edited | Deleted | Silent {
  const { message } = event;
  if (!message) return silent('not a message');
  // Deleted while it has replies: it stays in its thread as a tombstone.
  if (message.subtype === 'tombstone') return deletion(event, message.ts, team);
  if (!hasOtherWords(event)) return silent('not a message');
  if (message.edited?.user && message.edited.user !== message.user) return silent('not a message');
  const received = receiveEvent(asFirstSaid(event, message, self), team, self);
  return received.kind === 'silent' ? received : { kind: 'edited', message: received };
}

/** @param team the event envelope's team_id */
export function receiveChange(event: ChangeEvent, team: string, self: Self): Edited | Deleted | Silent {
  return event.subtype === 'message_deleted'
    ? deletion(event, event.deleted_ts, team)
    : edit(event, team, self);
}
