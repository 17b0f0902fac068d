/** One delivery from Discord, all the way: receive, ask the bot, render, send. */
import {
  ComponentType,
  PermissionFlagsBits,
  type BaseInteraction,
  type ChatInputCommandInteraction,
  type Message,
  type MessageContextMenuCommandInteraction,
} from 'discord.js';
import type { Answer } from '../../answer';
import type { Handlers, IncomingMessage, Press, PressOutcome, Silent } from '../../types';
import type { Log } from '../adapter';
import { discordWording } from '../../wording/discord';
import {
  CHEAT_SHEET,
  CODE,
  CONFIG,
  DOCTOR,
  EXPLAIN_MESSAGE,
  FOR,
  PRIVATE,
  QUESTION,
  TOPIC,
} from './commands';
import { placeOf, type Place } from './place';
import { readPage } from './pages';
import { doctorAnswer, explainRefusal, missingFrom } from './permissions';
import {
  localeLang,
  receiveButton,
  receiveCommand,
  receiveMenu,
  receiveMessage,
  type DiscordCommand,
} from './receive';
import { needsHistory, refusal } from './refusal';
import { render, type Payload } from './render';
import { privately, respond, respondToPress, type Pressed } from './respond';

export interface Conversation {
  readonly handlers: Handlers;
  /** All messages arrive with their text. */
  readonly messageContent?: boolean | undefined;
  readonly log: Log;
}

async function send(message: Message, payload: Payload): Promise<Message | undefined> {
  return message.channel.isSendable() ? message.channel.send(payload) : undefined;
}

async function reply(message: Message, payload: Payload): Promise<Message | undefined> {
  try {
    return await message.reply({ ...payload, failIfNotExists: false });
  } catch (error) {
    if (!needsHistory(error)) throw error;
    return send(message, payload);
  }
}

function readMessage(message: Message, isHeard: boolean): IncomingMessage | Silent {
  const { id, content, author, webhookId, system, guildId, channelId, mentions, client } = message;
  const repliesToBot = mentions.repliedUser?.id === client.user.id;
  const where = placeOf(guildId, channelId, message.channel);
  const admin = message.member?.permissions.has(PermissionFlagsBits.ManageGuild) === true;
  return receiveMessage(
    { id, content, author, webhookId, system, guildId, channelId, repliesToBot, where, admin, isHeard },
    client.user.id,
  );
}

export async function onMessage(
  message: Message,
  { handlers, log, messageContent }: Conversation,
): Promise<void> {
  const asked = readMessage(message, messageContent === true);
  const outcome = asked.kind === 'silent' ? asked : await handlers.message(asked);
  if (outcome.kind === 'silent') {
    log.debug({ key: `discord:${message.id}`, reason: outcome.reason }, 'silent');
    return;
  }
  try {
    const sent = await reply(message, render(outcome.answer));
    const where = sent && { place: sent.channelId, message: sent.id };
    if (asked.kind === 'message') handlers.answered(asked, where);
  } catch (error) {
    const told = await explainRefusal(message, error, outcome.answer.lang).catch(() => false);
    if (!told) throw error;
    log.error(refusal(error), 'Discord refused the answer; who asked was told directly');
  }
}

function ask(handlers: Handlers, question: IncomingMessage | Press): Promise<PressOutcome> {
  return question.kind === 'press' ? handlers.press(question) : handlers.message(question);
}

function logSilence({ id }: { readonly id: string }, outcome: PressOutcome, log: Log): void {
  if (outcome.kind === 'silent') log.debug({ key: `discord:${id}`, reason: outcome.reason }, 'silent');
}

/** `/docker …`, seen by everybody unless they asked for it to be private. */
export async function onCommand(
  command: ChatInputCommandInteraction,
  conversation: Conversation,
): Promise<void> {
  const { handlers, log } = conversation;
  const subcommand = command.options.getSubcommand();
  if (subcommand === DOCTOR) return onDoctor(command, conversation);
  const isPrivate = command.options.getBoolean(PRIVATE) === true;
  const member = isPrivate ? null : command.options.getUser(FOR);
  const received = receiveCommand(readCommand(command, subcommand), command.client.user.id);
  const show = (answer: Answer) =>
    render(answer, { above: member ? onBehalf(member.id, answer) : undefined });
  // The one mention the bot ever makes: of this member alone.
  const mention = member ? { allowedMentions: { parse: [], users: [member.id] } } : {};
  const shown = (answer: Answer) => ({ ...show(answer), ...mention });
  logSilence(command, await respond(command, ask(handlers, received), isPrivate, shown), log);
}

function readCommand(command: ChatInputCommandInteraction, subcommand: string): DiscordCommand {
  const { id, user, locale, options } = command;
  return {
    id,
    userId: user.id,
    locale,
    question: options.getString(QUESTION),
    code: options.getString(CODE),
    isPrivate: options.getBoolean(PRIVATE) === true,
    ...aroundOf(command),
    ...(subcommand === CONFIG && { question: 'config' }),
    ...(subcommand === CHEAT_SHEET && { topic: options.getString(TOPIC) }),
  };
}

function onBehalf(memberId: string, { lang }: Answer): string {
  return `-# ${discordWording(lang).onBehalf(`<@${memberId}>`)}`;
}

function aroundOf({ guildId, channelId, channel, memberPermissions }: BaseInteraction): {
  where: Place;
  admin: boolean;
} {
  const admin = memberPermissions?.has(PermissionFlagsBits.ManageGuild) === true;
  return { where: channelId ? placeOf(guildId, channelId, channel) : {}, admin };
}

/** Only who asked sees what the bot may do here. */
async function onDoctor(
  command: ChatInputCommandInteraction,
  { messageContent }: Conversation,
): Promise<void> {
  const inThread = command.channel?.isThread() === true;
  const missing = command.inGuild() ? missingFrom(command.appPermissions, inThread) : undefined;
  const answer = doctorAnswer(missing, messageContent === true, localeLang(command.locale));
  await command.reply(privately(render(answer)));
}

/** "Ask Docklore" and "Explain with Docklore" on anybody's message: only who chose it sees the answer. */
export async function onMenu(
  command: MessageContextMenuCommandInteraction,
  { handlers, log }: Conversation,
): Promise<void> {
  const { id, locale, commandName, targetMessage } = command;
  const explain = commandName === EXPLAIN_MESSAGE;
  const menu = { ...aroundOf(command), id, userId: command.user.id, locale, explain, message: targetMessage };
  const received = receiveMenu(menu, command.client.user.id);
  logSilence(command, await respond(command, ask(handlers, received), true, (answer) => render(answer)), log);
}

/** A button, or a line of a menu. */
export async function onPress(pressed: Pressed, { handlers, log }: Conversation): Promise<void> {
  const chosen = pressed.isStringSelectMenu() ? (pressed.values[0] ?? '') : pressed.customId;
  const { action, page } = readPage(chosen);
  const coming = handlers.press(
    receiveButton({
      ...aroundOf(pressed),
      userId: pressed.user.id,
      customId: action,
      locale: pressed.locale,
    }),
  );
  const above = lineAbove(pressed.message);
  const show = (answer: Answer) => render(answer, { page, again: action, above });
  logSilence(pressed, await respondToPress(pressed, coming, show), log);
}

/** Whom the answer is for stays above it; an edit does not notify again. */
function lineAbove({ components }: Message): string | undefined {
  const [first] = components;
  return first?.type === ComponentType.TextDisplay ? first.content : undefined;
}
