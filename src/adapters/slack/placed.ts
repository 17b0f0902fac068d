/**
 * What the buttons under a private answer to somebody's message carry beside their action: in which thread that
 * message stands, and how it is answered once more for everybody. All of it, so that they work in any process. Pure.
 */
import type { Answer } from '../../answer';
import { wording } from '../../wording';

/** The thread of a message. */
export interface Place {
  readonly channel: string;
  /** The ts of its first message. */
  readonly thread: string;
}

/** How the answer that is shown comes about again: from the message's text, or as the answer of a button. */
export type Again =
  { readonly kind: 'text'; readonly text: string } | { readonly kind: 'action'; readonly action: string };

export interface Post {
  readonly place: Place;
  readonly again: Again;
}

/** A button's value may have 2,000 characters; the place takes some. */
const longestText = 1900;

const placed = /^([a-z0-9:-]{1,100}) in ([A-Z0-9]{1,30}) ([\d.]{1,30})$/;
const posting = /^post in ([A-Z0-9]{1,30}) ([\d.]{1,30}) (text|action) ([^]*)$/;

function inPlace(action: string, { channel, thread }: Place): string {
  return `${action} in ${channel} ${thread}`;
}

/** A button's value → its action, and the place where it has one. */
export function readPlaced(value: string): { readonly action: string; readonly place?: Place } {
  const [, action, channel, thread] = placed.exec(value) ?? [];
  return action && channel && thread ? { action, place: { channel, thread } } : { action: value };
}

/** Undefined for every button but "Post in thread". */
export function readPost(value: string): Post | undefined {
  const [, channel, thread, kind, rest] = posting.exec(value) ?? [];
  if (!channel || !thread || rest === undefined) return undefined;
  const again: Again = kind === 'text' ? { kind, text: rest } : { kind: 'action', action: rest };
  return { place: { channel, thread }, again };
}

/** From the text where it is short enough: an error's numbers and names are filled in from it. */
export function againOf(answer: Answer, text: string): Again {
  if (text.length <= longestText) return { kind: 'text', text };
  return { kind: 'action', action: answer.again ?? `show:${answer.id}:${answer.lang}` };
}

/** Only what helps others is worth a thread: no choices, no "I don't know", no notice. */
export function isWorthPosting({ kind, id }: Answer): boolean {
  return kind === 'topic' || (kind === 'answer' && id !== 'unknown-error');
}

/** The answer with its place in all buttons, and with "Post in thread". */
export function withPost(answer: Answer, place: Place, again: Again): Answer {
  const groups = answer.groups.map(({ label, buttons }) => ({
    label,
    buttons: buttons.map((button) => ({ ...button, action: inPlace(button.action, place) })),
  }));
  if (!isWorthPosting(answer)) return { ...answer, groups };
  const way = again.kind === 'text' ? `text ${again.text}` : `action ${again.action}`;
  const post = { label: wording(answer.lang).slack.post, action: `${inPlace('post', place)} ${way}` };
  return { ...answer, groups: [...groups, { buttons: [post] }] };
}
