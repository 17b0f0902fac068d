/**
 * Of which question a button's answer came: all that the buttons of one answer have in common. It stands at the end of
 * their actions, `~key.asker`, so that they work in any process and after a restart. Pure.
 */
import type { Answer, Button, Feedback } from './answer';

export interface Origin {
  /** Short, the same for the same message. */
  readonly key: string;
  /** Whose question it was; empty where only they see the answer. */
  readonly asker: string;
}

/** The person as a button carries them: the last part of the name, which no other of the same place has. */
export function askerOf(person: string): string {
  const last = person.slice(person.lastIndexOf(':') + 1);
  return last
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .slice(0, 20);
}

const carried = /^([^~]{1,99})~([a-z0-9]{1,14})\.([a-z0-9]{0,20})$/;

export function readOrigin(action: string): { readonly action: string; readonly origin?: Origin } {
  const [, own, key, asker] = carried.exec(action) ?? [];
  return own && key ? { action: own, origin: { key, asker: asker ?? '' } } : { action };
}

function againOf({ kind, id, lang, again, unfolded }: Answer): string | undefined {
  return again ?? (kind === 'answer' ? `${unfolded ? 'more' : 'show'}:${id}:${lang}` : undefined);
}

/** The answer with its origin in all buttons. */
export function withOrigin(answer: Answer, { key, asker }: Origin): Answer {
  const from = (button: Button) => ({ ...button, action: `${button.action}~${key}.${asker}` });
  const { feedback } = answer;
  const again = againOf(answer);
  return {
    ...answer,
    ...(again && { again: `${again}~${key}.${asker}` }),
    groups: answer.groups.map((group) => ({ ...group, buttons: group.buttons.map(from) })),
    ...(feedback && { feedback: eachButton(feedback, from) }),
  };
}

function eachButton({ verdict, others }: Feedback, change: (button: Button) => Button): Feedback {
  return {
    verdict: verdict && { helpful: change(verdict.helpful), unhelpful: change(verdict.unhelpful) },
    others: others.map(change),
  };
}
