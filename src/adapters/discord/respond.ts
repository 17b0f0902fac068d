/** The one response an interaction gets: the answer itself, or a sign of life where it takes longer. */
import {
  MessageFlags,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type MessageContextMenuCommandInteraction,
  type StringSelectMenuInteraction,
} from 'discord.js';
import type { Answer } from '../../answer';
import type { PressOutcome, Reply } from '../../types';
import type { Payload } from './render';

export type Command = ChatInputCommandInteraction | MessageContextMenuCommandInteraction;
export type Pressed = ButtonInteraction | StringSelectMenuInteraction;

/** How an answer becomes this surface's message. */
export type Show = (
  answer: Answer,
) => Payload & { allowedMentions?: { parse: never[]; users: string[] } | undefined };

/** Milliseconds; Discord gives up after 3000, and the way there takes some of them. */
export const PATIENCE = 1000;

/** The outcome where it comes soon enough to be the response itself. */
async function inTime(outcome: Promise<PressOutcome>): Promise<PressOutcome | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), PATIENCE);
  });
  try {
    return await Promise.race([outcome, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** A message that only one person sees. */
export function privately<P extends Payload>(payload: P): Omit<P, 'flags'> & { flags: number } {
  return { ...payload, flags: payload.flags | MessageFlags.Ephemeral };
}

function forOne({ answer: { kind }, show }: Reply, isPrivate: boolean): boolean {
  return isPrivate || kind === 'notice' || show === 'privately';
}

/** Or "did not respond" would be shown, or "is thinking…" for a quarter of an hour. */
async function sayNothing(command: Command): Promise<void> {
  if (!command.deferred) await command.deferReply({ flags: MessageFlags.Ephemeral });
  await command.deleteReply();
}

/** @returns what came of it. With "answered already" another process has responded, or is about to. */
export async function respond(
  command: Command,
  coming: Promise<PressOutcome>,
  isPrivate: boolean,
  show: Show,
): Promise<PressOutcome> {
  const early = await inTime(coming);
  if (!early) await command.deferReply(isPrivate ? { flags: MessageFlags.Ephemeral } : {});
  const outcome = early ?? (await coming);
  if (outcome.kind === 'silent') {
    if (command.deferred || outcome.reason !== 'answered already') await sayNothing(command);
  } else if (outcome.kind === 'reply') {
    const { answer } = outcome;
    const payload = show(answer);
    if (command.deferred) await command.editReply(payload);
    else await command.reply(forOne(outcome, isPrivate) ? privately(payload) : payload);
  }
  return outcome;
}

/** What is for the one who pressed must not wipe out an answer that others are reading. */
async function replace(pressed: Pressed, { answer, show: audience }: Reply, show: Show): Promise<void> {
  const payload = show(answer);
  const isAside = audience !== undefined || answer.kind === 'notice';
  const aside = audience === 'publicly' ? payload : privately(payload);
  if (isAside) await (pressed.deferred ? pressed.followUp(aside) : pressed.reply(aside));
  else await (pressed.deferred ? pressed.editReply(payload) : pressed.update(payload));
}

/** The answer takes the place of the one whose button was pressed, or that one goes. */
export async function respondToPress(
  pressed: Pressed,
  coming: Promise<PressOutcome>,
  show: Show,
): Promise<PressOutcome> {
  const early = await inTime(coming);
  if (early?.kind !== 'reply') await pressed.deferUpdate();
  const outcome = early ?? (await coming);
  if (outcome.kind === 'reply') await replace(pressed, outcome, show);
  if (outcome.kind === 'remove') await pressed.deleteReply();
  return outcome;
}
