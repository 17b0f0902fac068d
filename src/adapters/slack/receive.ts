/** Slack's payloads → the bot's own terms, or silence with a reason. Pure. */
import type { Address, IncomingMessage, Press, Silent, SilentReason } from '../../types';
import { messageText, type QuotedMessage, quotedText } from './message-text';
import { type Place, type Post, readPlaced, readPost } from './placed';

/** What is read of an `app_mention` or `message` event; Slack leaves out what does not apply. */
export interface MessageEvent {
  readonly type?: string;
  readonly subtype?: string | undefined;
  readonly channel?: string;
  readonly channel_type?: string;
  readonly user?: string;
  readonly bot_id?: string;
  readonly ts?: string;
  readonly thread_ts?: string | undefined;
  readonly text?: string;
  readonly blocks?: unknown;
}

/** What is read of a slash command. */
export interface CommandPayload {
  readonly team_id: string;
  readonly channel_id: string;
  readonly user_id: string;
  readonly trigger_id: string;
  readonly text?: string;
}

/** What is read of a block_actions interaction; `team` is null for an app of a whole Enterprise Grid. */
export interface InteractionPayload {
  readonly team?: { readonly id: string } | null;
  readonly user: { readonly id: string; readonly team_id?: string };
  /** Absent in views. */
  readonly channel?: { readonly id: string };
  readonly actions: readonly {
    readonly type?: string;
    readonly value?: unknown;
    readonly selected_option?: { readonly value?: unknown } | null;
  }[];
}

/** What is read of a message shortcut; `message` is somebody's, with blocks and attachments where it has any. */
export interface ShortcutPayload {
  readonly team?: { readonly id: string } | null;
  readonly channel: { readonly id: string };
  readonly user: { readonly id: string; readonly team_id?: string };
  readonly trigger_id: string;
  readonly message: QuotedMessage & { readonly ts?: string; readonly thread_ts?: unknown };
  readonly message_ts?: string;
}

/** The bot as Slack knows it, to tell its own mention and its own messages. */
export interface Self {
  readonly userId: string;
  /** What people invite it by. */
  readonly name?: string;
}

/** Edits, deletions, joins and the like carry a subtype; these two are still somebody's message. */
const spoken: readonly (string | undefined)[] = [undefined, 'file_share', 'thread_broadcast'];

/** Slack's own messenger, which carries no bot_id. */
const slackbot = 'USLACKBOT';

function silent(reason: SilentReason): Silent {
  return { kind: 'silent', reason };
}

function mentions(event: MessageEvent, self: Self): boolean {
  return new RegExp(`<@${self.userId}[|>]`).test(event.text ?? '');
}

/** How the event reaches the bot, or why it is none of its business. */
function address(event: MessageEvent, self: Self): Address | SilentReason {
  if (event.bot_id || event.subtype === 'bot_message') return 'from a bot';
  if (event.user === self.userId || event.user === slackbot) return 'from a bot';
  if (!spoken.includes(event.subtype)) return 'not a message';
  if (event.type === 'app_mention') return 'mention';
  if (event.channel_type === 'im') return 'direct';
  // Slack sends a mention twice where the app also reads the channel; the app_mention is the one answered.
  return mentions(event, self) ? 'answered already' : 'none';
}

const addresses: readonly string[] = ['mention', 'direct', 'command', 'none'] satisfies Address[];

function isAddress(reached: Address | SilentReason): reached is Address {
  return addresses.includes(reached);
}

/** A channel has settings, a conversation with the bot has none. */
function placeAndThread(event: MessageEvent, channel: string): { place?: string; thread?: string } {
  if (event.channel_type === 'im') return {};
  return { place: channel, thread: `${channel}:${event.thread_ts ?? event.ts ?? ''}` };
}

/** @param team the event envelope's team_id: the event itself may name the asker's home team instead. */
export function receiveEvent(event: MessageEvent, team: string, self: Self): IncomingMessage | Silent {
  const reached = address(event, self);
  if (!isAddress(reached)) return silent(reached);
  const { channel, ts, user } = event;
  if (!channel || !ts || !user) return silent('not a message');
  return {
    kind: 'message',
    key: `slack:${team}:${channel}:${ts}`,
    person: `slack:${team}:${user}`,
    conversation: `slack:${team}:${channel}:${replyThread(event).thread_ts ?? ''}`,
    ...placeAndThread(event, `slack:${team}:${channel}`),
    text: messageText(event, self.userId),
    address: reached,
    fromBot: false,
  };
}

