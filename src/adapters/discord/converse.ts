/** One delivery from Discord, all the way: receive, ask the bot, render, send. */
import {
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
  type Message,
  type MessageContextMenuCommandInteraction,
} from 'discord.js';
import type { Answer } from '../../answer';
import type { Handlers, IncomingMessage, Press, PressOutcome } from '../../types';
import type { Log } from '../adapter';
import { CODE, EXPLAIN_MESSAGE, QUESTION } from './commands';
import { LIMITS } from './limits';
import { readPage } from './pages';
import { localeLang, receiveButton, receiveCommand, receiveMenu, receiveMessage } from './receive';
import { needsHistory, refusal } from './refusal';
import { render, type Payload } from './render';
import { respond, respondToPress, type Pressed } from './respond';
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
  await reply(message, render(outcome.answer));
}

function ask(handlers: Handlers, question: IncomingMessage | Press): Promise<PressOutcome> {
  return question.kind === 'press' ? handlers.press(question) : handlers.message(question);
}

function logSilence({ id }: { readonly id: string }, outcome: PressOutcome, log: Log): void {
  if (outcome.kind === 'silent') log.debug({ key: `discord:${id}`, reason: outcome.reason }, 'silent');
}

/** `/docker …`, seen by everybody. */
export async function onCommand(
  command: ChatInputCommandInteraction,
  { handlers, log }: Conversation,
): Promise<void> {
  const { id, locale, options } = command;
  const asked = { id, userId: command.user.id, locale, question: options.getString(QUESTION) };
  const received = receiveCommand({ ...asked, code: options.getString(CODE) }, command.client.user.id);
  logSilence(
    command,
    await respond(command, ask(handlers, received), false, (answer) => render(answer)),
    log,
  );
}

/** "Ask Docklore" and "Explain with Docklore" on anybody's message: only who chose it sees the answer. */
export async function onMenu(
  command: MessageContextMenuCommandInteraction,
  { handlers, log }: Conversation,
): Promise<void> {
  const { id, locale, commandName, targetMessage } = command;
  const explain = commandName === EXPLAIN_MESSAGE;
  const menu = { id, userId: command.user.id, locale, explain, message: targetMessage };
  const received = receiveMenu(menu, command.client.user.id);
  logSilence(command, await respond(command, ask(handlers, received), true, (answer) => render(answer)), log);
}

/** A button, or a line of a menu. */
export async function onPress(pressed: Pressed, { handlers, log }: Conversation): Promise<void> {
  const chosen = pressed.isStringSelectMenu() ? (pressed.values[0] ?? '') : pressed.customId;
  const { action, page } = readPage(chosen);
  const coming = handlers.press(receiveButton({ userId: pressed.user.id, customId: action }));
  const show = (answer: Answer) => render(answer, { page, again: action });
  logSilence(pressed, await respondToPress(pressed, coming, show), log);
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
