/** Answer → message payload within Slack's limits. Pure. */
import type { types } from '@slack/bolt';
import {
  type Answer,
  type Button,
  type ButtonGroup,
  type Feedback,
  labelled,
  type Link,
  plainText,
} from '../../answer';
import { cut, escape, escapeAndCut } from './escape';
import { fit } from './fit';
import { richText } from './rich-text';

type KnownBlock = types.KnownBlock;

export interface Payload {
  /** For notifications, screen readers and clients without blocks. */
  readonly text: string;
  readonly blocks: KnownBlock[];
}

/**
 * Documented limits, and two of our own: Slack answers msg_blocks_too_long somewhere above 13,000
 * characters in all, so 12,000 it is, of which buttons and links get their share first.
 */
const limits = {
  blocks: 50,
  characters: 12_000,
  fallback: 4000,
  header: 150,
  actions: 25,
  buttonText: 75,
  /** Under the documented 10 elements of a context, so that a line of links stays readable. */
  linksInLine: 4,
  link: 1000,
  groups: { blocks: 20, characters: 4000 },
  sources: { blocks: 5, characters: 4100 },
};

function header(title: string): KnownBlock[] {
  // plain_text is shown as it stands: there is nothing to escape and no mention in it is ever resolved.
  const text = cut(title.trim(), limits.header);
  return text ? [{ type: 'header', text: { type: 'plain_text', text, emoji: false } }] : [];
}

function chunks<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}

/** The action goes into `value`: an action_id must be unique in its message, an action need not be. */
function button({ action, label }: Button, id: string): types.Button {
  const text = cut(label, limits.buttonText);
  return { type: 'button', action_id: id, value: action, text: { type: 'plain_text', text, emoji: false } };
}

function group({ label, buttons }: ButtonGroup, index: number): KnownBlock[] {
  const elements = buttons
    .filter((each) => each.label.trim() !== '')
    .map((each, place) => button(each, `button-${index}-${place}`));
  if (elements.length === 0) return [];
  const line: KnownBlock[] = label?.trim()
    ? [{ type: 'context', elements: [{ type: 'plain_text', text: cut(label, limits.header), emoji: false }] }]
    : [];
  return [
    ...line,
    ...chunks(elements, limits.actions).map((each): KnownBlock => ({ type: 'actions', elements: each })),
  ];
}

/** All characters a reader of these blocks could count. */
function length(blocks: readonly KnownBlock[]): number {
  let sum = 0;
  JSON.stringify(blocks, (key, value: unknown) => {
    if (key === 'text' && typeof value === 'string') sum += value.length;
    return value;
  });
  return sum;
}

/** Parts from the first on, whole ones only, while they leave the answer itself its room. */
function within(parts: readonly KnownBlock[][], room: { blocks: number; characters: number }): KnownBlock[] {
  const shown: KnownBlock[] = [];
  for (const part of parts) {
    const next = [...shown, ...part];
    if (next.length > room.blocks || length(next) > room.characters) break;
    shown.push(...part);
  }
  return shown;
}

function link({ label, url }: Link): types.MrkdwnElement {
  // Inside <…> a bar ends the address and a bracket the link.
  const address = escape(url).replaceAll('|', '%7C');
  const text = escapeAndCut((label.trim() || url).replaceAll('|', '/'), 200);
  const whole = `<${address}|${text}>`;
  return { type: 'mrkdwn', text: whole.length <= limits.link ? whole : text };
}

function sources(label: string, links: readonly Link[]): KnownBlock[][] {
  const prefix: types.PlainTextElement = {
    type: 'plain_text',
    text: labelled(cut(label, limits.header), '').trimEnd(),
    emoji: false,
  };
  return chunks(links, limits.linksInLine).map((each) => [
    { type: 'context', elements: [prefix, ...each.map(link)] },
  ]);
}

function side({ action, label }: Button): types.FeedbackButtons['positive_button'] {
  const text = cut(label, limits.buttonText);
  return { text: { type: 'plain_text', text, emoji: false }, value: action };
}

function verdict({ helpful, unhelpful }: NonNullable<Feedback['verdict']>): KnownBlock {
  const element: types.FeedbackButtons = {
    type: 'feedback_buttons',
    action_id: 'verdict',
    positive_button: side(helpful),
    negative_button: side(unhelpful),
  };
  return { type: 'context_actions', elements: [element] };
}

function feedback(given: Feedback | undefined): KnownBlock[] {
  if (!given) return [];
  const others = given.others.map((each, place) => button(each, `feedback-${place}`));
  const rows = chunks(others, limits.actions).map((each): KnownBlock => ({
    type: 'actions',
    elements: each,
  }));
  return [...(given.verdict ? [verdict(given.verdict)] : []), ...rows];
}

/** A line or two in Slack's own markup; what is in it is ours, never a person's. */
export function section(text: string): KnownBlock {
  return { type: 'section', text: { type: 'mrkdwn', text } };
}

/** In a message or in a view: a view has no place for feedback. */
export type Surface = 'message' | 'view';

export function renderBlocks(answer: Answer, surface: Surface = 'message'): KnownBlock[] {
  const top = header(answer.title);
  const bottom = [
    ...within(answer.groups.map(group), limits.groups),
    ...within(sources(answer.sourceLabel, answer.sources), limits.sources),
    ...(surface === 'message' ? feedback(answer.feedback) : []),
  ];
  const content = fit(answer.blocks, {
    characters: limits.characters - length([...top, ...bottom]),
    blocks: limits.blocks - top.length - bottom.length,
  });
  return [...top, ...content.map(richText), ...bottom];
}

/** The payload for chat.postMessage and for a response_url alike. */
export function render(answer: Answer): Payload {
  return {
    text: escapeAndCut(plainText(answer).trim(), limits.fallback) || '…',
    blocks: renderBlocks(answer),
  };
}