/** Where in the channel the reply goes: a thread in a channel, the conversation itself in a direct message. */
export function replyThread(event: MessageEvent): { thread_ts?: string } {
  const thread = event.channel_type === 'im' ? event.thread_ts : (event.thread_ts ?? event.ts);
  return thread ? { thread_ts: thread } : {};
}

/** In Chinese it stays in the text, which may have no other Chinese word in it. */
const explains = /^(?:explain(?=[\s:]|$):?\s*|(?=解释|解釋))/i;
const forAll = /^(?:public(?:\s+|$)|公开(?:\s+|[:：]\s*|$))/i;

/** A command has no ts; its trigger_id is as unique. Empty text is passed on: the answer to it is help. */
export function receiveCommand(command: CommandPayload, self: Self): IncomingMessage {
  const { team_id: team, channel_id: channel, trigger_id: trigger, user_id: user } = command;
  const text = messageText({ text: command.text ?? '' }, self.userId).replace(forAll, '');
  return {
    kind: 'message',
    key: `slack:${team}:${channel}:${trigger}`,
    person: `slack:${team}:${user}`,
    ...(channel.startsWith('D') ? {} : { place: `slack:${team}:${channel}` }),
    text: text.replace(explains, ''),
    address: 'command',
    fromBot: false,
    ...(!wishOf(command).inPublic && { private: true }),
    ...(explains.test(text) && { explain: true }),
  };
}

/** What the command is asked to do beside answering. */
export interface CommandWish {
  readonly doctor: boolean;
  /** The answer is for everybody. */
  readonly inPublic: boolean;
}

export function wishOf({ text = '' }: CommandPayload): CommandWish {
  return { doctor: /^\s*(?:doctor|自检|诊断自己)\s*$/i.test(text), inPublic: forAll.test(text.trim()) };
}

/** Somebody else's message, taken up by who chose the shortcut; `place` is its thread. */
export function receiveShortcut(
  shortcut: ShortcutPayload,
  self: Self,
): { readonly message: IncomingMessage; readonly place: Place } {
  const { team, channel, user, trigger_id: trigger, message } = shortcut;
  const workspace = team?.id ?? user.team_id ?? '';
  const thread = typeof message.thread_ts === 'string' ? message.thread_ts : undefined;
  return {
    place: { channel: channel.id, thread: thread ?? message.ts ?? shortcut.message_ts ?? '' },
    message: {
      kind: 'message',
      key: `slack:${workspace}:${channel.id}:${trigger}`,
      person: `slack:${workspace}:${user.id}`,
      text: quotedText(message, self.userId),
      address: 'command',
      fromBot: false,
      private: true,
      quoted: true,
    },
  };
}

/** What a pressed element carries: a button its value, a search field the chosen line's. */
function valueOf(actions: InteractionPayload['actions']): string | undefined {
  const [pressed] = actions;
  const chosen = pressed?.type === 'external_select' ? pressed.selected_option?.value : undefined;
  const isButton = pressed?.type === 'button' || pressed?.type === 'feedback_buttons';
  const value = isButton ? pressed.value : chosen;
  return typeof value === 'string' ? value : undefined;
}

/** Buttons that only open a link carry no value; they are acknowledged all the same, by the adapter. */
export function receivePress({ team, user, channel, actions }: InteractionPayload): Press | Silent {
  const value = valueOf(actions);
  if (value === undefined) return silent('unknown button');
  const workspace = team?.id ?? user.team_id ?? '';
  return {
    kind: 'press',
    person: `slack:${workspace}:${user.id}`,
    action: readPlaced(value).action,
    ...(channel && !channel.id.startsWith('D') && { place: `slack:${workspace}:${channel.id}` }),
  };
}

/** Where the message stands that a pressed button belongs to, and what it posts there; neither for other answers. */
export function placeOf({ actions }: InteractionPayload): { readonly place?: Place; readonly post?: Post } {
  const value = actions[0]?.value;
  if (typeof value !== 'string') return {};
  const post = readPost(value);
  return post ? { post, place: post.place } : readPlaced(value);
}
