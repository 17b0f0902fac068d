/** One delivery from Discord, all the way: receive, ask the bot, render, send. */
import {
  MessageFlags,
  type AutocompleteInteraction,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type Message,
  type MessageContextMenuCommandInteraction,
} from 'discord.js';
import type { Handlers, IncomingMessage, Outcome, Press } from '../../types';
import type { Log } from '../adapter';
import { CODE, EXPLAIN_MESSAGE, QUESTION } from './commands';
import { LIMITS } from './limits';
import { localeLang, receiveButton, receiveCommand, receiveMenu, receiveMessage } from './receive';
import { needsHistory, refusal } from './refusal';
import { render, type Payload } from './render';
import { toChoices } from './suggest';

export interface Conversation {
  readonly handlers: Handlers;
  readonly log: Log;
}

async function send(message: Message, payload: Payload): Promise<void> {
  if (message.channel.isSendable()) await message.channel.send(payload);
}

async function reply(message: Message, payload: Payload): Promise<void> {
  try {
    await message.reply({ ...payload, failIfNotExists: false });
  } catch (error) {
    if (!needsHistory(error)) throw error;
    await send(message, payload);
  }
}

export async function onMessage(message: Message, { handlers, log }: Conversation): Promise<void> {
  const received = receiveMessage(message, message.client.user.id);
  const outcome = received.kind === 'silent' ? received : await handlers.message(received);
  if (outcome.kind === 'silent') {
    log.debug({ key: `discord:${message.id}`, reason: outcome.reason }, 'silent');
    return;
  }
  const [first, ...rest] = render(outcome.answer);
  await reply(message, first);
  for (const payload of rest) await send(message, payload);
}

function ask(handlers: Handlers, question: IncomingMessage | Press): Promise<Outcome> {
  return question.kind === 'press' ? handlers.press(question) : handlers.message(question);
}

/** Answers what was deferred, in as many messages as it needs. */
async function answerDeferred(
  interaction: ChatInputCommandInteraction | MessageContextMenuCommandInteraction,
  received: IncomingMessage | Press,
  { handlers, log }: Conversation,
): Promise<void> {
  const outcome = await ask(handlers, received);
  if (outcome.kind === 'silent') {
    log.debug({ key: `discord:${interaction.id}`, reason: outcome.reason }, 'silent');
    // Or "is thinking…" would stay for a quarter of an hour.
    await interaction.deleteReply();
    return;
  }
  const [first, ...rest] = render(outcome.answer);
  await interaction.editReply(first);
  for (const payload of rest) await interaction.followUp(seenBy(interaction.ephemeral === true, payload));
}

/** A further message does not inherit that the first is private. */
function seenBy(oneOnly: boolean, payload: Payload): Pick<Payload, 'components'> & { flags: number } {
  return oneOnly ? { ...payload, flags: payload.flags | MessageFlags.Ephemeral } : payload;
}

/** Deferred before anything is looked up: Discord gives up after three seconds. */
export async function onCommand(
  command: ChatInputCommandInteraction,
  conversation: Conversation,
): Promise<void> {
  await command.deferReply();
  const { id, locale, options } = command;
  const asked = { id, userId: command.user.id, locale, question: options.getString(QUESTION) };
  const received = receiveCommand({ ...asked, code: options.getString(CODE) }, command.client.user.id);
  await answerDeferred(command, received, conversation);
}

/** "Ask Docklore" and "Explain with Docklore" on anybody's message: only who chose it sees the answer. */
export async function onMenu(
  command: MessageContextMenuCommandInteraction,
  conversation: Conversation,
): Promise<void> {
  await command.deferReply({ flags: MessageFlags.Ephemeral });
  const { id, locale, commandName, targetMessage } = command;
  const explain = commandName === EXPLAIN_MESSAGE;
  const menu = { id, userId: command.user.id, locale, explain, message: targetMessage };
  await answerDeferred(command, receiveMenu(menu, command.client.user.id), conversation);
}

/** The answer takes the place of the one whose button was pressed. */
export async function onButton(button: ButtonInteraction, { handlers, log }: Conversation): Promise<void> {
  await button.deferUpdate();
  const outcome = await handlers.press(receiveButton({ userId: button.user.id, customId: button.customId }));
  if (outcome.kind === 'silent') {
    log.debug({ key: `discord:${button.id}`, reason: outcome.reason }, 'silent');
    return;
  }
  const [first, ...rest] = render(outcome.answer);
  // A notice is for the one who pressed; it must not wipe out an answer that others are reading.
  if (outcome.answer.kind === 'notice') {
    await button.followUp(seenBy(true, first));
    return;
  }
  await button.editReply(first);
  const isPrivate = button.message.flags.has(MessageFlags.Ephemeral);
  for (const payload of rest) await button.followUp(seenBy(isPrivate, payload));
}

/** Always responds, if only with nothing: Discord shows a failure otherwise. A late one is only worth a debug line. */
export async function onAutocomplete(
  interaction: AutocompleteInteraction,
  { handlers, log }: Conversation,
): Promise<void> {
  const typed = interaction.options.getFocused();
  const suggestions = handlers.suggest(typed, localeLang(interaction.locale), LIMITS.choices);
  try {
    await interaction.respond(toChoices(suggestions));
  } catch (error) {
    log.debug(refusal(error), 'autocomplete came too late');
  }
}
