/** What Discord delivers → the bot's own terms. Pure: takes only the fields it needs, not a client. */
import type { Place } from './place';
import type { IncomingMessage, Lang, Press, Silent, SilentReason } from '../../types';

/** The part of a discord.js Message that decides. */
export interface DiscordMessage {
  readonly id: string;
  readonly content: string;
  readonly author: { readonly id: string; readonly bot: boolean };
  readonly webhookId: string | null;
  /** Joins, pins, boosts and the like. */
  readonly system: boolean;
  /** Null in a direct message. */
  readonly guildId: string | null;
  /** Of the channel, thread or direct conversation. */
  readonly channelId: string;
  /** It answers a message of the bot, though it need not call it. */
  readonly repliesToBot?: boolean;
  readonly where?: Place;
  readonly admin?: boolean;
  /** What nobody addressed to the bot is handed on too. */
  readonly isHeard?: boolean | undefined;
}

export interface DiscordCommand {
  readonly id: string;
  readonly userId: string;
  readonly locale: string;
  /** The value of the question option, null where the subcommand has none. */
  readonly question: string | null;
  /** The topic of `/docker cheatsheet`; null where all are wanted, absent in other commands. */
  readonly topic?: string | null;
  readonly where?: Place;
  readonly admin?: boolean;
  readonly isPrivate?: boolean;
  /** What `/docker explain` is to explain. */
  readonly code?: string | null;
}

/** A command of a message's menu. */
export interface DiscordMenu {
  readonly id: string;
  readonly userId: string;
  readonly locale: string;
  readonly explain: boolean;
  readonly where?: Place;
  readonly message: {
    readonly content: string;
    readonly embeds: readonly DiscordEmbed[];
  };
}

/** What other bots write into. */
export interface DiscordEmbed {
  readonly title: string | null;
  readonly description: string | null;
  readonly fields: readonly { readonly name: string; readonly value: string }[];
}

export interface DiscordButton {
  readonly userId: string;
  readonly customId: string;
  readonly locale?: string;
  readonly where?: Place;
  readonly admin?: boolean;
}

/** Stands before an entry's id in autocomplete values, so that typed text is never taken for a picked line. */
export const PICKED = 'id:';
const PICKED_VALUE = /^id:([a-z0-9]+(?:-[a-z0-9]+)*)$/;
const ENTRY_ID_LENGTH = 24;

function silent(reason: SilentReason): Silent {
  return { kind: 'silent', reason };
}

function person(userId: string): string {
  return `discord:${userId}`;
}

/** The language in a button's action, which tells both Chinese scripts apart. */
export function actionLang(locale: string): string {
  return /^zh-(TW|HK|Hant)/i.test(locale) ? 'zht' : localeLang(locale);
}

export function localeLang(locale: string): Lang {
  return /^zh\b/i.test(locale) ? 'zh' : 'en';
}

/**
 * Takes the bot's own mention out, with the comma or colon that belonged to it, and turns what else Discord writes in angle brackets into plain words
 * that no question is about. An emoji keeps its name: `:docker:` may be the only word of a question.
 */
