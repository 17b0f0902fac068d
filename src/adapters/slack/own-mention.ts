/** The bot's own mention is marked while a text is put together and taken out of the whole at the end. */

/** Cannot be typed in Slack, so it never stands for anything else. */
export const ownMention = '\u0000';

/** Takes the spot of the mention out with the space or the colon that belonged to it. */
export function withoutOwnMention(text: string): string {
  return text.replace(/\u0000[,:，：]?[ \t\u00a0]?/g, '').trim();
}
