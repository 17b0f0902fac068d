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

/** A command's text is not escaped: `< file` and `<name>` in it are what was typed. */
const markup = /<([@#!][^<>\n]+|(?:[a-z][a-z\d+.-]*:\/\/|mailto:|tel:)[^<>\n]+)>/gi;

/** The `text` field: entities, and links and mentions in angle brackets. */
function fromText(text: string, selfId: string): string {
  return unescape(text.replace(markup, (_, inside: string) => plainMarkup(inside, selfId)));
}

/**
 * Rich text where there is any, since it knows code from prose; otherwise the `text` field.
 * The bot's own mention is taken out of either.
 */
export function messageText(message: { text?: string; blocks?: unknown }, selfId: string): string {
  const rich = richTextInput(message.blocks, selfId);
  return withoutOwnMention(rich.trim() === '' ? fromText(message.text ?? '', selfId) : rich);
}

/** A message as a shortcut hands it over: other apps write into blocks and attachments as well. */
export interface QuotedMessage {
  readonly text?: string;
  readonly blocks?: unknown;
  readonly attachments?: unknown;
}

function attached(attachments: unknown, selfId: string): string[] {
  if (!Array.isArray(attachments)) return [];
  return attachments.flatMap((each: unknown) => {
    if (typeof each !== 'object' || each === null) return [];
    const { pretext, title, text, fallback }: Record<string, unknown> = { ...each };
    const said = [pretext, title, text].filter((part) => typeof part === 'string' && part !== '');
    return (said.length > 0 ? said : [fallback])
      .filter((part) => typeof part === 'string')
      .map((part) => fromText(part, selfId));
  });
}

/** All that a message says, its attachments below it. */
export function quotedText(message: QuotedMessage, selfId: string): string {
  const parts = [messageText(message, selfId), ...attached(message.attachments, selfId)];
  return parts.filter((part) => part.trim() !== '').join('\n');
}
