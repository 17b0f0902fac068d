/** One delivery from Discord, all the way: receive, ask the bot, render, send. */
import {
  MessageFlags,
  type AutocompleteInteraction,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type Message,
} from 'discord.js';
import type { Handlers, IncomingMessage, Outcome, Press } from '../../types';
import type { Log } from '../adapter';
import { QUESTION } from './commands';
import { LIMITS } from './limits';
import { localeLang, receiveButton, receiveCommand, receiveMessage } from './receive';
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

/** Deferred before anything is looked up: Discord gives up after three seconds. */
export async function onCommand(
  command: ChatInputCommandInteraction,
  { handlers, log }: Conversation,
): Promise<void> {
  await command.deferReply();
  const received = receiveCommand(
    {
      id: command.id,
      userId: command.user.id,
      locale: command.locale,
      question: command.options.getString(QUESTION),
    },
    command.client.user.id,
  );
  const outcome = await ask(handlers, received);
  if (outcome.kind === 'silent') {
    log.debug({ key: `discord:${command.id}`, reason: outcome.reason }, 'silent');
    // Or "is thinking…" would stay for a quarter of an hour.
    await command.deleteReply();
    return;
  }
  const [first, ...rest] = render(outcome.answer);
  await command.editReply(first);
  for (const payload of rest) await command.followUp(payload);
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
    await button.followUp({ ...first, flags: first.flags | MessageFlags.Ephemeral });
    return;
  }
  await button.editReply(first);
  for (const payload of rest) await button.followUp(payload);
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
