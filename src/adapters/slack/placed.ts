/**
 * What the buttons under a private answer to somebody's message carry beside their action: in which thread that
 * message stands, and how it is answered once more for everybody. All of it, so that they work in any process. Pure.
 */
import type { Answer } from '../../answer';
import { wording } from '../../wording';
import { slackWording } from '../../wording/slack';

/** The thread of a message; a channel where there is none, as for a command. */
export interface Place {
  readonly channel: string;
  /** The ts of its first message. */
  readonly thread?: string;
}

const ways = ['text', 'question', 'explain'] as const;

/**
 * How the answer that is shown comes about again: from somebody's message, from a question or a command to explain
 * as they were typed, or as the answer of a button.
 */
export type Again =
  | { readonly kind: (typeof ways)[number]; readonly text: string }
  | { readonly kind: 'action'; readonly action: string };

export interface Post {
  readonly place: Place;
  readonly again: Again;
}

/** A button's value may have 2,000 characters; the place takes some. */
const longestText = 1900;

/** Stands where a thread would. */
const noThread = '-';
const placed = /^([a-z0-9:~.-]{1,100}) in ([A-Z0-9]{1,30}) ([\d.]{1,30}|-)$/;
const posting = /^post in ([A-Z0-9]{1,30}) ([\d.]{1,30}|-) (text|question|explain|action) ([^]*)$/;

function inPlace(action: string, { channel, thread }: Place): string {
  return `${action} in ${channel} ${thread || noThread}`;
}

function placeFrom(channel: string, thread: string): Place {
  return thread === noThread ? { channel } : { channel, thread };
}

/** A button's value → its action, and the place where it has one. */
export function readPlaced(value: string): { readonly action: string; readonly place?: Place } {
  const [, action, channel, thread] = placed.exec(value) ?? [];
  return action && channel && thread ? { action, place: placeFrom(channel, thread) } : { action: value };
}

/** Undefined for every button but "Post in thread" and "Share in channel". */
export function readPost(value: string): Post | undefined {
  const [, channel, thread, kind, rest] = posting.exec(value) ?? [];
  if (!channel || !thread || rest === undefined) return undefined;
  const way = ways.find((each) => each === kind);
  const again: Again = way ? { kind: way, text: rest } : { kind: 'action', action: rest };
  return { place: placeFrom(channel, thread), again };
}

/** From the text where it is short enough: an error's numbers and names are filled in from it. */
export function againOf(answer: Answer, text: string, kind: (typeof ways)[number] = 'text'): Again {
  if (text.length <= longestText) return { kind, text };
  return { kind: 'action', action: answer.again ?? `show:${answer.id}:${answer.lang}` };
}

/** Only what helps others is worth a thread: no choices, no "I don't know", no notice. */
export function isWorthPosting({ kind, id }: Answer): boolean {
  return kind === 'topic' || (kind === 'answer' && id !== 'unknown-error');
}

/** The answer with its place in all buttons, and with "Post in thread" or "Share in channel". */
export function withPost(answer: Answer, place: Place, again: Again): Answer {
  const groups = answer.groups.map(({ label, buttons }) => ({
    label,
    buttons: buttons.map((button) => ({ ...button, action: inPlace(button.action, place) })),
  }));
  if (!isWorthPosting(answer)) return { ...answer, groups };
  const way = `${again.kind} ${again.kind === 'action' ? again.action : again.text}`;
  const label = place.thread ? wording(answer.lang).slack.post : slackWording(answer.lang).share;
  const post = { label, action: `${inPlace('post', place)} ${way}` };
  return { ...answer, groups: [...groups, { buttons: [post] }] };
}
