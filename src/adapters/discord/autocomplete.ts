/** What autocomplete offers: titles for what is asked, topics for the cheat sheet; always something, if only an empty list. */
import type { AutocompleteInteraction } from 'discord.js';
import type { Choice } from '../../types';
import { TOPIC } from './commands';
import type { Conversation } from './converse';
import { LIMITS } from './limits';
import { actionLang, localeLang, receiveButton } from './receive';
import { refusal } from './refusal';
import { toChoices } from './suggest';

/** The topics, as the cheat sheet itself offers them. */
async function suggestTopics(
  { options, locale, user }: AutocompleteInteraction,
  { handlers }: Conversation,
): Promise<Choice[]> {
  const typed = options.getFocused().trim().toLowerCase();
  const press = receiveButton({ userId: user.id, customId: `topics:all:${actionLang(locale)}` });
  const outcome = await handlers.press(press);
  const buttons = outcome.kind === 'reply' ? outcome.answer.groups.flatMap((group) => group.buttons) : [];
  return buttons
    .flatMap(({ action, label }) => {
      const id = /^topic:([^:]+):/.exec(action)?.[1];
      return id ? [{ id, title: label }] : [];
    })
    .filter(({ id, title }) => `${title} ${id}`.toLowerCase().includes(typed));
}

function suggestions(
  interaction: AutocompleteInteraction,
  conversation: Conversation,
): readonly Choice[] | Promise<readonly Choice[]> {
  const { name, value } = interaction.options.getFocused(true);
  if (name === TOPIC) return suggestTopics(interaction, conversation);
  return conversation.handlers.suggest(value, localeLang(interaction.locale), LIMITS.choices);
}

/** Always responds, if only with nothing: Discord shows a failure otherwise. A late one is only worth a debug line. */
export async function onAutocomplete(
  interaction: AutocompleteInteraction,
  conversation: Conversation,
): Promise<void> {
  try {
    await interaction.respond(toChoices(await suggestions(interaction, conversation)));
  } catch (error) {
    conversation.log.debug(refusal(error), 'autocomplete came too late');
  }
}
