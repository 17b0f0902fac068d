/** What somebody typed, out of the two forms in which Slack delivers it. */
import { unescape } from './escape';
import { richTextInput } from './rich-text-input';
import { ownMention, withoutOwnMention } from './own-mention';

const named: Readonly<Record<string, string>> = { '@': 'user', '#': 'channel' };

/**
 * One `<…>` of Slack's markup as plain words: a link as its text, a mention as its name without the sign
 * that would make it a mention again.
 */
function plainMarkup(inside: string, selfId: string): string {
  const [target = '', label] = inside.split('|', 2);
  const sign = target[0] ?? '';
  if (target === `@${selfId}`) return ownMention;
  if (sign === '!') return (label ?? target.slice(1)).replace(/^@/, '').replace(/^subteam\^.*/, 'group');
  if (sign in named) return label?.replace(/^[@#]/, '') || (named[sign] ?? '');
  return label || target.replace(/^mailto:/, '');
}

/** The `text` field: entities, and links and mentions in angle brackets. */
function fromText(text: string, selfId: string): string {
  return unescape(text.replace(/<([^<>\n]+)>/g, (_, inside: string) => plainMarkup(inside, selfId)));
}

/**
 * Rich text where there is any, since it knows code from prose; otherwise the `text` field.
 * The bot's own mention is taken out of either.
 */
export function messageText(message: { text?: string; blocks?: unknown }, selfId: string): string {
  const rich = richTextInput(message.blocks, selfId);
  return withoutOwnMention(rich.trim() === '' ? fromText(message.text ?? '', selfId) : rich);
}