function plainWords(content: string, botId: string): string {
  return (
    content
      .replace(new RegExp(`<@!?${botId}>[,:，：]?`, 'g'), ' ')
      .replace(/<@[!&]?\d+>/g, 'someone')
      .replace(/<#\d+>/g, 'somewhere')
      .replace(/<a?:(\w+):\d+>/g, '$1')
      .replace(/<\/([^:>]+):\d+>/g, '$1')
      .replace(/<t:-?\d+(?::\w)?>|<id:\w+>/g, ' ')
      .replace(/@(everyone|here)\b/g, '$1')
      // Not at the beginning of a line: a Compose file means something by it.
      .replace(/(?<=\S)[^\S\n]+/g, ' ')
      .trim()
  );
}

/** A mention in a server, a reply to the bot or any message in a direct conversation is for the bot; all else is not. */
export function receiveMessage(message: DiscordMessage, botId: string): IncomingMessage | Silent {
  // Before `author.bot`: a webhook has no bot flag of its own.
  if (message.author.bot || message.webhookId !== null || message.author.id === botId)
    return silent('from a bot');
  if (message.system) return silent('not a message');
  const mentioned = new RegExp(`<@!?${botId}>`).test(message.content);
  // Without the Message Content intent a reply that does not ping the bot has no text.
  const replied = message.repliesToBot === true && message.content.trim() !== '';
  const addressed = mentioned || replied;
  const heard = message.isHeard === true && message.content.trim() !== '';
  if (message.guildId !== null && !addressed && !heard) return silent('not addressed');
  return {
    kind: 'message',
    key: `discord:${message.id}`,
    person: person(message.author.id),
    conversation: `discord:${message.channelId}`,
    text: plainWords(message.content, botId),
    address: message.guildId === null ? 'direct' : addressed ? 'mention' : 'none',
    fromBot: false,
    ...message.where,
    ...(message.admin && { admin: true }),
  };
}

/** `/docker ask` with a picked line is a press, with free text a message; `/docker help` is one without words. */
export function receiveCommand(command: DiscordCommand, botId: string): IncomingMessage | Press {
  const picked = PICKED_VALUE.exec(command.question ?? '')?.[1];
  if (picked && picked.length <= ENTRY_ID_LENGTH) {
    return pressOf(command, `show:${picked}`);
  }
  if (command.topic !== undefined) return receiveTopic(command, command.topic, botId);
  return typed(command, command.code ?? command.question ?? '', botId);
}

function pressOf({ userId, locale, where, admin }: DiscordCommand, action: string): Press {
  return {
    ...(where?.place && { place: where.place }),
    ...(admin && { admin }),
    kind: 'press',
    person: person(userId),
    action: `${action}:${actionLang(locale)}`,
  };
}

/** A picked topic or all of them; what was typed instead is looked for in words. */
function receiveTopic(command: DiscordCommand, topic: string | null, botId: string): IncomingMessage | Press {
  if (topic === null || topic.trim() === '') return pressOf(command, 'topics:all');
  const picked = PICKED_VALUE.exec(topic)?.[1];
  if (picked && picked.length <= ENTRY_ID_LENGTH) return pressOf(command, `topic:${picked}`);
  return typed(command, topic, botId);
}

function typed(command: DiscordCommand, text: string, botId: string): IncomingMessage {
  return {
    kind: 'message',
    key: `discord:${command.id}`,
    person: person(command.userId),
    text: plainWords(text, botId),
    address: 'command',
    fromBot: false,
    locale: command.locale,
    ...command.where,
    ...(command.admin && { admin: true }),
    ...(command.isPrivate && { private: true }),
    ...(typeof command.code === 'string' && { explain: true }),
  };
}

function embedded({ title, description, fields }: DiscordEmbed): string[] {
  const lines = fields.flatMap(({ name, value }) => [name, value]);
  return [title, description, ...lines].filter((line) => line !== null);
}

/** Somebody else's message, taken up by who chose the command. */
export function receiveMenu(menu: DiscordMenu, botId: string): IncomingMessage {
  const { content, embeds } = menu.message;
  const lines = [content, ...embeds.flatMap(embedded)].filter((line) => line.trim() !== '');
  return {
    kind: 'message',
    key: `discord:${menu.id}`,
    person: person(menu.userId),
    text: plainWords(lines.join('\n'), botId),
    address: 'command',
    fromBot: false,
    locale: menu.locale,
    quoted: true,
    private: true,
    ...menu.where,
    ...(menu.explain && { explain: true }),
  };
}

export function receiveButton({ userId, customId, locale, where, admin }: DiscordButton): Press {
  return {
    kind: 'press',
    person: person(userId),
    action: customId,
    ...(locale && { locale }),
    ...(where?.place && { place: where.place }),
    ...(admin && { admin }),
  };
}
