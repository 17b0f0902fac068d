/** The tour asked for in words, and what is remembered of it. Buttons lead through it without any of this. */
import type { Brain } from './brain';
import { machineOffset, nudgeTime } from './nudge-time';
import type { Question } from './question';
import { readTourAction, tourAction } from './skills/tour';
import type { Memory, TourChange } from './store/store';
import type { IncomingMessage, Outcome, Press } from './types';

interface Around {
  brain(): Brain;
  readonly memory: Memory;
  readonly now?: (() => number) | undefined;
}

/** What pressing this button changes; undefined for what is no button of the tour, or only looks something up. */
export function tourChange({ action, offset }: Press, now: number): TourChange | undefined {
  const read = readTourAction(action);
  if (!read || read.verb === 'sheet') return undefined;
  const { step, lang, verb } = read;
  const until = new Date(nudgeTime(now, offset ?? machineOffset(now)));
  return {
    step,
    lang,
    offset,
    finished: verb === 'finish',
    until: verb === 'later' ? until : undefined,
  };
}

/** Not waited for. */
export function noteTour(press: Press, { memory, now = Date.now }: Around): void {
  const change = tourChange(press, now());
  if (change) memory.tour.note(press.person, change);
}

async function stepFor(asked: 'start' | 'continue', person: string, { memory }: Around): Promise<number> {
  if (asked === 'start') return 1;
  const known = await memory.tour.of(person);
  return known && !known.finished ? known.step : 1;
}

/** @returns undefined where there is no tour */
export async function giveTour(
  asked: 'start' | 'continue',
  message: IncomingMessage,
  { lang, traditional }: Question,
  around: Around,
): Promise<Outcome | undefined> {
  const steps = around.brain().knowledge.tour.length;
  if (steps === 0) return undefined;
  const { person, key } = message;
  if (!(await around.memory.claim(key))) return { kind: 'silent', reason: 'answered already' };
  const step = Math.min(await stepFor(asked, person, around), steps);
  const action = tourAction('step', lang, step);
  noteTour({ kind: 'press', person, action, offset: message.offset }, around);
  around.memory.note({ person, outcome: 'tour', about: 'tour', lang });
  const answer = around.brain().press(traditional ? action.replace(':zh:', ':zht:') : action);
  return { kind: 'reply', answer };
}
