/** The bot's own mention is marked while a text is put together and taken out of the whole at the end. */

/** Of the private use area: no keyboard has it, so it never stands for anything else. */
export const ownMention = '\uE000';

/** Takes the spot of the mention out with the space or the colon that belonged to it. */
export function withoutOwnMention(text: string): string {
  return text.replace(/\uE000[,:，：]?[ \t\u00a0]?/g, '').trim();
}
