/** Slack's own markup in and out: three entities and nothing else. */

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const characters: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };

/** For mrkdwn and the top-level `text`: afterwards `<!channel>` can only be read, never ping. */
export function escape(text: string): string {
  return text.replace(/[&<>]/g, (character) => entities[character] ?? character);
}

export function unescape(text: string): string {
  return text.replace(/&(?:amp|lt|gt);/g, (entity) => characters[entity] ?? entity);
}

/** Cuts to at most `limit` UTF-16 units with an ellipsis, never through a surrogate pair. */
export function cut(text: string, limit: number): string {
  if (text.length <= limit) return text;
  return `${text.slice(0, limit - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** As `cut`, of the escaped text: an entity is kept whole or left out. */
export function escapeAndCut(text: string, limit: number): string {
  const escaped = escape(text);
  if (escaped.length <= limit) return escaped;
  return `${escaped.slice(0, limit - 1).replace(/(?:&[a-z]{0,3}|[\uD800-\uDBFF])$/, '')}…`;
}
