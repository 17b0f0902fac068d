/** Titles → autocomplete choices within Discord's limits. Pure. */
import type { ApplicationCommandOptionChoiceData } from 'discord.js';
import type { Choice } from '../../types';
import { LIMITS, shorten } from './limits';
import { PICKED } from './receive';

/** Phones send the first choice of a name, whichever was tapped, so names have to differ. */
function uniqueName(title: string, id: string, taken: ReadonlySet<string>): string {
  const name = shorten(title, LIMITS.choiceName);
  if (!taken.has(name)) return name;
  const suffix = ` (${id})`;
  return shorten(title, LIMITS.choiceName - suffix.length) + suffix;
}

export function toChoices(suggestions: readonly Choice[]): ApplicationCommandOptionChoiceData<string>[] {
  const taken = new Set<string>();
  return suggestions.slice(0, LIMITS.choices).map(({ id, title }) => {
    const name = uniqueName(title.replaceAll('`', '').trim() || id, id, taken);
    taken.add(name);
    return { name, value: PICKED + id };
  });
}
